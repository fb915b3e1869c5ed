import {
  actsKnownOn,
  dayOf,
  instrumentsOn,
  isInstrument,
  isSignature,
  signatoriesOn,
  type TreatyAct,
  type TreatyTerms,
} from './entry-into-force.js';

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

/** How many had signed, and how many were party, at the end of a day. */
export interface TreatyDay {
  readonly day: string;
  readonly signatures: number;
  readonly instruments: number;
}

/** Each day on which one of the numbers changed, up to a day: what `treatyProgress()` says of it, of all that is known by then. */
export function treatyHistory(acts: readonly TreatyAct[], terms: TreatyTerms, asOf: string): TreatyDay[] {
  const known = actsKnownOn(acts, asOf);
  const counting = known.filter(
    ({ confirmed, kind }) => confirmed && (isSignature(kind) || isInstrument(kind) || kind === 'withdrawal'),
  );
  const days = counting.flatMap((act) => [dayOf(act), act.effectiveOn ?? dayOf(act)]);
  const history: TreatyDay[] = [];
  for (const day of [...new Set(days)].filter((one) => one <= asOf).sort()) {
    const signatures = signatoriesOn(known, day).length;
    const instruments = instrumentsOn(known, terms, day).instruments.size;
    const before = history.at(-1) ?? { signatures: 0, instruments: 0 };
    if (signatures !== before.signatures || instruments !== before.instruments)
      history.push({ day, signatures, instruments });
  }
  return history;
}
