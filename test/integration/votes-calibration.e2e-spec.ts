import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

describe('the calibration of the forecasts', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    await setClock(demarche.database, '2024-08-08T16:00:00Z');
  });
  afterAll(() => demarche.stop());
  it('is empty without votes, and pools all votes on asks, those against them turned round', async () => {
    const read = async () =>
      (await coalition.clients.plainMember.get(coalition.at('votes/calibration'))).body;
    const scope = expect.objectContaining({ tiers: ['me', 'organisation', 'coalition', 'public'] });
    const nothing = {
      count: 0,
      score: null,
      baseRate: null,
      skill: null,
      bins: [],
      rows: [],
      votes: [],
      scope,
    };
    expect(await read()).toEqual(nothing);
    const { author } = coalition.clients;
    const asks = [
      await anAsk(demarche.database, coalition.campaign, 1),
      await anAsk(demarche.database, coalition.campaign, 2),
    ];
    for (const { id: askId } of asks) {
      for (const [delegationCode, stance] of [
        ['FJI', 'support'],
        ['NOR', 'support'],
        ['EGY', 'oppose'],
      ]) {
        const position = {
          askId,
          delegationCode,
          stance,
          confidence: 3,
          said: 'publicly',
          tier: 'coalition',
        };
        await author.post(coalition.at('positions'), { ...position, occurredAt: '2024-08-07T10:00:00Z' });
      }
    }
    await setClock(demarche.database, '2024-08-09T16:00:00Z');
    const common = { rule: 'simple_majority', zone: 'UTC', grade: 'own_notes', source: 'Board' };
    const cast = (choices: Record<string, string>) =>
      Object.entries(choices).map(([delegationCode, choice]) => ({ delegationCode, choice }));
    const vote = (more: object) => author.post(coalition.at('votes'), { ...common, ...more });
    await vote({
      title: 'For',
      askId: asks[0]?.id,
      heldAt: '2024-08-08T18:00:00Z',
      ballots: cast({ FJI: 'yes', NOR: 'no', EGY: 'no', CHE: 'yes' }),
    });
    await vote({
      title: 'Against',
      askId: asks[1]?.id,
      effect: 'defeats',
      heldAt: '2024-08-08T20:00:00Z',
      ballots: cast({ FJI: 'no', NOR: 'no', EGY: 'yes' }),
    });
    await vote({ title: 'On nothing of ours', heldAt: '2024-08-08T21:00:00Z', ballots: cast({ FJI: 'no' }) });
    await vote({
      title: 'No ballots',
      askId: asks[0]?.id,
      heldAt: '2024-08-08T22:00:00Z',
      tally: { yes: 1, no: 2 },
    });
    const body = await read();
    expect(body.count).toBe(7);
    expect(body.votes).toMatchObject([
      { title: 'Against', count: 3, called: 3, hits: 3 },
      { title: 'For', count: 4, called: 3, hits: 2 },
    ]);
    expect(body.rows).toMatchObject([
      {
        stance: 'support',
        confidence: 3,
        count: 4,
        called: 4,
        hits: 3,
        hitRate: 0.75,
        observed: { yes: 0.75, no: 0.25 },
      },
      { stance: 'oppose', confidence: 3, count: 2, hitRate: 1, observed: { no: 1 } },
      { stance: null, confidence: null, count: 1, called: 0, hitRate: null, observed: { yes: 1 } },
    ]);
    const counts = body.bins.map(({ count }: { count: number }) => count);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(7);
    const mean = (4 * body.votes[1].brier + 3 * body.votes[0].brier) / 7;
    expect(body.score.brier).toBeCloseTo(mean, 5);
    expect(body.baseRate.shares).toMatchObject({ yes: 0.571429, no: 0.428571 });
    expect(body.skill).toBeGreaterThan(0);
  });
});
