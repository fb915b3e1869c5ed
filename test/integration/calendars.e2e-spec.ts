import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, Tokens } from '#libs/platform';
import ICAL from 'ical.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, setClock, type TestPerson } from '../support/makers.js';

const NOW = '2024-08-05T14:40:00Z';

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let person: TestPerson;
let desk: TestPerson;
let client: Client;
let sessionId: string;
const anybody = () => new Client(demarche.base);

beforeAll(async () => {
  demarche = await startDemarche({ demo: true });
  await setClock(demarche.database, NOW);
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  await setClock(demarche.database, NOW);
  campaign = await aCampaign(demarche.database, `The treaty ${newId().slice(-6)}`);
  desk = await aPerson(demarche.database, campaign, { role: 'coordinator' });
  person = await aPerson(demarche.database, campaign);
  client = await demarche.as(person);
  const { make } = demarche.database;
  const { id: campaignId, organisationId } = campaign;
  const processId = await make.process({ campaignId });
  sessionId = await make.session({
    ...{ campaignId, processId, name: 'Concluding session' },
    ...{ opensLocal: '2024-07-29T10:00', closesLocal: '2024-08-09T18:00' },
  });
  const dueAt = new Date('2024-08-07T22:00:00Z');
  await make.deadline({ campaignId, sessionId, title: 'Comments', zone: 'UTC', dueAt });
  const by = { campaignId, organisationId, authorId: desk.id, dueAt };
  await make.task({ ...by, title: 'Call Fiji', assigneeId: person.id });
  await make.task({ ...by, title: 'CANARY of the core group', assigneeId: person.id, tier: 'core' });
  await make.task({ ...by, title: 'CANARY of somebody else', assigneeId: desk.id });
  const other = await aCampaign(demarche.database, 'CANARY campaign');
  await make.deadline({ campaignId: other.id, title: 'CANARY deadline', zone: 'UTC', dueAt });
});

const sql = (text: string, parameters: unknown[] = []) => demarche.database.admin(text, parameters);

/** Makes an address, and what stands behind the host in it. */
async function anAddress(name = 'Phone', by = client): Promise<string> {
  expect((await by.post('/api/me/calendars', { name })).status).toBe(201);
  const { items } = (await by.get('/api/me/calendars')).body;
  const { address } = items.find((one: { name: string }) => one.name === name);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/calendar\/[\w.-]+\.ics$/);
  return new URL(address).pathname;
}
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    title: String(one.getFirstPropertyValue('summary')),
    status: one.getFirstPropertyValue('status'),
    sequence: one.getFirstPropertyValue('sequence') as unknown as number,
    start: new ICAL.Event(one).startDate.toJSDate().toISOString(),
    changed: String(one.getFirstPropertyValue('last-modified')),
  }));
const titles = (text: string) => events(text).map(({ title }) => title);
const find = (text: string, title: string) => events(text).find((one) => one.title.includes(title));

