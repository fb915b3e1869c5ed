import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

// How complete the messages are, by language and area; fails on a key, a plural form or a placeholder that is missing
// or too many, and on a key that no code uses.
const FOLDER = 'libs/words/src/messages';
const LANGUAGES = readdirSync(FOLDER);
const CODE = [
  'apps/web/src',
  'libs/mail/src',
  'libs/words/src',
  'libs/domain/src',
  'libs/letter-files/src',
  'apps/api/src',
];
const PLURAL = /_(zero|one|two|few|many|other)$/;

const leaves = (tree, path = '') =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[path + name, value]] : leaves(value, `${path}${name}.`),
  );
const read = (language, area) => {
  const file = join(FOLDER, language, `${area}.json`);
  try {
    return new Map(leaves(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    if (error.code === 'ENOENT') return new Map();
    throw error;
  }
};
const areas = readdirSync(join(FOLDER, 'en')).map((file) => basename(file, '.json'));
const english = new Map(areas.map((area) => [area, read('en', area)]));
const baseOf = (key) => key.replace(PLURAL, '');
/** `code.too_many` is no plural form: nothing has the form for all other numbers. */
const isForm = (key, keys) => PLURAL.test(key) && keys.includes(`${baseOf(key)}_other`);

const problems = [];
for (const language of LANGUAGES)
  for (const file of readdirSync(join(FOLDER, language)))
    if (!english.has(basename(file, '.json'))) problems.push(`${language}/${file}: English has no such area`);

/** The keys that a language needs: English's, and of what is counted each plural form that the language has. */
function needed(keys, language) {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const counted = new Set(keys.filter((key) => isForm(key, keys)).map(baseOf));
  return [
    ...keys.filter((key) => !isForm(key, keys)),
    ...[...counted].flatMap((key) => pluralCategories.map((form) => `${key}_${form}`)),
  ];
}

const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
/** Forms for none, one and two may say the number as a word. */
function differs(key, text, model) {
  const free = /_(zero|one|two)$/.test(key);
  const names = (of) => [...new Set(placeholders(of).filter((name) => !free || name !== 'count'))].toSorted();
  return names(text).join() !== names(model).join();
}

const report = {};
for (const area of areas) {
  const model = english.get(area);
  for (const language of LANGUAGES) {
    const own = read(language, area);
    const wanted = needed([...model.keys()], language);
    const missing = wanted.filter((key) => !own.get(key)?.trim());
    const extra = [...own.keys()].filter((key) => !wanted.includes(key));
    const uneven = [...own].filter(([key, text]) => {
      const like = model.get(key) ?? model.get(`${baseOf(key)}_other`);
      return like !== undefined && differs(key, text, like);
    });
    (report[area] ??= {})[language] = `${wanted.length - missing.length}/${wanted.length}`;
    const where = (key) => `${language}/${area}.json ${key}`;
    problems.push(...missing.map((key) => `${where(key)}: is missing`));
    problems.push(...extra.map((key) => `${where(key)}: English has no such key`));
    problems.push(...uneven.map(([key]) => `${where(key)}: has other placeholders than English`));
  }
}

/** Every text in quotes, and what a text with `${…}` in it may become. */
const code = CODE.flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((file) => join(folder, file)),
)
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|client\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const literal = new Set([...code.matchAll(/'([\w.-]+)'|`([\w.-]+)`/g)].map(([, a, b]) => a ?? b));
const made = [...code.matchAll(/`([\w.-]*\.(?:[\w.-]|\$\{[^}`]*\})+)`/g)]
  .filter(([, text]) => text.includes('${'))
  .map(([, text]) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`));
for (const [area, messages] of english)
  for (const key of new Set(
    [...messages.keys()].map((one, _at, all) => (isForm(one, all) ? baseOf(one) : one)),
  )) {
    const name = ['mail', 'pages', 'rules', 'sign'].includes(area) ? key : `${area}.${key}`;
    if (!literal.has(name) && !made.some((pattern) => pattern.test(name)))
      problems.push(`en/${area}.json ${key}: no code uses it`);
  }

const cell = (text) => text.padStart(9);
console.log(`messages${' '.repeat(12)}${LANGUAGES.map(cell).join('')}`);
for (const area of areas)
  console.log(`${area.padEnd(20)}${LANGUAGES.map((language) => cell(report[area][language])).join('')}`);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
