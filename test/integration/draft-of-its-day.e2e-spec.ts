import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ask, begin, coalition, demarche, openVoteWorld, stopVoteWorld } from '../support/real-votes.js';
import { aProvisionOf } from '../support/text-versions.js';

beforeAll(openVoteWorld);
afterAll(stopVoteWorld);
beforeEach(begin);

describe('a position that names no draft', () => {
  it('is of the draft that had been circulated by its day at the venue, on every screen', async () => {
    const { database } = demarche;
    const campaignId = coalition.campaign.id;
    const provisionId = await aProvisionOf(database, coalition.campaign, ask.id);
    const drafts: string[] = [];
    for (const [ordinal, circulatedOn] of [
      [1, '2024-01-10'],
      [2, '2024-08-07'],
    ] as const) {
      const confirmedAt = new Date(circulatedOn);
      const draft = { campaignId, ordinal, circulatedOn, state: 'confirmed' as const, confirmedAt };
      const textVersionId = await database.make.textVersion(draft);
      await database.make.textArticle({ campaignId, textVersionId, number: '6', provisionId });
      drafts.push(textVersionId);
    }
    const processId = await database.make.process({ campaignId });
    await database.make.session({
      ...{ campaignId, processId, zone: 'America/New_York', city: 'New York' },
      ...{ opensLocal: '2024-07-29T10:00', closesLocal: '2024-08-09T18:00' },
    });
    // 7 August in Bangkok, and still the evening of the sixth in New York, where the second draft was circulated on the seventh.
    const { status } = await coalition.clients.author.post(coalition.at('positions'), {
      ...{ delegationCode: 'TON', askId: ask.id, stance: 'support', confidence: 3, said: 'publicly' },
      ...{
        grade: 'webcast',
        occurredAt: '2024-08-07T09:00:00+07:00',
        zone: 'Asia/Bangkok',
        tier: 'coalition',
      },
    });
    expect(status).toBe(201);
    const history = await coalition.clients.author.get(coalition.at('delegations/TON/positions'));
    const brief = await coalition.clients.author.get(coalition.at('delegations/TON/brief'));
    const [latest] = history.body.items;
    const { current } = brief.body.asks.find((one: { current: unknown }) => one.current);
    expect([latest.textVersion?.id, latest.stale]).toEqual([drafts[0], current.stale]);
    expect(current.textVersion?.id).toBe(drafts[0]);
  });
});
