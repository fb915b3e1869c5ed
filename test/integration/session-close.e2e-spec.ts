import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, setClock } from '../support/makers.js';

let demarche: TestDemarche;
let client: Client;
let path: string;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-07-01T12:00:00Z');
  const campaign = await aCampaign(demarche.database);
  await demarche.database.make.process({ campaignId: campaign.id });
  client = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator' }));
  path = `/api/campaigns/${campaign.id}`;
  const rule = {
    subject: 'session_close',
    type: 'before',
    minutes: 2880,
    audience: { roles: ['coordinator'] },
  };
  const made = await client.post(`${path}/reminder-rules`, rule);
  if (made.status !== 201) throw new Error(made.text);
});
afterAll(() => demarche.stop());

const session = {
  ...{ name: 'Second session', city: 'New York', zone: 'America/New_York', source: 'Journal of the day' },
  ...{ opensWall: '2024-07-29T10:00', closesWall: '2024-08-09T18:00' },
};
const remindersStep = async () => {
  const { body } = await client.get(`${path}/steps`);
  return body.items.find(({ step }: { step: string }) => step === 'reminders').done;
};
const planned = async (subjectId: string) => {
  const { body } = await client.get(`${path}/deliveries?subjectId=${subjectId}`);
  return body.items.length;
};

describe('the close of a session', () => {
  it('is reminded of when it is kept as a deadline together with the session', async () => {
    expect(await remindersStep()).toBe(false);
    const { status, body } = await client.post(`${path}/sessions`, { ...session, closeTitle: 'Close of it' });
    expect(status).toBe(201);
    expect(body.deadlines).toMatchObject([
      {
        kind: 'session_close',
        title: 'Close of it',
        anchor: 'session_close',
        offsetMinutes: 0,
        state: 'open',
      },
    ]);
    const [deadline] = body.deadlines;
    expect(deadline.due.instant).toBe(body.closes.instant);
    expect(deadline.source).toBe('Journal of the day');
    expect(await planned(deadline.id)).toBe(1);
    expect(await remindersStep()).toBe(true);

    const moved = await client.post(
      `${path}/sessions/${body.id}/move`,
      { days: 2 },
      { 'If-Match': `"${body.version}"` },
    );
    expect(moved.status).toBe(200);
    const after = (await client.get(`${path}/sessions/${body.id}`)).body;
    expect(after.deadlines[0].due.instant).toBe(after.closes.instant);
  });

  it('stays a done first step once it has passed; a deadline that was over when it was set is none', async () => {
    const { database } = demarche;
    await setClock(database, '2024-08-20T12:00:00Z');
    expect(await remindersStep()).toBe(true);
    await database.admin('update deadline set created_at = due_at');
    expect(await remindersStep()).toBe(false);
    await setClock(database, '2024-07-01T12:00:00Z');
  });

  it('is no deadline where nobody asks for one', async () => {
    const { body } = await client.post(`${path}/sessions`, { ...session, name: 'Third', closeTitle: null });
    expect(body.deadlines).toEqual([]);
  });

  it('makes neither where its title is none', async () => {
    const wrong = { ...session, name: 'Fourth', closeTitle: ' ' };
    const { status, body } = await client.post(`${path}/sessions`, wrong);
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'closeTitle']);
    const { body: list } = await client.get(`${path}/sessions?limit=200`);
    expect(list.items.map(({ name }: { name: string }) => name)).not.toContain('Fourth');
  });
});
