import { expect } from '@jest/globals';
import { Client, startDemarche, type TestDemarche } from './demarche.js';
import { aCampaign, aPerson, PASSWORD, type TestPerson } from './makers.js';

export let demarche: TestDemarche;
export let campaign: { id: string; organisationId: string };
export let person: TestPerson;

export async function openDeviceWorld(): Promise<void> {
  demarche = await startDemarche();
  campaign = await aCampaign(demarche.database);
}

export async function stopDeviceWorld(): Promise<void> {
  await demarche.stop();
}

export async function begin(): Promise<void> {
  person = await aPerson(demarche.database, campaign);
}

/** A client that says which browser it is, as a browser does with each request. */
class Device extends Client {
  constructor(readonly agent: string) {
    super(demarche.base);
  }

  override call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return super.call(method, path, body, { 'user-agent': this.agent, ...headers });
  }
}

export async function signedIn(who: TestPerson, agent: string): Promise<Device> {
  const device = new Device(agent);
  expect((await device.signIn(who.email, PASSWORD)).status).toBe(200);
  return device;
}

interface Shown {
  id: string;
  current: boolean;
  browser: string | null;
  system: string | null;
}
export const listed = async (client: Client): Promise<Shown[]> =>
  (await client.get('/api/me/sign-ins')).body.items;
export const audited = async (actorId: string): Promise<string[]> => {
  const rows = await demarche.database.admin<{ action: string }>(
    `select action from audit_event where actor_id = $1 and action <> 'signed_in' order by id`,
    [actorId],
  );
  return rows.map(({ action }) => action);
};
