import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

/** What comes after the last instrument needed; what was taken back and comes again; what capitals say, where it is read. */
const TERMS = {
  ...{ name: 'A convention', instrumentsNeeded: 2, daysAfter: 90, regionalOrganisationCounts: false },
  ...{ opensOn: '2025-01-01', zone: 'America/New_York', source: 'The depositary' },
};
const THIRTY_DAYS = { monthsAfter: 0, daysAfter: 30, firstOfMonth: false };

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  await setClock(demarche.database, '2026-11-22T17:00:00Z');
  expect((await set({ ...TERMS, forLaterParties: THIRTY_DAYS }, 0)).status).toBe(200);
});
afterAll(() => demarche.stop());

const set = (body: object, version: number) =>
  coalition.clients.coordinator.call('PUT', coalition.at('treaty'), body, { 'If-Match': `"${version}"` });
const record = async (delegationCode: string, doneOn: string | null, more: object = {}) => {
  const act = { delegationCode, kind: 'ratification', doneOn, confirmed: true, source: 'A page', ...more };
  const answer = await coalition.clients.author.post(coalition.at('treaty/actions'), act);
  expect(answer.status).toBe(201);
  return answer.body;
};
const stateOf = async (code: string) =>
  (await coalition.clients.plainMember.get(coalition.at('treaty/states'))).body.items.find(
    (item: { code: string }) => item.code === code,
  );
const briefOf = async (code: string, name: 'colleague' | 'plainMember' = 'plainMember') =>
  (await coalition.clients[name].get(coalition.at(`delegations/${code}/brief`))).body;

describe('a party that joins once there are enough', () => {
  it('is bound from a day of its own, never before the others, on the list and in its brief', async () => {
    await record('FJI', '2026-01-10');
    expect((await stateOf('FJI')).inForceOn).toBeNull();
    await record('KEN', '2026-02-01');
    await record('TON', '2026-02-15');
    await record('AND', '2026-06-01');
    await record('PER', null, { confirmed: false });
    const days = {
      FJI: '2026-05-02',
      KEN: '2026-05-02',
      TON: '2026-05-02',
      AND: '2026-07-01',
      PER: null,
      FRA: null,
    };
    for (const [code, day] of Object.entries(days)) {
      expect([code, (await stateOf(code)).inForceOn]).toEqual([code, day]);
      expect([code, (await briefOf(code)).treatyInForceOn]).toEqual([code, day]);
    }
  });

  it('is bound by the instrument that counts, whatever earlier one is reported after it', async () => {
    await record('NOR', '2026-07-01');
    const { campaign, people } = coalition;
    for (const [kind, doneOn] of [
      ['accession', '2025-06-01'],
      ['withdrawal', '2025-09-01'],
    ] as const)
      await demarche.database.make.treatyAction({
        ...{ campaignId: campaign.id, authorId: people.author.id, delegationCode: 'NOR' },
        ...{ kind, doneOn, knownOn: '2026-11-22', confirmed: true },
      });
    expect(await stateOf('NOR')).toMatchObject({
      instrument: { kind: 'ratification', doneOn: '2026-07-01' },
      ...{ withdrawal: null, otherActs: [{ doneOn: '2025-06-01' }, { doneOn: '2025-09-01' }] },
      ...{ counted: true, inForceOn: '2026-07-31' },
    });
    expect((await briefOf('NOR')).treatyInForceOn).toBe('2026-07-31');
  });

  it('has no day where the terms say nothing of it', async () => {
    expect((await set(TERMS, 1)).body.forLaterParties).toBeNull();
    expect([(await stateOf('FJI')).inForceOn, (await stateOf('AND')).inForceOn]).toEqual([
      '2026-05-02',
      null,
    ]);
    // Why there is none is said, on the list and in its brief; who has a day has no reason.
    expect([(await stateOf('FJI')).noDayBecause, (await stateOf('AND')).noDayBecause]).toEqual([
      ...[null, 'later_terms'],
    ]);
    expect((await briefOf('AND')).treatyNoDayBecause).toBe('later_terms');
    expect((await set({ ...TERMS, forLaterParties: THIRTY_DAYS }, 2)).body.forLaterParties).toEqual(
      THIRTY_DAYS,
    );
  });

  it.each([
    ['no days', { monthsAfter: 0, firstOfMonth: false }, 'forLaterParties.daysAfter'],
    ['days before the deposit', { ...THIRTY_DAYS, daysAfter: -1 }, 'forLaterParties.daysAfter'],
    ['half a month', { ...THIRTY_DAYS, monthsAfter: 0.5 }, 'forLaterParties.monthsAfter'],
    ['a text', 'thirty days', 'forLaterParties'],
  ])('is not told by %s', async (_what, forLaterParties, field) => {
    const { status, body } = await set({ ...TERMS, forLaterParties }, 3);
    expect([status, body.fields[0].path]).toEqual([400, field]);
  });
});

