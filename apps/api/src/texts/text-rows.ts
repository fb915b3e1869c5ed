import type { LinkReason, ParagraphStatus, TextState } from '#libs/domain';

/** A draft as it stands in the database. */
export interface TextRow {
  [column: string]: unknown;
  id: string;
  key: string;
  title: string;
  symbol: string | null;
  ordinal: number;
  /** `YYYY-MM-DD` */
  circulatedOn: string;
  state: TextState;
  source: string | null;
  /** Stays when the draft is reopened: positions may speak about a draft that was confirmed once. */
  confirmedAt: Date | null;
  version: number;
  /** The newest confirmed draft before it. */
  previous: { id: string; key: string; title: string; symbol: string | null } | null;
  /** Title of the newest draft that was confirmed after it. */
  later: string | null;
}

/** What is kept of an article beside its words: what was suggested, and what a person said. */
export interface ArticleNote {
  /** The draft with which it was compared; null when there was none. */
  basis: string | null;
  /** What a person said of its words, which counts where there are no words to compare. */
  said: boolean | null;
  /** Whether a person said which provision it is. */
  decided: boolean;
  suggested: SuggestionNote | null;
  /** The provision that was made for it when the draft was confirmed. */
  created?: string;
  /** No article of the draft as it was loaded: a paragraph that moves with its article, or a provision that is gone. */
  derived?: 'follows' | 'gone';
}

export interface SuggestionNote {
  provisionId: string | null;
  score: number;
  reasons: readonly LinkReason[];
  alternatives: readonly { provisionId: string; score: number }[];
}

/** What stands in a draft: an article, or a paragraph of its own. */
export interface ArticleRow {
  [column: string]: unknown;
  id: string;
  sort: number;
  number: string;
  title: string;
  /** Null when it was not asked for. */
  body: string | null;
  characters: number;
  status: ParagraphStatus;
  provisionId: string | null;
  changed: boolean;
  /** Null for articles of a template. */
  note: ArticleNote | null;
  version: number;
}

/** A provision as earlier drafts know it. */
export interface EarlierRow {
  [column: string]: unknown;
  provisionId: string;
  key: string;
  title: string;
  lastNumber: string | null;
  lastTitle: string | null;
  body: string | null;
  status: ParagraphStatus | null;
  ordinal: number | null;
  textKey: string | null;
  asks: AskInBrief[];
}

export interface AskInBrief {
  id: string;
  key: string;
  title: string;
  redLine: boolean;
}

/** One draft with all that an answer or a decision about it needs. */
export interface TextFacts {
  text: TextRow;
  articles: ArticleRow[];
  earlier: EarlierRow[];
}

/** Rows of the draft as it was loaded; the others are derived from its links. */
export const isLoaded = ({ note }: Pick<ArticleRow, 'note'>) => note?.derived === undefined;

/** The number in the last earlier draft; null where none gave one, or where that draft had taken it out. */
export const earlierNumber = (row: EarlierRow | undefined): string | null =>
  row && row.status !== 'deleted' ? row.lastNumber : null;

/** What a person said of its words; of an article of a template its facts say it. */
export const saidOfRow = ({ note, changed }: Pick<ArticleRow, 'note' | 'changed'>): boolean | null =>
  note ? note.said : changed ? null : false;

/** What is kept of an article once a person has decided about it. */
export function decidedNote(
  { note }: Pick<ArticleRow, 'note'>,
  { previous }: Pick<TextRow, 'previous'>,
  said: boolean | null,
): ArticleNote {
  return { suggested: null, ...note, basis: previous?.id ?? null, said, decided: true };
}
