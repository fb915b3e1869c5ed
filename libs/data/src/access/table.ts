import { campaignTables, OPEN_CAMPAIGN, SEEN_BY_WORKER, UNUSED_ACCOUNT, withErasure } from './campaign.js';
import { interactions } from './interactions.js';
import { OWN_ACCOUNT, PERSON } from './columns.js';
import { positions } from './positions.js';
import { accreditations } from './accreditations.js';
import { publications } from './publications.js';
import { delegates } from './delegates.js';
import { letters } from './letters.js';
import { dismissedDuplicates } from './duplicates.js';
import { representatives } from './representatives.js';
import { mailings } from './mailings.js';
import { speaking } from './speaking.js';
import * as rules from './rules.js';
import { ROOM_TABLES } from './rooms.js';
import { seats } from './seats.js';
import { SIGN_IN_TABLES } from './sign-in-tables.js';
import { tasks } from './tasks.js';
import { treaty } from './treaty.js';
import type { TableAccess } from './types.js';

const { AS_MYSELF, AUTHOR, COORDINATES, LOGS_IN, MEMBER, PRESENT, UNDOES } = rules;
const { ALL, all, isMe, seen, there } = rules;

/** Facts of a campaign: read by every seat, written by its coordinators, and laid out with the campaign. */
const facts = {
  app: { read: MEMBER, insert: COORDINATES, update: COORDINATES },
  setup: { read: ALL, insert: ALL },
};
/** The same for what can be removed: nobody reads it then, but where `tx.withRemoved()` asks. */
const removable = {
  app: { read: `${MEMBER} and ${PRESENT}`, insert: COORDINATES, update: COORDINATES },
  setup: { read: PRESENT, insert: ALL },
};
/** What whoever logs in records for the whole campaign. */
const recorded = { read: MEMBER, insert: LOGS_IN, update: LOGS_IN };

/** What the planner and the sender keep. */
const written = { read: ALL, insert: ALL, update: ALL };
/** What a notice of tasks said. */
const saidInNotice = {
  app: { read: isMe('user_id') },
  worker: { read: ALL, insert: ALL, delete: ALL },
};

const OF_MY_SEAT = there('membership m', `m.id = membership_id and ${isMe('m.user_id')}`);
const SPONSORS = `${LOGS_IN} and ${there('amendment a', 'a.id = amendment_id')}`;
const UNAPPLIED = `state in ('reading', 'checked', 'failed')`;

/**
 * Table × role × right × rule: who may do what with which rows. The policies and grants of the database are exactly these; a
 * test compares them. `auth`, `worker`, `setup` and `guard` read no testimony.
 */