describe('an act that was taken back', () => {
  const at = (id: string) => coalition.at(`treaty/actions/${id}`);

  it('comes again as it was, with the day from which it is known; a repeat changes nothing', async () => {
    const { author, coreMember, coordinator, plainMember } = coalition.clients;
    const act = await record('NZL', '2026-03-03');
    await setClock(demarche.database, '2026-11-24T17:00:00Z');
    expect((await author.delete(at(act.id))).status).toBe(428);
    expect((await author.delete(at(act.id), 7)).status).toBe(412);
    expect((await author.delete(at(act.id), act.version)).status).toBe(204);
    expect((await stateOf('NZL')).instrument).toBeNull();
    expect((await coreMember.post(`${at(act.id)}/restore`)).status).toBe(403);
    expect((await plainMember.post(`${at(act.id)}/restore`)).status).toBe(403);
    for (const client of [author, coordinator]) {
      const back = await client.post(`${at(act.id)}/restore`);
      expect([back.status, back.body.version]).toEqual([200, 3]);
    }
    expect((await stateOf('NZL')).instrument).toMatchObject({ ...act, knownOn: '2026-11-22', version: 3 });
    await setClock(demarche.database, '2026-11-22T17:00:00Z');
  });

  it('does not come again beside what was recorded since', async () => {
    const { author } = coalition.clients;
    const act = await record('CHL', '2026-03-03');
    expect((await author.delete(at(act.id), 1)).status).toBe(204);
    await record('CHL', '2026-03-04', { kind: 'accession' });
    const back = await author.post(`${at(act.id)}/restore`);
    expect([back.status, back.body.fields[0].path]).toEqual([409, 'kind']);
    expect((await stateOf('CHL')).instrument).toMatchObject({ kind: 'accession', doneOn: '2026-03-04' });
  });
});

describe('what a capital says', () => {
  const say = async (delegationCode: string, tier: string) => {
    const said = {
      delegationCode,
      step: 'will_deposit',
      statedOn: '2026-11-20',
      confidence: 2,
      grade: 'own_notes',
    };
    const body = { ...said, source: 'A call', note: `At ${tier}`, tier };
    return (await coalition.clients.author.post(coalition.at('treaty/intentions'), body)).body;
  };

  it('stands in the brief of its delegation, for whom its tier is', async () => {
    await say('JPN', 'organisation');
    await say('JPN', 'coalition');
    await say('IND', 'coalition');
    const notes = async (name: 'colleague' | 'plainMember') =>
      (await briefOf('JPN', name)).intentions.map(({ note }: { note: string }) => note);
    expect(await notes('colleague')).toEqual(['At coalition', 'At organisation']);
    expect(await notes('plainMember')).toEqual(['At coalition']);
  });

  it('is listed for coordinators when it was removed, and can be put back from there', async () => {
    const { author, coordinator } = coalition.clients;
    const { id } = await say('BRA', 'coalition');
    const removed = (client = coordinator) => client.get(coalition.at('treaty/intentions?shelf=removed'));
    expect((await removed()).body.items).toEqual([]);
    expect((await author.delete(coalition.at(`treaty/intentions/${id}`), 1)).status).toBe(204);
    expect((await removed()).body.items).toMatchObject([{ id, delegationCode: 'BRA', removed: { by: {} } }]);
    expect((await removed(author)).status).toBe(403);
    expect((await coordinator.get(coalition.at('treaty/intentions?shelf=attic'))).status).toBe(400);
    expect((await coordinator.post(coalition.at(`treaty/intentions/${id}/restore`))).body.removed).toBeNull();
    expect((await removed()).body.items).toEqual([]);
  });
});
