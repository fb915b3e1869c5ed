import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { anInteraction, type Subjects } from './subjects.js';

/** The first who coordinates the campaign. */
export async function whoCoordinates(
  database: TestDatabase,
  { id }: Pick<Subjects, 'id'>,
): Promise<{ authorId: string; organisationId: string }> {
  const [author] = await database.admin<{ authorId: string; organisationId: string }>(
    `select user_id as "authorId", organisation_id as "organisationId" from membership
     where campaign_id = $1 and state = 'active' and role = 'coordinator' order by joined_at limit 1`,
    [id],
  );
  if (!author) throw new Error('Nobody there coordinates');
  return author;
}

/** An interaction of the first coordinator that everybody in the campaign sees, with the notice of it. @returns its id */
export async function aNotedInteraction(database: TestDatabase, subjects: Subjects): Promise<string> {
  const author = await whoCoordinates(database, subjects);
  const id = await anInteraction(database, subjects, { ...author, tier: 'public' });
  await database.admin(
    `insert into contact_notice (id, campaign_id, delegation_code, occurred_at, zone, tier, author_id, organisation_id,
       interaction_id)
     select $2, campaign_id, delegation_code, occurred_at, 'UTC', 'coalition', author_id, organisation_id, id
     from interaction where id = $1`,
    [id, newId()],
  );
  return id;
}
