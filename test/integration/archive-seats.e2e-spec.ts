import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anotherInstallation,
  brought,
  forged,
  pack,
  takeAlong,
  takenIn,
  unpack,
  type Files,
  type OtherInstallation,
} from '../support/archives.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { strFromU8, strToU8 } from 'fflate';

let demarche: TestDemarche;
let there: OtherInstallation;
let coordinator: TestPerson;
let colleague: TestPerson;
let files: Files;

beforeAll(async () => {
  [demarche, there] = await Promise.all([startDemarche(), anotherInstallation()]);
  const campaign = await aCampaign(demarche.database, 'Treaty on lakes');
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', coreGroup: true });
  colleague = await aPerson(demarche.database, campaign, { role: 'campaigner' });
  const askId = await demarche.database.make.ask({ campaignId: campaign.id });
  const { organisationId } = campaign;
  await demarche.database.make.position({
    ...{ campaignId: campaign.id, authorId: colleague.id, organisationId, askId, delegationCode: 'FJI' },
    occurredAt: new Date('2026-01-05T12:00:00Z'),
  });
  const client = await demarche.as(coordinator);
  await client.post(`/api/campaigns/${campaign.id}/close`);
  files = unpack(await takeAlong(client, campaign.id));
});
afterAll(async () => {
  await there?.stop();
  await demarche?.stop();
});

const ASK = { key: 'more', title: 'One more', summary: 'Why', priority: 5, redLine: false, fallback: 'Less' };
let made = 0;
const wanted = (personId: string) => ({ name: `Lakes ${++made}`, slug: `lakes-${made}`, personId });

/** The rows of a table but for those that hold a text. */
const without = (table: string, text: string): Files => {
  const name = `${table}.jsonl`;
  const lines = strFromU8(files[name]!).split('\n');
  return { ...files, [name]: strToU8(lines.filter((line) => !line.includes(text)).join('\n')) };
};

const take = async (archive: Uint8Array, personId: string): Promise<string> => {
  const { body } = await takenIn(there, (await brought(there, archive)).body, wanted(personId));
  expect([body.state, body.failure]).toEqual(['imported', null]);
  return body.campaign.id as string;
};

describe('an archive of a closed campaign', () => {
  it('says so before it is taken in, comes closed, mails nobody, and is opened by who took it in', async () => {
    const archive = (await brought(there, pack(files))).body;
    expect(archive.report).toMatchObject({ name: 'Treaty on lakes', closed: true });
    const { body } = await takenIn(there, archive, wanted(coordinator.id));
    expect([body.state, body.failure]).toEqual(['imported', null]);
    const at = `/api/campaigns/${body.campaign.id}`;
    expect((await there.client.get(at)).body.closed).toMatchObject({ by: 'Admin of the other' });
    const write = () => there.client.post(`${at}/asks`, ASK);
    expect((await write()).status).toBe(409);
    expect(await there.mails()).toEqual([]);
    expect((await there.client.post(`${at}/reopen`)).status).toBeLessThan(300);
    expect((await write()).status).toBe(201);
  });
});

describe('an archive that is opened as somebody of whom it brings no seat', () => {
  it('is coordinated by whoever opens it', async () => {
    const seatless = forged(without('membership', colleague.id));
    const id = await take(pack(seatless), colleague.id);
    const { body } = await there.client.get(`/api/campaigns/${id}`);
    expect(body.role).toBe('coordinator');
    const seats = await there.demarche.database.admin(
      `select role, state from membership where campaign_id = $1 and user_id = $2`,
      [id, there.admin.id],
    );
    expect(seats).toEqual([{ role: 'coordinator', state: 'active' }]);
  });
});
