import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aProvisionOf, aTextVersion } from '../support/text-versions.js';
import { aStatement } from '../support/ledger.js';
import { aSession } from '../support/subjects.js';
import { setClock } from '../support/makers.js';
import {
  aCoalition,
  aDelegation,
  anAsk,
  READERS,
  statementsOf,
  type Coalition,
  type ReaderName,
} from '../support/outreach.js';
import { aPositionEvent, positions } from '../support/positions.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const anAskHere = async () => (await anAsk(demarche.database, coalition.campaign)).id;
const position = (askId: string, more: object = {}) => {
  return {
    delegationCode: 'FJI',
    askId,
    stance: 'support',
    confidence: 3,
    said: 'publicly',
    tier: 'coalition',
    occurredAt: '2024-08-07T15:00:00Z',
    ...more,
  };
};
const post = (path: string, body: object, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at(path), body);
const get = (path: string, name: ReaderName = 'author') => coalition.clients[name].get(coalition.at(path));

async function recorded(askId: string, more: object = {}, name: ReaderName = 'author') {
  const answer = await post('positions', position(askId, more), name);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.body;
}
const history = async (askId: string, name: ReaderName = 'author', code = 'FJI') =>
  (await get(`delegations/${code}/positions?askId=${askId}`, name)).body.items;
const current = async (askId: string, name: ReaderName = 'author', code = 'FJI') => {
  const { body } = await get(`delegations/${code}`, name);
  return body.positions.find((each: { askId: string }) => each.askId === askId);
};
const retract = (id: string, name: ReaderName = 'author', reason = 'Wrong state') =>
  post(`positions/${id}/retract`, { reason }, name);

