import { FileError } from '#libs/files';
import {
  splitDraft,
  suggestRenumbering,
  type KnownProvision,
  type LineDecision,
  type NewArticle,
  type Renumbering,
  type SplitDraft,
} from '#libs/domain';
import type { ReadDocument } from './document.js';
import { readDocument } from './read-document.js';
import { wordDiff, type WordDiff } from './word-diff.js';

interface SplitTask {
  readonly kind: 'split';
  readonly text: string;
  readonly decisions: readonly LineDecision[];
}

/** Two wordings of one provision. */
export interface WordingPair {
  readonly before: string;
  readonly after: string;
}

interface CompareTask {
  readonly kind: 'compare';
  readonly pairs: readonly WordingPair[];
}

interface SuggestTask {
  readonly kind: 'suggest';
  readonly previous: readonly KnownProvision[];
  readonly next: readonly NewArticle[];
}

interface ReadTask {
  readonly kind: 'read';
  readonly file: Uint8Array;
}

export type TextTask = SplitTask | CompareTask | SuggestTask | ReadTask;

export interface RefusedFile {
  readonly code: string;
  readonly params: FileError['params'];
}

/** An error loses its class on the way out of a thread. */
export type TextResult = { readonly answer: TextAnswer } | { readonly refused: RefusedFile };
export type TextAnswer = SplitDraft | WordDiff[] | Renumbering | ReadDocument;

/** Milliseconds for the words of one provision, and of all together; what is left then is compared as a whole. */
const FOR_ONE = 200;
const FOR_ALL = 3_000;

export async function perform(task: TextTask): Promise<TextResult> {
  try {
    return { answer: await answerTo(task) };
  } catch (error) {
    if (error instanceof FileError) return { refused: { code: error.code, params: error.params } };
    throw error;
  }
}

function answerTo(task: TextTask): TextAnswer | Promise<TextAnswer> {
  switch (task.kind) {
    case 'split':
      return splitDraft(task.text, task.decisions);
    case 'compare':
      return compare(task.pairs);
    case 'suggest':
      return suggestRenumbering(task.previous, task.next);
    case 'read':
      return readDocument(task.file);
  }
}

function compare(pairs: readonly WordingPair[]): WordDiff[] {
  const deadline = performance.now() + FOR_ALL;
  return pairs.map(({ before, after }) =>
    wordDiff(before, after, Math.min(FOR_ONE, deadline - performance.now())),
  );
}
