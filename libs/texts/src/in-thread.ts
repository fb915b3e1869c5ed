import { fileURLToPath } from 'node:url';
import { FileError, threads } from '#libs/files';
import type { KnownProvision, LineDecision, NewArticle, Renumbering, SplitDraft } from '#libs/domain';
import type { ReadDocument } from './document.js';
import type { TextAnswer, TextResult, TextTask, WordingPair } from './tasks.js';
import type { WordDiff } from './word-diff.js';

/** A thread takes no sources, so where the sources run, in tests, it runs what was compiled of them. */
const entry = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../dist/libs/texts/src/thread/entry.js', import.meta.url)
    : new URL('./thread/entry.js', import.meta.url),
);

const inThread = threads<TextTask, TextResult>(entry, {
  patience: 20_000,
  memory: 512,
  grown: 1_024,
  atOnce: 2,
  // Whoever waits holds a connection to the database.
  waiting: 6,
});

/** @throws ThreadTrouble */
export async function splitInThread(text: string, decisions: readonly LineDecision[]): Promise<SplitDraft> {
  return (await ask({ kind: 'split', text, decisions })) as SplitDraft;
}

/** What was added and removed in each pair of wordings. @throws ThreadTrouble */
export async function compareInThread(pairs: readonly WordingPair[]): Promise<WordDiff[]> {
  return (await ask({ kind: 'compare', pairs })) as WordDiff[];
}

/** @throws ThreadTrouble */
export async function suggestInThread(
  previous: readonly KnownProvision[],
  next: readonly NewArticle[],
): Promise<Renumbering> {
  return (await ask({ kind: 'suggest', previous, next })) as Renumbering;
}

/** @throws ThreadTrouble, FileError */
export async function readInThread(file: Uint8Array): Promise<ReadDocument> {
  return (await ask({ kind: 'read', file })) as ReadDocument;
}

/** The kind of a task says of what kind its answer is. */
async function ask(task: TextTask): Promise<TextAnswer> {
  const result = await inThread(task);
  if ('refused' in result) throw new FileError(result.refused.code, result.refused.params);
  return result.answer;
}
