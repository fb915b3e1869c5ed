import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';
import { memberCodes } from '../support/room.js';

let demarche: TestDemarche;
let coalition: Coalition;
let askId: string;
/** 46 who sit in the council throughout, one who leaves after 6 August, and one who comes the day after. */
let throughout: string[];
let leaves: string;
let comes: string;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
  askId = (await anAsk(demarche.database, coalition.campaign)).id;
  const states = await memberCodes(demarche.database);
  throughout = states.slice(0, 46);
  [leaves, comes] = states.slice(46, 48) as [string, string];
  const seats = [
    ...throughout.map((code) => ({ code, capacity: 'voting' })),
    { code: leaves, capacity: 'voting', validTo: '2024-08-06' },
    { code: comes, capacity: 'voting', validFrom: '2024-08-07' },
  ];
  const room = { kind: 'list', members: seats };
  const set = await coalition.clients.coordinator.call('PUT', coalition.at('room'), room, {
    'If-Match': '"0"',
  });
  expect(set.status).toBe(200);
  await setClock(demarche.database, '2024-08-09T16:00:00Z');
});
afterAll(() => demarche.stop());

const BEFORE = '2024-08-06T15:00:00-04:00';
const AFTER = '2024-08-07T15:00:00-04:00';

const post = (path: string, body: object, name: ReaderName = 'author'): Promise<Answer> =>
  coalition.clients[name].post(coalition.at(path), body);
const patch = (path: string, body: object, version: number, name: ReaderName = 'author'): Promise<Answer> =>
  coalition.clients[name].patch(coalition.at(path), body, version);
const ballots = (choices: Record<string, string>) =>
  Object.entries(choices).map(([delegationCode, choice]) => ({ delegationCode, choice }));
const of = (codes: readonly string[], choice: string) =>
  ballots(Object.fromEntries(codes.map((code) => [code, choice])));
const record = (more: object, name: ReaderName = 'author') =>
  post(
    'votes',
    {
      ...{ title: 'A vote', askId, rule: 'two_thirds', heldAt: BEFORE, zone: 'America/New_York' },
      ...{ grade: 'own_notes', source: 'The board', ...more },
    },
    name,
  );

describe('a vote in a council of 47', () => {
  it('is decided by its members alone: two thirds of those voting, more than half of all, and the quorum', async () => {
    const cast = [
      ...of(throughout.slice(0, 16), 'yes'),
      ...of(throughout.slice(16, 24), 'no'),
      ...of(throughout.slice(24), 'absent'),
      ...of([leaves], 'abstain'),
    ];
    const { body } = await record({ ballots: cast });
    expect(body.result).toMatchObject({
      ...{ complete: true, members: 47, voting: 24, needed: 16, passes: true, quorum: 24, present: 25 },
    });
    const absolute = await patch(`votes/${body.id}`, { rule: 'absolute_majority' }, 1);
    expect(absolute.body.result).toMatchObject({ needed: 24, passes: false, short: 8 });
  });

  it('has the room of its own day, though the room changed between two votes', async () => {
    const early = await record({ ballots: of([...throughout, leaves], 'yes') });
    expect(early.body.result).toMatchObject({ complete: true, members: 47 });
    const late = await record({ heldAt: AFTER, ballots: of([...throughout, comes], 'yes') });
    expect(late.body.result).toMatchObject({ complete: true, members: 47 });
    const wrong = await record({ heldAt: AFTER, ballots: of([...throughout, leaves], 'yes') });
    expect([wrong.status, wrong.body.fields]).toMatchObject([
      400,
      [{ path: 'ballots[46].delegationCode', code: 'votes.observer' }],
    ]);
  });

  it('moves to another day only where all of its ballots have a seat there', async () => {
    const { body } = await record({ ballots: of([throughout[0]!, leaves], 'yes') });
    const path = `votes/${body.id}`;
    const refused = await patch(path, { heldAt: AFTER }, 1);
    expect([refused.status, refused.body.fields]).toMatchObject([
      400,
      [
        {
          path: 'heldAt',
          code: 'votes.noSeatThatDay',
          params: { count: 1, nameCode: leaves, day: '2024-08-07' },
        },
      ],
    ]);
    const same = await patch(path, { heldAt: '2024-08-06T23:30:00-04:00', title: 'Late in the evening' }, 1);
    expect([same.status, same.body.version]).toEqual([200, 2]);
    const put = { ballots: of([throughout[0]!], 'yes') };
    await coalition.clients.author.call('PUT', coalition.at(`${path}/ballots`), put, { 'If-Match': '"2"' });
    expect((await patch(path, { heldAt: AFTER }, 3)).body.heldAt.venue.wall).toBe('2024-08-07T15:00');
  });

  it('can still be corrected where the room of its day was put right after it', async () => {
    const voteId = (await record({ ballots: of([throughout[0]!, leaves], 'yes') })).body.id;
    await demarche.database.admin('update room_member set valid_to = $1 where delegation_code = $2', [
      '2024-08-01',
      leaves,
    ]);
    expect((await patch(`votes/${voteId}`, { title: 'Named anew' }, 1)).body.title).toBe('Named anew');
    await demarche.database.admin('update room_member set valid_to = $1 where delegation_code = $2', [
      '2024-08-06',
      leaves,
    ]);
  });
});

