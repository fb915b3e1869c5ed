import { createHash } from 'node:crypto';
import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';

export interface BroughtOptions {
  state?: 'checked' | 'applied';
  /** The campaign's coordinator, unless said otherwise. */
  authorId?: string;
  text?: string;
}

/** A sheet that somebody brought and that no worker has read. */
export async function aBroughtSheet(
  database: TestDatabase,
  campaignId: string,
  { state = 'checked', authorId, text = 'State,Ask\nFiji,yes\n' }: BroughtOptions = {},
): Promise<string> {
  const id = newId();
  const [author] = await database.admin<{ user_id: string; organisation_id: string }>(
    `select user_id, organisation_id from membership
     where campaign_id = $1 and state = 'active' and (user_id = $2 or ($2 is null and role = 'coordinator'))
     order by joined_at limit 1`,
    [campaignId, authorId ?? null],
  );
  if (!author) throw new Error('Nobody there can bring a sheet');
  const content = Buffer.from(text);
  await database.admin(
    `insert into sheet_import (id, campaign_id, author_id, organisation_id, file_name, content, fingerprint, state, options, tier,
       applied_at)
     values ($1, $2, $3, $4, 'sheet.csv', $5, $6, $7, '{"zone": "UTC"}', 'organisation',
       case when $7 = 'applied' then clock_now() end)`,
    [
      ...[id, campaignId, author.user_id, author.organisation_id, content],
      ...[createHash('sha256').update(content).digest(), state],
    ],
  );
  return id;
}
