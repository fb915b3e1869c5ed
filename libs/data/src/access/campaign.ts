import { ALL, all, coordinates, isMe, memberOf } from './rules.js';
import type { TableAccess } from './types.js';

/** The campaign itself, and what belongs to none. */
export const campaignTables: Readonly<Record<string, TableAccess>> = {
  campaign: {
    app: {
      read: memberOf('id'),
      // Its slug stays: mails that were sent lead there.
      update: {
        rows: coordinates('id'),
        columns: 'name, summary, languages, venue_city, venue_zone, steps_hidden_at, version',
      },
    },
    auth: { read: ALL },
    worker: { read: ALL },
    setup: { read: ALL, insert: ALL },
  },
  mail_test: {
    app: { read: isMe('user_id'), insert: isMe('user_id'), delete: isMe('user_id') },
    worker: { read: ALL, update: all('state, reply, answered_at') },
  },
};
