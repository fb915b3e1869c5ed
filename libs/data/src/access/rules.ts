import type { AccessRule } from './types.js';
import type { TableAccess } from './types.js';

/** Every row. */
export const ALL = 'true';
export const all = (columns: string): AccessRule => ({ rows: ALL, columns });

/**
 * The conditions under which a person, as `demarche_app`, reads or writes a row. `set_reader()` has looked the seats of that
 * person up once; the sub-selects make PostgreSQL ask for them once per statement and not once per row.
 */
const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;

/** Of a campaign in which the person has a seat. */
export const MEMBER = among('campaigns');
/** That a row was not removed, or that the work reads removed rows too: `tx.withRemoved()`. */
export const PRESENT = '(removed_at is null or reads_removed())';

/** Of an organisation for which the person sits, and of one for which the person writes. */
export const memberOfOrganisation = among('organisations', 'organisation_id');
export const represents = among('represents', 'organisation_id');

/** Of a campaign in which the person is a campaigner or a coordinator. */
export const LOGS_IN = among('logs_in');
/** Of a campaign that the person coordinates. */
export const COORDINATES = among('coordinates');
export const coordinates = (column: string) => among('coordinates', column);
export const memberOf = (column: string) => among('campaigns', column);

const ME = '(select reader_id())';
/** That a column names the person. */
export const isMe = (column: string) => `${column} = ${ME}`;
export const AUTHOR = isMe('author_id');

/**
 * The tiers, as in maySee() of libs/domain; a test compares the two for each table.
 * @param alsoMine another column that names somebody who sees the row whatever its tier
 */
export const seen = (alsoMine?: string) => `${MEMBER} and (
    ${AUTHOR}${alsoMine === undefined ? '' : ` or ${isMe(alsoMine)}`}
    or tier in ('coalition', 'public')
    or (tier = 'core' and ${among('core_campaigns')})
    or (tier = 'organisation' and ${among('organisations', 'organisation_id')}))`;

/** What is shared with the core group comes from within it. */
export const FROM_WITHIN = `(tier <> 'core' or ${among('core_campaigns')})`;

/** Under one's own name, for one's own organisation. */
export const AS_MYSELF = `${LOGS_IN} and ${AUTHOR} and ${among('represents', 'organisation_id')} and ${FROM_WITHIN}`;

/** Whoever recorded it, or a coordinator who sees it. */
export const UNDOES = `(${AUTHOR} and ${LOGS_IN}) or (${COORDINATES} and ${seen()})`;

/** That a row is there for the reader, or one that also meets a condition. */
export const there = (table: string, condition: string) => `exists (select from ${table} where ${condition})`;

/**
 * That its author has not taken the logged contact back with which it was written. By the author alone: what anybody
 * else writes about an id that is not theirs counts for nothing.
 * @param interaction the column that names the contact
 */
export const notUndone = (interaction: string) =>
  `not exists (select from interaction_undo z where z.of_interaction = ${interaction} and z.undone_by = author_id)`;

/** Of what came from no contact, or from one that was not taken back. */
export const FROM_NONE_UNDONE = `(interaction_id is null or ${notUndone('interaction_id')})`;

/** Who decides on a request about a seat, asked for it, or sits there. */
export const CONCERNS_ME = `${MEMBER} and (${COORDINATES} or ${isMe('asked_by')} or ${isMe('user_id')}
    or ${among('organisations', 'organisation_id')} or (core_group and ${among('core_campaigns')}))`;

const REVIEWER = `${AUTHOR} and ${COORDINATES}`;

/** What lies before the coalition is a draft that was loaded; until then it is its reviewer's alone. */
export const reviews: TableAccess = {
  app: {
    read: REVIEWER,
    insert: REVIEWER,
    update: { rows: REVIEWER, columns: 'text, decisions, articles, details, changed_at, version' },
    delete: REVIEWER,
  },
  ledger: { read: all('author_id'), delete: ALL },
};

/** What concerns oneself, in a campaign that one sits in. */
export const MINE_HERE = `${isMe('user_id')} and ${MEMBER}`;

/** What was withdrawn is read where `tx.withRemoved()` asks, and then by its author and coordinators alone. */
export const NOT_WITHDRAWN = `(removed_at is null or (reads_removed() and (${AUTHOR} or ${COORDINATES})))`;

/** Of a logged contact: what its author changes, and what withdraws and erases it; a trigger tells the two apart. */
export const OF_INTERACTIONS =
  'kind, occurred_at, zone, note, tier, reported_at, device_offset_s, version, removed_at, removed_by, erased_at, erased_by';
/** One's own, and what somebody shared with the campaign; a coordinator removes what is shared. */
export const savedViews: TableAccess = {
  app: {
    read: `${MEMBER} and (${isMe('user_id')} or shared) and ${PRESENT}`,
    insert: MINE_HERE,
    update: {
      rows: `${MEMBER} and (${isMe('user_id')} or (shared and ${COORDINATES}))`,
      after: MEMBER,
      columns: 'name, name_key, search, shared, place, version, removed_at, removed_by',
    },
  },
  ledger: { read: all('user_id, shared'), delete: ALL },
};

/** Where one begins: nobody else's business. */
export const homeChoices: TableAccess = {
  app: {
    read: MINE_HERE,
    insert: MINE_HERE,
    update: { rows: MINE_HERE, columns: 'place, view_id' },
    delete: MINE_HERE,
  },
  ledger: { read: all('user_id'), delete: ALL },
};

/** Until when one has read: nobody else's business. */
export const readMark: TableAccess = {
  app: {
    read: MINE_HERE,
    insert: MINE_HERE,
    update: { rows: MINE_HERE, columns: 'read_until, previous_until' },
  },
};
