import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bothClocksInWords, clockInWords } from '#libs/domain';
import { newId } from '#libs/platform';
import { statementsOf } from '../support/statements.js';
import { aCampaign, aPerson } from '../support/makers.js';
import {
  type Item,
  demarche,
  campaign,
  coordinator,
  client,
  member,
  path,
  aProcess,
  august,
  aSession,
  aClose,
  move,
  read,
  openSessionWorld,
  stopSessionWorld,
} from '../support/sessions.js';

beforeAll(openSessionWorld);
afterAll(stopSessionWorld);

describe('a session of negotiation', () => {
  it('is told on the clock of the venue and on that of the reader', async () => {
    const { id } = await aSession();
    const { body, headers } = await client.get(`${path}/sessions/${id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body.closes.instant).toBe('2024-08-09T22:00:00.000Z');
    expect(bothClocksInWords(body.closes)).toBe(
      'Fri 9 Aug 2024, 18:00 in New York (UTC−4) · Sat 10 Aug 2024, 05:00 in Bangkok (UTC+7)',
    );
    const seen = await member.get(`${path}/sessions/${id}`);
    expect(clockInWords(seen.body.closes.reader)).toBe('Sat 10 Aug 2024, 04:30 in Yangon (UTC+6:30)');
  });
  it('counts its meetings, and its deadlines that are not cancelled', async () => {
    const session = await aSession({ name: 'Counted' });
    const made = await client.post(`${path}/sessions/${session.id}/meetings`, {
      name: 'Thursday morning',
      startsWall: '2024-08-08T10:00',
      endsWall: '2024-08-08T13:00',
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: session.version + 1 });
    await aClose(session.id);
    const gone = await aClose(session.id, { title: 'Called off' });
    await client.patch(`${path}/deadlines/${gone.id}`, { state: 'cancelled' }, gone.version);
    const list = await client.get(`${path}/sessions?limit=200`);
    const row = list.body.items.find((item: { id: string }) => item.id === session.id);
    expect(row).toMatchObject({ meetingCount: 1, deadlineCount: 1 });
    const detail = await read(session.id);
    expect(detail.meetings[0].starts.reader.wall).toBe('2024-08-08T21:00');
    expect(detail.deadlines.map((deadline: { state: string }) => deadline.state).sort()).toEqual([
      'cancelled',
      'open',
    ]);
  });
  it('is listed in order of opening, page by page, each once', async () => {
    for (const day of ['2023-08-21', '2023-01-09', '2023-04-11']) {
      await aSession({ name: day, opensWall: `${day}T10:00`, closesWall: `${day}T18:00` });
    }
    const seen: { id: string; opens: { instant: string } }[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await client.get(`${path}/sessions?limit=2${next && `&cursor=${next}`}`);
      seen.push(...body.items);
      next = body.next;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const instants = seen.map(({ opens }) => opens.instant);
    expect(instants).toEqual([...instants].sort());
    expect(seen.length).toBeGreaterThanOrEqual(5);
  });
  it('changes its name, and gives up its source, at the version that was read only', async () => {
    const session = await aSession();
    const url = `${path}/sessions/${session.id}`;
    expect((await client.patch(url, { source: 'UNODC' }, 1)).body.source).toBe('UNODC');
    const changed = await client.patch(url, { name: 'Renamed', source: null }, 2);
    expect(changed.body).toMatchObject({ name: 'Renamed', city: 'New York', source: null, version: 3 });
    const stale = await client.patch(url, { name: 'Too late' }, 1);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"3"']);
    expect((await client.patch(url, { name: 'No version' })).status).toBe(428);
  });
  it('is made once when the client repeats its own id', async () => {
    const body = { ...august, id: newId(), name: 'Once' };
    const [first, second] = [
      await client.post(`${path}/sessions`, body),
      await client.post(`${path}/sessions`, body),
    ];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replay')).toBe('true');
  });
  it('changes a meeting at the version of the session', async () => {
    const session = await aSession();
    const url = `${path}/sessions/${session.id}/meetings`;
    const hours = { startsWall: '2024-08-08T10:00', endsWall: '2024-08-08T13:00' };
    const { body } = await client.post(url, { name: 'Morning', ...hours });
    const changed = await client.patch(`${url}/${body.id}`, { endsWall: '2024-08-08T12:30' }, body.version);
    expect(changed.body.ends.venue.wall).toBe('2024-08-08T12:30');
    expect((await client.patch(`${url}/${body.id}`, { name: 'Late' }, body.version)).status).toBe(412);
    expect((await client.patch(`${url}/${newId()}`, { name: 'x' }, body.version + 1)).status).toBe(404);
  });
  it.each([
    ['an unknown zone', { zone: 'Mars/Olympus' }, 'zone'],
    ['an hour that does not exist', { opensWall: '2024-03-10T02:30' }, 'opensWall'],
    ['a day that does not exist', { closesWall: '2024-08-32T18:00' }, 'closesWall'],
    ['a year out of range', { closesWall: '2999-08-09T18:00' }, 'closesWall'],
    ['closing before opening', { closesWall: '2024-07-28T18:00' }, 'closesWall'],
    ['a line break in the name', { name: 'Bcc: x\r\ny' }, 'name'],
    ['NUL in the city', { city: 'New\u0000York' }, 'city'],
    ['a megabyte of name', { name: 'x'.repeat(1_000_000) }, 'name'],
    ['a process of nobody', { processId: newId() }, 'processId'],
    ['a field we do not know', { surprise: 1 }, 'surprise'],
  ])('is refused with %s', async (_, changes, field) => {
    const before = await demarche.database.admin('select count(*) from session');
    const answer = await client.post(`${path}/sessions`, { ...august, ...changes });
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toBe(field);
    expect(await demarche.database.admin('select count(*) from session')).toEqual(before);
  });
  it.each([
    ['before the session', { startsWall: '2024-07-28T10:00', endsWall: '2024-07-29T13:00' }, 'startsWall'],
    ['after the session', { startsWall: '2024-08-09T15:00', endsWall: '2024-08-09T19:00' }, 'endsWall'],
    ['of no length', { startsWall: '2024-08-08T10:00', endsWall: '2024-08-08T10:00' }, 'endsWall'],
    ['at 25 o’clock', { startsWall: '2024-08-08T25:00', endsWall: '2024-08-08T13:00' }, 'startsWall'],
  ])('takes no meeting %s', async (_, hours, field) => {
    const { id } = await aSession();
    const answer = await client.post(`${path}/sessions/${id}/meetings`, { name: 'A meeting', ...hours });
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });
  it('is read by members and changed by coordinators', async () => {
    const { id } = await aSession();
    expect((await member.get(`${path}/sessions/${id}`)).status).toBe(200);
    expect((await member.post(`${path}/sessions`, august)).status).toBe(403);
    expect((await member.patch(`${path}/sessions/${id}`, { name: 'Mine' }, 1)).status).toBe(403);
    expect((await member.get(`${path}/sessions/${id}/move?days=1`)).status).toBe(403);
    expect((await member.post(`${path}/sessions/${id}/move`, { days: 1 })).status).toBe(403);
    expect((await member.post(`${path}/sessions/${id}/meetings`, {})).status).toBe(403);
  });
  it('does not exist for another campaign', async () => {
    const { id } = await aSession({ name: 'Secret gathering' });
    const elsewhere = await aCampaign(demarche.database, 'Elsewhere');
    await aProcess(elsewhere.id);
    const stranger = await demarche.as(await aPerson(demarche.database, elsewhere, { role: 'coordinator' }));
    const theirs = `/api/campaigns/${elsewhere.id}/sessions/${id}`;
    const nobody = `/api/campaigns/${elsewhere.id}/sessions/${newId()}`;
    const hours = { name: 'A', startsWall: '2024-08-08T10:00', endsWall: '2024-08-08T13:00' };
    const match = { 'If-Match': '"1"' };
    for (const [mine, missing] of [
      [await stranger.get(theirs), await stranger.get(nobody)],
      [await stranger.get(`${theirs}/move?days=1`), await stranger.get(`${nobody}/move?days=1`)],
      [
        await stranger.post(`${theirs}/move`, { days: 1 }, match),
        await stranger.post(`${nobody}/move`, { days: 1 }, match),
      ],
      [await stranger.patch(theirs, { name: 'x' }, 1), await stranger.patch(nobody, { name: 'x' }, 1)],
      [await stranger.post(`${theirs}/meetings`, hours), await stranger.post(`${nobody}/meetings`, hours)],
    ] as const) {
      expect([mine.status, mine.text]).toEqual([404, missing.text]);
      expect(mine.headers.get('etag')).toBeNull();
    }
    expect((await stranger.get(`${path}/sessions/${id}`)).status).toBe(404);
    expect((await stranger.get(`/api/campaigns/${elsewhere.id}/sessions`)).body.items).toEqual([]);
    expect((await read(id)).version).toBe(1);
    expect(demarche.logged.join()).not.toContain('Secret gathering');
  });
});

describe('moving a session', () => {
  it('lets one of two coordinators through who move it at once', async () => {
    const other = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator' }));
    const session = await aSession();
    const close = await aClose(session.id);
    const { version } = await read(session.id);
    const url = `${path}/sessions/${session.id}/move`;
    const match = { 'If-Match': `"${version}"` };
    const answers = await Promise.all([
      client.post(url, { days: 2 }, match),
      other.post(url, { days: 2 }, match),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    const after = await read(session.id);
    expect(after.closes.venue.wall).toBe('2024-08-11T18:00');
    expect(after.deadlines.find((item: Item) => item.id === close.id).due.venue.wall).toBe(
      '2024-08-11T18:00',
    );
  });
  it('leaves no deadline behind that is made while it moves', async () => {
    for (let round = 0; round < 5; round++) {
      const session = await aSession();
      const [moved] = await Promise.all([
        move(session.id, { days: 2 }, session.version),
        aClose(session.id),
        aClose(session.id, { title: 'Another' }),
      ]);
      expect([200, 412]).toContain(moved.status);
      const after = await read(session.id);
      const walls = after.deadlines.map((item: Item) => item.due.venue.wall);
      expect(walls).toEqual([after.closes.venue.wall, after.closes.venue.wall]);
    }
  });
  it('does not move what was previewed before somebody hung another deadline on it', async () => {
    const session = await aSession();
    const preview = await client.get(`${path}/sessions/${session.id}/move?days=2`);
    await aClose(session.id);
    expect((await move(session.id, { days: 2 }, preview.body.version)).status).toBe(412);
  });
  it('moves once when the request is repeated with its key', async () => {
    const session = await aSession();
    const key = { 'Idempotency-Key': newId() };
    const [first, second] = [
      await move(session.id, { days: 2 }, session.version, key),
      await move(session.id, { days: 2 }, session.version, key),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await read(session.id)).closes.venue.wall).toBe('2024-08-11T18:00');
    expect((await move(session.id, { days: 3 }, session.version, key)).status).toBe(422);
    const audit = await demarche.database.admin(
      `select actor_id, detail from audit_event where action = 'session_moved' and subject_id = $1`,
      [session.id],
    );
    expect(audit).toEqual([{ actor_id: coordinator.id, detail: { days: 2 } }]);
  });
  it.each([
    ['nothing', {}, 'days'],
    ['no days at all', { days: 0 }, 'days'],
    ['half a day', { days: 1.5 }, 'days'],
    ['a thousand years', { days: 365_000 }, 'days'],
    ['out of the years we are sure of', { opensOn: '2038-01-01' }, 'opensOn'],
    ['both forms', { days: 2, opensOn: '2024-08-01' }, 'opensOn'],
    ['a closing date with days', { days: 2, closesOn: '2024-08-12' }, 'closesOn'],
    ['a day that does not exist', { opensOn: '2024-02-30' }, 'opensOn'],
    ['a closing before the opening', { opensOn: '2024-08-01', closesOn: '2024-07-31' }, 'closesOn'],
    ['a closing day that does not exist', { opensOn: '2024-08-01', closesOn: '2024-09-31' }, 'closesOn'],
    ['a null', { days: null }, 'days'],
  ])(
    'is refused with %s, in the preview and in the deed',
    async (_, body: Record<string, unknown>, field) => {
      const session = await aSession();
      const answer = await move(session.id, body, session.version);
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
      const given = Object.entries(body).filter(([, value]) => value !== null);
      const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
      const preview = await client.get(`${path}/sessions/${session.id}/move?${query}`);
      expect([preview.status, preview.body.fields[0].path]).toEqual([400, field]);
      expect((await read(session.id)).version).toBe(session.version);
    },
  );
  it('needs a version', async () => {
    const session = await aSession();
    const url = `${path}/sessions/${session.id}/move`;
    expect((await client.post(url, { days: 2 })).status).toBe(428);
    expect((await client.post(url, { days: 2 }, { 'If-Match': '3' })).status).toBe(400);
  });
  it('takes as many statements for fifty deadlines as for five', async () => {
    const [few, many] = [await aLadenSession(5), await aLadenSession(50)];
    const counted = {
      read: [await statementsOf(() => read(few)), await statementsOf(() => read(many))],
      preview: [await previewing(few), await previewing(many)],
      move: [await moving(few), await moving(many)],
    };
    expect(counted.read[0]).toBe(counted.read[1]);
    expect(counted.preview[0]).toBe(counted.preview[1]);
    expect(counted.move[0]).toBe(counted.move[1]);
    expect(counted.read[0]).toBeGreaterThanOrEqual(3);
    expect(counted.move[0]).toBeGreaterThan(8);
    expect(counted.move[0]).toBeLessThan(30);
  });
});
async function aLadenSession(deadlines: number): Promise<string> {
  const session = await aSession({ opensWall: '2026-12-07T10:00', closesWall: '2026-12-18T18:00' });
  await demarche.database.admin(
    `insert into deadline (id, campaign_id, session_id, kind, title, schedule, anchor, offset_minutes, zone, due_local,
       due_at, zone_version)
     select gen_random_uuid(), $1, $2, 'session_close', 'Close', 'relative', 'session_close', -n, 'America/New_York',
       '2026-12-18T18:00', '2026-12-18T23:00Z'::timestamptz - n * interval '1 minute', 'x'
     from generate_series(1, $3) n`,
    [campaign.id, session.id, deadlines],
  );
  return session.id;
}
const previewing = (id: string) => statementsOf(() => client.get(`${path}/sessions/${id}/move?days=1`));
const moving = async (id: string) => {
  const { version } = await read(id);
  return statementsOf(async () => expect((await move(id, { days: 1 }, version)).status).toBe(200));
};
