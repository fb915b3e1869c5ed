import { Delegation, DelegationGroup, GroupMembership, userAssignedCode } from '#libs/data';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import type { Subjects } from './subjects.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

/** A group of the campaign's own, made by somebody, with Fiji in it. */
export async function anOwnGroup(
  database: TestDatabase,
  { id: campaignId, someone }: Pick<Subjects, 'id' | 'someone'>,
  name = unique('A group'),
): Promise<string> {
  const code = `own-${newId().slice(-10)}`;
  const own = { campaignId, authorId: someone.id, kind: 'own' as const, source: '' };
  await database.table(DelegationGroup).insert({ code, name, ...own });
  const days = { validFrom: null, validTo: null, note: null };
  await database
    .table(GroupMembership)
    .insert({ id: newId(), campaignId, groupCode: code, delegationCode: 'FJI', ...days });
  return code;
}

/** A delegation that the campaign added, in its room or not. */
export async function anOwnDelegation(
  database: TestDatabase,
  campaignId: string,
  shortName = unique('Lake Commission'),
  otherNames: string[] = [],
): Promise<string> {
  const own = { alpha2: '', formalName: shortName, kind: 'non_member' as const, campaignId };
  // Codes are drawn, and those of a run are many enough to be drawn twice.
  for (;;) {
    const code = userAssignedCode();
    try {
      await database.table(Delegation).insert({ code, shortName, otherNames, ...own });
      return code;
    } catch (error) {
      if ((error as { constraint?: string }).constraint !== 'delegation_pk') throw error;
    }
  }
}

/** The version of the room as it stands when the request is sent. */
async function theVersion(database: TestDatabase, { id }: Subjects): Promise<Record<string, string>> {
  const [row] = await database.admin<{ version: number }>(
    'select coalesce(max(version), 0) as version from room_version where campaign_id = $1',
    [id],
  );
  return { 'If-Match': `"${row?.version ?? 0}"` };
}

const ALL_STATES = { kind: 'all_states', members: [] };

/** Who is in the room, and groups of the own: by method and path below the campaign. */
export const ABOUT_ROOMS: Record<string, Build> = {
  'GET /room': nothing,
  'PUT /room': async ({ database }, subjects) => ({
    headers: await theVersion(database, subjects),
    body: ALL_STATES,
  }),
  'POST /room/preview': () => ({
    body: {
      kind: 'list',
      members: [
        { code: 'FJI', capacity: 'voting', validFrom: '2024-01-01', validTo: '2040-12-31' },
        { name: 'Kosovo', capacity: 'non_member' },
      ],
    },
  }),
  'POST /room/read-list': () => ({ body: { text: 'Fiji, Korea, Narnia' } }),
  'GET /room/outside': nothing,
  'GET /room/history': nothing,
  'GET /own-delegations': nothing,
  'PATCH /own-delegations/:code': async ({ database }, { id }) => ({
    params: { code: await anOwnDelegation(database, id) },
    headers: FIRST,
    body: { shortName: unique('River Commission'), otherNames: [unique('RC')], kind: 'observer' },
  }),
  'GET /own-delegations/:code/history': async ({ database }, { id }) => ({
    params: { code: await anOwnDelegation(database, id) },
  }),
  'GET /own-groups': nothing,
  'POST /own-groups': () => ({
    body: { name: unique('Friends'), members: [{ code: 'FJI', validFrom: '2024-01-01', validTo: null }] },
  }),
  'PATCH /own-groups/:groupCode': async ({ database }, subjects) => ({
    params: { groupCode: await anOwnGroup(database, subjects) },
    headers: FIRST,
    body: { name: unique('Friends'), members: [{ code: 'TUV' }] },
  }),
  'GET /own-groups/:groupCode/uses': async ({ database }, subjects) => ({
    params: { groupCode: await anOwnGroup(database, subjects) },
  }),
  'DELETE /own-groups/:groupCode': async ({ database }, subjects) => ({
    params: { groupCode: await anOwnGroup(database, subjects) },
    headers: FIRST,
  }),
  'POST /own-groups/:groupCode/restore': async ({ database }, subjects) => ({
    params: { groupCode: await anOwnGroup(database, subjects) },
  }),
};
