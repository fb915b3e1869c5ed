import type { FrozenLetter, ListedSignatory } from './frozen-letter.js';

/** What became of a list since an earlier one. */
export interface ListChanges {
  readonly added: readonly ListedSignatory[];
  /** On the earlier list and not on the later one. */
  readonly gone: readonly ListedSignatory[];
  readonly renamed: readonly { readonly before: ListedSignatory; readonly after: ListedSignatory }[];
  /** As few as would have to be moved by hand to make the one order of the other. */
  readonly moved: readonly {
    readonly signatory: ListedSignatory;
    readonly from: number;
    readonly to: number;
  }[];
  readonly withheldBefore: number;
  readonly withheldAfter: number;
  readonly textChanged: boolean;
}

const KINDS = ['organisation', 'individual'] as const;

/** @param textChanged whether what was signed is another text: `textDigest()` of both */
export function compareLists(
  before: Pick<FrozenLetter, 'list'>,
  after: Pick<FrozenLetter, 'list'>,
  textChanged: boolean,
): ListChanges {
  const earlier = new Map(before.list.signatories.map((one) => [one.id, one]));
  const later = new Map(after.list.signatories.map((one) => [one.id, one]));
  return {
    added: after.list.signatories.filter(({ id }) => !earlier.has(id)),
    gone: before.list.signatories.filter(({ id }) => !later.has(id)),
    renamed: after.list.signatories.flatMap((one) => {
      const old = earlier.get(one.id);
      return old && !reads(old, one) ? [{ before: old, after: one }] : [];
    }),
    moved: KINDS.flatMap((kind) => moved(ofKind(before, kind), ofKind(after, kind))),
    withheldBefore: before.list.withheld,
    withheldAfter: after.list.withheld,
    textChanged,
  };
}

const reads = (a: ListedSignatory, b: ListedSignatory): boolean =>
  a.kind === b.kind && a.name === b.name && a.affiliation === b.affiliation && a.place === b.place;

const ofKind = ({ list }: Pick<FrozenLetter, 'list'>, kind: ListedSignatory['kind']) =>
  list.signatories.filter((one) => one.kind === kind);

/** Those of both lists that stand outside the longest run that kept its order. */
function moved(before: readonly ListedSignatory[], after: readonly ListedSignatory[]): ListChanges['moved'] {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  const both = after.flatMap((signatory, to) => {
    const from = places.get(signatory.id);
    return from === undefined ? [] : [{ signatory, from: from + 1, to: to + 1 }];
  });
  const stay = longestRising(both.map(({ from }) => from));
  return both.filter((_, index) => !stay.has(index));
}

/** The indices of a longest rising subsequence, in n log n (patience sorting). */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const stay = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) stay.add(at);
  return stay;
}
