import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/*
 * Refuses the words that docs/language.md retires, in names of apps, libs and migrations: of files and folders, and of whatever code
 * declares or uses. Comments and texts are free. `word` is a part of a name (`toldAt`), `word()` the
 * name of a function.
 * The list below holds files that still await their new names, with the words in them; it only gets shorter.
 */
const LATER = '.ci/retired-words.json';

const table =
  readFileSync('docs/language.md', 'utf8').split('## Retired in code')[1]?.split('\n## ')[0] ?? '';
const retired = [...table.matchAll(/^\| `(\w+)(\(\))?` /gm)];
if (retired.length === 0) throw new Error('docs/language.md names no retired words');
const parts = new Set(retired.filter(([, , whole]) => !whole).map(([, word]) => word));
const wholes = new Set(retired.filter(([, , whole]) => whole).map(([, word]) => word));

const partsOf = (name) =>
  name
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)
    .map((part) => part.toLowerCase())
    .filter((part) => parts.has(part));

const isFunction = (node) =>
  (ts.isCallExpression(node.parent) && node.parent.expression === node) ||
  (ts.isFunctionDeclaration(node.parent) && node.parent.name === node) ||
  (ts.isMethodDeclaration(node.parent) && node.parent.name === node);

/** @returns the retired words in the names of a file */
function retiredIn(file) {
  const found = new Set(partsOf(file));
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      for (const part of partsOf(node.text)) found.add(part);
      if (wholes.has(node.text) && isFunction(node)) found.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'apps', 'libs', 'migrations'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && file !== 'libs/client/src/index.ts');
const there = new Map();
for (const file of files) {
  const words = retiredIn(file);
  if (words.size > 0) there.set(file, words);
}

if (process.argv.includes('--list')) {
  console.log(
    JSON.stringify(Object.fromEntries([...there].map(([file, words]) => [file, [...words].sort()])), null, 2),
  );
} else {
  const later = JSON.parse(readFileSync(LATER, 'utf8'));
  const wrong = [
    ...[...there].flatMap(([file, words]) =>
      [...words]
        .filter((word) => !later[file]?.includes(word))
        .map((word) => `${file}: "${word}" is retired, see docs/language.md`),
    ),
    ...Object.entries(later).flatMap(([file, words]) =>
      words
        .filter((word) => !there.get(file)?.has(word))
        .map((word) => `${LATER}: "${word}" is gone from ${file}; take it off the list`),
    ),
  ];
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
}
