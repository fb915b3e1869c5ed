import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import {
  afterTheVote,
  begin,
  calibration,
  change,
  coalition,
  demarche,
  openVoteWorld,
  putBallots,
  read,
  record,
  said,
  stopVoteWorld,
  vote,
} from '../support/real-votes.js';
import { memberCodes, voting } from '../support/room.js';

beforeAll(openVoteWorld);
afterAll(stopVoteWorld);
beforeEach(async () => {
  await begin();
  await allStates();
});

const putRoom = async (room: object): Promise<Answer> => {
  const at = coalition.at('room');
  const { version } = (await coalition.clients.coordinator.get(at)).body;
  return coalition.clients.coordinator.call('PUT', at, room, { 'If-Match': `"${version}"` });
};
const allStates = async () =>
  expect([200, 409]).toContain((await putRoom({ kind: 'all_states', members: [] })).status);
const listRoom = async (codes: readonly string[]) =>
  expect((await putRoom({ kind: 'list', members: voting(codes) })).status).toBe(200);
const someStates = async (count: number, but: readonly string[]) =>
  (await memberCodes(demarche.database)).filter((code) => !but.includes(code)).slice(0, count);

describe('a recorded vote', () => {
  it('keeps result, comparison and calibration when a list of the room is pasted later', async () => {
    await said('NOR', 'support');
    await said('FJI', 'support');
    const { body } = await record(vote({ rule: 'absolute_majority' }));
    expect(body.result.members).toBe(193);
    expect(body.voters).toHaveLength(193);
    expect(body.comparison).toMatchObject({ compared: 4, called: 2 });
    const before = (await calibration()).body.votes.find(({ id }: { id: string }) => id === body.id);
    await listRoom([...(await someStates(5, ['NOR', 'FJI', 'EGY', 'CHE'])), 'NOR']);
    const { votersOfRoom, otherRoom, ...now } = (await read(body.id)).body;
    expect({ ...now, votersOfRoom: null, otherRoom: false }).toEqual(body);
    expect([votersOfRoom.length, otherRoom]).toEqual([6, true]);
    expect((await calibration()).body.votes).toContainEqual(before);
    const listed = await coalition.clients.author.get(coalition.at('votes'));
    const inList = listed.body.items.find(({ id }: { id: string }) => id === body.id);
    expect(inList).toMatchObject({ otherRoom: true, result: { members: 193 } });
    await allStates();
    const again = await coalition.clients.author.get(coalition.at('votes'));
    expect(again.body.items.every((one: { otherRoom: boolean }) => !one.otherRoom)).toBe(true);
  });

  it('is not decided anew by a shorter list', async () => {
    const tally = { yes: 4, no: 3 };
    const { body } = await record(vote({ rule: 'absolute_majority', tally, ballots: undefined }));
    expect(body.result).toMatchObject({ members: 193, passes: false, needed: 97 });
    await listRoom(await someStates(7, []));
    expect((await read(body.id)).body.result).toEqual(body.result);
  });

  it('takes corrected ballots of those who had a vote then, and no others', async () => {
    const five = await someStates(5, ['NOR']);
    const { body } = await record(vote());
    await listRoom(five);
    const again = await putBallots(body.id, [{ delegationCode: 'NOR', choice: 'yes' }], 1);
    expect([again.status, again.body.result?.members]).toEqual([200, 193]);
    const later = await record(vote({ ballots: [{ delegationCode: five[0], choice: 'yes' }] }));
    expect(later.body.result.members).toBe(5);
    const refused = await putBallots(later.body.id, [{ delegationCode: 'NOR', choice: 'yes' }], 1);
    expect([refused.status, refused.body.fields[0].code]).toEqual([400, 'votes.observer']);
  });

  it('is counted by others once a correction says so, and by the first again when that is undone', async () => {
    const { body } = await record(vote({ rule: 'absolute_majority' }));
    await listRoom(['NOR', 'FJI', 'EGY', 'CHE', 'KEN']);
    const { votersOfRoom } = (await read(body.id)).body;
    expect(votersOfRoom).toEqual(['CHE', 'EGY', 'FJI', 'KEN', 'NOR']);
    const recounted = await change(body.id, { voters: votersOfRoom }, 1);
    expect(recounted.body).toMatchObject({
      ...{ voters: votersOfRoom, votersOfRoom: null, result: { members: 5, needed: 3 } },
    });
    const undone = await change(body.id, { voters: body.voters }, 2);
    expect(undone.body.result).toEqual(body.result);
  });

  it('refuses voters that leave a ballot out, that nobody knows, or that are fewer than the tally', async () => {
    const { body } = await record(vote({ tally: { yes: 4, no: 3 } }));
    const refused = async (voters: unknown) => {
      const answer = await change(body.id, { voters }, 1);
      return [
        answer.status,
        answer.body.fields?.map(({ path, code }: { path: string; code: string }) => [path, code]),
      ];
    };
    expect(await refused(['FJI', 'NOR', 'EGY', 'KEN', 'PER', 'CHL', 'BRA'])).toEqual([
      ...[400, [['voters', 'votes.ballotOutside']]],
    ]);
    expect(await refused(['FJI', 'NOR', 'EGY', 'CHE', 'KEN', 'PER', 'CHL', 'ZZZ'])).toEqual([
      ...[400, [['voters', 'votes.unknownCode']]],
    ]);
    expect(await refused(['FJI', 'NOR', 'EGY', 'CHE'])).toEqual([400, [['tally', 'votes.tallyTooLarge']]]);
    for (const wrong of [[], null, 'FJI', [7], ['fji']]) expect((await refused(wrong))[0]).toBe(400);
    const twice = await change(body.id, { voters: [...body.voters, 'FJI'] }, 1);
    expect(twice.body.voters).toEqual(body.voters);
  });

  it('moved to another day has the voters of the room on that day', async () => {
    const { body } = await record(vote());
    await listRoom(['NOR', 'FJI', 'EGY', 'CHE', 'KEN']);
    const sameDay = await change(body.id, { heldAt: '2024-08-08T10:00:00-04:00' }, 1);
    expect(sameDay.body.voters).toEqual(body.voters);
    const moved = await change(body.id, { heldAt: '2024-08-07T10:00:00-04:00' }, 2);
    expect(moved.body.voters).toHaveLength(5);
  });

  it('reads pasted ballots for a vote by those who had one in it', async () => {
    const { body } = await record(vote());
    await listRoom(await someStates(5, ['NOR']));
    const ask = (query: string) =>
      coalition.clients.author.send(
        'POST',
        coalition.at(`votes/read${query}`),
        'In favour: Norway. Against: Peru.',
        {
          'content-type': 'text/plain',
        },
      );
    expect((await ask('')).body).toMatchObject({
      ballots: [],
      withoutVote: [{ code: 'NOR' }, { code: 'PER' }],
    });
    const of = await ask(`?voteId=${body.id}`);
    expect([of.body.ballots.length, of.body.voters.length]).toEqual([2, 193]);
    expect((await ask(`?voteId=${coalition.campaign.id}`)).status).toBe(404);
  });
});

describe('a vote that was recorded before votes kept their voters', () => {
  it('has those of the list that stood when it was recorded', async () => {
    const early = (await record(vote())).body;
    await setClock(demarche.database, '2024-08-10T09:00:00Z');
    await listRoom(['NOR', 'FJI', 'EGY', 'CHE', 'KEN']);
    const [row] = await demarche.database.admin<{ then: string[]; now: string[] }>(
      `select voters_then(v.campaign_id, '2024-08-08', v.recorded_at) as then,
        voters_then(v.campaign_id, '2024-08-08', '2024-08-11') as now from vote v where id = $1`,
      [early.id],
    );
    expect([row?.then, row?.now]).toEqual([early.voters, ['CHE', 'EGY', 'FJI', 'KEN', 'NOR']]);
    await afterTheVote();
  });
});
