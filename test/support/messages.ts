import { messagesOf } from '../../apps/web/messages-plugin.js';
import type { Language, MessageTree } from '#libs/words';

/** What `virtual:messages` is in the build, for tests: all of a language at once, where no screen waits for the rest. */
const everything = (language: Language): MessageTree => ({
  ...messagesOf(language, 'first'),
  ...messagesOf(language, 'rest'),
  ...messagesOf(language, 'rules'),
  ...messagesOf(language, 'desk'),
});

export const english = everything('en');
export const loadMessages = (language: Language): Promise<MessageTree> =>
  Promise.resolve(everything(language));
