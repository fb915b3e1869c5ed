import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { forecastBallot } from '#libs/domain';
import { newId } from '#libs/platform';
import { RECORDED_VOTES } from '#libs/reference';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aPerson, setClock } from '../support/makers.js';
import { aProvisionOf } from '../support/text-versions.js';
import { Retraction, TextArticle } from '#libs/data';
import { aCoalition, anAsk, statementsOf, type Coalition, type ReaderName } from '../support/outreach.js';

const [GA_74_247] = RECORDED_VOTES;

describe('a real vote', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let ask: { id: string; title: string };

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    await setClock(demarche.database, '2024-08-08T16:00:00Z');
    ask = await anAsk(demarche.database, coalition.campaign);
  });

  const vote = (more: object = {}) => {
    return {
      title: 'Motion to delete Article 6, paragraph 2',
      askId: ask.id,
      effect: 'defeats',
      rule: 'simple_majority',
      heldAt: '2024-08-08T17:10:00-04:00',
      zone: 'America/New_York',
      ballots: [
        { delegationCode: 'FJI', choice: 'no' },
        { delegationCode: 'NOR', choice: 'yes' },
        { delegationCode: 'EGY', choice: 'yes' },
        { delegationCode: 'CHE', choice: 'abstain' },
      ],
      grade: 'own_notes',
      source: 'Photo of the board, 17:12',
      ...more,
    };
  };
  /** A vote is recorded once it has been held. */
  const record = async (body: object, name: ReaderName = 'author') => {
    await afterTheVote();
    return coalition.clients[name].post(coalition.at('votes'), body);
  };
  const read = (id: string, name: ReaderName = 'author') =>
    coalition.clients[name].get(coalition.at(`votes/${id}`));
  const calibration = (name: ReaderName = 'author') =>
    coalition.clients[name].get(coalition.at('votes/calibration'));
  const change = (id: string, body: object, version: number, name: ReaderName = 'author') =>
    coalition.clients[name].patch(coalition.at(`votes/${id}`), body, version);
  const putBallots = (id: string, ballots: object[], version: number, name: ReaderName = 'author') =>
    coalition.clients[name].call(
      'PUT',
      coalition.at(`votes/${id}/ballots`),
      { ballots },
      { 'If-Match': `"${version}"` },
    );
  const remove = (id: string, version: number, name: ReaderName = 'author') =>
    coalition.clients[name].call('DELETE', coalition.at(`votes/${id}`), undefined, {
      'If-Match': `"${version}"`,
    });
  const restore = (id: string, name: ReaderName = 'author') =>
    coalition.clients[name].post(coalition.at(`votes/${id}/restore`));
  const said = async (delegationCode: string, stance: string, more: object = {}) => {
    const answer = await coalition.clients.author.post(coalition.at('positions'), {
      delegationCode,
      askId: ask.id,
      stance,
      confidence: 3,
      said: 'publicly',
      occurredAt: '2024-08-07T15:00:00Z',
      tier: 'coalition',
      ...more,
    });
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const afterTheVote = () => setClock(demarche.database, '2024-08-09T09:00:00Z');
  const fields = (answer: Answer) => answer.body.fields.map(({ path }: { path: string }) => path);

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
    expect((await read(before.id)).body).toEqual(before);
  });

  async function retract(eventId: string): Promise<void> {
    await demarche.database
      .table(Retraction)
      .insert({ eventId, campaignId: coalition.campaign.id, retractedBy: coalition.people.author.id });
  }

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

  it('says of an observer by name that it has no vote', async () => {
    const answer = await record(vote({ ballots: [{ delegationCode: 'VAT', choice: 'yes' }] }));
    expect(answer.body.fields[0].detail).toBe(
      'Holy See had no vote on that day; leave it out. Who votes stands under “Who is in the room”.',
    );
  });
});

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
