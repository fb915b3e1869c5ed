import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { type Answer } from '../support/demarche.js';
import { anAsk, others, READERS, seers, type ReaderName } from '../support/outreach.js';
import {
  TEN,
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

describe("a bloc's statement", () => {
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
    expect(cell('AUT')).toMatchObject({ differs: false, wouldStand: true, wouldCount: true });
    expect(cell('SRB')).toMatchObject({ differs: true, wouldStand: false, wouldCount: false });
    expect(cell('FRA')).toEqual({
      ...{ askId: ask.id, current: null, own: null },
      ...{ differs: false, wouldStand: true, wouldCount: true },
    });
    const recorded = await record({ ...body, excepted: ['HUN'] });
    expect([recorded.status, recorded.body.states]).toEqual([201, 36]);
  });

  it('would count of nobody without a vote, previewed anew or as a correction', async () => {
    await ownWord('EUE', 'oppose', '2026-01-20T10:00:00Z');
    const without = (answer: Answer) =>
      answer.body.delegations.filter(({ asks }: { asks: { wouldCount: boolean }[] }) => !asks[0]!.wouldCount);
    const seen = await preview(statement());
    const { body: made } = await record(statement());
    const corrected = await coalition.clients.author.post(
      coalition.at(`statements/preview?corrects=${made.id}`),
      statement({ asks: [{ askId: ask.id, stance: 'champion', confidence: 3 }] }),
    );
    for (const answer of [seen, corrected]) {
      expect(named(answer, 'FRA')).toMatchObject({ capacity: 'voting', asks: [{ wouldCount: true }] });
      expect(without(answer)).toMatchObject([
        { code: 'EUE', capacity: 'observer', asks: [{ wouldStand: true, wouldCount: false }] },
      ]);
    }
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
