import { Database, Jobs, jsonLog, Tokens } from '#libs/platform';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { startDemarche, type Answer, type Client, type TestDemarche } from './demarche.js';
import { aCampaign, anOrganisation, aPerson, type TestPerson } from './makers.js';

let ends: (() => Promise<unknown>)[] = [];
export let world: RunningWorker;
export let demarche: TestDemarche;
export let tokens: Tokens;
export let elsewhere: { id: string; organisationId: string };
export let campaign: { id: string; organisationId: string };
/** Of the first organisation and the core group, where the testimony is. */
export let author: TestPerson;
/** Coordinators of the second organisation; the first of them has the second mailboxes. */
export let attacker: TestPerson;
export let second: TestPerson;
export let ownOrganisation: string;

/** The api, and a worker that works when it is told to. */
export async function openSeatWorld(): Promise<void> {
  demarche = await startDemarche();
  tokens = new Tokens(demarche.environment.secret);
  const { url } = demarche.database;
  const database = await Database.open({ url, poolSize: 3 });
  const jobs = await Jobs.open({ ...demarche.environment, prefix: new URL(url).pathname.slice(1) });
  const { environment } = demarche;
  const log = jsonLog(() => undefined);
  world = await startWorker({ environment, database, jobs, log, rounds: false });
  ends = [() => world.stop(), () => jobs.close(), () => database.close(), () => demarche.stop()];
  elsewhere = await aCampaign(demarche.database, 'Elsewhere');
}
export async function stopSeatWorld(): Promise<void> {
  for (const end of ends) await end();
}

/** A campaign with two organisations, and with testimony that only the author may read. */
export async function begin(): Promise<void> {
  const { database } = demarche;
  campaign = await aCampaign(database, 'A treaty');
  ownOrganisation = await anOrganisation(database, campaign.id);
  author = await aPerson(database, campaign, { role: 'campaigner', coreGroup: true, name: 'Author' });
  const coordinates = { role: 'coordinator' as const, organisationId: ownOrganisation };
  attacker = await aPerson(database, campaign, { ...coordinates, name: 'Attacker' });
  second = await aPerson(database, campaign, { ...coordinates, name: 'Second' });
  const client = await demarche.as(author);
  for (const tier of ['organisation', 'core']) {
    const note = {
      delegationCode: 'FJI',
      kind: 'call',
      occurredAt: '2024-08-08T11:40:00Z',
      note: `canary-${tier}`,
      tier,
    };
    const { status, text } = await client.post(at('/interactions'), note);
    if (status !== 201) throw new Error(text);
  }
}

export const at = (path: string) => `/api/campaigns/${campaign.id}${path}`;
export const seatAt = ({ membershipId }: TestPerson) => at(`/members/${membershipId}`);
export const reads = async (client: Client): Promise<string[]> =>
  (await client.get(at('/interactions?limit=200'))).text.match(/canary-\w+/g) ?? [];
export const versionOf = async (id: string): Promise<number> => {
  const rows = await demarche.database.admin<{ version: number }>(
    'select version from membership where id = $1',
    [id],
  );
  return rows[0]?.version ?? 0;
};
export const change = async (client: Client, person: TestPerson, wish: object): Promise<Answer> =>
  client.patch(seatAt(person), wish, await versionOf(person.membershipId));
export const waiting = async (client: Client) => (await client.get(at('/seat-requests'))).body.items;
export const seatOf = async ({ membershipId }: TestPerson) => {
  const rows = await demarche.database.admin<Record<string, unknown>>(
    'select state, role, core_group, organisation_id, reads_organisation from membership where id = $1',
    [membershipId],
  );
  return rows[0]!;
};
export const newsOf = async (person: TestPerson): Promise<string[]> =>
  (await (await demarche.as(person)).get(at('/seat-news'))).body.items.map(
    (one: { change: string }) => one.change,
  );
