import type { Stance } from '../vocabulary.js';
import { direction } from './current.js';

/**
 * Why another position of a delegation counts at the end of a time than at its beginning:
 *
 * - `said`: the delegation spoke, whoever wrote it down: a talk, a statement, an import, an entry;
 * - `corrected`: what was recorded had been wrong, and is recorded anew or not at all;
 * - `withdrawn`: a record was taken back, by itself or with the talk, the statement or the import that it came of;
 * - `restored`: a record that had been withdrawn counts again.
 *
 * SQL works it out in one place, `positions/put-right.ts` of libs/data.
 */
export const CHANGE_CAUSES = ['said', 'corrected', 'withdrawn', 'restored'] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** What caused a single position to be written; a withdrawal writes none. */
export const POSITION_CAUSES = ['said', 'corrected', 'restored'] as const;
export type PositionCause = (typeof POSITION_CAUSES)[number];

/** Where a delegation stood, put right where that had been wrong, and where it stands. */
export interface StanceChange {
  from: Stance | null;
  to: Stance | null;
  cause: ChangeCause;
}

/** Whether the delegation itself moved or was heard of for the first time: only then it is told and counted as a move. */
export const isMove = ({ from, to, cause }: StanceChange): boolean => cause === 'said' && from !== to;

/** Towards the ask or away from it; what only the records did has no direction. */
export const directionOf = ({ from, to, cause }: StanceChange): 'towards' | 'away' | 'none' =>
  cause === 'said' && to !== null ? direction(from, to) : 'none';
