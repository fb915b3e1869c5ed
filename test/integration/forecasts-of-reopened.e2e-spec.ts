import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  afterTheVote,
  ask,
  begin,
  calibration,
  coalition,
  demarche,
  openVoteWorld,
  read,
  record,
  said,
  stopVoteWorld,
  vote,
} from '../support/real-votes.js';
import { aProvisionOf } from '../support/text-versions.js';

beforeAll(openVoteWorld);
afterAll(stopVoteWorld);
beforeEach(begin);

describe('the forecast of a vote that was held', () => {
  it('stays what it was when the draft of that day is opened again and confirmed anew', async () => {
    const { database } = demarche;
    const campaignId = coalition.campaign.id;
    const provisionId = await aProvisionOf(database, coalition.campaign, ask.id);
    const textVersionId = await database.make.textVersion({
      ...{ campaignId, ordinal: 2, circulatedOn: '2024-08-07', state: 'confirmed' },
      confirmedAt: new Date('2024-08-07'),
    });
    await database.make.textArticle({ campaignId, textVersionId, number: '6', provisionId });
    await said('FJI', 'support', { occurredAt: '2024-08-01T10:00:00Z' });
    await said('NOR', 'support', { occurredAt: '2024-08-07T15:00:00Z' });
    await afterTheVote();
    const { id } = (await record(vote())).body;
    const forecast = async () => ({
      vote: (await read(id)).body.comparison,
      all: (await calibration()).body,
    });
    const before = await forecast();
    expect(before.vote.ballots.find((one: { code?: string }) => one.code === 'FJI')?.stale).not.toBeNull();
    const { coordinator } = coalition.clients;
    const draft = coalition.at(`texts/${textVersionId}`);
    for (const act of ['reopen', 'confirm']) {
      const { version } = (await coordinator.get(draft)).body;
      const answer = await coordinator.call('POST', `${draft}/${act}`, undefined, {
        'If-Match': `"${version}"`,
      });
      expect({ act, status: answer.status }).toEqual({ act, status: 200 });
      expect(await forecast()).toEqual(before);
    }
  });
});
