/** The catalogue of libs/words in the parts that the build makes of it (messages-plugin.ts). */
declare module 'virtual:messages' {
  import type { Language, MessageTree } from '#libs/words';

  /** What the first load needs, what is loaded when somebody goes further, what the screens of a desk say beyond that, and why the api refuses. */
  export type Part = 'first' | 'rest' | 'rules' | 'desk';
  /** The first part in English. */
  export const english: MessageTree;
  export function loadMessages(language: Language, part: Part): Promise<MessageTree>;
}
