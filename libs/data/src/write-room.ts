import { randomInt } from 'node:crypto';
import { noCodeLeft, Problem, visibleText, type RoomCapacity, type RoomKind } from '#libs/domain';
import type { DataAccess } from './data-access.js';
import { newId } from './new-id.js';
import { listedMembers } from './queries/rooms/index.js';
import { Delegation, RoomMember, RoomVersion } from './tables/index.js';

/** A delegation in a room by its code, or by the name of one that the campaign adds as its own. */
export interface RoomLine {
  code?: string;
  name?: string;
  capacity: RoomCapacity;
  /** Calendar days, both included; null or left out: without end on that side. */
  validFrom?: string | null;
  validTo?: string | null;
}

export interface NewRoom {
  campaignId: string;
  /** The version that this one follows; 0 for the first. */
  after: number;
  kind: RoomKind;
  /** Nobody for the room of all states. */
  members: readonly RoomLine[];
  /** Null where the room is laid out with the campaign. */
  authorId: string | null;
  /** Where the list stands in the request, for a refusal. */
  field: string;
}

/**
 * The list of a new campaign, in the role `demarche_setup`. Check it first by `roomProblems()`; who is meant by a text says
 * `readRoomList()` of libs/reference.
 */
export function layOutRoom(
  tx: DataAccess,
  campaignId: string,
  members: readonly RoomLine[],
): Promise<boolean> {
  const room = { campaignId, after: 0, kind: 'list' as const, members, authorId: null };
  return writeRoom(tx, { ...room, field: 'room.members' });
}

/**
 * Writes who is in the room from now on; earlier versions stay. A fixed number of statements.
 * @returns false where somebody else wrote the same version first; then nothing is written
 * @throws Problem where no code is left for a delegation of the own
 */
export async function writeRoom(tx: DataAccess, room: NewRoom): Promise<boolean> {
  const { campaignId, after, kind, authorId } = room;
  const version = after + 1;
  const written = await tx
    .table(RoomVersion)
    .insertMissing([{ campaignId, version, kind, authorId }], 'version');
  if (written.length === 0) return false;
  const members = await withCodes(tx, room);
  const rows = await tx.run(listedMembers, { campaignId });
  const wanted = new Map(members.map((member) => [keyOf(member), member]));
  const held = new Set(rows.map(keyOf));
  const gone = rows.filter((row) => !wanted.has(keyOf(row))).map(({ id }) => id);
  if (gone.length > 0) await tx.table(RoomMember).update({ campaignId, id: gone }, { untilVersion: version });
  await tx.table(RoomMember).insertMany(
    [...wanted]
      .filter(([key]) => !held.has(key))
      .map(([, member]) => ({
        id: newId(),
        campaignId,
        sinceVersion: version,
        untilVersion: null,
        ...member,
      })),
  );
  return true;
}

type Member = Pick<RoomMember, 'delegationCode' | 'capacity' | 'validFrom' | 'validTo'>;

const keyOf = ({ delegationCode, capacity, validFrom, validTo }: Member) =>
  [delegationCode, capacity, validFrom, validTo].join(' ');

/** Whoever comes by a name gets a code, and is one however often the name stands there. */
async function withCodes(tx: DataAccess, { campaignId, members: lines, field }: NewRoom): Promise<Member[]> {
  const names = new Set(lines.flatMap(({ code, name }) => (code === undefined && name ? [tidy(name)] : [])));
  const codes = await addDelegations(tx, campaignId, [...names]);
  if (codes.size < names.size) {
    const left = [...names].filter((name) => !codes.has(name));
    throw Problem.field(field, noCodeLeft(left));
  }
  return lines.flatMap(({ code, name, capacity, validFrom = null, validTo = null }) => {
    const delegationCode = code ?? codes.get(tidy(name ?? ''));
    return delegationCode === undefined ? [] : [{ delegationCode, capacity, validFrom, validTo }];
  });
}

const tidy = (name: string) => visibleText(name).trim();

/**
 * Codes that ISO 3166 leaves to its users: QMA to QZZ and XAA to XZZ. They are drawn by lot, since a code that is counted up
 * or chosen would tell one campaign what another has added.
 */
export function userAssignedCode(): string {
  const letter = (from: string, number: number) =>
    String.fromCharCode(from.charCodeAt(0) + randomInt(number));
  const first = randomInt(40);
  const head = first < 14 ? `Q${String.fromCharCode('M'.charCodeAt(0) + first)}` : `X${letter('A', 26)}`;
  return head + letter('A', 26);
}

const TRIES = 8;

/** @returns the code of each name that got one: the codes are shared by all campaigns, and may run out */
async function addDelegations(
  tx: DataAccess,
  campaignId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (let tries = 0; tries < TRIES && codes.size < names.length; tries += 1) {
    const drawn = new Map<string, string>();
    for (const name of names.filter((one) => !codes.has(one))) drawn.set(userAssignedCode(), name);
    const rows = [...drawn].map(([code, shortName]) => ({
      ...{ code, alpha2: '', shortName, formalName: shortName, kind: 'non_member' as const, campaignId },
    }));
    for (const { code } of await tx.table(Delegation).insertMissing(rows, 'code')) {
      codes.set(drawn.get(code) ?? '', code);
    }
  }
  return codes;
}