describe('a calendar at a secret address', () => {
  it('has sessions, deadlines and the person’s own tasks, and nothing that the person does not see', async () => {
    const answer = await anybody().get(await anAddress());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(titles(answer.text).toSorted()).toEqual(
      ['Concluding session', 'Demarche: task', 'Due: Comments', 'Task: Call Fiji'].toSorted(),
    );
    expect(answer.text).not.toContain('CANARY');
    expect(answer.text.replaceAll(/\r\n /g, '')).toMatch(/18:00 in New York/);
  });

  it('follows what the person may see at that moment', async () => {
    const address = await anAddress();
    await sql('update task set assignee_id = $1 where assignee_id = $2', [desk.id, person.id]);
    expect(titles((await anybody().get(address)).text)).toEqual(['Concluding session', 'Due: Comments']);
    await sql('update campaign set closed_at = clock_now() where id = $1', [campaign.id]);
    const closed = await anybody().get(address);
    expect([closed.status, titles(closed.text)]).toEqual([200, []]);
  });

  it('says until when a letter can be signed, to whoever may read it, on two clocks and in UTC', async () => {
    const letter = (campaignId: string, title: string, more: object = {}) =>
      demarche.database.make.letter({
        ...{ campaignId, authorId: desk.id, title, state: 'open', openedAt: new Date(NOW) },
        ...{ closesLocal: '2024-08-09T18:00', closesAt: new Date('2024-08-09T16:00:00Z') },
        ...{ zone: 'Europe/Vienna', zoneVersion: 'x', ...more },
      });
    const id = await letter(campaign.id, 'Open letter');
    await letter(campaign.id, 'A draft', { state: 'draft', openedAt: null });
    const none = { closesLocal: null, closesAt: null, zone: null, zoneVersion: null };
    await letter(campaign.id, 'Without an end', none);
    const other = await aCampaign(demarche.database, 'CANARY letters');
    await letter(other.id, 'CANARY letter');
    const address = await anAddress();
    const { text } = await anybody().get(address);
    const said = find(text, 'Open letter')!;
    expect([said.title, said.start, said.status]).toEqual([
      ...['Sign-on closes: Open letter', '2024-08-09T16:00:00.000Z', 'CONFIRMED'],
    ]);
    expect(text).not.toMatch(/A draft|Without an end|CANARY/);
    expect(text.replaceAll(/\r\n /g, '')).toMatch(/18:00 in Vienna/);
    expect(text.replaceAll(/\r\n /g, '')).toContain(`/letters/${id}`);
    await sql(
      `update letter set closes_local = '2024-08-10T18:00', closes_at = '2024-08-10T16:00Z' where id = $1`,
      [id],
    );
    const moved = find((await anybody().get(address)).text, 'Open letter')!;
    expect([moved.start, moved.sequence]).toEqual(['2024-08-10T16:00:00.000Z', said.sequence + 1]);
    // An entry of what is closed says what was; one that was closed early or taken back is cancelled where it stands already.
    await sql(`update letter set state = 'closed', closed_at = closes_at where id = $1`, [id]);
    expect(find((await anybody().get(address)).text, 'Open letter')?.status).toBe('CONFIRMED');
    await sql(`update letter set closed_at = closes_at - interval '1 day' where id = $1`, [id]);
    expect(find((await anybody().get(address)).text, 'Open letter')?.status).toBe('CANCELLED');
    await sql(`update letter set closed_at = closes_at where id = $1`, [id]);
    await sql(`update letter set removed_at = clock_now() where id = $1`, [id]);
    const gone = (await anybody().get(address)).text;
    expect([find(gone, 'Open letter'), find(gone, 'Sign-on closes: …')?.status]).toEqual([
      undefined,
      'CANCELLED',
    ]);
  });

  it('is not sent again while it still holds, and counts its changes', async () => {
    const address = await anAddress();
    const first = await anybody().get(address);
    const tag = first.headers.get('etag') ?? '';
    const again = await anybody().get(address, { 'If-None-Match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
    await setClock(demarche.database, '2024-08-05T15:40:00Z');
    await sql(
      `update session set closes_local = '2024-08-10T18:00', closes_at = '2024-08-10T22:00Z' where id = $1`,
      [sessionId],
    );
    const moved = await anybody().get(address, { 'If-None-Match': tag });
    expect(moved.status).toBe(200);
    const [was, is] = [find(first.text, 'Concluding')!, find(moved.text, 'Concluding')!];
    expect(is.sequence).toBe(was.sequence + 1);
    expect(is.changed.slice(0, 16)).toBe('2024-08-05T15:40');
    expect(find(moved.text, 'Comments')!.sequence).toBe(find(first.text, 'Comments')!.sequence);
  });

  it('says for 30 days that something was cancelled or removed', async () => {
    const address = await anAddress();
    const own = await demarche.as(desk);
    const path = `/api/campaigns/${campaign.id}/deadlines`;
    const [{ id, version }] = (await own.get(path)).body.items;
    expect((await own.patch(`${path}/${id}`, { state: 'cancelled' }, version)).status).toBe(200);
    const removed = await own.delete(
      `/api/campaigns/${campaign.id}/sessions/${sessionId}`,
      (await own.get(`/api/campaigns/${campaign.id}/sessions/${sessionId}`)).body.version,
    );
    expect(removed.status).toBeLessThan(300);
    const { text } = await anybody().get(address);
    for (const title of ['Comments', 'Concluding']) expect(find(text, title)?.status).toBe('CANCELLED');
    await setClock(demarche.database, '2024-09-05T14:40:00Z');
    const later = (await anybody().get(address)).text;
    expect(titles(later)).not.toContain('Concluding session');
    expect(titles(later)).not.toContain('Due: Comments');
  });

  it('says nothing of anything in redacted mode', async () => {
    const address = await anAddress();
    const { version } = (await client.get('/api/me')).body;
    expect((await client.patch('/api/me', { redactedMail: true }, version)).status).toBe(200);
    const { text } = await anybody().get(address);
    expect(new Set(titles(text))).toEqual(new Set(['Demarche: item']));
    expect(text).not.toMatch(/treaty|Fiji|Comments|Concluding|New York|\/c\//);
  });

  it.each([
    ['revoked', () => revokeAll()],
    [
      'the seat has ended',
      () => sql(`update membership set state = 'removed' where user_id = $1`, [person.id]),
    ],
    [
      'the account is closed',
      () => sql(`update user_account set state = 'disabled' where id = $1`, [person.id]),
    ],
    ['it was deleted', () => sql('delete from calendar_feed where user_id = $1', [person.id])],
  ])('is gone once %s', async (_, end) => {
    const address = await anAddress();
    await end();
    const answer = await anybody().get(address);
    expect([answer.status, answer.body.code]).toEqual([410, 'calendars.gone']);
    expect(answer.text).not.toMatch(/BEGIN|treaty/);
  });

  it('goes on without a campaign that the person left', async () => {
    const other = await aCampaign(demarche.database, 'Another one');
    await demarche.database.make.membership({
      ...{ campaignId: other.id, userId: person.id, organisationId: other.organisationId },
      state: 'active',
    });
    const dueAt = new Date('2024-08-08T10:00:00Z');
    await demarche.database.make.deadline({ campaignId: other.id, title: 'There', zone: 'UTC', dueAt });
    const address = await anAddress();
    await sql(`update membership set state = 'removed' where user_id = $1 and campaign_id = $2`, [
      person.id,
      campaign.id,
    ]);
    expect(titles((await anybody().get(address)).text)).toEqual(['Due: There']);
  });

  it('is none at an address that was forged, cut, or is for something else', async () => {
    const address = await anAddress();
    const file = address.split('/').at(-1) ?? '';
    const { id } = (await client.get('/api/me/calendars')).body.items[0];
    const tokens = new Tokens('another secret of the same length, at least');
    const wrong = [
      file.slice(0, -5),
      file.slice(0, -4),
      `${file.slice(0, -6)}A.ics`,
      `${tokens.make('calendar', id)}.ics`,
      `${new Tokens(demarche.environment.secret).make('unsubscribe', id)}.ics`,
      `${new Tokens(demarche.environment.secret).make('calendar', 'x')}.ics`,
      '.ics',
      '%00.ics',
      `${'a'.repeat(3000)}.ics`,
    ];
    for (const one of wrong) {
      const answer = await anybody().get(`/calendar/${one}`);
      expect([one.slice(0, 60), answer.status]).toEqual([one.slice(0, 60), 404]);
    }
  });

  it('may be read often enough, and not more often; another one is not held up', async () => {
    const [one, two] = [await anAddress('One'), await anAddress('Two')];
    const answers = [];
    for (let n = 0; n < 61; n++) answers.push((await anybody().get(one)).status);
    expect(answers.slice(0, 60).every((status) => status === 200)).toBe(true);
    const refused = await anybody().get(one);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect((await anybody().get(two)).status).toBe(200);
    await sql(`update calendar_feed set fetches_since = now() - interval '61 minutes'`);
    expect((await anybody().get(one)).status).toBe(200);
  });

  it('stands in no log, in no answer that is kept, and in no list of anybody else', async () => {
    const address = await anAddress();
    const secret = address.split('.').at(-2) ?? '';
    await anybody().get(address);
    await revokeAll();
    await anybody().get(address);
    await anybody().get(`${address}x`);
    expect(demarche.logged.join('\n')).not.toContain(secret);
    const kept = await sql('select body::text from idempotency_record');
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect((await (await demarche.as(desk)).get('/api/me/calendars')).body).toEqual({ items: [] });
  });
});

async function revokeAll(): Promise<void> {
  for (const { id } of (await client.get('/api/me/calendars')).body.items) {
    expect((await client.delete(`/api/me/calendars/${id}`)).status).toBe(204);
    expect((await client.delete(`/api/me/calendars/${id}`)).status).toBe(204);
  }
}

describe('the addresses of one’s calendars', () => {
  it('have a name, say when they were read last, and are made once however often it is asked', async () => {
    const id = newId();
    for (let times = 0; times < 3; times++)
      expect((await client.post('/api/me/calendars', { id, name: 'Phone' })).body).toEqual({ id });
    const [feed, ...more] = (await client.get('/api/me/calendars')).body.items;
    expect(more).toEqual([]);
    expect(feed).toMatchObject({ id, name: 'Phone', lastFetchedAt: null });
    await anybody().get(new URL(feed.address).pathname);
    expect((await client.patch(`/api/me/calendars/${id}`, { name: 'Tablet' })).status).toBe(204);
    const [after] = (await client.get('/api/me/calendars')).body.items;
    expect(after).toMatchObject({ id, name: 'Tablet', address: feed.address });
    expect(after.lastFetchedAt.instant).toMatch(/^20/);
  });

  it('are nobody else’s to see, name or revoke', async () => {
    const address = await anAddress();
    const [{ id }] = (await client.get('/api/me/calendars')).body.items;
    const other = await demarche.as(desk);
    expect((await other.patch(`/api/me/calendars/${id}`, { name: 'Mine' })).status).toBe(404);
    expect((await other.delete(`/api/me/calendars/${id}`)).status).toBe(404);
    expect((await other.post('/api/me/calendars', { id, name: 'Phone' })).status).toBe(409);
    expect((await anybody().get(address)).status).toBe(200);
  });

  it('are 20 at most', async () => {
    for (let n = 0; n < 20; n++)
      expect((await client.post('/api/me/calendars', { name: `Device ${n}` })).status).toBe(201);
    const refused = await client.post('/api/me/calendars', { name: 'One more' });
    expect([refused.status, refused.body.fields[0].path]).toEqual([409, 'name']);
  });
});
