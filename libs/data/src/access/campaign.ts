import { ALL, all, coordinates, isMe, memberOf, PRESENT, there } from './rules.js';
import type { TableAccess } from './types.js';

/** Of a campaign whose time to be deleted has come; see `erase_campaign()`. */
const DUE = 'deletion_due_at <= clock_now()';
const ERASABLE = `campaign_id in (select id from campaign where ${DUE})`;

/** Of a campaign that is not closed: of another one the worker plans, sends and audits nothing. */
export const OPEN_CAMPAIGN = 'campaign_id in (select id from campaign where closed_at is null)';

/** What people set up, as far as it is mailed about. */
export const SEEN_BY_WORKER = `${PRESENT} and ${OPEN_CAMPAIGN}`;

/** That nobody opened an account, and no campaign knows it any more. */
export const UNUSED_ACCOUNT = `state = 'invited' and not installation_admin
  and not ${there('membership m', 'm.user_id = user_account.id')}`;

/** The campaign itself, and what belongs to none. */
export const campaignTables: Readonly<Record<string, TableAccess>> = {
  campaign: {
    app: {
      read: memberOf('id'),
      // Its slug stays: mails that were sent lead there.
      update: {
        rows: coordinates('id'),
        columns:
          'name, summary, languages, venue_city, venue_zone, steps_hidden_at, closed_at, closed_by, deletion_asked_by, deletion_asked_at, deletion_due_at, version',
      },
    },
    auth: { read: ALL },
    worker: { read: ALL },
    setup: { read: ALL, insert: ALL },
    guard: { read: ALL },
    eraser: { read: DUE, delete: DUE },
  },
  mail_test: {
    app: { read: isMe('user_id'), insert: isMe('user_id'), delete: isMe('user_id') },
    worker: { read: ALL, update: all('state, reply, answered_at') },
    ledger: { read: all('user_id'), delete: ALL },
  },
};

/** What belongs to no campaign, or is the campaign itself. */
const OF_NONE: ReadonlySet<string> = new Set([
  ...Object.keys(campaignTables),
  ...['user_account', 'sign_in', 'known_device', 'failed_sign_in', 'sign_in_throttle', 'suppression'],
  ...['idempotency_record', 'password_reset', 'address_change'],
]);

/** Whatever belongs to a campaign can be erased with it: `cover_campaign_tables()` does the same in the database. */
export function withErasure(tables: Readonly<Record<string, TableAccess>>): Record<string, TableAccess> {
  return Object.fromEntries(
    Object.entries(tables).map(([table, access]) => [
      table,
      OF_NONE.has(table) ? access : { ...access, eraser: { read: ERASABLE, delete: ERASABLE } },
    ]),
  );
}
