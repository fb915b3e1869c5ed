import type { SignatoryKind, SignatoryState } from '../letters/vocabulary.js';
import type { WithdrawnAs } from './publication.js';

/** A name as it stands on a list as of an instant. */
export interface FrozenName {
  kind: SignatoryKind;
  name: string;
  affiliation: string;
  place: string;
}

/** The line that it comes of, as it is now. */
export interface LineNow {
  state: SignatoryState;
  withheld: boolean;
  mergedIntoId: string | null;
  shownName: string;
  affiliation: string;
  place: string;
}

/**
 * Why a name of a list as of an instant is not shown to everybody, or null. Whoever signs as an individual and changed the name,
 * the affiliation or the place since is not shown with the old one; of an organisation the list says what it was called then.
 * `withdraw_signatories()` in the database says the same of what is shown already.
 * @param line undefined where it was removed
 */
export function whyNotShown(
  { kind, name, affiliation, place }: FrozenName,
  line: LineNow | undefined,
): WithdrawnAs | null {
  if (line?.state === 'withdrawn') return 'taken_back';
  if (!line || line.state !== 'approved' || line.mergedIntoId !== null) return 'removed';
  if (line.withheld) return 'withheld';
  const isOther = line.shownName !== name || line.affiliation !== affiliation || line.place !== place;
  return kind === 'individual' && isOther ? 'changed' : null;
}
