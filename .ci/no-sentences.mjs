import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/*
 * The api and its rules hold no sentence for people: a refusal is a code with parameters, and each sentence stands once per language
 * in libs/words/src/messages. Free are what documents the api (arguments of decorators, whose names begin with a
 * capital), what a constraint says to programs, errors for programmers, and the files below.
 */
const WHERE = ['apps/api/src', 'libs/domain/src', 'libs/planning/src'];
const FREE = {
  'libs/domain/src/letters/mission-salutation.ts': 'how letters in each language greet',
  'libs/domain/src/texts/likeness.ts': 'words that say nothing of what a text is about',
  'libs/domain/src/texts/heading-words.ts': 'words by which headings of treaties are known',
  'libs/domain/src/names/language-tags.ts': 'codes of languages',
  'libs/domain/src/names/romanise.ts': 'letters',
  'libs/domain/src/time/place-names.ts': 'names of cities',
  'libs/domain/src/time/in-words.ts': 'how each language writes a time',
  'apps/api/src/demo/mail-page.ts': 'a page of the demo, in English',
  'apps/api/src/home/home-page.ts': 'a page for whoever hosts it, in English',
  'apps/api/src/http/email.ts': 'a constraint, whose code is its name',
  'apps/api/src/http/several-names.ts': 'constraints, whose codes are their names',
  'apps/api/src/http/field-checks.ts': 'constraints, whose codes are their names',
  'apps/api/src/http/page-rules.ts': 'rules for browsers',
  'apps/api/src/public-pages/answer.ts': 'headers',
  'apps/api/src/public-pages/style.ts': 'rules for browsers',
  'apps/api/src/people/zone-of-browser.ts': 'a script for browsers',
  'apps/api/src/http/operation.ts': 'the document of the api',
  'apps/api/src/http/policy.ts': 'the document of the api',
  'apps/api/src/openapi-document.ts': 'the document of the api',
  'apps/api/src/migrate-main.ts': 'what the terminal says to whoever hosts it',
  'apps/api/src/operations/metrics.service.ts': 'help for those who read the metrics',
};
/** Not read by people: names of products, keys of maps, headers, settings of Express. */
const NO_SENTENCE =
  /^(trust proxy|query parser|Samsung Internet|no such account|article …|[a-z-]+(=\d+)?(, [a-z-]+(=\d+)?)+)$|^(:|event: |set transaction |attachment; |text\/)/;
const DOCUMENTS = new Set(['description', 'summary', 'title', 'source', 'example', 'examples', 'help']);

const isDocument = (node) =>
  ts.isDecorator(node) ||
  ts.isImportDeclaration(node) ||
  ts.isTypeNode(node) ||
  (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^[A-Z]/.test(node.expression.text)) ||
  // Names what is not there, for programs.
  (ts.isCallExpression(node) && node.expression.getText() === 'Problem.notFound') ||
  (ts.isNewExpression(node) && /^(\w*Error|Logger)$/.test(node.expression.getText())) ||
  (ts.isPropertyAssignment(node) && DOCUMENTS.has(node.name.getText().replace(/'/g, '')));

/** A constant that decorators or the document of the api use is written in capitals, in a file of DTOs. */
const isNamedDescription = (node, file) =>
  /(\.dto|\.controller)\.ts$/.test(file) &&
  ts.isVariableDeclaration(node) &&
  /^[A-Z_]+$/.test(node.name.getText());

const saidBy = (node) => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
};
const isSentence = (text) => {
  const plain = text.replace(/<style>.*<\/style>|<[^>]*>/gs, '').trim();
  return /\p{L}{2,}[,:;]? +(…|\p{L}{2,})|… \p{L}{2,}/u.test(plain) && !NO_SENTENCE.test(plain);
};

/** @returns the sentences of a file, with their lines */
function sentencesIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (isDocument(node) || isNamedDescription(node, file)) return;
    const text = saidBy(node);
    if (text !== undefined && isSentence(text)) {
      found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.slice(0, 100)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...WHERE])
  .toString()
  .trim()
  .split('\n')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !(file in FREE));
const sentences = files.flatMap((file) => sentencesIn(file).map((one) => `${file}:${one}`));
if (sentences.length > 0) {
  console.error(
    `Sentences where no reader's language is known; give them a code in libs/words/src/messages:\n${sentences.join('\n')}`,
  );
  process.exitCode = 1;
}
