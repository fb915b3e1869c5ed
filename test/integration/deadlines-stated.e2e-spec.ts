import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bothClocksInWords } from '#libs/domain';
import { newId } from '#libs/platform';
import { aPerson } from '../support/makers.js';
import {
  demarche,
  campaign,
  client,
  member,
  path,
  newYorkSession,
  viennaSession,
  aSession,
  absolute,
  make,
  made,
  atVenue,
  openDeadlineWorld,
  stopDeadlineWorld,
} from '../support/deadlines.js';

beforeAll(openDeadlineWorld);
afterAll(stopDeadlineWorld);

const relative = (changes: Record<string, unknown>) => ({
  kind: 'own',
  title: 'A deadline',
  zone: 'America/New_York',
  sessionId: newYorkSession,
  anchor: 'session_close',
  ...changes,
});
/** What a refused request must leave as it is. */
const rows = `select (select count(*) from deadline) as deadlines, (select sum(version) from session) as versions`;

describe('a deadline', () => {
  it('is told on both clocks, each with its zone and offset', async () => {
    const answer = await make({ ...absolute, kind: 'session_close', sessionId: newYorkSession });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toMatchObject({
      kind: 'session_close',
      schedule: 'absolute',
      session: 'Reconvened concluding session',
      oddHour: null,
      due: {
        instant: '2024-08-09T22:00:00.000Z',
        venue: { zone: 'America/New_York', wall: '2024-08-09T18:00' },
        reader: { zone: 'Asia/Bangkok', wall: '2024-08-10T05:00', offsetMinutes: 420 },
      },
    });
    const read = await member.get(`${path}/deadlines/${answer.body.id}`);
    expect(read.body).toEqual(answer.body);
  });
  it('of a session in Vienna may be stated in New York', async () => {
    const deadline = await made({
      kind: 'registration',
      sessionId: viennaSession,
      wall: undefined,
      anchor: 'session_open',
      offsetDays: -10,
      at: '18:00',
    });
    expect(bothClocksInWords(deadline.due)).toBe(
      'Fri 16 Jan 2026, 18:00 in New York (UTC−5) · Sat 17 Jan 2026, 06:00 in Bangkok (UTC+7)',
    );
  });
  it('hangs on its session by an exact offset', async () => {
    const answer = await make(relative({ offsetMinutes: -90 }));
    expect(answer.body).toMatchObject({
      schedule: 'relative',
      anchor: 'session_close',
      offsetMinutes: -90,
      at: null,
    });
    expect(atVenue(answer.body)).toBe('2024-08-09T16:30');
  });
  it('follows the written rule where its derived hour is skipped, and says so', async () => {
    const sessionId = await aSession(client, path, {
      name: 'A session in March',
      opensWall: '2024-03-04T10:00',
      closesWall: '2024-03-08T18:00',
    });
    const { body } = await make(relative({ sessionId, offsetDays: 2, at: '02:30' }));
    expect(atVenue(body)).toBe('2024-03-10T03:00');
    expect(body.oddHour).toEqual({
      code: 'skipped',
      stated: '2024-03-10T02:30',
      zone: 'America/New_York',
      taken: '2024-03-10T03:00',
    });
  });
  it('takes an hour that comes twice as the earlier one, and says so', async () => {
    const deadline = await made({ wall: '2024-11-03T01:30' });
    expect(deadline.due.instant).toBe('2024-11-03T05:30:00.000Z');
    expect(deadline.oddHour.code).toBe('twice_earlier');
  });
  it('is refused in an hour that the clocks skip, with the reason and the way out', async () => {
    const answer = await make({ ...absolute, wall: '2026-03-29T02:30', zone: 'Europe/Vienna' });
    expect(answer.status).toBe(400);
    expect(answer.body.fields).toEqual([
      {
        path: 'wall',
        code: 'wall.nonexistent_hour',
        params: {
          zone: 'Europe/Vienna',
          from: '2026-03-29T02:00',
          until: '2026-03-29T03:00',
          data: expect.any(String),
          wall: '2026-03-29T02:30',
        },
        detail: expect.stringMatching(
          /In Vienna the clocks go forward from Sun 29 Mar 2026, 02:00 to Sun 29 Mar 2026, 03:00 .* does not exist\. Choose Sun 29 Mar 2026, 03:00 or later/,
        ),
      },
    ]);
  });
  it.each<[string, () => Record<string, unknown>, string]>([
    ['an unknown zone', () => ({ ...absolute, zone: 'America/Newyork' }), 'zone'],
    ['no zone', () => ({ ...absolute, zone: undefined }), 'zone'],
    ['an unknown kind', () => ({ ...absolute, kind: 'party' }), 'kind'],
    ['a year out of range', () => ({ ...absolute, wall: '2099-08-09T18:00' }), 'wall'],
    ['the 30th of February', () => ({ ...absolute, wall: '2024-02-30T18:00' }), 'wall'],
    ['a wall with a zone in it', () => ({ ...absolute, wall: '2024-08-09T18:00Z' }), 'wall'],
    ['neither form', () => ({ ...absolute, wall: undefined }), 'wall'],
    ['both forms', () => ({ ...absolute, sessionId: newYorkSession, anchor: 'session_open' }), 'anchor'],
    ['a local time and an offset', () => ({ ...absolute, offsetMinutes: 5 }), 'offsetMinutes'],
    ['an anchor without a session', () => relative({ sessionId: undefined }), 'sessionId'],
    ['an offset without an anchor', () => relative({ anchor: undefined, offsetMinutes: 5 }), 'anchor'],
    ['both offsets', () => relative({ at: '18:00', offsetMinutes: 5 }), 'offsetMinutes'],
    ['days without a time of day', () => relative({ offsetDays: 2 }), 'at'],
    ['a time of day that is none', () => relative({ at: '24:00' }), 'at'],
    ['an offset of a thousand years', () => relative({ at: '18:00', offsetDays: 365_000 }), 'offsetDays'],
    ['a session of nobody', () => ({ ...absolute, sessionId: newId() }), 'sessionId'],
    ['a session that is no id', () => ({ ...absolute, sessionId: '1; drop table' }), 'sessionId'],
    [
      'an absolute time after its session',
      () => ({ ...absolute, sessionId: newYorkSession, wall: '2024-08-09T18:01' }),
      'wall',
    ],
    [
      'a vote before its session',
      () => ({ ...absolute, kind: 'vote', sessionId: newYorkSession, wall: '2024-07-29T09:59' }),
      'wall',
    ],
    [
      'a close before its session',
      () => relative({ kind: 'session_close', anchor: 'session_open', offsetMinutes: -1 }),
      'offsetMinutes',
    ],
    [
      'a speakers’ list before its session',
      () => relative({ kind: 'speakers_list', anchor: 'session_open', at: '18:00', offsetDays: -1 }),
      'offsetDays',
    ],
    [
      'a vote days after its session',
      () => relative({ kind: 'vote', at: '18:00', offsetDays: 1 }),
      'offsetDays',
    ],
    ['a line break in the title', () => ({ ...absolute, title: 'x\r\nBcc: everybody@example.org' }), 'title'],
    ['NUL in the title', () => ({ ...absolute, title: 'a\u0000b' }), 'title'],
    ['a megabyte of title', () => ({ ...absolute, title: 'x'.repeat(1_000_000) }), 'title'],
    ['a title of blanks', () => ({ ...absolute, title: '   ' }), 'title'],
    ['a number for a title', () => ({ ...absolute, title: 7 }), 'title'],
    ['NUL in the source', () => ({ ...absolute, source: 'a\u0000b' }), 'source'],
    ['a field we do not know', () => ({ ...absolute, dueAt: 'now' }), 'dueAt'],
  ])('is refused with %s', async (_, body, field) => {
    const before = await demarche.database.admin(rows);
    const answer = await make(body());
    expect([answer.status, answer.body?.fields[0].path]).toEqual([400, field]);
    expect(answer.body.fields[0].detail.length).toBeLessThan(400);
    expect(await demarche.database.admin(rows)).toEqual(before);
  });
  it('may lie before its session where the field has it so, and long after by an offset', async () => {
    for (const kind of ['registration', 'written_submission', 'sign_on', 'signature', 'own']) {
      const early = await make({ ...absolute, kind, sessionId: newYorkSession, wall: '2024-07-01T18:00' });
      const late = await make(relative({ kind, at: '18:00', offsetDays: 90 }));
      expect([early.status, late.status]).toEqual([201, 201]);
    }
  });
  it('is refused when the body is not JSON', async () => {
    const answer = await client.call('POST', `${path}/deadlines`, '{"title":');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
  });
  it('is made once when the client repeats its id or its key', async () => {
    const body = { ...absolute, id: newId(), title: 'Once' };
    const [first, second] = [await make(body), await make(body)];
    expect(second.body).toEqual(first.body);
    const key = { 'Idempotency-Key': newId() };
    const keyed = [
      await client.post(`${path}/deadlines`, { ...absolute, title: 'Keyed' }, key),
      await client.post(`${path}/deadlines`, { ...absolute, title: 'Keyed' }, key),
    ];
    expect(keyed[1]!.body.id).toBe(keyed[0]!.body.id);
    const rows = await demarche.database.admin(
      `select title, count(*)::int from deadline where title in ('Once', 'Keyed') group by title order by title`,
    );
    expect(rows).toEqual([
      { title: 'Keyed', count: 1 },
      { title: 'Once', count: 1 },
    ]);
  });
});

describe('an id made by a client', () => {
  it('that somebody used before is refused, and what has it is left alone', async () => {
    const other = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator' }));
    const first = await made({ id: newId() });
    const answer = await other.post(`${path}/deadlines`, { ...absolute, id: first.id, title: 'Mine' });
    expect([answer.status, answer.body.fields[0].path]).toEqual([409, 'id']);
    const reused = await make({ ...absolute, id: first.id, title: 'Another' });
    expect(reused.status).toBe(422);
    expect((await client.get(`${path}/deadlines/${first.id}`)).body).toEqual(first);
  });
});
