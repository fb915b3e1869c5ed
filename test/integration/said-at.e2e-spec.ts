import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';

const NOW = '2024-08-08T16:00:00Z';
const WHEN = '2024-08-08T15:40:00Z';

let demarche: TestDemarche;
let coalition: Coalition;
let asks: string[];

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, NOW);
  coalition = await aCoalition(demarche);
  asks = [];
  for (let i = 1; i <= 3; i++) asks.push((await anAsk(demarche.database, coalition.campaign, i)).id);
});
afterAll(() => demarche.stop());

const post = (name: ReaderName, path: string, body: object = {}) =>
  coalition.clients[name].post(coalition.at(path), body);

const meeting = (more: object = {}) => ({
  id: newId(),
  delegationCode: 'FJI',
  kind: 'corridor',
  occurredAt: WHEN,
  zone: 'America/New_York',
  positions: [
    { askId: asks[0], stance: 'champion', confidence: 2, said: 'privately' },
    { askId: asks[1], stance: 'oppose', confidence: 2, said: 'privately' },
  ],
  ...more,
});

describe('When something was said', () => {
  it('is set right by what the phone’s clock is off, and both are kept', async () => {
    const { body } = await post(
      'author',
      'interactions',
      meeting({ tier: 'coalition', occurredAt: '2024-08-08T18:30:00Z', deviceOffsetSeconds: 10_800 }),
    );
    expect(body).toMatchObject({
      occurredAt: { instant: '2024-08-08T15:30:00.000Z' },
      deviceClock: { reportedAt: '2024-08-08T18:30:00.000Z', offsetSeconds: 10_800 },
      positions: [{ occurredAt: { instant: '2024-08-08T15:30:00.000Z' } }, {}],
    });
    const kept = await demarche.database.admin(
      'select distinct reported_at, device_offset_s from position_event where interaction_id = $1',
      [body.id],
    );
    expect(kept).toEqual([{ reported_at: new Date('2024-08-08T18:30:00Z'), device_offset_s: 10_800 }]);
  });

  it('never stands after it was received, so that a later word counts', async () => {
    const said = { askId: asks[2], confidence: 2, said: 'privately', tier: 'coalition' };
    const ahead = await post(
      'author',
      'interactions',
      meeting({
        delegationCode: 'VUT',
        occurredAt: '2024-08-09T15:00:00Z',
        deviceOffsetSeconds: 0,
        positions: [{ ...said, stance: 'oppose' }],
      }),
    );
    expect(ahead.body.occurredAt).toEqual(ahead.body.recordedAt);
    await setClock(demarche.database, '2024-08-08T16:05:00Z');
    await post('author', 'positions', {
      ...said,
      delegationCode: 'VUT',
      stance: 'support',
      occurredAt: '2024-08-08T16:04:00Z',
    });
    await setClock(demarche.database, NOW);
    const { body } = await coalition.clients.plainMember.get(coalition.at('delegations?q=vanuatu'));
    expect(body.items[0].positions).toMatchObject([{ stance: 'support' }]);
  });

  it('is asked again where somebody typed what lies ahead', async () => {
    const tomorrow = { occurredAt: '2024-08-08T19:00:00Z' };
    const said = { askId: asks[2], stance: 'support', confidence: 2 };
    const statement = {
      ...{ title: 'Ahead', speakerCode: 'FJI', aligned: ['TON'], asks: [said], ...tomorrow },
      ...{ zone: 'UTC', said: 'publicly', grade: 'webcast', tier: 'coalition' },
    };
    const vote = {
      ...{ title: 'Ahead', askId: asks[0], rule: 'simple_majority', heldAt: tomorrow.occurredAt },
      ...{ zone: 'UTC', tally: { yes: 1, no: 0 }, grade: 'official_record', source: 'Record' },
    };
    for (const [path, body] of [
      ['interactions', meeting(tomorrow)],
      ['positions', { ...said, said: 'privately', delegationCode: 'FJI', ...tomorrow }],
      ['statements', statement],
      ['votes', vote],
    ] as const) {
      const answer = await post('author', path, body);
      expect([path, answer.status, answer.body.fields?.map((field: { code: string }) => field.code)]).toEqual(
        [path, 400, [expect.stringMatching(/tooLate$/)]],
      );
    }
  });

  it('knows a repeat by what the device said', async () => {
    const body = meeting({ occurredAt: '2024-08-08T18:30:00Z', deviceOffsetSeconds: 10_800 });
    const first = await post('author', 'interactions', body);
    await demarche.database.admin('delete from idempotency_record');
    expect((await post('author', 'interactions', body)).body).toEqual(first.body);
  });
});

describe('Where it took place', () => {
  it('is the venue of the session under way then, where nothing is named, and else the reader’s', async () => {
    await demarche.database.admin(
      `insert into process (id, campaign_id, name, decision_rule) values (gen_random_uuid(), $1, 'Process', '')`,
      [coalition.campaign.id],
    );
    await demarche.database.admin(
      `insert into session (id, campaign_id, process_id, name, city, zone, opens_local, closes_local, opens_at, closes_at, zone_version)
       select gen_random_uuid(), p.campaign_id, p.id, 'Session', 'New York', 'America/New_York', '2024-08-07T10:00',
         '2024-08-09T18:00', '2024-08-07T14:00Z', '2024-08-09T22:00Z', '2024a' from process p where p.campaign_id = $1`,
      [coalition.campaign.id],
    );
    const { zone: _zone, ...rest } = meeting();
    const during = await post('author', 'interactions', rest);
    const before = await post('author', 'interactions', {
      ...rest,
      id: newId(),
      occurredAt: '2024-08-06T10:00:00Z',
    });
    expect([during.body.occurredAt.venue.zone, before.body.occurredAt.venue.zone]).toEqual([
      'America/New_York',
      'Asia/Bangkok',
    ]);
  });
});

