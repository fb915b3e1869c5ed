import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aProvisionOf, aTextVersion } from '../support/text-versions.js';
import { aSession } from '../support/subjects.js';
import { type ReaderName } from '../support/outreach.js';
import {
  demarche,
  coalition,
  anAskHere,
  position,
  post,
  get,
  recorded,
  current,
  retract,
  openHistoryWorld,
  stopHistoryWorld,
} from '../support/positions-history.js';

beforeAll(openHistoryWorld);
afterAll(stopHistoryWorld);

describe('drafts', () => {
  let ask: string;
  let first: string;
  let second: string;
  let proposed: string;
  beforeAll(async () => {
    const { database } = demarche;
    const { campaign } = coalition;
    ask = await anAskHere();
    const provisionId = await aProvisionOf(database, campaign, ask);
    await aSession(database, campaign.id, await database.make.process({ campaignId: campaign.id }));
    const draft = (ordinal: number, circulatedOn: string, changed: boolean) =>
      aTextVersion(database, campaign, { ordinal, circulatedOn, articles: [{ provisionId, changed }] });
    first = await draft(1, '2024-01-15', true);
    second = await draft(2, '2024-06-10', false);
    proposed = await aTextVersion(database, campaign, {
      ordinal: 3,
      circulatedOn: '2024-07-01',
      state: 'proposed',
    });
  });
  const onDay = (occurredAt: string, more: object = {}) => recorded(ask, { occurredAt, ...more });
  it('are those of the day on which it was said, by the clock of where they were circulated', async () => {
    const none = await onDay('2024-01-14T12:00:00Z');
    expect(none).toMatchObject({ textVersion: null, stale: 'draft' });
    expect((await onDay('2024-03-01T12:00:00Z')).textVersion).toEqual({
      id: first,
      key: 'draft-1',
      title: 'Draft 1',
    });
    expect((await onDay('2024-07-20T12:00:00Z')).textVersion.id).toBe(second);
    // 10 June has begun in Bangkok, not yet in New York, where the second is circulated on that day.
    const eve = '2024-06-09T20:00:00Z';
    const west = await onDay(eve, { zone: 'America/New_York' });
    const east = await onDay(eve, { zone: 'Asia/Bangkok' });
    expect([west.textVersion.id, east.textVersion.id]).toEqual([first, first]);
    expect(west.occurredAt.venue.zone).toBe('America/New_York');
    const interaction = await post('interactions', {
      delegationCode: 'FJI',
      kind: 'call',
      occurredAt: eve,
      zone: 'America/New_York',
      positions: [{ askId: ask, stance: 'support', confidence: 2, said: 'privately' }],
    });
    expect(interaction.body.positions[0].textVersion.id).toBe(first);
  });
  it('are named by whoever knows better, and only confirmed ones of this campaign', async () => {
    const early = await onDay('2024-07-20T12:00:00Z', { textVersionId: first });
    expect(early.textVersion.id).toBe(first);
    const elsewhere = await aTextVersion(demarche.database, coalition.other, {
      ordinal: 1,
      circulatedOn: '2024-01-01',
    });
    const refusal = async (textVersionId: string) => {
      const answer = await post('positions', position(ask, { textVersionId }));
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, 'textVersionId']);
      const inside = await post('interactions', {
        delegationCode: 'FJI',
        kind: 'call',
        occurredAt: '2024-08-07T15:00:00Z',
        positions: [{ askId: ask, stance: 'support', confidence: 2, said: 'privately', textVersionId }],
      });
      expect([inside.status, inside.body.fields[0].path]).toEqual([400, 'positions[0].textVersionId']);
      return answer.text;
    };
    expect(await refusal(proposed)).toContain('only proposed');
    expect(await refusal(elsewhere)).toBe(await refusal(newId()));
  });
  it('make a position stale when they change what its ask is about, and a renewal is not', async () => {
    const { database } = demarche;
    const own = await anAskHere();
    const provisionId = await aProvisionOf(database, coalition.campaign, own);
    const untouched = await anAskHere();
    const other = await aProvisionOf(database, coalition.campaign, untouched);
    const before = await recorded(own, {
      stance: 'lean_support',
      confidence: 1,
      occurredAt: '2024-07-20T12:00:00Z',
    });
    const beside = await recorded(untouched, { occurredAt: '2024-07-20T12:00:00Z' });
    expect([before.stale, beside.stale]).toEqual([null, null]);
    const third = await aTextVersion(database, coalition.campaign, {
      ordinal: 4,
      circulatedOn: '2024-08-01',
      articles: [
        { provisionId, changed: true },
        { provisionId: other, changed: false },
      ],
    });
    expect((await get(`positions/${before.id}`)).body.stale).toBe('draft');
    expect((await get(`positions/${beside.id}`)).body.stale).toBeNull();
    const renewed = await post(`positions/${before.id}/renew`, {
      occurredAt: '2024-08-07T15:00:00Z',
      zone: 'America/New_York',
      note: 'Still so',
    });
    expect(renewed.status).toBe(201);
    expect(renewed.body).toMatchObject({
      delegationCode: 'FJI',
      askId: own,
      stance: 'lean_support',
      confidence: 1,
      said: 'publicly',
      tier: 'coalition',
      grade: 'own_notes',
      source: '',
      note: 'Still so',
      voice: 'own',
      renewsId: before.id,
      textVersion: { id: third },
      stale: null,
      shift: 'none',
      occurredAt: { venue: { zone: 'America/New_York', wall: '2024-08-07T11:00' } },
    });
    expect(await current(own)).toMatchObject({
      current: { id: renewed.body.id, stale: null, renewsId: before.id },
      history: [{ id: before.id, stale: 'draft' }],
    });
    // A provision that a draft deletes is changed as well.
    await aTextVersion(database, coalition.campaign, {
      ordinal: 5,
      circulatedOn: '2024-08-08',
      articles: [{ provisionId, changed: false, status: 'deleted' }],
    });
    expect((await get(`positions/${renewed.body.id}`)).body.stale).toBe('draft');
  });
  it('are held against the day in the room: the list and the count call the same positions stale', async () => {
    const { database } = demarche;
    const own = await anAskHere();
    const provisionId = await aProvisionOf(database, coalition.campaign, own);
    await aTextVersion(database, coalition.campaign, {
      ordinal: 6,
      circulatedOn: '2024-08-06',
      articles: [{ provisionId, changed: true }],
    });
    // The 6th has begun in Bangkok; in the draft's zone it is still the eve.
    const eve = await recorded(own, { occurredAt: '2024-08-05T20:00:00Z', zone: 'Asia/Bangkok' });
    const { body } = await get(`asks/${own}/count`);
    expect([eve.stale, body.positions.staleByDraft]).toEqual(['draft', 1]);
  });
  it('age: what was said more than 180 days ago is stale whatever the draft', async () => {
    const bare = await anAskHere();
    const old = await recorded(bare, { occurredAt: '2024-02-09T15:59:00Z' });
    const young = await recorded(bare, { occurredAt: '2024-02-10T17:00:00Z' });
    expect([old.stale, young.stale]).toEqual(['age', null]);
  });
});

