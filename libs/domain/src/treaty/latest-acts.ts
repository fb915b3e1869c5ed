import { byDay } from './bonds.js';
import { dayOf, isInstrument, type TreatyAct } from './entry-into-force.js';

/** What is shown of one party: each the latest of its kind by the day of the act, whenever it was reported. */
export interface LatestActs<Act> {
  readonly signature: Act | null;
  /** The one that counts; where none does, the latest, which is withdrawn or merely reported. */
  readonly instrument: Act | null;
  /** Of that instrument. */
  readonly withdrawal: Act | null;
  /** All else in the order of its days: bonds that ended before, provisional application. */
  readonly otherActs: readonly Act[];
}

/** @param acts of one party @param counted its instrument that counts, of `instrumentsOn()` */
export function latestActs<Act extends Pick<TreatyAct, 'kind' | 'doneOn' | 'knownOn'>>(
  acts: readonly Act[],
  counted: Act | undefined,
): LatestActs<Act> {
  const last = (wanted: (act: Act) => boolean) => acts.filter(wanted).reduce<Act | null>(later, null);
  const instrument = counted ?? last(({ kind }) => isInstrument(kind));
  const signature = last(({ kind }) => kind === 'signature');
  const withdrawal = last(
    (act) => act.kind === 'withdrawal' && instrument !== null && dayOf(act) >= dayOf(instrument),
  );
  const shown = [signature, instrument, withdrawal];
  const otherActs = acts.filter((act) => !shown.includes(act)).toSorted(byDay);
  return { signature, instrument, withdrawal, otherActs };
}

const later = <Act extends Pick<TreatyAct, 'doneOn' | 'knownOn'>>(last: Act | null, one: Act): Act =>
  last && dayOf(last) > dayOf(one) ? last : one;
