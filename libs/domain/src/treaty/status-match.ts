import type { TreatyActionKind } from '../vocabulary.js';
import { isOfSameBond } from './bonds.js';
import { isInstrument, isSignature } from './entry-into-force.js';

interface Dated {
  readonly kind: TreatyActionKind;
  readonly doneOn: string | null;
}

/**
 * Finds for each act of one party in a table what is recorded of it: the same act first, then the same kind within the same bond;
 * of what is left, an instrument of another kind is what the table corrects. An instrument after a withdrawal corrects none before it.
 */
export function matchRecorded<Recorded extends Dated>(
  entries: readonly { readonly act: Dated; before: Recorded | null }[],
  recorded: readonly Recorded[],
): void {
  type Entry = (typeof entries)[number];
  const free = [...recorded];
  const all = [...recorded, ...entries.map(({ act }) => act)];
  const take = (one: Entry, wanted: (act: Recorded) => boolean) => {
    const at = one.before ? -1 : free.findIndex(wanted);
    if (at >= 0) one.before = free.splice(at, 1)[0] ?? null;
  };
  const ofBond = (one: Entry, wanted: (kind: TreatyActionKind) => boolean) =>
    take(one, (act) => wanted(act.kind) && isOfSameBond(one.act, act, all));
  for (const one of entries)
    take(one, ({ kind, doneOn }) => kind === one.act.kind && doneOn === one.act.doneOn);
  for (const one of entries) ofBond(one, (kind) => kind === one.act.kind);
  for (const one of entries) {
    if (isInstrument(one.act.kind)) ofBond(one, isInstrument);
    else if (isSignature(one.act.kind)) take(one, ({ kind }) => isSignature(kind));
  }
}
