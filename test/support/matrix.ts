import { READER_NAMES, type MatrixReader } from './access-table.js';
import { Client, startDemarche, type TestDemarche } from './demarche.js';
import { aPerson, type TestPerson } from './makers.js';
import { aCampaignWithSubjects, type Subjects } from './subjects.js';

/** Two campaigns that have the same things in them, and the readers of the access table. */
export interface Matrix {
  demarche: TestDemarche;
  here: Subjects;
  other: Subjects;
  /** Wrote what is not the reader's own: a campaigner of the first organisation and the core group, who asks for nothing. */
  author: TestPerson;
  people: Record<Exclude<MatrixReader, 'nobody'>, TestPerson>;
  clients: Record<MatrixReader, Client>;
}

export async function openMatrix(): Promise<Matrix> {
  const demarche = await startDemarche();
  const { database } = demarche;
  const here = await aCampaignWithSubjects(database, 'Here');
  const other = await aCampaignWithSubjects(database, 'Elsewhere');
  const { secondOrganisationId } = here;
  const people = {
    admin: await aPerson(database, other),
    removed: await aPerson(database, here, { role: 'coordinator', coreGroup: true }),
    stranger: await aPerson(database, other, { role: 'coordinator', coreGroup: true }),
    member2: await aPerson(database, here, { organisationId: secondOrganisationId }),
    member: await aPerson(database, here),
    campaigner: await aPerson(database, here, { role: 'campaigner' }),
    coordinator: await aPerson(database, here, {
      role: 'coordinator',
      coreGroup: true,
      organisationId: secondOrganisationId,
    }),
  };
  await database.admin('update user_account set installation_admin = true where id = $1', [people.admin.id]);
  await database.admin('delete from membership where user_id = $1', [people.admin.id]);
  const clients = { nobody: new Client(demarche.base) } as Record<MatrixReader, Client>;
  for (const name of READER_NAMES) if (name !== 'nobody') clients[name] = await demarche.as(people[name]);
  const author = await aPerson(database, here, { role: 'campaigner', coreGroup: true });
  const matrix = { demarche, here, other, author, people, clients };
  await remove(matrix);
  return matrix;
}

/** By the api, as it happens in life, while the person is signed in: whoever coordinates may leave alone. */
async function remove({ clients, people, here }: Matrix): Promise<void> {
  const path = `/api/campaigns/${here.id}/members/${people.removed.membershipId}`;
  const answer = await clients.removed.patch(path, { state: 'removed' }, 1);
  if (answer.status !== 200) throw new Error(`Could not remove a member: ${answer.text}`);
}

/** Runs the work for all, so many at a time. */
export async function abreast<T>(
  all: readonly T[],
  width: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queue = [...all];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
    }),
  );
}
