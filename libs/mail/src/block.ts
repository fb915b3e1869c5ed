import type { Line } from './line.js';

/** What a mail is made of. Both forms are written from the same blocks, so that neither says more than the other. */
export type Block =
  | { type: 'title' | 'heading' | 'subheading' | 'paragraph' | 'strong' | 'note'; line: Line }
  /** What the mail is for; one of them at most. */
  | { type: 'button'; label: string; url: string }
  | { type: 'link'; label: string; url: string }
  | { type: 'list'; items: readonly (readonly Line[])[]; more: number }
  | { type: 'panel'; blocks: readonly Block[] };

/** What shows of a mail before it is opened, on a locked phone too. */
export interface Envelope {
  subject: string;
  /** The first words, where its reader lets them say what it is about; without it they are the same in every mail. */
  preview?: string | undefined;
}
