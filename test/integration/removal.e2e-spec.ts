import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import {
  idsOf,
  made,
  aRule,
  aDeadline,
  aSession,
  states,
  demarche,
  campaign,
  desk,
  base,
  type Item,
  openRemovalWorld,
  stopRemovalWorld,
  begin,
} from '../support/removal.js';

beforeAll(openRemovalWorld);
afterAll(stopRemovalWorld);
beforeEach(begin);

describe('a deadline', () => {
  it('goes with its planned reminders, which its uses count, and comes back with them', async () => {
    await aRule();
    const { id, version } = await aDeadline();
    expect((await desk.get(`${base}/deadlines/${id}/uses`)).body).toEqual({
      items: [{ kind: 'reminder', count: 1, blocks: false }],
    });
    expect((await desk.delete(`${base}/deadlines/${id}`, version)).status).toBe(204);
    expect((await desk.get(`${base}/deadlines/${id}`)).status).toBe(404);
    expect(await idsOf('deadlines?includeCancelled=true')).toEqual([]);
    expect(await idsOf('deadlines?shelf=removed')).toEqual([id]);
    expect(await states(id)).toEqual([{ kind: 'deadline_reminder', state: 'skipped' }]);
    const { body } = await desk.post(`${base}/deadlines/${id}/restore`, {});
    expect(body).toMatchObject({ id, state: 'open', removed: null, version: version + 2 });
    expect((await states(id)).filter(({ state }) => state === 'planned')).toHaveLength(1);
  });
  it('that was told of already is told of as cancelled', async () => {
    await aRule();
    const { id, version } = await aDeadline();
    await demarche.database.admin(
      `update delivery set state = 'accepted', stated_due_at = '2024-08-01T12:00Z', handed_over_at = now()
        where subject_id = $1`,
      [id],
    );
    await desk.delete(`${base}/deadlines/${id}`, version);
    expect(await states(id)).toEqual([
      { kind: 'deadline_cancelled', state: 'planned' },
      { kind: 'deadline_reminder', state: 'accepted' },
    ]);
  });
  it('that was cancelled before comes back cancelled, and its kind can be changed', async () => {
    const { id } = await aDeadline();
    await desk.patch(`${base}/deadlines/${id}`, { state: 'cancelled' }, 1);
    await desk.delete(`${base}/deadlines/${id}`, 2);
    const { body } = await desk.post(`${base}/deadlines/${id}/restore`, {});
    expect(body.state).toBe('cancelled');
    const changed = await desk.patch(`${base}/deadlines/${id}`, { kind: 'sign_on' }, body.version);
    expect(changed.body.kind).toBe('sign_on');
  });
});

describe('a reminder rule', () => {
  it('goes with what it has planned, and cannot come back beside one that says the same', async () => {
    const rule = await aRule();
    const { id } = await aDeadline();
    expect((await desk.delete(`${base}/reminder-rules/${rule.id}`, 1)).status).toBe(204);
    expect([await idsOf('reminder-rules'), await idsOf('reminder-rules?shelf=removed')]).toEqual([
      [],
      [rule.id],
    ]);
    expect(await states(id)).toEqual([{ kind: 'deadline_reminder', state: 'skipped' }]);
    const twin = await aRule();
    expect((await desk.post(`${base}/reminder-rules/${rule.id}/restore`, {})).status).toBe(409);
    await desk.delete(`${base}/reminder-rules/${twin.id}`, 1);
    expect((await desk.post(`${base}/reminder-rules/${rule.id}/restore`, {})).status).toBe(200);
    expect((await states(id)).some(({ state }) => state === 'planned')).toBe(true);
  });
});

