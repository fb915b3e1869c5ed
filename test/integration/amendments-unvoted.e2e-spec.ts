import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

interface Written {
  id: string;
  version: number;
  state: string;
}

let demarche: TestDemarche;
let campaign: DraftCampaign;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  await setClock(demarche.database, '2024-01-20T16:00:00Z');
  campaign = await aDraftCampaign(demarche);
});

type Who = 'campaigner' | 'coordinator';

const write = async (
  method: string,
  path: string,
  { body, version, as = 'campaigner' }: { body?: object; version?: number; as?: Who },
): Promise<Written> => {
  const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const answer = await campaign.clients[as].call(method, campaign.at(path), body, headers);
  expect([answer.status < 300, answer.body?.fields ?? []]).toEqual([true, []]);
  return answer.body;
};
const amendmentOf = async (id: string): Promise<Written> =>
  (await campaign.clients.campaigner.get(campaign.at(`amendments/${id}`))).body;
const say = async (id: string, state: string, as: Who = 'campaigner') =>
  write('PATCH', `amendments/${id}`, { body: { state }, version: (await amendmentOf(id)).version, as });

const anAmendment = async (state: string, as: Who = 'campaigner'): Promise<string> => {
  const body = {
    ...{ title: `Delete paragraph 2, ${state}`, askId: Object.values(campaign.asks)[0] },
    ...{ effect: 'defeats', grade: 'official_record', tier: 'coalition' },
  };
  const { id } = await write('POST', 'amendments', { body, as });
  if (state !== 'proposed') await say(id, state, as);
  return id;
};

const PASSES = { yes: 100, no: 10 };
const FAILS = { yes: 10, no: 100 };
const voteOn = (amendmentId: string, tally: typeof PASSES) =>
  write('POST', 'votes', {
    body: {
      ...{ title: 'By mistake', amendmentId, rule: 'two_thirds', heldAt: '2024-01-20T15:00:00Z' },
      ...{ zone: 'America/New_York', tally, grade: 'official_record', source: 'Board' },
    },
  });
const remove = ({ id }: Written, version: number, as: Who = 'campaigner') =>
  write('DELETE', `votes/${id}`, { version, as });

describe('a vote on an amendment that was recorded by mistake and is removed', () => {
  const ways = ['proposed', 'adopted', 'rejected'].flatMap((state) =>
    [PASSES, FAILS].map((tally) => [state, tally] as const),
  );

  it.each(ways)('leaves one that was %s as somebody had said, after %j', async (state, tally) => {
    const id = await anAmendment(state);
    const vote = await voteOn(id, tally);
    expect((await amendmentOf(id)).state).toBe(tally.yes > tally.no ? 'adopted' : 'rejected');
    await remove(vote, vote.version);
    expect((await amendmentOf(id)).state).toBe(state);
    const again = await write('POST', `votes/${vote.id}/restore`, {});
    expect((await amendmentOf(id)).state).toBe(tally.yes > tally.no ? 'adopted' : 'rejected');
    await remove(again, again.version);
    expect((await amendmentOf(id)).state).toBe(state);
  });

  it('leaves it so after it was put right, or taken for one on something else', async () => {
    const id = await anAmendment('adopted');
    const vote = await voteOn(id, FAILS);
    const change = (body: object, version: number) => write('PATCH', `votes/${vote.id}`, { body, version });
    const right = await change({ tally: PASSES }, vote.version);
    const wrong = await change({ tally: FAILS }, right.version);
    expect((await amendmentOf(id)).state).toBe('rejected');
    await change({ amendmentId: null, kind: 'procedure' }, wrong.version);
    expect((await amendmentOf(id)).state).toBe('adopted');
  });

  it('leaves what somebody made of it after the vote, and a slip of theirs that was undone is none', async () => {
    const [opened, slipped] = [await anAmendment('proposed'), await anAmendment('rejected')];
    const [first, second] = [await voteOn(opened, PASSES), await voteOn(slipped, PASSES)];
    await say(opened, 'rejected');
    await say(slipped, 'proposed');
    await say(slipped, 'adopted');
    await remove(first, first.version);
    await remove(second, second.version);
    expect((await amendmentOf(opened)).state).toBe('rejected');
    expect((await amendmentOf(slipped)).state).toBe('rejected');
  });

  it('leaves what its coordinator said of one that the vote could not change', async () => {
    const id = await anAmendment('proposed', 'coordinator');
    const vote = await voteOn(id, PASSES);
    expect((await amendmentOf(id)).state).toBe('proposed');
    await say(id, 'adopted', 'coordinator');
    await remove(vote, vote.version, 'coordinator');
    expect((await amendmentOf(id)).state).toBe('adopted');
  });
});
