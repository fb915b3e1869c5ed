import { FROM_ARCHIVE } from './campaign.js';
import { MAIL_WISHES } from './columns.js';
import { CONCERNS_ME, COORDINATES, isMe, MEMBER } from './rules.js';
import type { AccessRule, TableAccess } from './types.js';

/** Every row. */
const ALL = 'true';
const all = (columns: string): AccessRule => ({ rows: ALL, columns });

/** Who sits where, who is invited, and what about it waits for a second person. */
export const seats: Readonly<Record<string, TableAccess>> = {
  membership: {
    app: {
      read: MEMBER,
      // Nobody takes a seat but the invited person, as demarche_auth.
      insert: `${COORDINATES} and state = 'invited' and joined_at is null`,
      update: {
        // Who confirms what was asked of a seat need not coordinate; `keep_seat` says what may change then.
        rows: `${isMe('user_id')} or ${COORDINATES} or (${MEMBER} and seat_confirmed(id))`,
        columns: `organisation_id, role, core_group, reads_organisation, state, ${MAIL_WISHES}, default_tier, version`,
      },
    },
    auth: { read: ALL, update: all(`state, joined_at, version, ${MAIL_WISHES}`) },
    worker: { read: ALL },
    // An installation admin gives a coordinator the seat back, and invites one where nobody coordinates.
    setup: { read: ALL, insert: ALL, update: all('state, role, version, organisation_id, core_group') },
    guard: { read: ALL },
    // Whether anybody else has entered.
    importer: { read: FROM_ARCHIVE },
  },
  occupied_circle: {
    app: { read: MEMBER },
    auth: { read: ALL },
    setup: { read: ALL },
    guard: { read: ALL, insert: ALL },
  },
  seat_request: {
    app: {
      read: CONCERNS_ME,
      insert: `${COORDINATES} and ${isMe('asked_by')} and outcome is null`,
      update: {
        rows: `${CONCERNS_ME} and outcome is null`,
        after: `${MEMBER} and ${isMe('closed_by')}`,
        columns: 'outcome, closed_by, closed_at',
      },
    },
    // What an invitation promised begins to wait when it is accepted.
    auth: { insert: ALL },
    worker: { read: ALL, update: all('outcome, closed_at') },
    setup: { read: ALL, update: all('restored_at') },
  },
  seat_notice: {
    app: { read: isMe('user_id'), update: { rows: isMe('user_id'), columns: 'seen_at' } },
    auth: { read: ALL },
    worker: { read: ALL, insert: ALL, update: ALL },
  },
  invitation: {
    app: {
      read: COORDINATES,
      insert: `${COORDINATES} and ${isMe('invited_by')}`,
      update: { rows: COORDINATES, columns: 'revoked_at' },
    },
    auth: { read: ALL, update: all('accepted_at, email, name, locale, zone') },
    worker: { read: ALL },
    setup: { read: ALL, insert: ALL, update: all('revoked_at') },
  },
};