describe('a session', () => {
  const followed = async () => {
    const session = await aSession();
    const meeting = await made(`sessions/${session.id}/meetings`, {
      ...{ name: 'Monday', startsWall: '2024-07-29T10:00', endsWall: '2024-07-29T13:00' },
    });
    const from = { sessionId: session.id, zone: 'America/New_York' };
    const follows = await aDeadline({
      ...{ ...from, wall: undefined, anchor: 'session_open', offsetDays: -3, at: '18:00' },
    });
    const alone = await aDeadline({ ...from, wall: '2024-07-30T12:00' });
    const { version } = (await desk.get(`${base}/sessions/${session.id}`)).body;
    return { id: session.id as string, version, meeting, follows, alone };
  };
  it('is removed only once it is said what becomes of the deadlines that follow it', async () => {
    const { id, version, follows } = await followed();
    expect((await desk.get(`${base}/sessions/${id}/uses`)).body.items).toEqual([
      { kind: 'meeting', count: 1, blocks: false },
      { kind: 'following_deadline', count: 1, blocks: false },
      { kind: 'deadline', count: 1, blocks: false },
    ]);
    const asked = await desk.delete(`${base}/sessions/${id}`, version);
    expect([asked.status, asked.body.fields[0]]).toMatchObject([
      409,
      { path: 'deadlines', code: 'sessions.deadlinesFollow' },
    ]);
    expect((await desk.delete(`${base}/sessions/${id}?deadlines=fix`, version)).status).toBe(204);
    const { body } = await desk.get(`${base}/deadlines/${follows.id}`);
    expect(body).toMatchObject({ schedule: 'absolute', sessionId: null, due: follows.due });
  });
  it('goes and comes back with its meetings and those deadlines', async () => {
    const { id, version, meeting, follows, alone } = await followed();
    expect((await desk.delete(`${base}/sessions/${id}?deadlines=remove`, version)).status).toBe(204);
    expect([await idsOf('sessions'), await idsOf('deadlines?includeCancelled=true')]).toEqual([
      [],
      [alone.id],
    ]);
    expect((await desk.post(`${base}/deadlines/${follows.id}/restore`, {})).body.fields[0].code).toBe(
      'deadlines.sessionRemoved',
    );
    const { body } = await desk.post(`${base}/sessions/${id}/restore`, {});
    expect(body.meetings.map((one: Item) => one.id)).toEqual([meeting.id]);
    expect(body.deadlines.map((one: Item & { state: string }) => [one.id, one.state])).toEqual([
      [follows.id, 'open'],
      [alone.id, 'open'],
    ]);
  });
  it('moves to another venue: hours stay on its clock, and the deadlines that follow go along', async () => {
    const { id, version, follows, alone } = await followed();
    const wanted = { zone: 'Europe/Vienna', city: 'Vienna', closesTime: '17:00' };
    const preview = await desk.get(`${base}/sessions/${id}/move?${new URLSearchParams(wanted)}`);
    expect(preview.body).toMatchObject({ moved: false, days: 0 });
    const { body } = await desk.call('POST', `${base}/sessions/${id}/move`, wanted, {
      'If-Match': `"${version}"`,
    });
    expect(body).toEqual({ ...preview.body, moved: true, version: version + 1 });
    const session = (await desk.get(`${base}/sessions/${id}`)).body;
    expect(session).toMatchObject({
      ...{ city: 'Vienna', zone: 'Europe/Vienna' },
      opens: { instant: '2024-07-29T08:00:00.000Z' },
      closes: { instant: '2024-08-09T15:00:00.000Z' },
      meetings: [{ starts: { instant: '2024-07-29T08:00:00.000Z' } }],
    });
    const [moved, stayed] = await Promise.all(
      [follows, alone].map(async (one) => (await desk.get(`${base}/deadlines/${one.id}`)).body),
    );
    expect(moved).toMatchObject({ zone: 'Europe/Vienna', due: { instant: '2024-07-26T16:00:00.000Z' } });
    expect(stayed).toMatchObject({ zone: 'America/New_York', due: alone.due });
  });
  it('takes along what was removed, so that it comes back at the hours of the new place', async () => {
    const { id, version, meeting, follows } = await followed();
    await desk.delete(`${base}/deadlines/${follows.id}`, 1);
    await desk.delete(`${base}/sessions/${id}/meetings/${meeting.id}`, version + 1);
    const wanted = { days: 7, zone: 'Europe/Vienna', city: 'Vienna' };
    const { body } = await desk.call('POST', `${base}/sessions/${id}/move`, wanted, {
      'If-Match': `"${version + 2}"`,
    });
    expect([body.moved, body.meetings]).toEqual([true, []]);
    expect((await desk.post(`${base}/deadlines/${follows.id}/restore`, {})).body).toMatchObject({
      ...{ zone: 'Europe/Vienna', due: { instant: '2024-08-02T16:00:00.000Z' } },
    });
    const back = await desk.post(`${base}/sessions/${id}/meetings/${meeting.id}/restore`, {});
    expect(back.body).toMatchObject({ starts: { instant: '2024-08-05T08:00:00.000Z' } });
  });
  it('keeps a meeting that was removed for itself apart, until it is put back', async () => {
    const { id, version, meeting } = await followed();
    const place = `${base}/sessions/${id}/meetings/${meeting.id}`;
    expect((await desk.delete(place, version)).status).toBe(204);
    const { body } = await desk.get(`${base}/sessions/${id}`);
    expect([body.meetings, body.meetingCount, body.version]).toEqual([[], 0, version + 1]);
    expect(await idsOf(`sessions/${id}/removed-meetings`)).toEqual([meeting.id]);
    await desk.delete(`${base}/sessions/${id}?deadlines=fix`, version + 1);
    await desk.post(`${base}/sessions/${id}/restore`, {});
    expect((await desk.get(`${base}/sessions/${id}`)).body.meetings).toEqual([]);
    expect((await desk.post(`${place}/restore`, {})).body).toMatchObject({ id: meeting.id, name: 'Monday' });
  });
  it('cannot come back under a name that was given again', async () => {
    const session = await aSession('Round');
    await desk.delete(`${base}/sessions/${session.id}`, 1);
    await made('sessions', {
      ...{ id: newId(), name: 'round', city: 'Vienna', zone: 'Europe/Vienna' },
      ...{ opensWall: '2024-07-29T10:00', closesWall: '2024-08-09T18:00' },
    });
    const back = await desk.post(`${base}/sessions/${session.id}/restore`, {});
    expect([back.status, back.body.fields[0].path]).toEqual([409, 'name']);
  });
});

