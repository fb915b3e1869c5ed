import { dayOf, isInstrument, type TreatyAct } from './entry-into-force.js';

/** What is shown of one party: each the latest of its kind by the day of the act, whenever it was reported. */
export interface LatestActs<Act> {
  readonly signature: Act | null;
  /** The one that counts; where none does, the latest, which is withdrawn or merely reported. */
  readonly instrument: Act | null;
  readonly withdrawal: Act | null;
}

/** @param acts of one party @param counted its instrument that counts, of `instrumentsOn()` */
export function latestActs<Act extends Pick<TreatyAct, 'kind' | 'doneOn' | 'knownOn'>>(
  acts: readonly Act[],
  counted: Act | undefined,
): LatestActs<Act> {
  const last = (wanted: (kind: TreatyAct['kind']) => boolean) =>
    acts.filter(({ kind }) => wanted(kind)).reduce<Act | null>(later, null);
  return {
    signature: last((kind) => kind === 'signature'),
    instrument: counted ?? last(isInstrument),
    withdrawal: last((kind) => kind === 'withdrawal'),
  };
}

const later = <Act extends Pick<TreatyAct, 'doneOn' | 'knownOn'>>(last: Act | null, one: Act): Act =>
  last && dayOf(last) > dayOf(one) ? last : one;
