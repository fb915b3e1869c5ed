import { jest } from '@jest/globals';

/** Whether the part that no phone keeps can be fetched. */
let online = false;
const tree = (part: string, language: string) => ({ [part]: { word: `${part} in ${language}` } });
jest.unstable_mockModule('virtual:messages', () => ({
  english: tree('first', 'en'),
  loadMessages: (language: string, part: string) =>
    part === 'desk' && !online
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(tree(part, language)),
}));
const { messagesOfDesk, restOfMessages, speak, translateAny } = await import('./index.js');

beforeEach(() => {
  globalThis.fetch = () => Promise.resolve(Response.json({}));
});

it('a desk screen that could not be fetched takes no other screen away, nor another language', async () => {
  await expect(messagesOfDesk()).rejects.toThrow('Failed to fetch');
  await restOfMessages();
  expect(translateAny('rest.word')).toBe('rest in en');
  await speak('fr');
  expect(translateAny('rest.word')).toBe('rest in fr');
  online = true;
  await messagesOfDesk();
  expect(translateAny('desk.word')).toBe('desk in fr');
});

it('words that come while the language changes are those of the new one', async () => {
  await Promise.all([speak('es'), messagesOfDesk(), speak('id')]);
  await messagesOfDesk();
  expect([translateAny('rest.word'), translateAny('desk.word')]).toEqual(['rest in id', 'desk in id']);
});
