import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import {
  aCoalition,
  aDelegation,
  anAsk,
  others,
  READERS,
  seers,
  SEES,
  statementsOf,
  type Coalition,
  type ReaderName,
} from '../support/outreach.js';

describe('positions without a meeting', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let ask: string;

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-08-08T16:00:00Z');
    coalition = await aCoalition(demarche);
    ask = (await anAsk(demarche.database, coalition.campaign)).id;
  });
  afterAll(() => demarche.stop());

  const position = (more: object = {}) => {
    return {
      delegationCode: 'FJI',
      askId: ask,
      stance: 'support',
      confidence: 3,
      said: 'publicly',
      occurredAt: '2024-08-07T15:00:00Z',
      ...more,
    };
  };
  const record = (body: object, name: ReaderName = 'author') =>
    coalition.clients[name].post(coalition.at('positions'), body);
  const history = async (code: string, name: ReaderName = 'author', query = '') =>
    coalition.clients[name].get(coalition.at(`delegations/${code}/positions${query}`));
  const stances = (body: { items: { stance: string }[] }) => body.items.map((item) => item.stance);

  it('are recorded with their grade and source', async () => {
    const answer = await record(
      position({ grade: 'webcast', source: 'UN Web TV, 7 August', tier: 'public' }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      delegationCode: 'FJI',
      askId: ask,
      stance: 'support',
      grade: 'webcast',
      source: 'UN Web TV, 7 August',
      tier: 'public',
      interactionId: null,
      previousStance: null,
      shift: 'none',
      occurredAt: { instant: '2024-08-07T15:00:00.000Z', reader: { wall: '2024-08-07T22:00' } },
    });
    const audit = await demarche.database.admin('select action from audit_event where subject_id = $1', [
      answer.body.id,
    ]);
    expect(audit).toEqual([{ action: 'position_recorded' }]);
  });

  it('keep their history, and what was said last counts whenever it was entered', async () => {
    await aDelegation(demarche.database, 'AAA', 'Aland');
    const at = (occurredAt: string, stance: string) =>
      record(position({ delegationCode: 'AAA', tier: 'coalition', occurredAt, stance }));
    await at('2024-08-05T10:00:00Z', 'oppose');
    await at('2024-08-07T10:00:00Z', 'support');
    const late = await at('2024-08-06T10:00:00Z', 'undecided');
    expect(late.body).toMatchObject({ previousStance: 'oppose', shift: 'towards' });
    const { body } = await history('AAA');
    expect(body.items).toMatchObject([
      { stance: 'support', previousStance: 'undecided', shift: 'towards' },
      { stance: 'undecided', previousStance: 'oppose', shift: 'towards' },
      { stance: 'oppose', previousStance: null, shift: 'none' },
    ]);
    const page = await coalition.clients.plainMember.get(coalition.at('delegations?q=aland'));
    const found = page.body.items.find(({ code }: { code: string }) => code === 'AAA');
    expect(found.positions).toMatchObject([{ askId: ask, stance: 'support' }]);
    const detail = await coalition.clients.plainMember.get(coalition.at('delegations/AAA'));
    expect(detail.body.positions).toMatchObject([
      {
        askId: ask,
        current: { stance: 'support' },
        history: [{ stance: 'undecided' }, { stance: 'oppose' }],
      },
    ]);
    const first = await history('AAA', 'author', '?limit=2');
    const second = await history('AAA', 'author', `?limit=2&cursor=${first.body.next}`);
    expect([stances(first.body), stances(second.body)]).toEqual([['support', 'undecided'], ['oppose']]);
    expect(second.body.next).toBeNull();
  });

  it.each(Object.keys(SEES))(
    'recorded at the tier %s: those and nobody else, whatever they ask',
    async (tier) => {
      const code =
        { me: 'BBB', organisation: 'CCC', core: 'DDD', coalition: 'EEE', public: 'FFF' }[tier] ?? '';
      await aDelegation(demarche.database, code, `State ${code}`);
      await record(
        position({
          delegationCode: code,
          tier: 'coalition',
          stance: 'undecided',
          occurredAt: '2024-08-06T10:00:00Z',
        }),
      );
      const paths = [
        'positions',
        'positions?since=2024-08-08T00:00:00Z',
        `delegations/${code}/positions`,
        `delegations/${code}`,
        `delegations?q=${code}`,
        `delegations?askId=${ask}&stance=champion`,
        `delegations?askId=${ask}&stance=undecided`,
      ];
      const look = (name: ReaderName) =>
        Promise.all(paths.map(async (path) => (await coalition.clients[name].get(coalition.at(path))).text));
      const before = new Map<string, string[]>();
      for (const name of READERS) before.set(name, await look(name));
      const { body } = await record(
        position({ delegationCode: code, tier, stance: 'champion', note: `canary-${tier}` }),
      );
      for (const name of seers(tier)) {
        const after = await look(name);
        for (const text of after.slice(0, 3)) expect(text).toContain(body.id);
        expect(JSON.parse(after[4] ?? '').items[0].positions[0].stance).toBe('champion');
        expect(after[5]).toContain(code);
        expect(after[6]).not.toContain(code);
      }
      for (const name of others(tier)) expect([name, await look(name)]).toEqual([name, before.get(name)]);
    },
  );

  it('are listed by what was entered last, page by page and since an instant, with one statement', async () => {
    const path = (query: string) => coalition.at(`positions${query}`);
    const { author } = coalition.clients;
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await author.get(path(`?limit=4${cursor}`));
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    const rows = await demarche.database.admin<{ id: string }>(
      'select id from position_event where campaign_id = $1 order by recorded_at desc, id desc',
      [coalition.campaign.id],
    );
    expect(seen).toEqual(rows.map((row) => row.id));
    await setClock(demarche.database, '2024-08-09T16:00:00Z');
    const later = await record(position({ stance: 'oppose' }));
    const since = await author.get(path('?since=2024-08-09T00:00:00Z'));
    expect(since.body.items.map((item: { id: string }) => item.id)).toEqual([later.body.id]);
    expect(await statementsOf(() => author.get(path('?limit=1')))).toBe(1);
    expect(await statementsOf(() => author.get(path('?limit=200')))).toBe(1);
  });

  it('are made once when repeated, also when the first answer is forgotten', async () => {
    const body = { ...position(), id: newId() };
    const answers = await Promise.all([record(body), record(body)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    await demarche.database.admin('delete from idempotency_record');
    const late = await record(body);
    expect([late.status, late.body]).toEqual([201, answers[0]?.body]);
    expect((await record({ ...body, stance: 'oppose' }, 'coreMember')).status).toBe(409);
    expect(
      await demarche.database.admin('select id from position_event where id = $1', [body.id]),
    ).toHaveLength(1);
  });

  it('are never changed, not even past the api', async () => {
    await expect(demarche.database.admin(`update position_event set stance = 'oppose'`)).rejects.toThrow(
      'append-only',
    );
    await expect(demarche.database.admin('delete from position_event')).rejects.toThrow('append-only');
  });

  it.each<[string, () => Promise<object> | object, string]>([
    [
      'an ask of another campaign',
      async () => ({ askId: (await anAsk(demarche.database, coalition.other)).id }),
      'askId',
    ],
    ['an ask that does not exist', () => ({ askId: newId() }), 'askId'],
    ['a delegation that does not exist', () => ({ delegationCode: 'XXX' }), 'delegationCode'],
    ['an unknown grade', () => ({ grade: 'rumour' }), 'grade'],
    ['a day too far ahead', () => ({ occurredAt: '2024-08-12T00:00:00Z' }), 'occurredAt'],
    ['a source of two lines', () => ({ source: 'a\r\nb' }), 'source'],
    ['a note of 1 MB', () => ({ note: 'x'.repeat(1_000_000) }), 'note'],
  ])('name %s', async (_, wrong, field) => {
    const answer = await record(position(await wrong()));
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });

  it('name an ask of another campaign where it is a filter', async () => {
    const theirs = (await anAsk(demarche.database, coalition.other)).id;
    expect((await history('FJI', 'author', `?askId=${theirs}`)).body.fields[0].path).toBe('askId');
    const page = await coalition.clients.author.get(
      coalition.at(`delegations?askId=${theirs}&stance=support`),
    );
    expect([page.status, page.body.fields[0].path]).toEqual([400, 'askId']);
  });

  it('are recorded by campaigners, of delegations that exist, in campaigns of their own', async () => {
    expect((await record(position(), 'colleague')).status).toBe(403);
    expect((await record(position(), 'outsider')).status).toBe(404);
    expect((await record(position(), 'admin')).status).toBe(404);
    expect((await history('XXX')).status).toBe(404);
    expect((await history('%00%00')).status).toBe(404);
    expect(demarche.logged.join('\n')).not.toMatch(/canary/);
  });
});