describe('a draft', () => {
  const aDraft = (more: object = {}) =>
    made('texts', {
      ...{ key: 'rev-1', title: 'First revision', circulatedOn: '2024-06-01' },
      ...{ articles: [{ number: '1', title: 'Scope', body: 'It covers all.' }], ...more },
    });
  const twin = {
    ...{ key: 'rev-2', title: 'Second revision' },
    articles: [{ number: '1', title: 'Scope', body: 'It covers much.' }],
  };
  it('is called otherwise, dated and given a language, within the days of its neighbours', async () => {
    const { id, version } = await aDraft();
    await made('texts', { ...twin, circulatedOn: '2024-06-10' });
    const said = { title: 'Revision one', symbol: 'A/1', language: 'fr', circulatedOn: '2024-06-03' };
    const { body } = await desk.patch(`${base}/texts/${id}`, said, version);
    expect(body).toMatchObject({ ...said, version: version + 1 });
    const wrong = await desk.patch(`${base}/texts/${id}`, { circulatedOn: '2024-07-09' }, body.version);
    expect([wrong.status, wrong.body.fields[0].code]).toEqual([400, 'texts.circulatedAhead']);
    const stale = await desk.patch(`${base}/texts/${id}`, { title: 'Late' }, version);
    expect(stale.status).toBe(412);
  });
  it('that was removed comes back with its articles, after the drafts loaded meanwhile', async () => {
    const { id, version } = await aDraft();
    expect((await desk.get(`${base}/texts/${id}/uses`)).body.items).toEqual([
      { kind: 'article', count: 1, blocks: false },
    ]);
    expect((await desk.delete(`${base}/texts/${id}`, version)).status).toBe(200);
    expect([await idsOf('texts'), await idsOf('texts?shelf=removed')]).toEqual([[], [id]]);
    const other = await made('texts', { ...twin, circulatedOn: '2024-06-10' });
    const { body } = await desk.post(`${base}/texts/${id}/restore`, {});
    expect([body.articles.length, body.ordinal]).toEqual([1, other.ordinal + 1]);
    await desk.delete(`${base}/texts/${id}`, body.version);
    await aDraft();
    const clash = await desk.post(`${base}/texts/${id}/restore`, {});
    expect([clash.status, clash.body.fields[0].path]).toEqual([409, 'key']);
  });
});

describe('a provision', () => {
  it('is made by hand, called otherwise, removed with its link to asks, and put back', async () => {
    const { id } = await made('provisions', { key: 'safeguards', title: 'Safeguards' });
    const ask = await made('asks', {
      ...{ key: 'keep', title: 'Keep it', summary: 'In full.', priority: 1, provisionIds: [id] },
    });
    const changed = await desk.patch(`${base}/provisions/${id}`, { title: 'Conditions' }, 1);
    expect(changed.body).toMatchObject({
      title: 'Conditions',
      numbers: {},
      asks: [{ id: ask.id }],
      version: 2,
    });
    expect((await desk.patch(`${base}/provisions/${id}`, { title: 'Late' }, 1)).status).toBe(412);
    expect((await desk.get(`${base}/provisions/${id}/uses`)).body.items).toEqual([
      { kind: 'ask', count: 1, blocks: false },
    ]);
    expect((await desk.delete(`${base}/provisions/${id}`, 2)).status).toBe(204);
    expect((await desk.get(`${base}/asks/${ask.id}`)).body.provisions).toEqual([]);
    expect([await idsOf('provisions'), await idsOf('provisions?shelf=removed')]).toEqual([[], [id]]);
    expect((await desk.post(`${base}/provisions/${id}/restore`, {})).body.asks).toMatchObject([
      { id: ask.id },
    ]);
  });
  it('that stands in a draft or has a key twice is refused, with the field', async () => {
    const { id } = await made('provisions', { key: 'scope', title: 'Scope' });
    const campaignId = campaign.id;
    const textVersionId = await demarche.database.make.textVersion({
      campaignId,
      ordinal: 1,
      state: 'confirmed',
    });
    await demarche.database.make.textArticle({ campaignId, textVersionId, provisionId: id, number: '1' });
    const blocked = await desk.delete(`${base}/provisions/${id}`, 1);
    expect([blocked.status, blocked.body.fields[0].code]).toEqual([409, 'asks.provisionInText']);
    const twice = await desk.post(`${base}/provisions`, { key: 'scope', title: 'Scope again' });
    expect([twice.status, twice.body.fields[0].path]).toEqual([409, 'key']);
  });
});
