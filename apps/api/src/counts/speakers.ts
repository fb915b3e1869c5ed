import type { SpokenStatement, DelegationInRoom } from '#libs/data';

/** For whom a delegation speaks. */
export interface Bloc {
  /** Name of the group; null when it spoke for single states. */
  group: string | null;
  /** Codes of the others with a vote. */
  codes: string[];
}

/**
 * The blocs for which each delegation spoke: the group's members of today and those aligned, without the exceptions and
 * without the speaker. Of several the largest counts. Who spoke for nobody with a vote is left out.
 */
export function blocsOf(
  statements: readonly SpokenStatement[],
  delegations: readonly DelegationInRoom[],
): Map<string, Bloc> {
  const voting = delegations.filter(({ votes }) => votes);
  const found = new Map<string, Bloc>();
  for (const { speaker, groupCode, group, aligned, excepted } of statements) {
    const codes = voting
      .filter(({ code, groups }) => {
        const joined = aligned.includes(code) || (groupCode !== null && groups.includes(groupCode));
        return joined && code !== speaker && !excepted.includes(code);
      })
      .map(({ code }) => code);
    if (codes.length > (found.get(speaker)?.codes.length ?? 0)) found.set(speaker, { group, codes });
  }
  return found;
}
