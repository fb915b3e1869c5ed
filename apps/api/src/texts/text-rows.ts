import type { ArticleNote, ArticleRow, EarlierProvision, TextRow } from '#libs/data';

/** One draft with all that an answer or a decision about it needs. */
export interface TextFacts {
  text: TextRow;
  articles: ArticleRow[];
  earlier: EarlierProvision[];
}

/** Rows of the draft as it was loaded; the others are derived from its links. */
export const isLoaded = ({ note }: Pick<ArticleRow, 'note'>) => note?.derived === undefined;

/** The number in the last earlier draft; null where none gave one, or where that draft had taken it out. */
export const earlierNumber = (row: EarlierProvision | undefined): string | null =>
  row && row.status !== 'deleted' ? row.lastNumber : null;

/** What a person said of its wording; of an article of a template its facts say it. */
export const saidOfRow = ({ note, changed }: Pick<ArticleRow, 'note' | 'changed'>): boolean | null =>
  note ? note.said : changed ? null : false;

/**
 * The same, where it was said against the draft that is before this one now. Where that draft was removed, or another was confirmed
 * in between, nobody said anything yet: what is not known counts as changed.
 */
export const saidAgainst = (
  row: Pick<ArticleRow, 'note' | 'changed'>,
  { previous }: Pick<TextRow, 'previous'>,
): boolean | null => (row.note && row.note.basis !== (previous?.id ?? null) ? null : saidOfRow(row));

/** What is stored of an article whose draft is confirmed: that only suggestions say what it is, is so still when that is taken back. */
export function settledNote(
  { note }: Pick<ArticleRow, 'note'>,
  { previous }: Pick<TextRow, 'previous'>,
  said: boolean | null,
): ArticleNote {
  return { suggested: null, decided: true, ...note, basis: previous?.id ?? null, said };
}

/** What is stored of an article once a person has decided about it. */
export const decidedNote = (...article: Parameters<typeof settledNote>): ArticleNote => ({
  ...settledNote(...article),
  decided: true,
});

/** Whether its suggestions were made against another draft than the one that is before this one now. */
export const isOutdated = (
  { note }: Pick<ArticleRow, 'note'>,
  { previous }: Pick<TextRow, 'previous'>,
): boolean => (note?.basis ?? null) !== (previous?.id ?? null);