describe('Who may read it', () => {
  it('is what the person chose for the campaign, in whatever they write', async () => {
    const { author } = coalition.clients;
    const at = coalition.at('members/me');
    const seat = await author.get(at);
    expect(seat.body.defaultTier).toBe('organisation');
    const outside = await coalition.clients.colleague.get(at);
    const refused = await coalition.clients.colleague.patch(
      at,
      { defaultTier: 'core' },
      outside.body.version,
    );
    expect(refused.body.fields).toMatchObject([{ path: 'defaultTier', code: 'people.notInCore' }]);
    const chosen = await author.patch(at, { defaultTier: 'coalition' }, seat.body.version);
    expect(chosen.body.defaultTier).toBe('coalition');
    const me = await author.get('/api/me');
    expect(me.body.seats).toMatchObject([{ defaultTier: 'coalition' }]);
    const said = { askId: asks[2], stance: 'support', confidence: 2 };
    const made = await Promise.all([
      post('author', 'interactions', meeting()),
      post('author', 'positions', { ...said, said: 'privately', delegationCode: 'FJI', occurredAt: WHEN }),
      post('author', 'statements', {
        ...{ title: 'A', speakerCode: 'FJI', aligned: ['TON'], asks: [said], occurredAt: WHEN },
        ...{ said: 'publicly', grade: 'webcast' },
      }),
      post('author', 'tasks', { title: 'A', dueLocal: '2024-08-20T10:00' }),
      post('author', 'delegations/FJI/delegates', { name: 'A. Name' }),
    ]);
    expect(made.map(({ body }) => body.tier)).toEqual(made.map(() => 'coalition'));
    const others = await coalition.clients.coordinator.get(coalition.at('members'));
    const row = others.body.items.find(({ id }: { id: string }) => id === seat.body.id);
    expect(row.defaultTier).toBeNull();
    expect((await coalition.clients.coreMember.get('/api/me')).body.seats[0].defaultTier).toBe('core');
  });

  it('is never the core group for whoever is outside of it, by no way of writing', async () => {
    const stance = { askId: asks[2], stance: 'support', confidence: 2 };
    const said = { ...stance, said: 'privately' };
    const at = { delegationCode: 'FJI', occurredAt: WHEN };
    const statement = {
      title: 'B',
      speakerCode: 'FJI',
      aligned: ['TON'],
      said: 'publicly',
      grade: 'webcast',
    };
    const due = { title: 'B', dueLocal: '2024-08-20T10:00' };
    const [shared, own] = [
      await post('coordinator', 'positions', { ...said, ...at, tier: 'coalition' }),
      await post('coordinator', 'tasks', { ...due, tier: 'coalition' }),
    ];
    const { membershipId } = coalition.people.coordinator;
    const inCore = (inside: boolean) =>
      demarche.database.admin('update membership set core_group = $2 where id = $1', [membershipId, inside]);
    await inCore(true);
    const before = await post('coordinator', 'positions', { ...said, ...at, tier: 'core' });
    await inCore(false);
    expect([shared.status, own.status, before.status]).toEqual([201, 201, 201]);
    const amendment = {
      title: 'C',
      askId: asks[2],
      effect: 'serves',
      proposedOn: '2024-08-07',
      grade: 'webcast',
    };
    const core = { tier: 'core' };
    const tries: [path: string, body: object, field: string][] = [
      ['interactions', meeting(core), 'tier'],
      ['interactions', meeting({ contactTier: 'core' }), 'contactTier'],
      ['interactions', meeting({ positions: [{ ...said, ...core }] }), 'positions[0].tier'],
      ['interactions', meeting({ task: { ...due, ...core } }), 'task.tier'],
      ['positions', { ...said, ...at, ...core }, 'tier'],
      [`positions/${shared.body.id}/renew`, { occurredAt: WHEN, ...core }, 'tier'],
      [`positions/${before.body.id}/renew`, { occurredAt: WHEN }, 'tier'],
      ['statements', { ...statement, occurredAt: WHEN, asks: [stance], ...core }, 'tier'],
      ['tasks', { ...due, ...core }, 'tier'],
      ['delegations/FJI/delegates', { name: 'B. Name', ...core }, 'tier'],
      ['amendments', { ...amendment, ...core }, 'tier'],
    ];
    for (const [path, body, field] of tries) {
      const answer = await post('coordinator', path, body);
      expect([path, field, answer.status, answer.body.fields]).toMatchObject([
        ...[path, field, 400],
        [{ path: field, code: 'outsideCore' }],
      ]);
    }
    const moved = await coalition.clients.coordinator.patch(coalition.at(`tasks/${own.body.id}`), core, 1);
    expect(moved.body.fields).toMatchObject([{ path: 'tier', code: 'outsideCore' }]);
  });
});
