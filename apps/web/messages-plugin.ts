import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import {
  DESK_AREAS,
  FIRST_AREAS,
  LANGUAGES,
  SERVER_AREAS,
  typeset,
  type Language,
} from '../../libs/words/src/index.js';
import type { MessageTree } from '../../libs/words/src/index.js';

const FOLDER = join(import.meta.dirname, '../../libs/words/src/messages');

const PARTS = ['first', 'rest', 'rules', 'desk'];
const partOf = (area: string): string =>
  FIRST_AREAS.includes(area)
    ? 'first'
    : DESK_AREAS.includes(area)
      ? 'desk'
      : area === 'rules'
        ? 'rules'
        : 'rest';

const filesOf = (language: Language, part: string): [area: string, file: string][] =>
  readdirSync(join(FOLDER, language))
    .map((name): [string, string] => [name.replace('.json', ''), join(FOLDER, language, name)])
    .filter(([area]) => !SERVER_AREAS.includes(area) && partOf(area) === part);

/** The messages of one language that come with the first load (`first`), a screen beyond it (`rest`), one of a desk (`desk`), or refusals (`rules`). */
export function messagesOf(language: Language, part: string): MessageTree {
  const areas = filesOf(language, part).map(([area, file]) => [area, JSON.parse(readFileSync(file, 'utf8'))]);
  return typeset(language, Object.fromEntries(areas) as MessageTree);
}

const ALL = 'virtual:messages';

/** `virtual:messages`, as src/messages.d.ts describes it: a chunk for each language and part. */
function all(): string {
  const parts = LANGUAGES.flatMap((language) => PARTS.map((part) => `${language}/${part}`));
  const loaders = parts.map(
    (part) =>
      `'${part}': ${part === 'en/first' ? 'async () => english' : `get(() => import('${ALL}/${part}'))`}`,
  );
  return `import english from '${ALL}/en/first';
const get = (load) => async () => (await load()).default;
const parts = { ${loaders.join(', ')} };
export { english };
export const loadMessages = (language, part) => parts[language + '/' + part]();`;
}

export function messagesPlugin(): Plugin {
  return {
    name: 'demarche-messages',
    resolveId: (id) => (id === ALL || id.startsWith(`${ALL}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${ALL}`) return { code: all(), moduleType: 'js' };
      const [, language, part] = /^\0virtual:messages\/(\w+)\/(\w+)$/.exec(id) ?? [];
      if (language === undefined || part === undefined) return undefined;
      for (const [, file] of filesOf(language as Language, part)) this.addWatchFile(file);
      return {
        code: `export default ${JSON.stringify(messagesOf(language as Language, part))}`,
        moduleType: 'js',
      };
    },
  };
}