describe('taking a position back', () => {
  it('leaves it in the history with who, when and why, and what was said before stands again', async () => {
    const ask = await anAskHere();
    const before = await recorded(ask, { stance: 'oppose', occurredAt: '2024-08-06T15:00:00Z' });
    const wrong = await recorded(ask, { stance: 'champion' });
    expect(wrong).toMatchObject({ previousStance: 'oppose', shift: 'towards', retracted: null });
    const answer = await retract(wrong.id);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      ...wrong,
      stale: null,
      retracted: {
        byId: coalition.people.author.id,
        reason: 'Wrong state',
        at: { instant: expect.stringMatching(/^2024-08-08T16:0/), reader: { zone: 'Asia/Bangkok' } },
      },
    });
    expect(await history(ask, 'plainMember')).toMatchObject([
      { id: wrong.id, retracted: { reason: 'Wrong state' } },
      { id: before.id, retracted: null, previousStance: null },
    ]);
    expect(await current(ask, 'plainMember')).toMatchObject({
      current: { id: before.id, stance: 'oppose' },
      history: [{ id: wrong.id, retracted: { reason: 'Wrong state' } }],
    });
    const page = await get(`delegations?askId=${ask}&stance=oppose`, 'plainMember');
    expect(page.body.items.map((item: { code: string }) => item.code)).toEqual(['FJI']);
    expect((await get(`delegations?askId=${ask}&stance=champion`)).body.items).toEqual([]);
    // What is said next is compared with what stands.
    const next = await recorded(ask, { stance: 'undecided', occurredAt: '2024-08-08T10:00:00Z' });
    expect(next).toMatchObject({ previousStance: 'oppose', shift: 'towards' });
    const audit = await demarche.database.admin(
      `select action, actor_id from audit_event where subject_id = $1 order by id`,
      [wrong.id],
    );
    expect(audit).toEqual([
      { action: 'position_recorded', actor_id: coalition.people.author.id },
      { action: 'position_retracted', actor_id: coalition.people.author.id },
    ]);
  });

  it('leaves no current position where nothing else was said', async () => {
    const ask = await anAskHere();
    const only = await recorded(ask);
    await retract(only.id);
    expect(await current(ask)).toMatchObject({ current: null, history: [{ id: only.id }] });
  });

  it('gives the same answer again, also to two at once, and whoever repeats it', async () => {
    const { id } = await recorded(await anAskHere());
    const [one, two] = await Promise.all([retract(id), retract(id, 'author', 'Another reason')]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body.retracted).toEqual(one.body.retracted);
    expect((await retract(id, 'author', 'A third')).text).toBe(one.text);
    const later = await retract(id, 'coordinator');
    expect([later.status, later.body.retracted.byId]).toEqual([200, coalition.people.author.id]);
    const rows = await demarche.database.admin(
      `select action from audit_event where subject_id = $1 and action = 'position_retracted'`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('is for its author and for a coordinator who sees it; for the others it is forbidden or not there', async () => {
    const ask = await anAskHere();
    const open = await recorded(ask);
    const hidden = await recorded(ask, { tier: 'organisation' });
    const nothing = (await retract(newId(), 'coordinator')).text;
    const statuses = async (id: string) => {
      const found: Partial<Record<ReaderName, number>> = {};
      for (const name of READERS) if (name !== 'author') found[name] = (await retract(id, name)).status;
      return found;
    };
    expect(await statuses(hidden.id)).toEqual({
      // By the role, before anything is looked up.
      colleague: 403,
      plainMember: 403,
      coreMember: 404,
      coordinator: 404,
      outsider: 404,
      admin: 404,
    });
    expect((await retract(hidden.id, 'coordinator')).text).toBe(nothing);
    expect(await statuses(open.id)).toMatchObject({ colleague: 403, coreMember: 403, coordinator: 200 });
    const [row] = await history(ask);
    expect(row.retracted ?? (await history(ask))[1].retracted).toMatchObject({
      byId: coalition.people.coordinator.id,
    });
  });

  it('is nothing that others learn of who may not see the position', async () => {
    const ask = await anAskHere();
    await recorded(ask, { stance: 'oppose', occurredAt: '2024-08-06T15:00:00Z' });
    const look = async () =>
      Promise.all(
        ['positions', `delegations/FJI/positions?askId=${ask}`, 'delegations/FJI', 'delegations?q=fiji'].map(
          async (path) => (await get(path, 'plainMember')).text,
        ),
      );
    const before = await look();
    const hidden = await recorded(ask, { stance: 'champion', tier: 'me' });
    expect(await look()).toEqual(before);
    await retract(hidden.id, 'author', 'canary-reason');
    expect(await look()).toEqual(before);
    expect((await get(`positions/${hidden.id}`, 'plainMember')).status).toBe(404);
  });

  it.each([
    ['no reason', {}, 'reason'],
    ['an empty reason', { reason: '  ' }, 'reason'],
    ['a reason of two lines', { reason: 'a\nb' }, 'reason'],
    ['another field', { reason: 'a', stance: 'oppose' }, 'stance'],
  ])('names %s', async (_, body, field) => {
    const { id } = await recorded(await anAskHere());
    const answer = await post(`positions/${id}/retract`, body);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });
});

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

  it('are those of the day on which it was said, where it was said', async () => {
    const none = await onDay('2024-01-14T12:00:00Z');
    expect(none).toMatchObject({ textVersion: null, stale: 'draft' });
    expect((await onDay('2024-03-01T12:00:00Z')).textVersion).toEqual({
      id: first,
      key: 'draft-1',
      title: 'Draft 1',
    });
    expect((await onDay('2024-07-20T12:00:00Z')).textVersion.id).toBe(second);
    // 10 June has begun in Bangkok, not yet in New York.
    const eve = '2024-06-09T20:00:00Z';
    const west = await onDay(eve, { zone: 'America/New_York' });
    const east = await onDay(eve, { zone: 'Asia/Bangkok' });
    expect([west.textVersion.id, east.textVersion.id]).toEqual([first, second]);
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

describe("a bloc's statement", () => {
  it('gives way to the own word of the same instant, and is named to those who may see it', async () => {
    const { database } = demarche;
    const { campaign, people } = coalition;
    await aDelegation(database, 'AAA', 'Aland');
    const ask = await anAskHere();
    const statementId = await aStatement(
      database,
      campaign,
      people.author.id,
      'organisation',
      'canary-title',
    );
    const bloc = await aPositionEvent(database, {
      campaignId: campaign.id,
      organisationId: campaign.organisationId,
      authorId: people.author.id,
      delegationCode: 'AAA',
      askId: ask,
      occurredAt: new Date('2024-08-07T15:00Z'),
      recordedAt: new Date('2024-08-08T15:00Z'),
      voice: 'bloc',
      statementId,
    });
    const own = await recorded(ask, { delegationCode: 'AAA', stance: 'oppose' });
    expect(own).toMatchObject({ voice: 'own', previousStance: 'support', shift: 'away', statement: null });
    expect(await current(ask, 'author', 'AAA')).toMatchObject({
      current: { id: own.id, voice: 'own' },
      history: [{ id: bloc, voice: 'bloc', statement: { id: statementId, title: 'canary-title' } }],
    });
    const [, seen] = await history(ask, 'plainMember', 'AAA');
    expect(seen).toMatchObject({ id: bloc, voice: 'bloc', statement: null });
    const first = await get('delegations/AAA/positions?limit=1');
    const second = await get(`delegations/AAA/positions?limit=1&cursor=${first.body.next}`);
    expect([first.body.items[0].id, second.body.items[0].id]).toEqual([own.id, bloc]);
  });
});

it('a delegation with a long history shows every current position, however long ago it was said', async () => {
  const { database } = demarche;
  const { campaign, people } = coalition;
  await aDelegation(database, 'BBB', 'Boria');
  const quiet = await anAskHere();
  const loud = await anAskHere();
  await recorded(quiet, { delegationCode: 'BBB', occurredAt: '2024-01-02T10:00:00Z' });
  const about = {
    campaignId: campaign.id,
    organisationId: campaign.organisationId,
    authorId: people.author.id,
  };
  await positions(
    database,
    ...Array.from({ length: 300 }, (_, n) => ({
      ...about,
      delegationCode: 'BBB',
      askId: loud,
      stance: 'oppose' as const,
      occurredAt: new Date(Date.UTC(2024, 2, 1, n + 1)),
    })),
  );
  expect(await current(quiet, 'plainMember', 'BBB')).toMatchObject({ current: { stance: 'support' } });
  expect((await current(loud, 'plainMember', 'BBB')).history).toHaveLength(199);
  const path = coalition.at('delegations/BBB');
  const few = await statementsOf(() => coalition.clients.author.get(coalition.at('delegations/TON')));
  expect(await statementsOf(() => coalition.clients.author.get(path))).toBe(few);
});

it('no word of it is in the log', () => {
  expect(demarche.logged.join('\n')).not.toMatch(/canary|Wrong state/);
});
