import { BEING_IMPORTED } from './campaign.js';
import { ALL, AUTHOR, COORDINATES, isMe, LOGS_IN, MEMBER, there } from './rules.js';
import type { TableAccess } from './types.js';

/** A fact for every campaign, or the reader's campaign's own. */
const COMMON_OR_OURS = `campaign_id is null or ${MEMBER}`;
const OURS = (rule: string) => `campaign_id is not null and ${rule}`;
const CHANGES_GROUP = `(${AUTHOR} and ${LOGS_IN}) or ${COORDINATES}`;
const OF_GROUP_I_CHANGE = OURS(
  there(
    'delegation_group g',
    `g.code = group_code and g.campaign_id = group_membership.campaign_id and (g.author_id = (select reader_id())
      and group_membership.${LOGS_IN} or group_membership.${COORDINATES})`,
  ),
);

const read = { read: ALL };
const common = { auth: read, worker: read, guard: read };

/**
 * Who is in the room. What a campaign adds of its own, nobody else sees. The facts among them are brought up to date by the
 * owner of the tables, who is therefore not bound by these rules: see `accessStatements()`.
 */
export const ROOM_TABLES = {
  delegation: {
    app: {
      read: COMMON_OR_OURS,
      insert: OURS(COORDINATES),
      update: {
        rows: OURS(COORDINATES),
        columns: 'short_name, formal_name, name_key, other_names, kind, version',
      },
    },
    setup: { read: ALL, insert: OURS(ALL) },
    // Whoever writes an archive has to know who had a vote where the archive does not say it.
    importer: { read: `campaign_id is null or ${BEING_IMPORTED}` },
    ...common,
  },
  delegation_change: { app: { read: MEMBER, insert: `${COORDINATES} and ${isMe('changed_by')}` } },
  delegation_group: {
    app: {
      read: COMMON_OR_OURS,
      insert: OURS(`${LOGS_IN} and ${AUTHOR}`),
      update: {
        rows: OURS(`(${CHANGES_GROUP})`),
        columns: 'name, name_key, removed_at, removed_by, version',
      },
    },
    setup: read,
    ...common,
  },
  group_membership: {
    app: { read: COMMON_OR_OURS, insert: OF_GROUP_I_CHANGE, delete: OF_GROUP_I_CHANGE },
    setup: read,
    ...common,
  },
  room_version: {
    app: { read: MEMBER, insert: `${COORDINATES} and ${AUTHOR}` },
    setup: { read: ALL, insert: ALL },
  },
  room_member: {
    app: {
      read: MEMBER,
      insert: COORDINATES,
      update: { rows: COORDINATES, columns: 'until_version' },
    },
    setup: { read: ALL, insert: ALL },
  },
} as const satisfies Readonly<Record<string, TableAccess>>;

/** Tables with facts that the owner loads. */
export const LOADED_BY_OWNER: ReadonlySet<string> = new Set([
  'delegation',
  'delegation_group',
  'group_membership',
]);
