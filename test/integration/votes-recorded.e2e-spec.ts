import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { type Answer } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import { anAsk, statementsOf, type ReaderName } from '../support/outreach.js';
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

const remove = (id: string, version: number, name: ReaderName = 'author') =>
  coalition.clients[name].call('DELETE', coalition.at(`votes/${id}`), undefined, {
    'If-Match': `"${version}"`,
  });
const restore = (id: string, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at(`votes/${id}/restore`));
const fields = (answer: Answer) => answer.body.fields.map(({ path }: { path: string }) => path);

describe('a real vote', () => {
  it('takes tally and ballots that do not fit, and says where', async () => {
    const tally = { yes: 1, no: 1, abstained: 5, absent: 180 };
    const { body } = await record(vote({ tally }));
    expect(body.differences).toEqual([{ choice: 'yes', tally: 1, ballots: 2 }]);
    expect(body.result).toMatchObject({ from: 'tally', passes: false, voting: 2 });
  });
  it('is corrected on the version that was read, and its ballots are replaced as a whole', async () => {
    await afterTheVote();
    const { body } = await record(vote());
    const path = coalition.at(`votes/${body.id}`);
    expect((await coalition.clients.author.patch(path, { title: 'Other' })).status).toBe(428);
    const ballots = [
      { delegationCode: 'FJI', choice: 'yes' },
      { delegationCode: 'KEN', choice: 'no' },
    ];
    const replaced = await putBallots(body.id, ballots, 1);
    expect([replaced.status, replaced.body.version, replaced.headers.get('etag')]).toEqual([200, 2, '"2"']);
    expect(replaced.body.ballots).toMatchObject([
      { delegationCode: 'FJI', choice: 'yes' },
      { delegationCode: 'KEN', choice: 'no' },
    ]);
    const stale = await putBallots(body.id, [], 1);
    expect([stale.status, fields(stale)]).toEqual([400, ['ballots']]);
    const late = await putBallots(body.id, ballots.slice(1), 1);
    expect([late.status, late.headers.get('etag')]).toEqual([412, '"2"']);
    expect((await change(body.id, { title: 'Other' }, 1)).status).toBe(412);
    const more = {
      title: 'Other',
      heldAt: '2024-08-08T17:20:00-04:00',
      tally: { yes: 3, no: 2 },
      source: 'The record',
    };
    const changed = await change(body.id, more, 2);
    expect(changed.body).toMatchObject({
      title: 'Other',
      askId: ask.id,
      effect: 'defeats',
      heldAt: { venue: { wall: '2024-08-08T17:20' } },
      tally: { yes: 3, no: 2, abstained: null, absent: null },
      source: 'The record',
      grade: 'own_notes',
      version: 3,
      ballots: [{ delegationCode: 'FJI' }, { delegationCode: 'KEN' }],
    });
    expect((await putBallots(body.id, [], 3)).body.ballots).toEqual([]);
    const noTally = await change(body.id, { tally: null }, 4);
    expect([noTally.status, fields(noTally)]).toEqual([400, ['tally']]);
    const without = await change(body.id, { askId: null }, 4);
    expect(without.body).toMatchObject({ askId: null, comparison: null, version: 5 });
    const audit = await demarche.database.admin<{ action: string }>(
      'select action from audit_event where subject_id = $1 order by id',
      [body.id],
    );
    expect(audit.map(({ action }) => action).toSorted()).toEqual(
      ['ballots_replaced', 'ballots_replaced', 'vote_changed', 'vote_changed', 'vote_recorded'].toSorted(),
    );
  });
  it('is read from a record without anything being written, and leaves out who has no vote', async () => {
    const path = coalition.at('votes/read?fileName=record.txt');
    const text =
      'In favour: Fiji, Holy See, Korea. Against: Norway. It was adopted by 2 votes to 1, with no abstentions.';
    const read = (name: ReaderName, body: string = text) =>
      coalition.clients[name].send('POST', path, body, { 'content-type': 'text/plain' });
    const { status, body } = await read('author');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ballots: [
        { delegationCode: 'FJI', delegation: 'Fiji', written: 'Fiji', choice: 'yes', meant: null },
        { delegationCode: 'NOR', choice: 'no' },
      ],
      withoutVote: [{ code: 'VAT' }],
      asked: [{ written: 'Korea', because: 'ambiguous', choices: ['yes'] }],
      counted: { yes: 1, no: 1, abstain: 0, absent: 0 },
      said: { yes: 2, no: 1, abstain: 0, absent: null },
    });
    expect((await read('author', 'Good morning')).body.problems).toMatchObject([
      { code: expect.any(String) },
    ]);
    expect((await read('plainMember')).status).toBe(403);
  });
  it('loses no change when two correct it at once', async () => {
    const { body } = await record(vote());
    const answers = await Promise.all(
      ['FJI', 'KEN', 'NOR'].map((delegationCode) =>
        putBallots(body.id, [{ delegationCode, choice: 'no' }], 1),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    expect((await read(body.id)).body.ballots).toHaveLength(1);
  });
  it('is removed and restored: meanwhile it is in no list but that of what was removed, and counts nowhere', async () => {
    await said('FJI', 'support');
    await afterTheVote();
    const { body } = await record(vote());
    const counted = (await calibration()).body.count;
    const listed = async (more = '') =>
      (await coalition.clients.coordinator.get(coalition.at(`votes?askId=${ask.id}${more}`))).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect((await coalition.clients.author.get(coalition.at(`votes/${body.id}/uses`))).body).toEqual({
      items: [{ kind: 'ballot', count: 4, blocks: false }],
    });
    expect((await remove(body.id, 7)).status).toBe(412);
    expect([(await remove(body.id, 1)).status, (await remove(body.id, 1)).status]).toEqual([204, 204]);
    expect((await read(body.id)).body).toMatchObject({
      removed: { at: expect.stringMatching(/^2024-08-09/), by: { id: coalition.people.author.id } },
      comparison: null,
      version: 2,
    });
    expect([await listed(), await listed('&shelf=removed')]).toEqual([[], [body.id]]);
    expect((await calibration()).body.count).toBe(counted - 4);
    for (const answer of [
      await change(body.id, { title: 'Other' }, 2),
      await putBallots(body.id, vote().ballots, 2),
    ]) {
      expect([answer.status, answer.body.detail]).toEqual([409, 'This vote was removed. Restore it first.']);
    }
    const { version: _, ...restored } = (await restore(body.id)).body;
    expect(restored).toEqual({ ...body, version: undefined });
    expect((await restore(body.id)).body.version).toBe(3);
    expect([await listed(), await listed('&shelf=removed')]).toEqual([[body.id], []]);
    expect((await calibration()).body.count).toBe(counted);
  });
  it('is corrected, removed and restored by who recorded it and by coordinators', async () => {
    const other = await aPerson(demarche.database, coalition.campaign, { role: 'campaigner' });
    const client = await demarche.as(other);
    const { body } = await record(vote());
    const path = coalition.at(`votes/${body.id}`);
    expect((await client.patch(path, { title: 'Mine' }, 1)).status).toBe(403);
    expect((await client.call('DELETE', path, undefined, { 'If-Match': '"1"' })).status).toBe(403);
    expect((await client.get(coalition.at('votes?shelf=removed'))).status).toBe(403);
    expect((await client.post(`${path}/restore`)).status).toBe(403);
    expect((await putBallots(body.id, vote().ballots, 1, 'plainMember')).status).toBe(403);
    expect((await putBallots(body.id, vote().ballots, 1, 'outsider')).status).toBe(404);
    expect((await change(body.id, { title: 'Corrected' }, 1, 'coordinator')).body.title).toBe('Corrected');
    expect((await remove(body.id, 2, 'coordinator')).status).toBe(204);
    expect((await restore(body.id, 'coordinator')).status).toBe(200);
    for (const [name, status] of [
      ['colleague', 403],
      ['outsider', 404],
      ['admin', 404],
    ] as const) {
      expect((await record(vote(), name)).status).toBe(status);
    }
  });
  it('on an amendment takes its ask and effect, and shows it to those alone who see it', async () => {
    const { author } = coalition.people;
    const amendmentId = await demarche.database.make.amendment({
      ...{ campaignId: coalition.campaign.id, organisationId: coalition.campaign.organisationId },
      ...{ authorId: author.id, askId: ask.id, tier: 'organisation' },
    });
    const { askId: _, effect: __, ...plain } = vote({ amendmentId });
    const { body } = await record(plain);
    expect(body).toMatchObject({ amendmentId, askId: ask.id, effect: 'defeats' });
    const other = await read(body.id, 'coordinator');
    expect(other.body).toMatchObject({ amendmentId: null, askId: ask.id });
    expect(other.text).not.toContain(amendmentId);
    // Who does not see it does not lose it by a change.
    const changed = await change(body.id, { title: 'Other' }, 1, 'coordinator');
    expect(changed.text).not.toContain(amendmentId);
    expect((await read(body.id)).body).toMatchObject({ amendmentId, title: 'Other' });
    const hidden = await record(vote({ amendmentId }), 'coreMember');
    expect([hidden.status, fields(hidden)]).toEqual([400, ['amendmentId']]);
    const another = await anAsk(demarche.database, coalition.campaign);
    const wrong = await record(vote({ amendmentId, askId: another.id }));
    expect(fields(wrong)).toEqual(['askId']);
    expect((await change(body.id, { amendmentId: null }, 2)).body.amendmentId).toBeNull();
    expect((await change(body.id, { amendmentId }, 3)).body).toMatchObject({ amendmentId, askId: ask.id });
  });
  it('keeps ask, effect and amendment together when it is corrected', async () => {
    const { author } = coalition.people;
    const amendmentId = await demarche.database.make.amendment({
      ...{ campaignId: coalition.campaign.id, organisationId: coalition.campaign.organisationId },
      ...{ authorId: author.id, askId: ask.id, tier: 'organisation' },
    });
    const { body } = await record(vote({ effect: 'serves' }));
    const named = await change(body.id, { amendmentId }, 1);
    expect(named.body).toMatchObject({ amendmentId, askId: ask.id, effect: 'defeats' });
    const chosen = await change(body.id, { amendmentId, effect: 'serves' }, 2);
    expect(chosen.body).toMatchObject({ effect: 'serves' });
    const another = await anAsk(demarche.database, coalition.campaign);
    const wrong = await change(body.id, { askId: another.id }, 3);
    expect([wrong.status, fields(wrong)]).toEqual([400, ['askId']]);
    // To whom the amendment does not exist, nothing is said of it.
    const unknowing = await change(body.id, { askId: another.id }, 3, 'coordinator');
    expect([unknowing.status, unknowing.text.includes(amendmentId)]).toEqual([200, false]);
    const freed = await change(body.id, { askId: another.id, amendmentId: null }, 4);
    expect(freed.body).toMatchObject({ askId: another.id, amendmentId: null });
  });
  it('is made once when repeated, also when the first answer is forgotten', async () => {
    const body = { ...vote(), id: newId() };
    const answers = await Promise.all([record(body), record(body)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    await demarche.database.admin('delete from idempotency_record');
    const late = await record(body);
    expect([late.status, late.body]).toEqual([201, answers[0]?.body]);
    await demarche.database.admin('delete from idempotency_record');
    expect(fields(await record({ ...body, rule: 'consensus' }))).toEqual(['id']);
  });
  it('is listed by when it was held, page by page, with the same few statements of SQL', async () => {
    const held = ['2024-08-06T10:00:00Z', '2024-08-08T10:00:00Z', '2024-08-07T10:00:00Z'];
    for (const heldAt of held) await record(vote({ heldAt }));
    const list = (query: string) =>
      coalition.clients.plainMember.get(coalition.at(`votes?askId=${ask.id}${query}`));
    const first = (await list('&limit=2')).body;
    const second = (await list(`&limit=2&cursor=${first.next}`)).body;
    const instants = [...first.items, ...second.items].map(({ heldAt }) => heldAt.instant.slice(0, 10));
    expect(instants).toEqual(['2024-08-08', '2024-08-07', '2024-08-06']);
    expect(second.next).toBeNull();
    expect(first.items[0]).toMatchObject({
      counted: { yes: 2, no: 1, abstain: 1, absent: 0 },
      result: { voting: 3 },
    });
    expect(await statementsOf(() => list(''))).toBe(1);
    expect(await statementsOf(() => calibration())).toBe(1);
    expect(await statementsOf(() => read(first.items[0].id))).toBe(2);
    expect(await statementsOf(() => record(vote()))).toBe(4);
  });
  it.each<[string, () => object | Promise<object>, string[]]>([
    ['neither tally nor ballots', () => ({ ballots: undefined }), ['tally']],
    [
      'an unknown state',
      () => ({ ballots: [{ delegationCode: 'XXX', choice: 'yes' }] }),
      ['ballots[0].delegationCode'],
    ],
    [
      'those that cannot vote',
      () => ({ ballots: ['VAT', 'FJI', 'EUE'].map((delegationCode) => ({ delegationCode, choice: 'yes' })) }),
      ['ballots[0].delegationCode', 'ballots[2].delegationCode'],
    ],
    [
      'a state twice',
      () => ({ ballots: ['FJI', 'FJI'].map((delegationCode) => ({ delegationCode, choice: 'yes' })) }),
      ['ballots[1].delegationCode'],
    ],
    [
      'an unknown choice',
      () => ({ ballots: [{ delegationCode: 'FJI', choice: 'maybe' }] }),
      ['ballots[0].choice'],
    ],
    ['a negative number', () => ({ tally: { yes: -1, no: 3 } }), ['tally.yes']],
    ['half a vote', () => ({ tally: { yes: 1.5, no: 3 } }), ['tally.yes']],
    ['a tally without no', () => ({ tally: { yes: 3 } }), ['tally.no']],
    ['more votes than members', () => ({ tally: { yes: 100, no: 60, abstained: 30, absent: 4 } }), ['tally']],
    ['a tally of nobody', () => ({ tally: { yes: 0, no: 0 } }), ['tally']],
    ['an unknown rule', () => ({ rule: 'three_quarters' }), ['rule']],
    ['a day too far ahead', () => ({ heldAt: '2024-08-10T00:00:00Z' }), ['heldAt']],
    [
      'an ask of another campaign',
      async () => ({ askId: (await anAsk(demarche.database, coalition.other)).id }),
      ['askId'],
    ],
    ['an unknown amendment', () => ({ amendmentId: newId() }), ['amendmentId']],
    ['no source', () => ({ source: '' }), ['source']],
  ])('refuses %s by its field, and writes nothing', async (_, wrong, expected) => {
    const rows = () =>
      demarche.database.admin(
        'select (select count(*) from vote) as votes, (select count(*) from ballot) as ballots',
      );
    const before = await rows();
    const answer = await record(vote(await wrong()));
    expect([answer.status, fields(answer)]).toEqual([400, expected]);
    expect(await rows()).toEqual(before);
  });
});
