import { createHash } from 'node:crypto';
import { GROUPS, NON_MEMBERS, PARTIES, STATES } from '#libs/reference';
import type { DataAccess } from './data-access.js';
import { deleteOtherGroupMemberships } from './queries/groups/index.js';
import { Delegation, DelegationGroup, GroupMembership, Party } from './tables/delegations.js';

/**
 * Brings the installation-wide facts up to date: delegations (states that are no members too), groups, and who belongs to which group from when to
 * when (both days included). Changes nothing when they already are; safe to repeat.
 */
export async function loadReferenceData(to: DataAccess): Promise<void> {
  await to.table(Delegation).upsert([
    ...STATES.map(({ code, alpha2, shortName, formalName, kind, memberSince }) => ({
      ...{ code, alpha2, shortName, formalName, kind, admittedOn: memberSince },
    })),
    ...NON_MEMBERS.map(({ code, alpha2, shortName }) => ({
      ...{ code, alpha2, shortName, formalName: shortName, kind: 'non_member' as const, admittedOn: null },
    })),
  ]);
  await to.table(Party).upsert(PARTIES.map(({ code, shortName, kind }) => ({ code, shortName, kind })));
  await to.table(DelegationGroup).upsert(
    GROUPS.map(({ code, name, kind, source, grade }) => ({
      code,
      name,
      kind,
      source: `${source} (${grade.replaceAll('_', ' ')})`,
    })),
  );
  const memberships = groupMemberships();
  await to.table(GroupMembership).upsert(memberships);
  // A corrected first day makes a new id: the row with the wrong one must go.
  await to.execute(deleteOtherGroupMemberships, { ids: memberships.map(({ id }) => id) });
}

const groupMemberships = () =>
  GROUPS.flatMap((group) =>
    group.members.map((member) => ({
      id: stableId(`${group.code}|${member.state}|${member.from ?? ''}`),
      groupCode: group.code,
      delegationCode: member.state,
      validFrom: member.from,
      validTo: member.to,
      note: member.note ?? null,
    })),
  );

/** The same fact gets the same id on every installation and every run: a UUID of version 8. */
function stableId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
