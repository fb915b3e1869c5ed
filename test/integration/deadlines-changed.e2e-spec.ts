import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { type Client } from '../support/demarche.js';
import { statementsOf } from '../support/statements.js';
import { aCampaign, aPerson } from '../support/makers.js';
import {
  demarche,
  campaign,
  client,
  member,
  path,
  newYorkSession,
  aProcess,
  aSession,
  absolute,
  made,
  atVenue,
  openDeadlineWorld,
  stopDeadlineWorld,
} from '../support/deadlines.js';

beforeAll(openDeadlineWorld);
afterAll(stopDeadlineWorld);

const change = (deadline: { id: string; version: number }, body: Record<string, unknown>) =>
  client.patch(`${path}/deadlines/${deadline.id}`, body, deadline.version);

describe('changing a deadline', () => {
  it('keeps what the request leaves out', async () => {
    const deadline = await made({ source: 'A letter' });
    const { body } = await change(deadline, { title: 'Renamed' });
    expect(body).toEqual({ ...deadline, title: 'Renamed', version: 2 });
    const moved = await change(body, { wall: '2024-08-10T12:00' });
    expect(atVenue(moved.body)).toBe('2024-08-10T12:00');
    const sameHour = await change(moved.body, { zone: 'Europe/Vienna', source: null });
    expect(sameHour.body).toMatchObject({
      zone: 'Europe/Vienna',
      source: null,
      due: { venue: { wall: '2024-08-10T12:00' } },
    });
  });
  it('changes the form in which the time is stated', async () => {
    const deadline = await made();
    const hung = await change(deadline, { sessionId: newYorkSession, anchor: 'session_close', at: '12:00' });
    expect(hung.body).toMatchObject({ schedule: 'relative', at: '12:00', offsetDays: 0 });
    const earlier = await change(hung.body, { offsetDays: -3 });
    expect(atVenue(earlier.body)).toBe('2024-08-06T12:00');
    const exact = await change(earlier.body, { offsetMinutes: -60 });
    expect(exact.body).toMatchObject({ at: null, offsetDays: 0, offsetMinutes: -60 });
    expect(atVenue(exact.body)).toBe('2024-08-09T17:00');
    const free = await change(exact.body, { wall: '2024-08-09T17:00', sessionId: null });
    expect(free.body).toMatchObject({
      schedule: 'absolute',
      anchor: null,
      offsetMinutes: 0,
      sessionId: null,
    });
    const lost = await change(exact.body, { sessionId: null });
    expect(lost.status).toBe(412);
    const again = await change(free.body, {
      sessionId: newYorkSession,
      anchor: 'session_open',
      offsetMinutes: 0,
    });
    const orphan = await change(again.body, { sessionId: null });
    expect([orphan.status, orphan.body.fields[0].path]).toEqual([400, 'sessionId']);
  });
  it('cancels and reopens, and the mail about it follows in the same transaction', async () => {
    const home = await aCampaign(demarche.database, 'Mailed');
    const desk = await demarche.as(await aPerson(demarche.database, home, { role: 'coordinator' }));
    const base = `/api/campaigns/${home.id}`;
    await desk.post(`${base}/reminder-rules`, {
      subject: 'own',
      type: 'before',
      minutes: 1440,
      audience: { roles: ['coordinator'] },
      urgent: true,
    });
    const { body } = await desk.post(`${base}/deadlines`, absolute);
    const url = `${base}/deadlines/${body.id}`;
    const ledger = () =>
      demarche.database.admin(
        'select state, skip_reason, fire_at from delivery where subject_id = $1 order by fire_at',
        [body.id],
      );
    expect(await ledger()).toMatchObject([{ state: 'planned', fire_at: new Date('2024-08-08T22:00:00Z') }]);
    const moved = await desk.patch(url, { wall: '2024-08-10T18:00' }, 1);
    expect(await ledger()).toMatchObject([{ state: 'planned', fire_at: new Date('2024-08-09T22:00:00Z') }]);
    const gone = await desk.patch(url, { state: 'cancelled' }, moved.body.version);
    expect(gone.body.state).toBe('cancelled');
    expect(await ledger()).toMatchObject([{ state: 'skipped', skip_reason: 'cancelled' }]);
    expect((await desk.get(`${base}/deadlines`)).body.items).toEqual([]);
    expect((await desk.get(`${base}/deadlines?includeCancelled=true`)).body.items).toHaveLength(1);
    await desk.patch(url, { state: 'open' }, gone.body.version);
    expect((await ledger()).filter((row) => row.state === 'planned')).toHaveLength(1);
    const actions = await demarche.database.admin(
      'select action from audit_event where subject_id = $1 order by id',
      [body.id],
    );
    expect(actions.map((row) => row.action)).toEqual([
      'deadline_made',
      'deadline_changed',
      'deadline_cancelled',
      'deadline_reopened',
    ]);
  });
  it('lets one of two through who change it at once', async () => {
    const other = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator' }));
    const deadline = await made();
    const answers = await Promise.all([
      change(deadline, { wall: '2024-08-10T18:00' }),
      other.patch(`${path}/deadlines/${deadline.id}`, { wall: '2024-08-11T18:00' }, deadline.version),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    const stale = answers.find(({ status }) => status === 412);
    expect(stale?.headers.get('etag')).toBe('"2"');
    const kept = answers.find(({ status }) => status === 200);
    expect((await client.get(`${path}/deadlines/${deadline.id}`)).body).toEqual(kept?.body);
  });
  it.each<[string, Record<string, unknown>, string]>([
    ['an hour that does not exist', { wall: '2025-03-09T02:30' }, 'wall'],
    ['a zone in which its hour does not exist', { zone: 'Africa/Cairo' }, 'zone'],
    ['an unknown state', { state: 'done' }, 'state'],
    ['an anchor without a session', { anchor: 'session_open', at: '18:00' }, 'sessionId'],
    ['both forms', { wall: '2024-08-09T18:00', at: '18:00' }, 'at'],
    ['a session of nobody', { sessionId: newId() }, 'sessionId'],
    ['a kind that there is not', { kind: 'party' }, 'kind'],
  ])('is refused with %s, and changes nothing', async (_, body, field) => {
    // Cairo's clocks went forward at midnight of 26 April 2024.
    const deadline = await made({ wall: '2024-04-26T00:30' });
    const answer = await change(deadline, body);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    expect((await client.get(`${path}/deadlines/${deadline.id}`)).body).toEqual(deadline);
  });
  it('needs a coordinator and a version', async () => {
    const deadline = await made();
    const url = `${path}/deadlines/${deadline.id}`;
    expect((await member.patch(url, { title: 'Mine' }, 1)).status).toBe(403);
    expect((await member.post(`${path}/deadlines`, absolute)).status).toBe(403);
    expect((await client.patch(url, { title: 'No version' })).status).toBe(428);
    expect((await client.patch(`${path}/deadlines/nonsense`, { title: 'x' }, 1)).body.fields[0].path).toBe(
      'deadlineId',
    );
  });
});

describe('the list of deadlines', () => {
  let base: string;
  let desk: Client;
  let elsewhere: { id: string; organisationId: string };
  beforeAll(async () => {
    elsewhere = await aCampaign(demarche.database, 'Elsewhere');
    await aProcess(elsewhere.id);
    desk = await demarche.as(
      await aPerson(demarche.database, elsewhere, { role: 'coordinator', zone: 'Asia/Bangkok' }),
    );
    base = `/api/campaigns/${elsewhere.id}`;
    const sessionId = await aSession(desk, base, {});
    for (const [title, wall, kind] of [
      ['c', '2024-08-09T18:00', 'session_close'],
      ['a', '2024-08-08T10:00', 'vote'],
      ['b', '2024-08-09T10:00', 'vote'],
      // Two at the same instant: the id decides.
      ['d', '2024-08-09T18:00', 'speakers_list'],
    ]) {
      await desk.post(`${base}/deadlines`, { title, wall, kind, zone: 'America/New_York', sessionId });
    }
    await desk.post(`${base}/deadlines`, { ...absolute, title: 'e', wall: '2024-08-20T18:00' });
  });
  const titles = async (query: string) =>
    ((await desk.get(`${base}/deadlines?${query}`)).body.items as { title: string }[]).map(
      ({ title }) => title,
    );
  it('begins with the earliest and gives each once, page by page', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await desk.get(`${base}/deadlines?limit=2${next && `&cursor=${next}`}`);
      seen.push(...body.items.map((item: { title: string }) => item.title));
      next = body.next;
    }
    expect([seen.slice(0, 2), seen.slice(2, 4).sort(), seen.slice(4)]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
    ]);
  });
  it('is narrowed by kind, by session and by time', async () => {
    expect(await titles('kind=vote')).toEqual(['a', 'b']);
    const [first] = (await desk.get(`${base}/deadlines?limit=1`)).body.items;
    expect(await titles(`sessionId=${first.sessionId}`)).not.toContain('e');
    expect(await titles(`sessionId=${newId()}`)).toEqual([]);
    expect(await titles('from=2024-08-09T14:00:00Z&to=2024-08-09T22:00:00Z')).toEqual(['b']);
    expect(await titles('from=2024-08-09T10:00:00-04:00&to=2024-08-09T10:01:00-04:00')).toEqual(['b']);
  });
  it('counts days on the clock of the reader: Friday evening in New York is Saturday in Bangkok', async () => {
    expect(await titles('from=2024-08-09&to=2024-08-09')).toEqual(['b']);
    expect((await titles('from=2024-08-10&to=2024-08-10')).sort()).toEqual(['c', 'd']);
  });
  it.each([
    ['kind=party', 'kind'],
    ['kind=vote&kind=own', 'kind'],
    ['from=tomorrow', 'from'],
    ['to=2024-02-30', 'to'],
    ['to=2024-02-30T00:00:00Z', 'to'],
    ['from=2024-08-09T14:00', 'from'],
    ['from=0000-01-01', 'from'],
    ['sessionId=1', 'sessionId'],
    ['includeCancelled=perhaps', 'includeCancelled'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['cursor=abc', 'cursor'],
    [`cursor=${Buffer.from('["x","y"]').toString('base64url')}`, 'cursor'],
    [`cursor=${Buffer.from('["2024-13-39T00:00:00.000Z","y"]').toString('base64url')}`, 'cursor'],
    ['sort=title', 'sort'],
  ])('refuses %s', async (query, field) => {
    const answer = await desk.get(`${base}/deadlines?${query}`);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });
  it('knows nothing of another campaign', async () => {
    const secret = await made({ title: 'Secret canary', sessionId: newYorkSession });
    const theirs = `${base}/deadlines/${secret.id}`;
    const nobody = `${base}/deadlines/${newId()}`;
    const pairs = [
      [await desk.get(theirs), await desk.get(nobody)],
      [await desk.patch(theirs, { title: 'x' }, 1), await desk.patch(nobody, { title: 'x' }, 1)],
    ] as const;
    for (const [mine, missing] of pairs) expect([mine.status, mine.text]).toEqual([404, missing.text]);
    expect((await desk.get(`${path}/deadlines`)).status).toBe(404);
    expect((await desk.get(`${base}/deadlines?limit=200`)).text).not.toContain('canary');
    expect(await titles(`sessionId=${newYorkSession}`)).toEqual([]);
    const [hung, missing] = [
      await desk.post(`${base}/deadlines`, { ...absolute, sessionId: newYorkSession }),
      await desk.post(`${base}/deadlines`, { ...absolute, sessionId: newId() }),
    ];
    expect([hung.status, hung.text]).toEqual([400, missing.text]);
    expect(demarche.logged.join()).not.toContain('canary');
  });
  it('takes as many statements for fifty as for five', async () => {
    const counts: number[] = [];
    for (const limit of [5, 50])
      counts.push(await statementsOf(() => desk.get(`${base}/deadlines?limit=${limit}`)));
    await demarche.database.admin(
      `insert into deadline (id, campaign_id, kind, title, schedule, zone, due_local, due_at, zone_version)
       select gen_random_uuid(), $1, 'own', 'x', 'absolute', 'UTC', '2026-08-09T22:00', '2026-08-09T22:00Z', 'x'
       from generate_series(1, 60)`,
      [elsewhere.id],
    );
    counts.push(await statementsOf(() => desk.get(`${base}/deadlines?limit=50`)));
    expect(counts).toEqual([1, 1, 1]);
  });
});
