import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import {
  aCoalition,
  anAsk,
  others,
  seers,
  statementsOf,
  type Coalition,
  type ReaderName,
} from '../support/outreach.js';

describe('amendments', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let ask: { id: string; title: string };
  let provisionId: string;
  const drafts: Record<string, string> = {};

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-08-08T16:00:00Z');
    coalition = await aCoalition(demarche);
    ask = await anAsk(demarche.database, coalition.campaign);
    const { make } = demarche.database;
    const campaignId = coalition.campaign.id;
    provisionId = await make.provision({ campaignId, key: 'clause', title: 'The clause' });
    for (const [index, [key, state, number]] of (
      [
        ['old', 'confirmed', '5(2)'],
        ['new', 'confirmed', '6(2)'],
        ['next', 'proposed', '7(2)'],
      ] as const
    ).entries()) {
      const textVersionId = await make.textVersion({
        campaignId,
        key,
        title: key,
        ordinal: index + 1,
        state,
      });
      await make.textArticle({ campaignId, textVersionId, number, provisionId });
      drafts[key] = textVersionId;
    }
  });
  afterAll(() => demarche.stop());

  const amendment = (more: object = {}): Record<string, any> => ({
    title: 'Delete paragraph 2 of Article 6',
    symbol: 'CRP.12',
    askId: ask.id,
    effect: 'defeats',
    provisionId,
    textVersionId: drafts['new'],
    body: 'In Article 6, delete paragraph 2.',
    proposedOn: '2024-08-05',
    grade: 'official_record',
    source: 'Conference room paper',
    tier: 'coalition',
    sponsors: [
      { delegationCode: 'VUT', role: 'co_sponsor', since: '2024-08-06' },
      { delegationCode: 'WSM', role: 'co_sponsor' },
      { delegationCode: 'FJI', role: 'sponsor', since: '2024-08-05' },
    ],
    ...more,
  });
  const record = (body: object, name: ReaderName = 'author') =>
    coalition.clients[name].post(coalition.at('amendments'), body);
  const read = (id: string, name: ReaderName = 'author') =>
    coalition.clients[name].get(coalition.at(`amendments/${id}`));
  const change = (id: string, body: object, version?: number, name: ReaderName = 'author') =>
    coalition.clients[name].patch(coalition.at(`amendments/${id}`), body, version);
  const sponsor = (id: string, sponsors: object[], version: number, name: ReaderName = 'author') =>
    coalition.clients[name].call('PUT', coalition.at(`amendments/${id}/sponsors`), { sponsors }, {
      'If-Match': `"${version}"`,
    }); // prettier-ignore

  it('are recorded with their sponsors by name, the sponsor before the co-sponsors', async () => {
    const answer = await record(amendment());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      title: 'Delete paragraph 2 of Article 6',
      symbol: 'CRP.12',
      ask: { id: ask.id, title: ask.title },
      effect: 'defeats',
      provision: { id: provisionId, key: 'clause', number: '6(2)' },
      textVersion: { key: 'new' },
      state: 'proposed',
      proposedOn: '2024-08-05',
      tier: 'coalition',
      sponsors: [
        { delegationCode: 'FJI', delegation: 'Fiji', role: 'sponsor', since: '2024-08-05', until: null, current: true },
        { delegationCode: 'WSM', delegation: 'Samoa', role: 'co_sponsor', since: null, until: null, current: true },
        { delegationCode: 'VUT', delegation: 'Vanuatu', role: 'co_sponsor', since: '2024-08-06', current: true },
      ],
      version: 1,
    }); // prettier-ignore
    expect((await read(answer.body.id, 'plainMember')).body.id).toBe(answer.body.id);
    const audit = await demarche.database.admin('select action from audit_event where subject_id = $1', [
      answer.body.id,
    ]);
    expect(audit).toEqual([{ action: 'amendment_recorded' }]);
  });

  it('stay within the organisation unless they are shared', async () => {
    const { tier: _, ...rest } = amendment();
    expect((await record(rest)).body.tier).toBe('organisation');
  });

  it('are seen by those whom their tier reaches, in lists and by id, and do not exist for others', async () => {
    for (const tier of TIERS) {
      const { body } = await record(amendment({ tier }));
      for (const name of seers(tier)) expect((await read(body.id, name)).status).toBe(200);
      for (const name of others(tier)) {
        expect((await read(body.id, name)).status).toBe(404);
        const list = await coalition.clients[name].get(coalition.at('amendments?limit=200'));
        expect(list.text).not.toContain(body.id);
        const changed = await change(body.id, { state: 'withdrawn' }, 1, name);
        expect([403, 404]).toContain(changed.status);
        const sponsors = await demarche.database.admin(
          'select 1 from amendment_sponsor where amendment_id = $1 and until is null',
          [body.id],
        );
        expect(sponsors).toHaveLength(3);
      }
    }
  });

  it('are changed by who recorded them or a coordinator who sees them, on the version that was read', async () => {
    const { body } = await record(amendment());
    expect((await change(body.id, { state: 'withdrawn' })).status).toBe(428);
    expect((await change(body.id, { state: 'withdrawn' }, 1, 'coreMember')).status).toBe(403);
    expect((await change(body.id, { state: 'withdrawn' }, 1, 'plainMember')).status).toBe(403);
    const changed = await change(
      body.id,
      { state: 'adopted', symbol: null, textVersionId: null },
      1,
      'coordinator',
    );
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      state: 'adopted',
      symbol: null,
      textVersion: null,
      // Without a draft, its number in the newest.
      provision: { number: '6(2)' },
      title: body.title,
      authorId: body.authorId,
      version: 2,
    });
    const stale = await change(body.id, { state: 'rejected' }, 1);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
    const older = await change(body.id, { textVersionId: drafts['old'] }, 2);
    expect(older.body.provision.number).toBe('5(2)');
    const hidden = await record(amendment({ tier: 'me' }));
    expect((await change(hidden.body.id, { state: 'withdrawn' }, 1, 'coordinator')).status).toBe(404);
  });

  it('keep who took its name off, and let it come back', async () => {
    const { body } = await record(amendment());
    const fewer = await sponsor(
      body.id,
      [
        { delegationCode: 'FJI', role: 'sponsor' },
        { delegationCode: 'TON', role: 'co_sponsor', since: '2024-08-08' },
      ],
      1,
    );
    expect(fewer.status).toBe(200);
    const names = (rows: Record<string, unknown>[]) =>
      rows.map(({ delegationCode, since, until, current }) => [delegationCode, since, until, current]);
    expect(names(fewer.body.sponsors)).toEqual([
      ['FJI', '2024-08-05', null, true],
      ['TON', '2024-08-08', null, true],
      ['WSM', null, '2024-08-08', false],
      ['VUT', '2024-08-06', '2024-08-08', false],
    ]);
    expect(fewer.body.version).toBe(2);
    const back = await sponsor(body.id, [{ delegationCode: 'VUT', role: 'sponsor' }], 2);
    expect(names(back.body.sponsors)).toEqual([
      ['VUT', '2024-08-08', null, true],
      ['FJI', '2024-08-05', '2024-08-08', false],
      ['WSM', null, '2024-08-08', false],
      ['TON', '2024-08-08', '2024-08-08', false],
    ]);
    const early = { delegationCode: 'VUT', role: 'sponsor', until: '2024-08-07' };
    const wrong = await sponsor(body.id, [early], 3);
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'sponsors[0].until']);
    expect(wrong.body.detail).toContain('Thu 8 Aug 2024');
    expect((await sponsor(body.id, [], 2)).status).toBe(412);
    expect((await sponsor(body.id, [], 3, 'coreMember')).status).toBe(403);
    expect((await sponsor(body.id, [], 3, 'coordinator')).status).toBe(200);
  });

  it('are listed newest first, by ask and state, page by page, with one statement', async () => {
    const other = await anAsk(demarche.database, coalition.campaign, 2);
    const made: string[] = [];
    for (const state of ['proposed', 'withdrawn', 'proposed']) {
      const { body } = await record(amendment({ askId: other.id }));
      if (state !== 'proposed') await change(body.id, { state }, 1);
      made.unshift(body.id);
    }
    const list = (query: string) =>
      coalition.clients.plainMember.get(coalition.at(`amendments?askId=${other.id}${query}`));
    const ids = (items: { id: string }[]) => items.map(({ id }) => id);
    expect(ids((await list('')).body.items)).toEqual(made);
    expect(ids((await list('&state=withdrawn')).body.items)).toEqual([made[1]]);
    const first = (await list('&limit=2')).body;
    const rest = (await list(`&limit=2&cursor=${first.next}`)).body;
    expect([...ids(first.items), ...ids(rest.items)]).toEqual(made);
    expect(await statementsOf(() => list(''))).toBe(1);
  });

  it('are recorded once when repeated', async () => {
    const body = amendment({ id: newId() });
    const answers = await Promise.all([record(body), record(body)]);
    expect(answers.map(({ status, body: one }) => [status, one.id])).toEqual([
      [201, body.id],
      [201, body.id],
    ]);
    await demarche.database.admin('delete from idempotency_record');
    expect((await record(body)).body.id).toBe(body.id);
    await demarche.database.admin('delete from idempotency_record');
    expect((await record(body, 'coreMember')).status).toBe(409);
  });

  it.each<[string, () => Promise<object> | object, string]>([
    ['an ask of another campaign', async () => ({ askId: (await anAsk(demarche.database, coalition.other)).id }), 'askId'],
    ['a provision that is not there', () => ({ provisionId: newId() }), 'provisionId'],
    ['a draft that is not there', () => ({ textVersionId: newId() }), 'textVersionId'],
    ['a draft that nobody confirmed', () => ({ textVersionId: drafts['next'] }), 'textVersionId'],
    ['a delegation that is not there', () => ({ sponsors: [{ delegationCode: 'ZZZ', role: 'sponsor' }] }), 'sponsors[0].delegationCode'],
    ['a sponsor twice', () => ({ sponsors: [{ delegationCode: 'FJI', role: 'sponsor' }, { delegationCode: 'FJI', role: 'co_sponsor' }] }), 'sponsors[1].delegationCode'],
    ['a name taken off before it was on', () => ({ sponsors: [{ delegationCode: 'FJI', role: 'sponsor', since: '2024-08-05', until: '2024-08-04' }] }), 'sponsors[0].until'],
    ['an effect that is none', () => ({ effect: 'helps' }), 'effect'],
    ['a day that does not exist', () => ({ proposedOn: '2024-02-30' }), 'proposedOn'],
  ])('name %s', async (_, wrong, field) => {
    const answer = await record(amendment(await wrong()));
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  }); // prettier-ignore

  it('are removed and put back, unless somebody voted on them', async () => {
    const { body } = await record(amendment({ oral: true, symbol: undefined }));
    expect(body).toMatchObject({ oral: true, votingOrder: null, removed: null });
    const { author, coordinator, coreMember } = coalition.clients;
    const path = coalition.at(`amendments/${body.id}`);
    expect((await author.delete(path, 7)).status).toBe(412);
    expect((await coreMember.delete(path, 1)).status).toBe(403);
    expect((await author.delete(path, 1)).status).toBe(204);
    const listed = async (more: string) =>
      (await coordinator.get(coalition.at(`amendments?limit=200${more}`))).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect([(await read(body.id)).status, (await listed('')).includes(body.id)]).toEqual([404, false]);
    expect(await listed('&shelf=removed')).toEqual([body.id]);
    expect((await coreMember.post(`${path}/restore`)).status).toBe(403);
    const back = await author.post(`${path}/restore`);
    expect(back.body).toMatchObject({ id: body.id, removed: null, sponsors: [{}, {}, {}] });
    const voted = await author.post(coalition.at('votes'), {
      ...{ title: 'On it', amendmentId: body.id, rule: 'two_thirds', heldAt: '2024-08-08T15:00:00Z' },
      ...{ tally: { yes: 1, no: 2 }, grade: 'webcast', source: 'Webcast' },
    });
    expect(voted.body).toMatchObject({ kind: 'amendment', amendmentId: body.id });
    const decided = (await read(body.id)).body;
    const refused = await author.delete(path, decided.version);
    expect([decided.state, refused.status, refused.body.code]).toEqual([
      'rejected',
      409,
      'amendments.votedOn',
    ]);
    await author.delete(coalition.at(`votes/${voted.body.id}`), 1);
    expect((await author.delete(path, (await read(body.id)).body.version)).status).toBe(204);
  });

  it('stand in one order of voting; who orders by an older one is told, and changes nothing', async () => {
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three']) ids.push((await record(amendment({ title }))).body.id);
    const [one, two, three] = ids as [string, string, string];
    const order = (amendmentIds: string[], before: string[], name: ReaderName = 'coordinator') =>
      coalition.clients[name].call('PUT', coalition.at('amendments/order'), { amendmentIds, before });
    expect((await order([three, one], [])).body).toEqual({ amendmentIds: [three, one] });
    const places = async () => Promise.all(ids.map(async (id) => (await read(id)).body.votingOrder));
    expect(await places()).toEqual([2, null, 1]);
    expect([(await order([two], [])).status, await places()]).toEqual([409, [2, null, 1]]);
    expect((await order([one, one], [three, one])).body.fields).toMatchObject([{ path: 'amendmentIds[1]' }]);
    expect((await order([newId()], [three, one])).status).toBe(400);
    expect((await order([one], [three, one], 'author')).status).toBe(403);
    expect([(await order([one, two, three], [three, one])).status, await places()]).toEqual([200, [1, 2, 3]]);
  });

  it('are recorded by those who log', async () => {
    expect((await record(amendment(), 'plainMember')).status).toBe(403);
    expect((await record(amendment(), 'outsider')).status).toBe(404);
  });
});
