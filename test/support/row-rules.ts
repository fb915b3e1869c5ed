import { TIERS, type Tier } from '#libs/domain';
import { Database } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from './database.js';
import { aPerson, type TestPerson } from './makers.js';
import {
  aCampaignWithSubjects,
  aDelegate,
  anInteraction,
  aPosition,
  aTask,
  type Subjects,
} from './subjects.js';

export let admin: TestDatabase;
export let database: Database;
export let here: Subjects;
export let other: Subjects;
export let member: TestPerson;
export let campaigner: TestPerson;
export let coordinator: TestPerson;
export let stranger: TestPerson;

export async function openRowWorld(): Promise<void> {
  admin = await createTestDatabase();
  database = await Database.open({ url: admin.url, poolSize: 4 });
  here = await aCampaignWithSubjects(admin, 'Here');
  other = await aCampaignWithSubjects(admin, 'Elsewhere');
  member = await aPerson(admin, here);
  campaigner = await aPerson(admin, here, { role: 'campaigner' });
  coordinator = await aPerson(admin, here, {
    role: 'coordinator',
    organisationId: here.secondOrganisationId,
  });
  stranger = await aPerson(admin, other, { role: 'coordinator', coreGroup: true });
  for (const subjects of [here, other]) {
    for (const tier of TIERS) await plantOneOfEach(subjects, tier);
  }
}

export async function stopRowWorld(): Promise<void> {
  await database.close();
  await admin.drop();
}

async function plantOneOfEach(subjects: Subjects, tier: Tier): Promise<void> {
  const authorId = subjects === here ? campaigner.id : stranger.id;
  const authorship = { authorId, organisationId: subjects.organisationId, tier };
  const interactionId = await anInteraction(admin, subjects, authorship);
  await aPosition(admin, subjects, authorship);
  await aTask(admin, subjects, authorship);
  const delegateId = await aDelegate(admin, subjects, authorship);
  await admin.admin(
    'insert into interaction_delegate (campaign_id, interaction_id, delegate_id) values ($1, $2, $3)',
    [subjects.id, interactionId, delegateId],
  );
}

export const asPerson = (person: { id: string }, sql: string, parameters: unknown[] = []) =>
  database.asReader(person.id, (tx) => tx.query<Record<string, unknown>>(sql, parameters));

export const NOT_ALLOWED = '42501';

/** SQLSTATE of the refusal; undefined when it was let through. */
export async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
