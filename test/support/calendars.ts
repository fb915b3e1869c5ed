import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

/** An address for a person's calendar. */
export async function aCalendarFeed(database: TestDatabase, userId: string, name = 'Phone'): Promise<string> {
  const id = newId();
  await database.admin('insert into calendar_feed (id, user_id, name) values ($1, $2, $3)', [
    id,
    userId,
    name,
  ]);
  return id;
}
