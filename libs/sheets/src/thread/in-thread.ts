import { fileURLToPath } from 'node:url';
import { threads, type ThreadOptions } from '#libs/files';
import type { SheetOutcome, SheetStep, SheetTask } from './tasks.js';

export type SheetThreadOptions = ThreadOptions<SheetStep>;

/** A thread takes no sources, so where the sources run, in tests, it runs what was compiled of them. */
const entry = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../../dist/libs/sheets/src/thread/entry.js', import.meta.url)
    : new URL('./entry.js', import.meta.url),
);

/** The worst sheets within the limits take a tenth of this time, and less than half of this memory. */
export const inThread = threads<SheetTask, SheetOutcome, SheetStep>(entry, {
  patience: 30_000,
  memory: 512,
  atOnce: 2,
});
