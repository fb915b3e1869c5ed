import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import type { Subjects } from './subjects.js';
import { unique } from './valid-request.js';

/** A view that somebody shares with the campaign. @param removed by its owner @param ownerId somebody else than usual */
export async function aSharedView(
  database: TestDatabase,
  { id: campaignId, someone }: Subjects,
  removed = false,
  ownerId = someone.id,
): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into saved_view (id, campaign_id, user_id, screen, name, search, shared, removed_at)
     values ($1, $2, $3, 'matrix', $4, 'group=eu', true, case when $5 then clock_now() end)`,
    [id, campaignId, ownerId, unique('A view'), removed],
  );
  return id;
}
