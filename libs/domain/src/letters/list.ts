import type { SignatoryKind, SignatorySource, SignatoryState } from './vocabulary.js';

/** The instants of a line of the list; null: not so. */
export interface SignatoryInstants {
  confirmedAt: Date | null;
  approvedAt: Date | null;
  refusedAt: Date | null;
  withdrawnAt: Date | null;
  source: SignatorySource;
}

/** What the instants say: a withdrawal stands above all else, a refusal above what came before it. */
export function stateOfSignatory(line: SignatoryInstants): SignatoryState {
  if (line.withdrawnAt) return 'withdrawn';
  if (line.refusedAt) return 'refused';
  if (line.approvedAt) return 'approved';
  // Only who came by a link has something to confirm: whatever else came in waits for a coordinator.
  return line.confirmedAt || line.source !== 'link' ? 'confirmed' : 'offered';
}

export interface ListedBy {
  state: SignatoryState;
  withheld: boolean;
  /** The line that stands for this one. */
  mergedIntoId?: string | null;
}

/** Whether a line counts: approved, not taken back, and no second line of the same signatory. */
export const isCounted = ({ state, mergedIntoId = null }: ListedBy): boolean =>
  state === 'approved' && mergedIntoId === null;

/** Whether a line stands in the list: it counts, and its name is not withheld. */
export const isListed = (line: ListedBy): boolean => isCounted(line) && !line.withheld;

export interface InOrder {
  id: string;
  kind: SignatoryKind;
  /** From 1; null: by name, after those that have a place. */
  sort: number | null;
  /** Of the name, folded: `identityKey()`. */
  nameKey: string;
}

/** The order of a list: organisations before individuals, those with a place first, then by name, the same everywhere. */
export function inListOrder(a: InOrder, b: InOrder): number {
  if (a.kind !== b.kind) return a.kind === 'organisation' ? -1 : 1;
  const place = (a.sort ?? Infinity) - (b.sort ?? Infinity);
  if (a.sort !== b.sort && place !== 0) return place;
  return compare(a.nameKey, b.nameKey) || compare(a.id, b.id);
}

/** By code points, as PostgreSQL compares under the collation "C". */
function compare(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

export interface ListNumbers {
  organisations: number;
  individuals: number;
  /** How many of these are not listed by name. */
  withheld: number;
}

/** How many have signed. A record of the directory counts once, whatever was merged into it. */
export function numbersOf(
  lines: readonly (ListedBy & { kind: SignatoryKind; shownOrganisationId?: string | null })[],
): ListNumbers {
  const numbers = { organisations: 0, individuals: 0, withheld: 0 };
  const seen = new Set<string>();
  for (const line of lines) {
    if (!isCounted(line)) continue;
    const { shownOrganisationId = null } = line;
    if (shownOrganisationId !== null) {
      if (seen.has(shownOrganisationId)) continue;
      seen.add(shownOrganisationId);
    }
    numbers[line.kind === 'organisation' ? 'organisations' : 'individuals'] += 1;
    if (line.withheld) numbers.withheld += 1;
  }
  return numbers;
}