export const ACCESS: Readonly<Record<string, TableAccess>> = withErasure({
  ...campaignTables,
  process: facts,
  // The worker reads removed ones too: they are cancelled, of which people hear, and are put back with right times.
  session: { ...removable, worker: { read: ALL, update: all('opens_at, closes_at, zone_version') } },
  meeting: { ...removable, worker: { read: ALL, update: all('starts_at, ends_at') } },
  deadline: { ...removable, worker: { read: OPEN_CAMPAIGN, update: all('due_local, due_at, zone_version') } },
  schedule_change: { app: { read: MEMBER, insert: COORDINATES }, worker: { insert: ALL } },
  ask_rewording: { app: { read: MEMBER, insert: COORDINATES } },
  provision: removable,
  ask: removable,
  ask_provision: { ...facts, app: { ...facts.app, delete: COORDINATES } },
  organisation: {
    ...facts,
    auth: { read: all('id, campaign_id, name, name_key, removed_at, root_id') },
    worker: { read: all('id, campaign_id') },
  },
  ...ROOM_TABLES,
  focal_point: { app: { read: MEMBER, insert: COORDINATES, delete: COORDINATES } },
  coalition: removable,
  coalition_member: { ...facts, app: { ...facts.app, delete: COORDINATES } },
  reminder_rule: { ...removable, worker: { read: SEEN_BY_WORKER } },

  user_account: {
    app: {
      read: {
        rows: `${isMe('id')} or ${there('membership m', 'm.user_id = user_account.id and m.joined_at is not null')}`,
        columns: PERSON,
      },
      update: {
        rows: isMe('id'),
        columns: OWN_ACCOUNT,
      },
    },
    auth: {
      read: ALL,
      insert: ALL,
      update: all('email, password_hash, state, name, zone, locale, installation_admin, version'),
    },
    worker: { read: all(`${PERSON}, email`), delete: UNUSED_ACCOUNT },
    setup: { read: all('id, email, state'), insert: ALL },
    guard: { read: ALL },
  },
  ...seats,
  handover_read: rules.readMark,
  saved_view: rules.savedViews,
  home_choice: rules.homeChoices,
  ...SIGN_IN_TABLES,
  delegation_lead: { app: facts.app },

  post: { app: { read: `${MEMBER} and ${PRESENT}`, insert: LOGS_IN, update: LOGS_IN } },
  ...accreditations,
  ...representatives,
  ...speaking,
  ...mailings,
  ...delegates,
  dismissed_duplicate: dismissedDuplicates,
  ...interactions,
  ...tasks,

  ...positions,
  ...publications,
  sheet_import: {
    app: {
      read: `${AUTHOR} and ${MEMBER}`,
      insert: AS_MYSELF,
      update: {
        rows: `${AUTHOR} and ${LOGS_IN}`,
        after: AUTHOR,
        columns:
          'content, state, options, mapping, report, tier, done, total, applied_at, undone_at, failure, version',
      },
      // What was applied stays, as the trace of where its positions come from.
      delete: `${AUTHOR} and ${LOGS_IN} and ${UNAPPLIED}`,
    },
    worker: {
      // It finds what waits to be read, and reads and writes it as the person who brought it.
      read: all('id, campaign_id, author_id, state, created_at'),
      // Sheets quote diplomats: one that was brought and never applied is not kept for good.
      delete: `${UNAPPLIED} and created_at < clock_now() - interval '30 days'`,
    },
    ledger: {
      read: all('id, author_id, state, version'),
      update: all('file_name, content, options, mapping, report, version'),
      delete: ALL,
    },
  },

  text_version: removable,
  text_review: rules.reviews,
  text_article: { ...facts, app: { ...removable.app, delete: COORDINATES } },
  amendment: {
    app: {
      read: `${seen()} and ${PRESENT}`,
      insert: AS_MYSELF,
      update: {
        rows: UNDOES,
        after: MEMBER,
        columns:
          'title, symbol, provision_id, text_version_id, body, state, oral, voting_order, proposed_on, grade, source, changed_at, version, removed_at, removed_by, state_before_votes',
      },
    },
    ledger: {
      read: all(
        'id, campaign_id, ask_id, text_version_id, provision_id, author_id, tier, removed_at, removed_by, version',
      ),
      update: all('title, symbol, body, source, removed_at, removed_by, version'),
    },
  },
  amendment_sponsor: {
    app: {
      read: `${MEMBER} and ${there('amendment a', 'a.id = amendment_id')}`,
      insert: SPONSORS,
      update: SPONSORS,
      delete: SPONSORS,
    },
  },
  vote: { app: recorded },
  ballot: { app: { ...recorded, delete: LOGS_IN } },
  ...treaty,
  ...letters,

  delivery: {
    app: {
      // A coordinator reads the ledger, but no row that tells of what she may not see: a mail about such a task, a notice of
      // tasks, wrong passwords of somebody, or a digest that is due, which is sent only where there is something in it for its recipient.
      read: `${isMe('user_id')} or (${COORDINATES} and kind not in ('task_notice', 'failed_sign_ins') and (kind <> 'digest' or fire_at > (select clock_now()))
        and (kind not in ('task_reminder', 'task_overdue') or ${there('task t', 't.id = subject_id')}))`,
    },
    worker: written,
  },
  delivery_task: saidInNotice,
  delivery_mention: saidInNotice,
  digest_run: { app: { read: OF_MY_SEAT }, worker: written },
  suppression: { worker: { ...written, delete: ALL } },
  idempotency_record: {
    app: { read: isMe('user_id'), insert: isMe('user_id'), update: isMe('user_id') },
    worker: { read: all('user_id, key, created_at'), delete: ALL },
    // First answers that hold words which were erased.
    ledger: { read: all('user_id, key, body'), delete: ALL },
  },
  audit_event: {
    app: { insert: `${isMe('actor_id')} and (campaign_id is null or ${MEMBER})` },
    auth: { insert: ALL },
    worker: { insert: ALL },
    setup: { insert: ALL },
  },
});
