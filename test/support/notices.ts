import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { anInteraction, type Subjects } from './subjects.js';

/** An interaction of the first coordinator that everybody in the campaign sees, with the notice of it. @returns its id */
export async function aNotedInteraction(database: TestDatabase, subjects: Subjects): Promise<string> {
  const [author] = await database.admin<{ user_id: string; organisation_id: string }>(
    `select user_id, organisation_id from membership where campaign_id = $1 and state = 'active' and role = 'coordinator'
     order by joined_at limit 1`,
    [subjects.id],
  );
  if (!author) throw new Error('Nobody there coordinates');
  const id = await anInteraction(database, subjects, {
    authorId: author.user_id,
    organisationId: author.organisation_id,
    tier: 'public',
  });
  await database.admin(
    `insert into contact_notice (id, campaign_id, delegation_code, occurred_at, zone, tier, author_id, organisation_id,
       interaction_id)
     select $2, campaign_id, delegation_code, occurred_at, 'UTC', 'coalition', author_id, organisation_id, id
     from interaction where id = $1`,
    [id, newId()],
  );
  return id;
}
