import { ALL, all, isMe } from './rules.js';
import type { TableAccess } from './types.js';

/** What signing in keeps; of it nobody else reads more than housekeeping and the mail to an account's owner need. */
export const SIGN_IN_TABLES: Readonly<Record<string, TableAccess>> = {
  sign_in: {
    auth: { read: ALL, insert: ALL, update: ALL },
    worker: { read: all('id, expires_at'), delete: ALL },
    guard: { read: ALL, update: all('last_used_at') },
  },
  known_device: {
    auth: { read: ALL, insert: ALL, update: all('last_sign_in_at'), delete: ALL },
    worker: { read: all('last_sign_in_at'), delete: ALL },
  },
  calendar_feed: {
    app: {
      read: isMe('user_id'),
      insert: isMe('user_id'),
      update: { rows: isMe('user_id'), columns: 'name, revoked_at' },
    },
    auth: { read: ALL, update: all('last_fetched_at, fetches, fetches_since'), delete: ALL },
  },
  failed_sign_in: {
    auth: { read: ALL, insert: ALL, update: all('count, last_at') },
    worker: { read: all('user_id, known, count, first_at, last_at'), delete: ALL },
  },
  password_reset: {
    auth: { read: ALL, insert: ALL, update: all('ended_at') },
    worker: { read: ALL, delete: ALL },
  },
  address_change: {
    app: { read: isMe('user_id') },
    auth: { read: ALL, insert: ALL, update: all('old_agreed_at, new_agreed_at, ended_at') },
    worker: { read: ALL, delete: ALL },
  },
  sign_in_throttle: {
    auth: { read: ALL, insert: ALL, update: ALL, delete: ALL },
    worker: { read: all('last_at'), delete: ALL },
  },
};