describe('renewing a position', () => {
  const renew = (id: string, body: object = {}, name: ReaderName = 'author') =>
    post(`positions/${id}/renew`, { occurredAt: '2024-08-08T10:00:00Z', ...body }, name);
  it('is for every campaigner who sees it, and says whose word the new one is', async () => {
    const ask = await anAskHere();
    const before = await recorded(ask);
    const { body } = await renew(
      before.id,
      { stance: 'champion', confidence: 2, grade: 'webcast' },
      'coreMember',
    );
    expect(body).toMatchObject({
      stance: 'champion',
      confidence: 2,
      grade: 'webcast',
      authorId: coalition.people.coreMember.id,
      renewsId: before.id,
      previousStance: 'support',
      shift: 'towards',
    });
    expect(await current(ask, 'plainMember')).toMatchObject({ current: { id: body.id } });
    expect((await renew(before.id, {}, 'plainMember')).status).toBe(403);
    const hidden = await recorded(ask, { tier: 'organisation' });
    expect((await renew(hidden.id, {}, 'coreMember')).status).toBe(404);
  });
  it('does not show the position before to those who may not see it', async () => {
    const ask = await anAskHere();
    const hidden = await recorded(ask, { tier: 'me', stance: 'oppose' });
    const { body } = await renew(hidden.id, { tier: 'coalition' });
    expect(body).toMatchObject({ renewsId: hidden.id, previousStance: 'oppose', tier: 'coalition' });
    expect((await get(`positions/${body.id}`, 'plainMember')).body).toMatchObject({
      renewsId: null,
      previousStance: null,
      stance: 'oppose',
    });
  });
  it('refuses what was taken back, an earlier day, and a repeat for something else', async () => {
    const ask = await anAskHere();
    const before = await recorded(ask);
    const early = await renew(before.id, { occurredAt: '2024-08-07T14:59:00Z' });
    expect([early.status, early.body.fields[0].path]).toEqual([400, 'occurredAt']);
    const ahead = await renew(before.id, { occurredAt: '2024-08-12T14:59:00Z' });
    expect([ahead.status, ahead.body.fields[0].path]).toEqual([400, 'occurredAt']);
    const id = newId();
    const once = await renew(before.id, { id });
    await demarche.database.admin('delete from idempotency_record');
    const again = await renew(before.id, { id });
    expect([again.status, again.body]).toEqual([201, once.body]);
    await demarche.database.admin('delete from idempotency_record');
    const taken = await post('positions', position(ask, { id, occurredAt: '2024-08-08T10:00:00Z' }));
    expect([taken.status, taken.body.fields[0].path]).toEqual([409, 'id']);
    await retract(before.id);
    expect((await renew(before.id)).status).toBe(409);
  });
});
it('no word of it is in the log', () => {
  expect(demarche.logged.join('\n')).not.toMatch(/canary|Wrong state/);
});
