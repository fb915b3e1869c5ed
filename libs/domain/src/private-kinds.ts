/** Kinds of things that may be for one person alone: with the account of that person they are erased. */
export const PRIVATE_KINDS = [
  ...(['meetings', 'positions', 'sources', 'tasks', 'comments', 'statements'] as const),
  ...(['people', 'details', 'amendments', 'intentions', 'files', 'views'] as const),
] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];
