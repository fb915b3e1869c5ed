import type { Stance } from '#libs/domain';
import type { LongField } from './long-fields.js';
import type { ColumnRole, MatchedBy } from './match-header.js';

/** What one column was taken for. */
export interface ColumnMatch {
  /** E.g. `B`. */
  readonly column: string;
  readonly header: string;
  readonly role: ColumnRole;
  readonly askId: string | null;
  /** Of the one position that each row of a list holds; null in any other sheet. */
  readonly field: LongField | null;
  readonly by: MatchedBy | null;
  /** Ids of asks it might be about; a person has to choose. The likeliest first. */
  readonly candidates: readonly string[];
  /** The stance that a mark in this column stands for; null where the cells say it themselves. */
  readonly stance: Stance | null;
}
