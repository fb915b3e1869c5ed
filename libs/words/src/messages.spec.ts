import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_MAIL_KINDS, DELIVERY_KINDS } from '#libs/domain';
import { DESK_AREAS, FIRST_AREAS, SERVER_AREAS } from './areas.js';
import { LANGUAGES, type Language } from './languages.js';
import { SERVER_MESSAGES } from './server-messages.js';
import type { MessageTree } from './translator.js';

// Which keys, plural forms and placeholders a language has is held by `.ci/messages.mjs`; here is how it says them.
const FOLDER = join(import.meta.dirname, 'messages');
const PLURAL = /_(zero|one|two|few|many|other)$/;

const leaves = (tree: MessageTree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}.${name}`, value]] : leaves(value, `${path}.${name}`),
  );
const messagesIn = (language: Language) =>
  new Map(
    readdirSync(join(FOLDER, language)).flatMap((file) =>
      leaves(
        JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8')) as MessageTree,
        file.replace('.json', ''),
      ),
    ),
  );
const english = messagesIn('en');
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

it('every area of the lists is written', () => {
  const areas = readdirSync(join(FOLDER, 'en')).map((file) => file.replace('.json', ''));
  expect(areas).toEqual(expect.arrayContaining([...FIRST_AREAS, ...DESK_AREAS, ...SERVER_AREAS]));
});

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const messages = messagesIn(language);

  it('are neither empty nor padded, and hold no marks that turn a line around', () => {
    for (const [key, text] of messages) {
      expect([key, text.trim()]).toEqual([key, text.replace(/^ | $/g, '')]);
      expect([key, text]).not.toEqual([key, '']);
      expect([key, /[\u202a-\u202e\u2066-\u2069\n]/.test(text)]).toEqual([key, false]);
    }
  });

  it('use no sign of HTML where a page is written from them', () => {
    const written = [...messages].filter(([key]) => /^(mail|pages|sign|summary)\./.test(key));
    expect(written.filter(([, text]) => /[<>&]/.test(text))).toEqual([]);
  });

  it('say the number in every plural form that stands for more than one number', () => {
    const several = [...messages].filter(([key]) => /_(few|many|other)$/.test(key));
    const silent = several.filter(([key, text]) => {
      const model = english.get(key.replace(PLURAL, '_other')) ?? '';
      return text.includes('{count}') !== model.includes('{count}');
    });
    expect(silent).toEqual([]);
  });

  it('name nothing in a subject of a mail but us', () => {
    const subjects = Object.values((SERVER_MESSAGES[language]['subject'] ?? {}) as MessageTree);
    // One is of the mail with which somebody tries out the relay; a notice of tasks has another where it tells of comments alone,
    // and so have reminders of several tasks in one, and of several that are overdue. What missions are written has the subject that a
    // coordinator gave it.
    expect(subjects).toHaveLength(DELIVERY_KINDS.length + ACCOUNT_MAIL_KINDS.length + 4 - 1);
    // A subject shows on a locked phone that lies on somebody's table: no names, no states, nothing that was typed.
    for (const subject of subjects) expect(subject).toMatch(/^Demarche\u00a0?: [^{}]+$/);
  });
});

describe.each(OTHERS)('a translation into %s', (language) => {
  it('leaves no sentence in English', () => {
    const same = [...messagesIn(language)].filter(
      ([key, text]) => text === english.get(key) && text.replace(/\{\w+\}|Demarche/g, '').trim().length > 12,
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
