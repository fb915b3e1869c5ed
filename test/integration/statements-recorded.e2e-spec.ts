import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { type Answer } from '../support/demarche.js';
import { anAsk, statementsOf } from '../support/outreach.js';
import type { TextState } from '#libs/domain';
import {
  EU_STATEMENT,
  demarche,
  coalition,
  ask,
  statement,
  record,
  preview,
  read,
  ownWord,
  fields,
  named,
  openBlocWorld,
  stopBlocWorld,
  begin,
} from '../support/bloc-statements.js';

beforeAll(openBlocWorld);
afterAll(stopBlocWorld);
beforeEach(begin);

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

describe("a bloc's statement", () => {
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
    expect(named(whole, 'EUE')).toMatchObject({ capacity: 'observer' });
    expect(named(whole, 'AUT')).toEqual({
      ...named(answer, 'AUT'),
      capacity: 'voting',
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
});
