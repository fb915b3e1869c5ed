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
