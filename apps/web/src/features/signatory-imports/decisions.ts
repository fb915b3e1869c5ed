import type { SignatoryDecisionPart, SignatoryRowDto } from '../../kernel/api/client.js';

/** What was said of rows, by the offset at which each begins. */
export type Decisions = Readonly<Record<number, SignatoryDecisionPart>>;

/**
 * What was said stays with its rows when the text is edited elsewhere: in what stands before the change, and behind it. What was
 * changed is read anew.
 */
export function carriedOver(before: string, after: string, decisions: Decisions): Decisions {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  // A row that ends where the change begins may go on in it.
  const lineStart = before.lastIndexOf('\n', start - 1) + 1;
  const moved = after.length - before.length;
  const remaining = Object.values(decisions).flatMap((decision) => {
    if (decision.at < lineStart) return [decision];
    return decision.at > before.length - end ? [{ ...decision, at: decision.at + moved }] : [];
  });
  return Object.fromEntries(remaining.map((decision) => [decision.at, decision]));
}

/** What no person can wave through: it is corrected, or the row is left out. */
const FAULTS: ReadonlySet<string> = new Set([
  'directionSigns',
  'tooLong',
  'nothingToRead',
  'mixedAlphabets',
  'markup',
  'link',
  'sameOrganisation',
  'twoNames',
]);

export const hasFault = ({ doubts }: Pick<SignatoryRowDto, 'doubts'>): boolean =>
  doubts.some((doubt) => FAULTS.has(doubt));

/** Rows that can be taken as they were read, by the one doubt that at least two of them have. */
export function alike(
  rows: readonly SignatoryRowDto[],
): [doubt: SignatoryRowDto['doubts'][number], rows: SignatoryRowDto[]][] {
  const by = new Map<SignatoryRowDto['doubts'][number], SignatoryRowDto[]>();
  for (const row of rows) {
    const [doubt] = row.doubts;
    if (doubt === undefined || row.settled || row.doubts.length > 1 || hasFault(row)) continue;
    by.set(doubt, [...(by.get(doubt) ?? []), row]);
  }
  return [...by].filter(([, those]) => those.length > 1);
}

/** What can be said of all rows with two names side by side, where there are several: both are entries, or each second one is none. */
export function ofTwoNames(
  rows: readonly SignatoryRowDto[],
  as: 'entry' | 'left',
): { at: number; as: 'entry' | 'left' }[] {
  const seconds = rows.flatMap(({ settled, doubts, joints }) =>
    settled || !doubts.includes('twoNames') ? [] : joints.slice(0, 1),
  );
  return seconds.length > 1 ? seconds.map((at) => ({ at, as })) : [];
}
