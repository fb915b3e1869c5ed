import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bothClocksInWords, clockInWords } from '#libs/domain';
import { newId } from '#libs/platform';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { statementsOf } from '../support/statements.js';
import { aCampaign, aPerson, setClock, type TestPerson } from '../support/makers.js';

interface Clocks {
  venue: { wall: string };
}

/** What the answers below list. */
interface Item {
  id: string;
  version: number;
  code: string;
  subjectId: string;
  from: Clocks;
  to: Clocks;
  due: Clocks;
}

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let coordinator: TestPerson;
let client: Client;
let member: Client;
let path: string;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T12:00:00Z');
  campaign = await aCampaign(demarche.database);
  await aProcess(campaign.id);
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', zone: 'Asia/Bangkok' });
  client = await demarche.as(coordinator);
  member = await demarche.as(await aPerson(demarche.database, campaign, { zone: 'Asia/Yangon' }));
  path = `/api/campaigns/${campaign.id}`;
});
afterAll(() => demarche.stop());

const aProcess = (campaignId: string) => demarche.database.make.process({ campaignId });

const august = {
  name: 'Reconvened concluding session',
  city: 'New York',
  zone: 'America/New_York',
  opensWall: '2024-07-29T10:00',
  closesWall: '2024-08-09T18:00',
};

