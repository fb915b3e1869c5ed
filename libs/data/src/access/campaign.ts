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
  and not ${there('membership m', 'm.user_id = user_account.id')}
  and not ${there('letter_request r', 'r.user_id = user_account.id')}
  and not ${there('mailing_recipient a', 'a.user_id = user_account.id')}`;

/** What an admin brought and did not take in. */
const NOT_TAKEN_IN = `state in ('reading', 'checked', 'failed')`;
/**
 * What waits too long to be taken in, and what nobody can take in any more, since whoever brought it is no admin here now: it
 * holds a campaign, and the day that its admin goes is the day that it goes. What is being taken in has a day more.
 */
const FORGOTTEN = `state <> 'imported' and (created_at < clock_now() - interval '7 days' and state <> 'importing'
  or created_at < clock_now() - interval '8 days'
  or not ${there('user_account u', `u.id = author_id and u.installation_admin and u.state = 'active'`)})`;
const ERASES = { read: ERASABLE, delete: ERASABLE };

/** Of a campaign that is being written from an archive. */
export const BEING_IMPORTED = `campaign_id in (select a.campaign_id from campaign_archive a where a.state = 'importing')`;

/** Of one that was written from an archive, or is being so. */
export const FROM_ARCHIVE = 'campaign_id in (select a.campaign_id from campaign_archive a)';

const IMPORTS = { read: BEING_IMPORTED, insert: BEING_IMPORTED };

/** What no archive brings: the ledger, the audit, seats that wait, and what triggers derive. */
const NOT_IMPORTED: ReadonlySet<string> = new Set([
  ...['audit_event', 'delivery', 'delivery_task', 'digest_run', 'invitation', 'interaction_undo'],
  ...['position_head', 'seat_notice', 'seat_request', 'task_notice'],
]);

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
    // What was taken in is taken back at once.
    importer: { read: ALL, update: { rows: ALL, columns: 'closed_at, deletion_due_at' } },
  },
  campaign_archive: {
    app: {
      read: isMe('author_id'),
      insert: isMe('author_id'),
      update: {
        rows: isMe('author_id'),
        columns:
          'campaign_id, content, state, report, wanted, failure, signer, done, total, imported_at, version',
      },
      delete: `${isMe('author_id')} and ${NOT_TAKEN_IN}`,
    },
    worker: {
      read: all('id, author_id, state, created_at'),
      delete: FORGOTTEN,
    },
    importer: { read: { rows: ALL, columns: 'id, author_id, campaign_id, state' } },
    eraser: ERASES,
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
  'calendar_feed',
  ...['idempotency_record', 'password_reset', 'address_change'],
]);

/**
 * Whatever belongs to a campaign can be erased with it, and most of it comes with an archive: `cover_campaign_tables()` does the
 * same in the database.
 */
export function withErasure(tables: Readonly<Record<string, TableAccess>>): Record<string, TableAccess> {
  return Object.fromEntries(
    Object.entries(tables).map(([table, access]) => [
      table,
      OF_NONE.has(table)
        ? access
        : {
            ...access,
            ...(NOT_IMPORTED.has(table) ? {} : { importer: { ...IMPORTS, ...access.importer } }),
            eraser: ERASES,
          },
    ]),
  );
}
