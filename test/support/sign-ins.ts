import { randomBytes } from 'node:crypto';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

/** A sign-in of this person whose cookie nobody holds. @returns its id */
export async function aSignIn(
  database: TestDatabase,
  userId: string,
  device = 'Firefox on Windows',
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into sign_in (id, user_id, token_hash, expires_at, device) values ($1, $2, $3, now() + interval '12 hours', $4)`,
    [id, userId, randomBytes(32), device],
  );
  return id;
}