describe('a vote on an amendment', () => {
  const tally = { yes: 30, no: 10, abstained: 7 };
  const anAmendment = async (name: ReaderName = 'author') => {
    const amendment = { title: 'Delete it', askId, effect: 'defeats', grade: 'webcast', tier: 'coalition' };
    return (await post('amendments', amendment, name)).body.id as string;
  };
  const stateOf = async (id: string) =>
    (await coalition.clients.coordinator.get(coalition.at(`amendments/${id}`))).body.state;
  const vote = (amendmentId: string, more: object = {}) =>
    record({ askId: undefined, amendmentId, tally, ...more });

  it('has it adopted or rejected, and proposed again once the vote is gone', async () => {
    const id = await anAmendment();
    const { body } = await vote(id);
    expect([body.kind, body.effect, await stateOf(id)]).toEqual(['amendment', 'defeats', 'adopted']);
    await patch(`votes/${body.id}`, { tally: { yes: 10, no: 30 } }, 1);
    expect(await stateOf(id)).toBe('rejected');
    const path = coalition.at(`votes/${body.id}`);
    await coalition.clients.author.delete(path, 2);
    expect(await stateOf(id)).toBe('proposed');
    await coalition.clients.author.post(`${path}/restore`);
    expect(await stateOf(id)).toBe('rejected');
    const other = await anAmendment();
    await patch(`votes/${body.id}`, { amendmentId: other }, 4);
    expect([await stateOf(id), await stateOf(other)]).toEqual(['proposed', 'rejected']);
  });

  it('leaves what a coordinator said of it since, until a vote on it decides otherwise or at another time', async () => {
    const id = await anAmendment();
    const { body } = await vote(id);
    const version = async () =>
      (await coalition.clients.coordinator.get(coalition.at(`amendments/${id}`))).body.version;
    const correct = async (state: string) =>
      coalition.clients.coordinator.patch(coalition.at(`amendments/${id}`), { state }, await version());
    expect((await correct('rejected')).status).toBe(200);
    const named = await patch(`votes/${body.id}`, { title: 'Named anew', source: 'Minutes' }, 1);
    expect([named.status, await stateOf(id)]).toEqual([200, 'rejected']);
    await patch(`votes/${body.id}`, { tally: { yes: 31, no: 10, abstained: 6 } }, 2);
    expect(await stateOf(id)).toBe('rejected');
    await patch(`votes/${body.id}`, { heldAt: AFTER }, 3);
    expect(await stateOf(id)).toBe('adopted');
  });

  it('changes nothing of one that was withdrawn, while ballots are missing, or where it was on a part alone', async () => {
    const id = await anAmendment();
    await vote(id, { kind: 'separate' });
    await vote(id, { tally: undefined, ballots: of(throughout, 'yes') });
    expect(await stateOf(id)).toBe('proposed');
    const withdrawn = await anAmendment();
    await patch(`amendments/${withdrawn}`, { state: 'withdrawn' }, 1);
    await vote(withdrawn);
    expect(await stateOf(withdrawn)).toBe('withdrawn');
  });

  it('leaves the amendment of somebody else to who may change it', async () => {
    const id = await anAmendment('coreMember');
    expect((await vote(id)).status).toBe(201);
    expect(await stateOf(id)).toBe('proposed');
  });
});

describe('the ballots as a sheet', () => {
  it('stand beside what their reader had counted, and nothing in a cell runs as a formula', async () => {
    await setClock(demarche.database, '2024-08-05T16:00:00Z');
    const said = { askId, confidence: 3, said: 'publicly', occurredAt: '2024-08-05T10:00:00Z' };
    const say = (delegationCode: string, tier: string) =>
      post('positions', { ...said, delegationCode, tier, stance: 'support' });
    await say(throughout[0]!, 'coalition');
    await say(throughout[1]!, 'organisation');
    await setClock(demarche.database, '2024-08-09T16:00:00Z');
    const [first, second] = of(throughout.slice(0, 2), 'no');
    // The secretariat was advised how the second had meant to vote.
    const corrected = [first, { ...second, meant: 'yes' }];
    const { body } = await record({ title: '=SUM(1)', ballots: corrected });
    const sheet = async (name: ReaderName, voteId?: string) => {
      const asked = voteId ? { voteId } : {};
      const { bytes } = await coalition.clients[name].download(coalition.at('votes/export'), asked);
      return bytes.toString().trim().split(/\r?\n/);
    };
    const [head, ...lines] = await sheet('author', body.id);
    expect(
      head
        ?.replaceAll('"', '')
        .replace(/^\ufeff/, '')
        .split(',')
        .slice(8, 15),
    ).toEqual([...['delegation', 'name', 'ballot', 'meant', 'forecast', 'differs', 'stance']]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(
      `"'=SUM(1)","2024-08-06T15:00:00-04:00","America/New_York","proposal","two_thirds","incomplete"`,
    );
    expect(lines.every((line) => line.includes('"yes","yes","support","3"'))).toBe(true);
    expect(lines.map((line) => /"no","(yes|)","yes"/.exec(line)?.[1])).toEqual(['', 'yes']);
    expect(lines[0]).toContain('"The board","own_notes"');
    const theirs = await sheet('plainMember', body.id);
    expect(theirs[1]).toContain('"no","","yes","yes","support"');
    expect(theirs[2]).toContain('"no","yes","open","",""');
    const all = await sheet('plainMember');
    expect(all.length).toBeGreaterThan(150);
    expect(all.some((line) => line.includes('"30","10","7",""'))).toBe(true);
    const none = await post('votes/export', { voteId: askId }, 'plainMember');
    expect(none.status).toBe(404);
  });
});
