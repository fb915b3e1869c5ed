import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { forecastBallot } from '#libs/domain';
import { RECORDED_VOTES } from '#libs/reference';
import { setClock } from '../support/makers.js';
import { aProvisionOf } from '../support/text-versions.js';
import { Retraction, TextArticle } from '#libs/data';
import { type ReaderName } from '../support/outreach.js';
import {
  demarche,
  coalition,
  ask,
  vote,
  record,
  read,
  calibration,
  change,
  putBallots,
  said,
  afterTheVote,
  openVoteWorld,
  stopVoteWorld,
  begin,
} from '../support/real-votes.js';

beforeAll(openVoteWorld);
afterAll(stopVoteWorld);
beforeEach(begin);

const [GA_74_247] = RECORDED_VOTES;
async function retract(eventId: string): Promise<void> {
  await demarche.database
    .table(Retraction)
    .insert({ eventId, campaignId: coalition.campaign.id, retractedBy: coalition.people.author.id });
}

describe('a real vote', () => {
  it('74/247 passes by simple majority, and by two thirds it would have failed, short by 14', async () => {
    const { title, yes, no, abstained, source } = GA_74_247!;
    const { body, status } = await record({
      title,
      rule: 'simple_majority',
      heldAt: '2019-12-27T15:00:00-05:00',
      zone: 'America/New_York',
      tally: { yes, no, abstained },
      grade: 'second_hand',
      source,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      askId: null,
      effect: 'serves',
      tally: { yes: 79, no: 60, abstained: 33, absent: null },
      counted: { yes: 0, no: 0, abstain: 0, absent: 0 },
      result: {
        passes: true,
        needed: 70,
        short: 0,
        voting: 139,
        members: 193,
        from: 'tally',
        complete: true,
      },
      heldAt: { venue: { wall: '2019-12-27T15:00' }, reader: { wall: '2019-12-28T03:00' } },
      differences: [],
      ballots: [],
      comparison: null,
      removed: null,
      version: 1,
    });
    const twoThirds = await change(body.id, { rule: 'two_thirds' }, 1);
    expect(twoThirds.body.result).toMatchObject({ rule: 'two_thirds', passes: false, needed: 93, short: 14 });
    expect(twoThirds.body.result.underEachRule[1]).toMatchObject({ rule: 'simple_majority', passes: true });
  });
  it('is held against the positions as they stood, and names the surprises', async () => {
    await said('FJI', 'support');
    await said('NOR', 'champion');
    await said('EGY', 'oppose', { confidence: 2 });
    await said('CHE', 'undecided');
    await said('KEN', 'support');
    await afterTheVote();
    const { body } = await record(vote());
    expect(body.result).toMatchObject({
      from: 'ballots',
      complete: false,
      passes: true,
      voting: 3,
      needed: 2,
    });
    expect(body.ballots).toEqual([
      { delegationCode: 'EGY', delegation: 'Egypt', choice: 'yes', meant: null },
      { delegationCode: 'FJI', delegation: 'Fiji', choice: 'no', meant: null },
      { delegationCode: 'NOR', delegation: 'Norway', choice: 'yes', meant: null },
      { delegationCode: 'CHE', delegation: 'Switzerland', choice: 'abstain', meant: null },
    ]);
    const { comparison } = body;
    expect(comparison).toMatchObject({ compared: 4, called: 3, hits: 2 });
    expect(comparison.scope.tiers).toEqual(['me', 'organisation', 'core', 'coalition', 'public']);
    expect(comparison.surprises).toMatchObject([
      {
        delegationCode: 'NOR',
        delegation: 'Norway',
        stance: 'champion',
        called: 'no',
        actual: 'yes',
        hit: false,
      },
    ]);
    const { yes, no } = forecastBallot({ stance: 'oppose', confidence: 2, stale: false });
    expect(comparison.ballots[1]).toMatchObject({
      delegationCode: 'EGY',
      called: 'yes',
      hit: true,
      voice: 'own',
      stale: false,
      chances: { yes: no, no: yes },
    });
    expect(comparison.ballots[0]).toMatchObject({ delegationCode: 'CHE', called: 'open', hit: null });
    // Of all 193 members, known ballot or not.
    const sum = Object.values(comparison.expected as Record<string, number>).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(193, 3);
    expect(comparison.probability).toBeGreaterThan(0);
    expect(comparison.score.brier).toBeGreaterThan(0);
    expect((await read(body.id)).body).toEqual(body);
  });
  it('is compared with what was known then: nothing that comes later changes the forecast', async () => {
    const early = await said('NOR', 'support', { occurredAt: '2024-08-06T10:00:00Z' });
    const mistake = await said('NOR', 'oppose', { occurredAt: '2024-08-07T10:00:00Z' });
    await retract(mistake);
    await said('FJI', 'lean_support');
    await afterTheVote();
    await said('EGY', 'oppose', { occurredAt: '2024-08-08T22:00:00Z' });
    const before = (await record(vote())).body;
    expect(before.comparison.ballots.map(({ stance }: { stance: string }) => stance)).toEqual([
      null,
      null,
      'lean_support',
      'support',
    ]);
    await said('CHE', 'oppose', { occurredAt: '2024-08-06T10:00:00Z' });
    await said('NOR', 'oppose', { occurredAt: '2024-08-09T08:00:00Z' });
    await retract(early);
    await demarche.database.make.textVersion({
      ...{ campaignId: coalition.campaign.id, ordinal: 99, circulatedOn: '2024-08-08', state: 'confirmed' },
    });
    // Egypt, Switzerland and Norway stand elsewhere by now; only that is told.
    expect(before.comparison.movedSince).toBe(1);
    const comparison = { ...before.comparison, movedSince: 3 };
    expect((await read(before.id)).body).toEqual({ ...before, comparison });
  });
  it('takes positions as stale that spoke of an older draft than the one on the table', async () => {
    const { database } = demarche;
    const campaignId = coalition.campaign.id;
    const provisionId = await aProvisionOf(database, coalition.campaign, ask.id);
    const draft = (ordinal: number, circulatedOn: string) =>
      database.make.textVersion({
        ...{ campaignId, ordinal, circulatedOn, state: 'confirmed' },
        confirmedAt: new Date(circulatedOn),
      });
    await draft(1, '2024-01-10');
    const textVersionId = await draft(2, '2024-08-07');
    await database.make.textArticle({ campaignId, textVersionId, number: '6', provisionId });
    await said('FJI', 'support', { occurredAt: '2024-08-01T10:00:00Z' });
    await said('NOR', 'support', { occurredAt: '2024-08-07T15:00:00Z' });
    await afterTheVote();
    const { comparison } = (await record(vote())).body;
    const told = Object.fromEntries(
      comparison.ballots.map(({ delegationCode, stale, called }: Record<string, string>) => [
        delegationCode,
        [stale, called],
      ]),
    );
    expect(told).toMatchObject({ FJI: [true, 'open'], NOR: [false, 'no'], CHE: [false, 'open'] });
    await database.table(TextArticle).delete({ textVersionId });
  });
  it('hides nothing itself, and tells of positions only what the reader sees', async () => {
    await said('FJI', 'support');
    await afterTheVote();
    const { body } = await record(vote());
    const look = async (name: ReaderName) => [
      (await read(body.id, name)).text,
      (await calibration(name)).text,
    ];
    const before = { plainMember: await look('plainMember'), coordinator: await look('coordinator') };
    await setClock(demarche.database, '2024-08-08T17:00:00Z');
    await said('EGY', 'champion', { tier: 'organisation' });
    await said('NOR', 'oppose', { tier: 'core' });
    await said('FJI', 'oppose', { tier: 'me' });
    await afterTheVote();
    expect(await look('plainMember')).toEqual(before.plainMember);
    expect(await look('coordinator')).toEqual(before.coordinator);
    expect((await read(body.id)).body.comparison.ballots).toMatchObject([
      { stance: null },
      { stance: 'champion' },
      { stance: 'oppose' },
      { stance: 'oppose' },
    ]);
    expect((await read(body.id, 'coreMember')).body.comparison.ballots).toMatchObject([
      { stance: null },
      { stance: null },
      { stance: 'support' },
      { stance: 'oppose' },
    ]);
    for (const name of ['outsider', 'admin'] as const) expect((await read(body.id, name)).status).toBe(404);
  });
  it('keeps what a delegation later advised that it had meant beside the ballot, which counts as it was cast', async () => {
    const [first, ...others] = vote().ballots;
    const { body } = await record(
      vote({ kind: 'separate', ballots: [{ ...first, meant: 'yes' }, ...others] }),
    );
    expect(body).toMatchObject({ kind: 'separate', counted: { yes: 2, no: 1, abstain: 1, absent: 0 } });
    expect(body.ballots[1]).toEqual({
      ...{ delegationCode: 'FJI', delegation: 'Fiji', choice: 'no', meant: 'yes' },
    });
    expect(body.ballots[0].meant).toBeNull();
    const same = await putBallots(body.id, [{ ...first, meant: 'no' }], 1);
    expect(same.body.ballots).toMatchObject([{ choice: 'no', meant: null }]);
    expect((await change(body.id, { kind: 'no_action' }, 2)).body).toMatchObject({ kind: 'no_action' });
  });
  it('says of an observer by name that it has no vote', async () => {
    const answer = await record(vote({ ballots: [{ delegationCode: 'VAT', choice: 'yes' }] }));
    expect(answer.body.fields[0].detail).toBe(
      'Holy See had no vote on that day; leave it out. Who votes stands under “Who is in the room”.',
    );
  });
});
