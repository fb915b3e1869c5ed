import { fileURLToPath } from 'node:url';
import { threads } from '#libs/files';
import type { Page } from './page.js';

/** A thread takes no sources, so where the sources run, in tests, it runs what was compiled of them. */
const entry = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../dist/libs/letter-files/src/thread/entry.js', import.meta.url)
    : new URL('./thread/entry.js', import.meta.url),
);

/**
 * The letter for a word processor, written in a thread: the library takes seconds and half a gigabyte for ten thousand
 * signatories.
 * @throws ThreadTrouble
 */
export const docxInThread = threads<Page, Uint8Array>(entry, {
  patience: 60_000,
  memory: 1_024,
  grown: 1_200,
  atOnce: 1,
  // Whoever waits holds a connection to the database.
  waiting: 6,
});
