import {
  aseanGroup,
  caricomGroup,
  europeanUnionGroup,
  pacificIslandsForumGroup,
} from './groups-regional-blocs.js';
import { arabLeagueGroup, g77Group, oicGroup } from './groups-wide-blocs.js';
import type { GroupMembership, ReferenceGroup } from './group.js';
import { REGIONAL_GROUPS } from './groups-un-regional.js';
import type { IsoDate } from './source.js';
import type { StateCode } from './states/index.js';

/** Organisations and caucuses in whose name one delegation may speak for many. */
export const BLOCS: readonly ReferenceGroup[] = [
  europeanUnionGroup,
  aseanGroup,
  caricomGroup,
  pacificIslandsForumGroup,
  arabLeagueGroup,
  oicGroup,
  g77Group,
];

export const GROUPS: readonly ReferenceGroup[] = [...REGIONAL_GROUPS, ...BLOCS];

export function groupByCode(code: string): ReferenceGroup | undefined {
  return GROUPS.find((group) => group.code === code);
}

/** Both ends count: a member until 31 January still belongs on that day. */
function covers(membership: GroupMembership, date: IsoDate): boolean {
  return (
    (membership.from === null || membership.from <= date) && (membership.to === null || date <= membership.to)
  );
}

/**
 * The states that belong to a group on a calendar day, in the order of the group's table. Before the group's
 * `reliableFrom` the answer is a projection of today's list into the past.
 */
export function membersOn(group: ReferenceGroup, date: IsoDate): StateCode[] {
  return group.members.filter((membership) => covers(membership, date)).map((membership) => membership.state);
}

/** Every group that counts a state among its members on a day. */
export function groupsOf(state: string, date: IsoDate): ReferenceGroup[] {
  return GROUPS.filter((group) =>
    group.members.some((membership) => membership.state === state && covers(membership, date)),
  );
}
