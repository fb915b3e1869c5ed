import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { BLOC_STATEMENTS } from '#libs/reference';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import {
  aCoalition,
  anAsk,
  others,
  READERS,
  seers,
  statementsOf,
  type Coalition,
  type ReaderName,
} from '../support/outreach.js';
import type { TextState } from '#libs/domain';

const [EU_STATEMENT] = BLOC_STATEMENTS;
const TEN = [...EU_STATEMENT!.aligned] as string[];

describe("a bloc's statement", () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let ask: { id: string; title: string };

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2026-01-27T09:00:00Z');
    coalition = await aCoalition(demarche);
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    ask = await anAsk(demarche.database, coalition.campaign);
  });

  const statement = (more: object = {}) => {
    return {
      title: 'EU statement on the rules of procedure',
      speakerCode: 'EUE',
      groupCode: 'eu',
      aligned: TEN,
      asks: [{ askId: ask.id, stance: 'support', confidence: 3 }],
      occurredAt: '2026-01-26T11:00:00+01:00',
      zone: 'Europe/Vienna',
      said: 'publicly',
      grade: 'written_submission',
      source: EU_STATEMENT!.source,
      tier: 'coalition',
      ...more,
    };
  };
  const record = (body: object, name: ReaderName = 'author') =>
    coalition.clients[name].post(coalition.at('statements'), body);
  const preview = (body: object, name: ReaderName = 'author') =>
    coalition.clients[name].post(coalition.at('statements/preview'), body);
  const read = (id: string, name: ReaderName = 'author') =>
    coalition.clients[name].get(coalition.at(`statements/${id}`));
  const ownWord = (delegationCode: string, stance: string, occurredAt: string, more: object = {}) =>
    coalition.clients.author.post(coalition.at('positions'), {
      delegationCode,
      askId: ask.id,
      stance,
      confidence: 3,
      said: 'publicly',
      grade: 'official_record',
      occurredAt,
      tier: 'coalition',
      ...more,
    });
  /** What counts for the reader of a row, by delegation. */
  async function counts(campaignAsk = ask.id): Promise<Record<string, string>> {
    const rows = await demarche.database.admin<{ code: string; word: string }>(
      `select distinct on (delegation_code) delegation_code as code, stance || ' ' || voice as word from position_head
       where ask_id = $1 and audience like 'c:%'
       order by delegation_code, occurred_at desc, voice desc, recorded_at desc, event_id desc`,
      [campaignAsk],
    );
    return Object.fromEntries(rows.map(({ code, word }) => [code, word]));
  }
  const eventsOf = (id: string) =>
    demarche.database.admin<{ voice: string; code: string; source: string; grade: string; tier: string }>(
      `select voice, delegation_code as code, source, grade, tier from position_event where statement_id = $1`,
      [id],
    );
  const fields = (answer: Answer) => answer.body.fields.map(({ path }: { path: string }) => path);
  const named = (answer: Answer, code: string) =>
    answer.body.delegations.find((one: { code: string }) => one.code === code);

  it('is recorded once and holds for 27 members and ten more: 37 states, and the Union itself', async () => {
    const answer = await record(statement());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      title: 'EU statement on the rules of procedure',
      speaker: 'European Union',
      group: 'European Union',
      aligned: expect.arrayContaining(['NOR', 'UKR']),
      excepted: [],
      asks: [{ askId: ask.id, ask: ask.title, stance: 'support', confidence: 3 }],
      occurredAt: {
        venue: { wall: '2026-01-26T11:00', zone: 'Europe/Vienna' },
        reader: { wall: '2026-01-26T17:00' },
      },
      states: 37,
      positions: 38,
      version: 1,
      removed: null,
      erased: null,
      textVersion: null,
    });
    const events = await eventsOf(answer.body.id);
    expect(events.filter(({ voice }) => voice === 'bloc')).toHaveLength(37);
    expect(events.filter(({ voice }) => voice === 'own')).toMatchObject([{ code: 'EUE' }]);
    expect(new Set(events.map(({ source, grade, tier }) => `${source}|${grade}|${tier}`))).toEqual(
      new Set([`${EU_STATEMENT!.source}|written_submission|coalition`]),
    );
    expect(answer.body.delegations[0]).toMatchObject({ code: 'EUE', reason: 'speaker' });
    expect(named(answer, 'AUT')).toEqual({ code: 'AUT', name: 'Austria', reason: 'member' });
    const whole = await read(answer.body.id);
    expect(whole.body).toMatchObject({
      ...answer.body,
      delegations: expect.any(Array),
      fates: { current: 38, overridden: 0, replaced: 0, retracted: 0 },
      scope: { tiers: ['me', 'organisation', 'core', 'coalition', 'public'] },
    });
    expect(named(whole, 'AUT')).toEqual({
      ...named(answer, 'AUT'),
      positions: [
        {
          id: expect.any(String),
          askId: ask.id,
          fate: 'current',
          current: { stance: 'support', confidence: 3, voice: 'bloc', source: answer.body.source },
        },
      ],
    });
    expect(whole.body.delegations.map(({ code }: { code: string }) => code)).toEqual(
      answer.body.delegations.map(({ code }: { code: string }) => code),
    );
    expect(named(answer, 'NOR')).toMatchObject({ reason: 'aligned' });
    expect(Object.keys(await counts())).toHaveLength(38);
    const audit = await demarche.database.admin(
      'select action, detail from audit_event where subject_id = $1',
      [answer.body.id],
    );
    expect(audit).toEqual([{ action: 'statement_recorded', detail: {} }]);
  });

  it('leaves out who was excepted, and goes by the membership of that day at the venue', async () => {
    const { body } = await record(statement({ excepted: ['HUN', 'SVK'] }));
    expect([body.states, named({ body } as Answer, 'HUN')]).toEqual([35, undefined]);
    const lastDay = statement({
      aligned: [],
      occurredAt: '2020-01-31T23:30:00+01:00',
      zone: 'Europe/Brussels',
    });
    expect(named(await record(lastDay), 'GBR')).toBeDefined();
    // The same instant is the next day in Bangkok, where the reader is.
    const { zone: _, ...inBangkok } = lastDay;
    expect(named(await record(inBangkok), 'GBR')).toBeUndefined();
  });

  it('writes every ask for every delegation, at once, with the same few statements of SQL', async () => {
    const more = await Promise.all([2, 3, 4].map((n) => anAsk(demarche.database, coalition.campaign, n)));
    const asks = [ask, ...more].map(({ id }) => ({ askId: id, stance: 'oppose', confidence: 2 }));
    let answer: Answer | undefined;
    expect(await statementsOf(async () => (answer = await record(statement({ asks }))))).toBe(3);
    expect(answer?.body).toMatchObject({ states: 37, positions: 152 });
    const whole = await read(answer?.body.id);
    expect(whole.body).toMatchObject({ ...answer?.body, delegations: expect.any(Array) });
    expect(named(whole, 'ALB').positions.map(({ askId }: { askId: string }) => askId)).toEqual(
      asks.map(({ askId }) => askId),
    );
    const one = await statementsOf(() => record(statement({ groupCode: undefined, aligned: ['NOR'] })));
    expect(one).toBe(3);
    expect(await statementsOf(() => read(answer?.body.id))).toBe(1);
    expect(await statementsOf(() => coalition.clients.author.get(coalition.at('statements')))).toBe(1);
    expect(await statementsOf(() => preview(statement({ asks })))).toBe(2);
  });

  it("gives way to a state's own word that comes later, and not to an earlier one", async () => {
    await ownWord('HUN', 'undecided', '2026-01-20T10:00:00Z');
    await ownWord('SRB', 'oppose', '2026-01-27T08:00:00Z');
    const { body } = await record(statement());
    expect(await counts()).toMatchObject({ HUN: 'support bloc', SRB: 'oppose own', EUE: 'support own' });
    expect((await read(body.id)).body.fates).toEqual({
      current: 37,
      overridden: 1,
      replaced: 0,
      retracted: 0,
    });
    await ownWord('HUN', 'lean_against', '2026-01-26T10:00:01Z');
    // At the same instant a state's own word goes before its bloc's.
    await ownWord('NOR', 'champion', '2026-01-26T10:00:00Z');
    const later = await read(body.id);
    expect(later.body.fates).toEqual({ current: 35, overridden: 3, replaced: 0, retracted: 0 });
    expect(named(later, 'HUN').positions).toMatchObject([
      { fate: 'overridden', current: { stance: 'lean_against', voice: 'own' } },
    ]);
    const next = await record(statement({ occurredAt: '2026-01-26T18:00:00+01:00', aligned: [] }));
    expect((await read(next.body.id)).body.fates).toMatchObject({ current: 28, overridden: 0 });
    expect((await read(body.id)).body.fates).toEqual({
      current: 8,
      overridden: 2,
      replaced: 28,
      retracted: 0,
    });
  });

  it('is previewed without leaving a trace, its id included', async () => {
    await ownWord('HUN', 'oppose', '2026-01-20T10:00:00Z', { source: 'Its letter' });
    await ownWord('AUT', 'champion', '2026-01-20T10:00:00Z');
    await ownWord('SRB', 'undecided', '2026-01-27T08:00:00Z');
    const body = { ...statement({ aligned: [...TEN, 'AUT'] }), id: newId() };
    const rows = () =>
      demarche.database.admin(`select (select count(*) from statement) as statements,
        (select count(*) from position_event) as events, (select count(*) from audit_event) as traces,
        (select count(*) from idempotency_record) as keys`);
    const before = await rows();
    const { status, body: seen } = await preview(body);
    expect(await rows()).toEqual(before);
    expect(status).toBe(200);
    expect(seen).toMatchObject({
      day: '2026-01-26',
      counts: { members: 27, aligned: 10, states: 37, positions: 38, differing: 2 },
      notes: [{ code: 'member_aligned', delegation: { code: 'AUT', name: 'Austria' } }],
      scope: { tiers: ['me', 'organisation', 'core', 'coalition', 'public'] },
    });
    expect(named({ body: seen } as Answer, 'HUN')).toMatchObject({
      reason: 'member',
      asks: [
        {
          askId: ask.id,
          current: { stance: 'oppose', voice: 'own', source: 'Its letter' },
          own: {
            stance: 'oppose',
            source: 'Its letter',
            occurredAt: { instant: '2026-01-20T10:00:00.000Z' },
          },
          differs: true,
          wouldCount: true,
        },
      ],
    });
    const cell = (code: string) => named({ body: seen } as Answer, code).asks[0];
    expect(cell('AUT')).toMatchObject({ differs: false, wouldCount: true });
    expect(cell('SRB')).toMatchObject({ differs: true, wouldCount: false });
    expect(cell('FRA')).toEqual({
      askId: ask.id,
      current: null,
      own: null,
      differs: false,
      wouldCount: true,
    });
    const recorded = await record({ ...body, excepted: ['HUN'] });
    expect([recorded.status, recorded.body.states]).toEqual([201, 36]);
  });

  it.each(TIERS)('recorded at the tier %s: those and nobody else, whatever they ask', async (tier) => {
    const request = statement();
    const look = async (name: ReaderName) => {
      const { text } = await preview(request, name);
      const { get } = coalition.clients[name];
      const list = await get(coalition.at(`statements?askId=${ask.id}`));
      return [text, list.text, (await get(coalition.at('positions?limit=5'))).text];
    };
    const before = new Map<string, string[]>();
    for (const name of READERS) before.set(name, await look(name));
    const { body } = await record(statement({ tier, stance: undefined }));
    for (const name of READERS) {
      const seen = seers(tier).includes(name);
      const answer = await read(body.id, name);
      expect([name, answer.status]).toEqual([name, seen ? 200 : 404]);
      const listed = (await look(name))[1] ?? '';
      expect([name, listed.includes(body.id)]).toEqual([name, seen]);
    }
    for (const name of others(tier)) expect([name, await look(name)]).toEqual([name, before.get(name)]);
  });

  it('tells a reader only of what that reader sees, also where another word counts', async () => {
    const { body } = await record(statement());
    const before = await read(body.id, 'plainMember');
    await ownWord('NOR', 'oppose', '2026-01-27T08:00:00Z', { tier: 'organisation', source: 'Its letter' });
    expect((await read(body.id, 'plainMember')).text).toBe(before.text);
    expect(named(await read(body.id), 'NOR').positions[0]).toMatchObject({
      fate: 'overridden',
      current: { stance: 'oppose', voice: 'own', source: 'Its letter' },
    });
    await ownWord('SRB', 'oppose', '2026-01-27T08:00:00Z', { sealed: true, source: 'canary source' });
    for (const name of READERS) {
      const answers = [await read(body.id, name), ...(name === 'author' ? [await preview(statement())] : [])];
      for (const { text } of answers) expect(text).not.toContain('canary source');
    }
    const theirs = await preview(statement(), 'coreMember');
    expect(named(theirs, 'NOR').asks[0]).toMatchObject({ own: null, differs: false });
  });

  it('is made once when repeated, also when the first answer is forgotten', async () => {
    const body = { ...statement(), id: newId() };
    const answers = await Promise.all([record(body), record(body)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    await demarche.database.admin('delete from idempotency_record');
    const late = await record(body);
    expect([late.status, late.body]).toEqual([201, answers[0]?.body]);
    await demarche.database.admin('delete from idempotency_record');
    const other = await record({ ...body, title: 'Another' });
    expect([other.status, fields(other)]).toEqual([409, ['id']]);
    expect((await record(body, 'coreMember')).status).toBe(409);
    expect(await eventsOf(body.id)).toHaveLength(38);
  });

  it('speaks about the newest confirmed draft of its day, or the one that is named', async () => {
    const drafts: Record<string, string> = {};
    const add = async (
      key: string,
      ordinal: number,
      day: string,
      state: TextState,
      campaignId = coalition.campaign.id,
    ) => {
      drafts[key] = await demarche.database.make.textVersion({
        ...{ campaignId, key, title: `Draft ${key}`, ordinal, circulatedOn: day, state },
      });
    };
    await add('first', 1, '2026-01-10', 'confirmed');
    await add('second', 2, '2026-01-26', 'confirmed');
    await add('third', 3, '2026-01-26', 'proposed');
    await add('fourth', 4, '2026-01-27', 'confirmed');
    await add('theirs', 1, '2026-01-01', 'confirmed', coalition.other.id);
    expect((await record(statement())).body.textVersion).toEqual({
      id: drafts['second'],
      key: 'second',
      title: 'Draft second',
    });
    expect((await record(statement({ textVersionId: drafts['first'] }))).body.textVersion.key).toBe('first');
    expect((await record(statement({ occurredAt: '2026-01-09T10:00:00Z' }))).body.textVersion).toBeNull();
    for (const key of ['third', 'theirs']) {
      expect(fields(await record(statement({ textVersionId: drafts[key] })))).toEqual(['textVersionId']);
    }
    const events = await demarche.database.admin<{ ids: string[] }>(
      `select array_agg(distinct text_version_id) as ids from position_event where ask_id = $1`,
      [ask.id],
    );
    // Which draft was the newest of that day may only be known later: nothing is written that was not said.
    expect(events[0]?.ids.filter(Boolean)).toEqual([drafts['first']]);
  });

  it('is listed by what was entered last, page by page, and by ask', async () => {
    const made: string[] = [];
    for (const n of [1, 2, 3]) {
      made.unshift((await record(statement({ title: `Statement ${n}`, aligned: [] }))).body.id);
    }
    const list = async (query: string) =>
      (await coalition.clients.plainMember.get(coalition.at(`statements?askId=${ask.id}${query}`))).body;
    const first = await list('&limit=2');
    const second = await list(`&limit=2&cursor=${first.next}`);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(made);
    expect(first.items[0]).toMatchObject({ title: 'Statement 3', states: 27, positions: 28 });
    expect(second.next).toBeNull();
    const all = await coalition.clients.plainMember.get(coalition.at('statements?limit=200'));
    expect(all.body.items.length).toBeGreaterThan(3);
  });

  it.each<[string, () => object | Promise<object>, string]>([
    ['an unknown speaker', () => ({ speakerCode: 'XXX' }), 'speakerCode'],
    ['an unknown group', () => ({ groupCode: 'nato' }), 'groupCode'],
    ['neither a group nor others', () => ({ groupCode: undefined, aligned: [] }), 'groupCode'],
    [
      'a bloc without members that day',
      () => ({ groupCode: 'caricom', occurredAt: '1973-07-31T18:00:00Z' }),
      'groupCode',
    ],
    ['an unknown state', () => ({ aligned: ['NOR', 'XXX'] }), 'aligned[1]'],
    ['a state twice', () => ({ aligned: ['NOR', 'NOR'] }), 'aligned[1]'],
    ['a word for a state', () => ({ aligned: ['Norway'] }), 'aligned'],
    ['one both aligned and excepted', () => ({ excepted: ['NOR'] }), 'excepted[0]'],
    ['an exception from nothing', () => ({ excepted: ['CHE'] }), 'excepted[0]'],
    ['the speaker excepted', () => ({ excepted: ['EUE'] }), 'excepted[0]'],
    ['no ask', () => ({ asks: [] }), 'asks'],
    [
      'an ask of another campaign',
      async () => {
        const { id } = await anAsk(demarche.database, coalition.other);
        return { asks: [{ askId: id, stance: 'support', confidence: 1 }] };
      },
      'asks[0].askId',
    ],
    [
      'an ask twice',
      () => {
        const one = { askId: ask.id, confidence: 1 };
        return {
          asks: [
            { ...one, stance: 'support' },
            { ...one, stance: 'oppose' },
          ],
        };
      },
      'asks[1].askId',
    ],
    [
      'an unknown stance',
      () => ({ asks: [{ askId: newId(), stance: 'maybe', confidence: 1 }] }),
      'asks[0].stance',
    ],
    ['a day too far ahead', () => ({ occurredAt: '2026-01-29T00:00:00Z' }), 'occurredAt'],
    ['an unknown draft', () => ({ textVersionId: newId() }), 'textVersionId'],
    ['a zone that is none', () => ({ zone: 'Mars/Olympus' }), 'zone'],
    ['an unknown tier', () => ({ tier: 'everybody' }), 'tier'],
    ['no grade', () => ({ grade: undefined }), 'grade'],
  ])('refuses %s by its field, and writes nothing', async (_, wrong, field) => {
    const rows = () =>
      demarche.database.admin(
        'select (select count(*) from statement) as statements, (select count(*) from position_event) as events',
      );
    const before = await rows();
    const body = statement(await wrong());
    for (const answer of [await record(body), await preview(body)]) {
      expect([answer.status, fields(answer)]).toEqual([400, [field]]);
    }
    expect(await rows()).toEqual(before);
  });

  it('names everything that is wrong at once', async () => {
    const answer = await record(
      statement({ aligned: ['XXX', 'YYY'], occurredAt: '2026-03-01T00:00:00Z', textVersionId: newId() }),
    );
    expect(fields(answer)).toEqual(['occurredAt', 'textVersionId', 'aligned[0]', 'aligned[1]']);
  });

  it('is recorded by campaigners, in campaigns of their own', async () => {
    for (const send of [record, preview]) {
      expect((await send(statement(), 'colleague')).status).toBe(403);
      expect((await send(statement(), 'outsider')).status).toBe(404);
      expect((await send(statement(), 'admin')).status).toBe(404);
    }
    expect((await record(statement(), 'coreMember')).status).toBe(201);
  });
});
