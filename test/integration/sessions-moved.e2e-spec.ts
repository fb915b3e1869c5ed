import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockInWords } from '#libs/domain';
import { aCampaign, aPerson } from '../support/makers.js';
import {
  type Item,
  demarche,
  client,
  path,
  aProcess,
  august,
  aSession,
  aDeadline,
  aClose,
  move,
  read,
  openSessionWorld,
  stopSessionWorld,
} from '../support/sessions.js';

beforeAll(openSessionWorld);
afterAll(stopSessionWorld);

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
});
