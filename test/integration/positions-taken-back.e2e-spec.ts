import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aStatement } from '../support/ledger.js';
import { aDelegation, READERS, statementsOf, type ReaderName } from '../support/outreach.js';
import { aPositionEvent, positions } from '../support/positions.js';
import {
  demarche,
  coalition,
  anAskHere,
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

const history = async (askId: string, name: ReaderName = 'author', code = 'FJI') =>
  (await get(`delegations/${code}/positions?askId=${askId}`, name)).body.items;

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
