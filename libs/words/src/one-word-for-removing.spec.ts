import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from './languages.js';
import type { MessageTree } from './translator.js';

const FOLDER = join(import.meta.dirname, 'messages');
/** What every word for the one act begins with, in its forms. */
const STEM: Record<Language, RegExp> = {
  en: /remov/i,
  fr: /supprim|suppression/i,
  es: /qu[ií]t/i,
  ar: /زال|زيل|زِل|زَل/,
  id: /hapus/i,
};
/** The button, the question, its answer and the notice, and what is said of the thing since. */
const SAID = [
  ...['removal.remove', 'removal.title', 'removal.confirm', 'removal.done', 'removal.removedBy'],
  ...['removal.shelves.removed', 'removal.noneRemoved', 'texts.remove', 'treaty.removeTerms'],
  ...['meetings.acts.removed', 'meetings.withdrawn', 'meetings.removedMark'],
  ...['statements.acts.removed', 'statements.removedMark', 'votes.removedMark', 'delegation.removedPosts'],
  ...['rules.interactions.removeOwn', 'rules.interactions.correctOwn', 'rules.statements.removeOwn'],
  ...['rules.statements.correctOwn', 'rules.votes.removed', 'rules.texts.onlyNewestRemoved'],
  ...['rules.amendments.votedOn', 'load.laterFirst', 'handover.voteRemoved', 'mail.vote.removed'],
];

it.each(LANGUAGES)(
  'whatever can be removed is removed by one word in %s, from the button to the notice',
  (language) => {
    const text = (key: string): string => {
      const [area = '', ...path] = key.split('.');
      const tree = JSON.parse(readFileSync(join(FOLDER, language, `${area}.json`), 'utf8')) as MessageTree;
      const found = path.reduce<unknown>((node, name) => (node as MessageTree | undefined)?.[name], tree);
      return typeof found === 'string' ? found : `no message ${key}`;
    };
    const others = SAID.map((key) => [key, text(key)]).filter(([, said]) => !STEM[language].test(said ?? ''));
    expect(others).toEqual([]);
  },
);
