import { all, COORDINATES, isMe, PRESENT, there } from './rules.js';
import type { TableAccess } from './types.js';

/** That everybody may read it now. */
const SHOWN = `outcome = 'confirmed' and ended_at is null`;
/** Of a letter also that a name left, and when: never which. */
const OF_SHOWN = `(content is not null or kind in ('letter', 'signatory')) and ${there('publication p', `p.id = publication_id and p.outcome = 'confirmed' and p.ended_at is null`)}`;
/** That a later one took its place, or that it came to nothing: its words are kept no longer. */
const OVER = `${COORDINATES} and ${there('publication p', `p.id = publication_id and (p.superseded or p.outcome in ('refused', 'withdrawn'))`)}`;
/** That it was unpublished so long ago that nobody shows it again. */
const FORGOTTEN = there(
  'publication p',
  `p.id = publication_id and p.ended_at < clock_now() - interval '1 hour'`,
);

/** What is shown to everybody, read without an account as `auth`; and what comes back from them. */
export const publications: Readonly<Record<string, TableAccess>> = {
  publication: {
    app: {
      read: COORDINATES,
      insert: `${COORDINATES} and ${isMe('asked_by')} and outcome is null`,
      // A trigger says which of it, and who is the second person.
      update: {
        rows: COORDINATES,
        columns: 'number, choice, outcome, closed_by, closed_at, ended_by, ended_at, superseded',
      },
    },
    auth: { read: { rows: SHOWN, columns: 'id, campaign_id, number, sha256, outcome, closed_at, ended_at' } },
    worker: { read: all('id, ended_at') },
  },
  publication_item: {
    app: {
      read: COORDINATES,
      // All of it as it is asked for; nothing is added afterwards.
      insert: `${COORDINATES} and ${there('publication p', `p.id = publication_id and ${isMe('p.asked_by')} and p.outcome is null and p.asked_at = clock_now()`)}`,
      delete: OVER,
    },
    auth: {
      read: {
        rows: OF_SHOWN,
        columns: 'publication_id, campaign_id, kind, ref, place, content, sha256, withdrawn_at, withdrawn_as',
      },
    },
    worker: { read: all('publication_id'), delete: FORGOTTEN },
    // What was taken back leaves at once, whoever took it back.
    ledger: {
      read: all('publication_id, kind, ref, content, campaign_id, withdrawn_as'),
      update: all('content, withdrawn_at, withdrawn_as'),
    },
  },
  error_report: {
    app: {
      read: `${COORDINATES} and ${PRESENT}`,
      update: {
        rows: COORDINATES,
        columns: 'state, answered_by, answered_at, version, removed_at, removed_by',
      },
    },
    // Whoever writes it reads none of it: it is counted, so that no flood fills the list.
    auth: {
      read: all('id, campaign_id, state, received_at'),
      insert: `${there('publication p', `p.campaign_id = error_report.campaign_id and p.outcome = 'confirmed' and p.ended_at is null`)}`,
    },
    worker: {
      read: all('removed_at'),
      delete: `removed_at < clock_now() - interval '30 days'`,
    },
  },
};