/** As answered by the api. */
async function aSession(changes: Partial<typeof august> = {}): Promise<{ id: string; version: number }> {
  const name = `Reconvened session ${newId()}`;
  const answer = await client.post(`${path}/sessions`, { ...august, name, ...changes });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

async function aDeadline(body: Record<string, unknown>): Promise<{ id: string; version: number }> {
  const zone = 'America/New_York';
  const answer = await client.post(`${path}/deadlines`, { kind: 'own', title: 'A deadline', zone, ...body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

const aClose = (sessionId: string, changes: Record<string, unknown> = {}) =>
  aDeadline({ kind: 'session_close', title: 'The close', sessionId, anchor: 'session_close', ...changes });

const move = (id: string, body: unknown, version: number, headers: Record<string, string> = {}) =>
  client.post(`${path}/sessions/${id}/move`, body, { 'If-Match': `"${version}"`, ...headers });

const read = async (id: string) => (await client.get(`${path}/sessions/${id}`)).body;

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
  it('does exactly what the preview showed', async () => {
    const session = await aSession();
    await client.post(`${path}/sessions/${session.id}/meetings`, {
      name: 'Thursday morning',
      startsWall: '2024-08-08T10:00',
      endsWall: '2024-08-08T13:00',
    });
    const close = await aClose(session.id);
    const list = await aDeadline({
      kind: 'written_submission',
      title: 'Comments',
      sessionId: session.id,
      anchor: 'session_open',
      offsetDays: -7,
      at: '18:00',
      zone: 'Asia/Bangkok',
    });
    const stays = await aDeadline({
      kind: 'registration',
      title: 'Registration',
      sessionId: session.id,
      wall: '2024-07-22T18:00',
    });
    const before = await read(session.id);
    const preview = await client.get(`${path}/sessions/${session.id}/move?days=2`);
    expect(preview.status).toBe(200);
    expect(await read(session.id)).toEqual(before);
    expect(preview.body).toMatchObject({ moved: false, days: 2, version: before.version });
    expect(
      preview.body.deadlines.map((item: Item) => [item.id, item.from.venue.wall, item.to.venue.wall]),
    ).toEqual([
      [list.id, '2024-07-22T18:00', '2024-07-24T18:00'],
      [close.id, '2024-08-09T18:00', '2024-08-11T18:00'],
    ]);
    expect(clockInWords(preview.body.deadlines[1].to.reader)).toBe(
      'Mon 12 Aug 2024, 05:00 in Bangkok (UTC+7)',
    );
    expect(preview.body.meetings[0].starts.to.venue.wall).toBe('2024-08-10T10:00');
    expect(preview.body.staying).toMatchObject([{ id: stays.id, title: 'Registration' }]);
    const codes = preview.body.warnings.map((item: Item) => [item.code, item.subjectId]);
    expect(codes).toEqual(
      expect.arrayContaining([
        ['stays', stays.id],
        ['in_the_past', session.id],
        ['in_the_past', list.id],
      ]),
    );
    expect(codes).toHaveLength(3);

    const done = await move(session.id, { days: 2 }, preview.body.version);
    expect(done.status).toBe(200);
    expect(done.body).toEqual({ ...preview.body, moved: true, version: before.version + 1 });
    const after = await read(session.id);
    expect(after).toMatchObject({ opens: done.body.opens.to, closes: done.body.closes.to });
    expect(after.meetings[0]).toMatchObject({ starts: done.body.meetings[0].starts.to });
    const due = new Map(after.deadlines.map((item: Item) => [item.id, [item.due, item.version]]));
    expect(due.get(close.id)).toEqual([done.body.deadlines[1].to, 2]);
    expect(due.get(list.id)).toEqual([done.body.deadlines[0].to, 2]);
    expect(due.get(stays.id)).toEqual([done.body.staying[0].due, 1]);
  });

  it('goes to a date, and changes its length when asked to', async () => {
    const session = await aSession();
    const opening = await aDeadline({ kind: 'own', sessionId: session.id, anchor: 'session_open' });
    await aClose(session.id);
    const { version } = await read(session.id);
    const query = 'opensOn=2024-08-01&closesOn=2024-08-15';
    const preview = await client.get(`${path}/sessions/${session.id}/move?${query}`);
    const done = await move(session.id, { opensOn: '2024-08-01', closesOn: '2024-08-15' }, version);
    expect(done.body).toEqual({ ...preview.body, moved: true, version: version + 1 });
    expect(done.body.days).toBe(3);
    expect(done.body.closes.to.venue.wall).toBe('2024-08-15T18:00');
    expect(done.body.deadlines.map((item: Item) => item.to.venue.wall)).toEqual([
      '2024-08-01T10:00',
      '2024-08-15T18:00',
    ]);
    // Only the end moves: what hangs on the opening is not touched, and keeps its version.
    await move(session.id, { opensOn: '2024-08-01', closesOn: '2024-08-16' }, version + 1);
    const after = await read(session.id);
    expect(after.closes.venue.wall).toBe('2024-08-16T18:00');
    expect(after.deadlines.find((item: Item) => item.id === opening.id).version).toBe(2);
  });

  it('keeps the hour in New York for a session in Vienna, also where the clocks change in between', async () => {
    // New York changed its clocks on 13 March 2022, Vienna on 27 March.
    const session = await aSession({
      city: 'Vienna',
      zone: 'Europe/Vienna',
      opensWall: '2022-03-10T10:00',
      closesWall: '2022-03-24T18:00',
    });
    const registration = await aDeadline({
      kind: 'registration',
      sessionId: session.id,
      anchor: 'session_open',
      offsetDays: -2,
      at: '18:00',
      zone: 'America/New_York',
    });
    const { version } = await read(session.id);
    const { body } = await move(session.id, { days: 7 }, version);
    expect(body.deadlines[0]).toMatchObject({
      id: registration.id,
      from: { instant: '2022-03-08T23:00:00.000Z', venue: { wall: '2022-03-08T18:00' } },
      to: { instant: '2022-03-15T22:00:00.000Z', venue: { wall: '2022-03-15T18:00' } },
    });
    expect(clockInWords(body.opens.to.venue)).toBe('Thu 17 Mar 2022, 10:00 in Vienna (UTC+1)');
  });

  it('warns of hours that the clocks skip or show twice, and says how they are read', async () => {
    const session = await aSession({ opensWall: '2024-03-04T10:00', closesWall: '2024-03-08T18:00' });
    const skipped = await aDeadline({
      sessionId: session.id,
      anchor: 'session_close',
      at: '02:30',
      offsetDays: 1,
    });
    const { body } = await client.get(`${path}/sessions/${session.id}/move?days=1`);
    expect(body.warnings).toContainEqual({
      code: 'odd_hour',
      subject: 'deadline',
      subjectId: skipped.id,
      title: 'A deadline',
      at: null,
      oddHour: {
        code: 'skipped',
        stated: '2024-03-10T02:30',
        zone: 'America/New_York',
        taken: '2024-03-10T03:00',
      },
    });
    const twice = await client.get(`${path}/sessions/${session.id}/move?opensOn=2024-10-29`);
    expect(twice.body.warnings.filter((item: Item) => item.code === 'odd_hour')).toEqual([]);
    const later = await aDeadline({
      sessionId: session.id,
      anchor: 'session_close',
      at: '01:30',
      offsetDays: 1,
    });
    const autumn = await client.get(`${path}/sessions/${session.id}/move?opensOn=2024-10-29`);
    expect(autumn.body.deadlines.find((item: Item) => item.id === later.id).to.venue.wall).toBe(
      '2024-11-03T01:30',
    );
    expect(autumn.body.warnings).toContainEqual(
      expect.objectContaining({
        code: 'odd_hour',
        subjectId: later.id,
        oddHour: expect.objectContaining({ code: 'twice_earlier' }),
      }),
    );
  });

  it('warns of deadlines and meetings that no longer fit the session', async () => {
    const session = await aSession({ opensWall: '2024-09-02T10:00', closesWall: '2024-09-13T18:00' });
    const vote = await aDeadline({
      kind: 'vote',
      title: 'Vote',
      sessionId: session.id,
      wall: '2024-09-04T15:00',
    });
    const meeting = await client.post(`${path}/sessions/${session.id}/meetings`, {
      name: 'Last day',
      startsWall: '2024-09-13T10:00',
      endsWall: '2024-09-13T13:00',
    });
    const { body } = await client.get(
      `${path}/sessions/${session.id}/move?opensOn=2024-09-05&closesOn=2024-09-13`,
    );
    const outside = body.warnings.filter((item: Item) => item.code === 'outside_session');
    expect(outside.map((item: Item) => item.subjectId)).toEqual([meeting.body.id, vote.id]);
    expect(outside[1]).toMatchObject({ title: 'Vote', at: { venue: { wall: '2024-09-04T15:00' } } });
  });

  it('re-dates the mail that is planned, and tells how many people were told another time', async () => {
    const home = await aCampaign(demarche.database, 'Mailed');
    await aProcess(home.id);
    const people = await Promise.all(
      ['coordinator', 'member', 'member'].map((role) =>
        aPerson(demarche.database, home, { role: role as 'member', zone: 'Asia/Bangkok' }),
      ),
    );
    const desk = await demarche.as(people[0]!);
    const base = `/api/campaigns/${home.id}`;
    await desk.post(`${base}/reminder-rules`, {
      subject: 'session_close',
      type: 'before',
      minutes: 1440,
      audience: { roles: ['member', 'coordinator'] },
    });
    const session = (await desk.post(`${base}/sessions`, august)).body;
    const close = (
      await desk.post(`${base}/deadlines`, {
        kind: 'session_close',
        title: 'The close',
        sessionId: session.id,
        anchor: 'session_close',
        zone: 'America/New_York',
      })
    ).body;
    const ledger = () =>
      demarche.database.admin<{ state: string; fire_at: Date; useful_until: Date; kind: string }>(
        `select state, fire_at, useful_until, kind from delivery where subject_id = $1 order by kind, state, fire_at`,
        [close.id],
      );
    expect(await ledger()).toHaveLength(3);
    await demarche.database.admin(
      `update delivery set state = 'accepted', handed_over_at = now(), accepted_at = now()
       where subject_id = $1 and user_id = $2`,
      [close.id, people[1]!.id],
    );
    const preview = await desk.get(`${base}/sessions/${session.id}/move?days=2`);
    expect(preview.body.mail).toEqual({ pendingReminders: 2, peopleNotifiedOfOldTime: 1 });
    expect(preview.text).not.toContain(people[1]!.id);
    const done = await desk.post(
      `${base}/sessions/${session.id}/move`,
      { days: 2 },
      {
        'If-Match': preview.headers.get('etag') ?? '',
      },
    );
    expect(done.body.mail).toEqual(preview.body.mail);
    const rows = await ledger();
    const moved = new Date('2024-08-11T22:00:00.000Z');
    const pending = rows.filter((row) => row.state === 'planned' && row.kind === 'deadline_reminder');
    // The two that were pending, and a correction for the one who holds the old time.
    expect(pending.map((row) => row.useful_until)).toEqual([moved, moved, moved]);
    const told = rows.filter((row) => row.state === 'accepted');
    expect(told.map((row) => row.useful_until)).toEqual([new Date('2024-08-09T22:00:00.000Z')]);
    expect(rows.filter((row) => row.kind === 'deadline_moved')).toHaveLength(1);
  });

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
