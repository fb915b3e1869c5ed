/**
 * `npm run test:services` counts everything; `npm test` is content with a sample, in which every route, field and kind is
 * still seen once.
 */
export const WHOLE = process.env['WHOLE'] === 'yes';

/** One of each group, another place from group to group, so that all that may stand there comes by; with `WHOLE`, all. */
export function oneOfEach<T>(all: readonly T[], groupOf: (one: T) => string): T[] {
  if (WHOLE) return [...all];
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  return [...groups.values()].map((group, at) => group[at % group.length] as T);
}

/** The same among those of whom it holds, such as the readers whom a route serves, and among the others. */
export const oneOfBoth = <T>(
  all: readonly T[],
  groupOf: (one: T) => string,
  holds: (one: T) => boolean,
): T[] =>
  [true, false].flatMap((wanted) =>
    oneOfEach(
      all.filter((one) => holds(one) === wanted),
      groupOf,
    ),
  );
