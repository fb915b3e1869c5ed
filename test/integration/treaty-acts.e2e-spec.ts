import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { setClock } from '../support/makers.js';
import { anAsk, statementsOf } from '../support/outreach.js';
import { aPosition } from '../support/subjects.js';
import {
  TERMS,
  ALONE,
  set,
  demarche,
  coalition,
  read,
  record,
  states,
  state,
  why,
  openTreatyWorld,
  stopTreatyWorld,
} from '../support/treaty-terms.js';

beforeAll(async () => {
  await openTreatyWorld();
  expect((await set(TERMS, 0)).status).toBe(200);
});
afterAll(stopTreatyWorld);

describe('the treaty', () => {
  it('counts what was confirmed, lists beside it what was only reported', async () => {
    const signed = await record({ delegationCode: 'VNM', kind: 'signature', doneOn: '2025-10-25' });
    expect([signed.status, signed.body]).toEqual([
      201,
      {
        id: expect.any(String),
        delegationCode: 'VNM',
        kind: 'signature',
        doneOn: '2025-10-25',
        knownOn: '2026-11-22',
        confirmed: true,
        source: 'A page',
        effectiveOn: null,
        note: '',
        declaration: '',
        version: 1,
      },
    ]);
    const heard = await record({ delegationCode: 'QAT', kind: 'ratification', confirmed: false });
    expect(heard.status).toBe(201);
    expect((await read()).progress).toMatchObject({
      signatures: 1,
      instruments: 0,
      stillNeeded: 2,
      unconfirmed: { signatures: 0, instruments: 1 },
    });
    expect(await state('QAT')).toMatchObject({
      name: 'Qatar',
      counted: false,
      signature: null,
      instrument: { kind: 'ratification', doneOn: null, confirmed: false },
    });
  });
  it('enters into force ninety days after the last instrument needed', async () => {
    const { id } = (await state('QAT')).instrument;
    const confirm = (body: object, version: number) =>
      coalition.clients.author.patch(coalition.at(`treaty/actions/${id}`), body, version);
    expect(why(await confirm({ confirmed: true }, 1))).toEqual([400, 'doneOn']);
    const confirmed = await confirm({ confirmed: true, doneOn: '2026-10-01', source: 'The depositary' }, 1);
    expect(confirmed.body).toMatchObject({ confirmed: true, doneOn: '2026-10-01', version: 2 });
    expect((await confirm({ note: 'late' }, 1)).status).toBe(412);
    // The European Union's instrument stands beside those of its members and counts for nothing.
    await record({ delegationCode: 'EUE', kind: 'approval', doneOn: '2026-10-05' });
    expect((await read()).progress).toMatchObject({ instruments: 1, stillNeeded: 1 });
    await record({ delegationCode: 'AZE', kind: 'acceptance', doneOn: '2026-11-01' });
    expect((await read()).progress).toMatchObject({
      instruments: 2,
      stillNeeded: 0,
      reachedOn: '2026-11-01',
      entersIntoForceOn: '2027-01-30',
      inForce: false,
    });
    expect([(await state('AZE')).counted, (await state('EUE')).counted]).toEqual([true, false]);
  });
  it('counts an instrument no more when it is withdrawn or taken back', async () => {
    const withdrawal = await record({ delegationCode: 'AZE', kind: 'withdrawal', doneOn: '2026-11-20' });
    expect(withdrawal.status).toBe(201);
    expect((await read()).progress).toMatchObject({ instruments: 1, entersIntoForceOn: null });
    const { instrument } = await state('AZE');
    const undo = (id: string, name: 'author' | 'coreMember' | 'coordinator') =>
      coalition.clients[name].delete(coalition.at(`treaty/actions/${id}`), 1);
    expect((await undo(instrument.id, 'author')).status).toBe(409);
    expect((await undo(withdrawal.body.id, 'coreMember')).status).toBe(403);
    expect((await undo(withdrawal.body.id, 'coordinator')).status).toBe(204);
    expect((await undo(withdrawal.body.id, 'coordinator')).status).toBe(404);
    expect((await state('AZE')).withdrawal).toBeNull();
    expect((await read()).progress.entersIntoForceOn).toBe('2027-01-30');
    expect((await undo(instrument.id, 'author')).status).toBe(204);
    expect((await read()).progress).toMatchObject({
      instruments: 1,
      stillNeeded: 1,
      entersIntoForceOn: null,
    });
    const [kept] = await demarche.database.admin('select undone_at from treaty_action where id = $1', [
      instrument.id,
    ]);
    expect(kept?.['undone_at']).not.toBeNull();
  });
  it.each([
    ['an unknown code', { delegationCode: 'ZZZ', kind: 'signature' }, 400, 'delegationCode'],
    ['an instrument before the treaty opens', { kind: 'ratification', doneOn: '2025-10-24' }, 400, 'doneOn'],
    ['a day ahead', { kind: 'signature', doneOn: '2026-11-23' }, 400, 'doneOn'],
    ['a withdrawal without an instrument', { kind: 'withdrawal', doneOn: '2026-05-01' }, 400, 'kind'],
    ['a second signature', { delegationCode: 'VNM', kind: 'signature' }, 409, 'kind'],
    ['a second instrument', { delegationCode: 'QAT', kind: 'accession', doneOn: '2026-11-02' }, 409, 'kind'],
    ['a confirmed instrument without its day', { kind: 'accession' }, 400, 'doneOn'],
    [
      'a day of effect of an instrument',
      { kind: 'accession', doneOn: '2026-11-02', effectiveOn: '2026-12-02' },
      400,
      'effectiveOn',
    ],
    [
      'an effect before the act',
      { kind: 'provisional_application', doneOn: '2026-11-02', effectiveOn: '2026-11-01' },
      400,
      'effectiveOn',
    ],
    ['a kind that is none', { kind: 'applause' }, 400, 'kind'],
    ['a formal confirmation of a state', { kind: 'formal_confirmation', doneOn: '2026-11-02' }, 400, 'kind'],
    [
      'a succession of the Union',
      { delegationCode: 'EUE', kind: 'succession', doneOn: '2026-11-02' },
      400,
      'kind',
    ],
    ['no source', { kind: 'signature', source: '' }, 400, 'source'],
  ])('refuses %s, and writes nothing', async (_, wrong, status, field) => {
    const count = () => demarche.database.admin('select count(*)::int as acts from treaty_action');
    const before = await count();
    expect(why(await record({ delegationCode: 'FJI', ...wrong }))).toEqual([status, field]);
    expect(await count()).toEqual(before);
  });
  it('knows nothing of what became known later', async () => {
    await setClock(demarche.database, '2026-11-21T17:00:00Z');
    expect((await read()).progress).toMatchObject({ signatures: 0, unconfirmed: { instruments: 0 } });
    expect((await state('VNM')).signature).toBeNull();
    await setClock(demarche.database, '2025-10-24T17:00:00Z');
    expect((await read()).signature.state).toBe('not_open');
    await setClock(demarche.database, '2026-11-22T17:00:00Z');
  });
  it('records the same act once, however often and by however many it is sent at once', async () => {
    const again = { id: newId(), delegationCode: 'KEN', kind: 'signature' };
    const repeated = await Promise.all([record(again), record(again)]);
    expect(repeated.map(({ status }) => status)).toEqual([201, 201]);
    const rivals = await Promise.all([
      record({ delegationCode: 'GHA', kind: 'ratification', doneOn: '2026-11-01' }),
      record({ delegationCode: 'GHA', kind: 'accession', doneOn: '2026-11-02' }, 'coreMember'),
    ]);
    expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409]);
    await demarche.database.admin('delete from idempotency_record');
    const late = await record(again);
    expect([late.status, late.body]).toEqual([201, repeated[0]?.body]);
    await demarche.database.admin('delete from idempotency_record');
    expect(why(await record({ ...again, delegationCode: 'MLI' }))).toEqual([409, 'id']);
  });
  it('lets the last step of a delegation be taken back first, and no step out of turn', async () => {
    const steps = [
      ['ratification', '2026-10-01'],
      ['withdrawal', '2026-10-10'],
      ['accession', '2026-10-20'],
    ] as const;
    const ids: string[] = [];
    for (const [kind, doneOn] of steps) {
      const answer = await record({ delegationCode: 'NAM', kind, doneOn });
      expect([kind, answer.status]).toEqual([kind, 201]);
      ids.push(answer.body.id);
    }
    const undo = async (id: string | undefined) => {
      const answer = await coalition.clients.author.delete(coalition.at(`treaty/actions/${id}`), 1);
      return [answer.status, answer.body?.detail ?? ''];
    };
    const [first, second, third] = ids;
    expect(await undo(first)).toEqual([
      409,
      'A withdrawal of this instrument is recorded. Undo that one first.',
    ]);
    expect(await undo(second)).toEqual([
      409,
      'This delegation has joined again since (accession on Tue 20 Oct 2026). Undo that first.',
    ]);
    expect((await state('NAM')).counted).toBe(true);
    expect([await undo(third), await undo(second), await undo(first)]).toEqual([
      [204, ''],
      [204, ''],
      [204, ''],
    ]);
  });
  it('shows of the capitals’ positions what each reader may see, and nothing else', async () => {
    const { database } = demarche;
    const { coordinator } = coalition.clients;
    const made = await coordinator.post(coalition.at('asks'), {
      key: 'no-ratification',
      title: 'No ratification',
      summary: '',
      priority: 1,
    });
    expect(made.body.kind).toBe('text');
    expect((await states()).asks).toEqual([]);
    const asked = await coordinator.patch(coalition.at(`asks/${made.body.id}`), { kind: 'outcome' }, 1);
    const ask = asked.body;
    expect(ask).toMatchObject({ kind: 'outcome', version: 2 });
    const other = await anAsk(database, coalition.campaign, 2);
    const subjects = { id: coalition.campaign.id, askId: ask.id };
    const by = { authorId: coalition.people.author.id, organisationId: coalition.campaign.organisationId };
    await aPosition(database, subjects, { ...by, tier: 'coalition', delegationCode: 'KEN' });
    await aPosition(
      database,
      { ...subjects, askId: other.id },
      { ...by, tier: 'public', delegationCode: 'KEN' },
    );
    const open = await states();
    expect(open.asks).toEqual([{ id: ask.id, key: ask.key, title: ask.title }]);
    expect(open.scope.tiers).toEqual(['me', 'organisation', 'coalition', 'public']);
    const kenya = open.items.find((item: { code: string }) => item.code === 'KEN');
    expect(kenya.declared).toMatchObject([
      { askId: ask.id, stance: 'support', voice: 'own', grade: 'own_notes', source: '', note: '' },
    ]);
    await coalition.clients.author.post(coalition.at('positions'), {
      ...{ delegationCode: 'GHA', askId: ask.id, stance: 'oppose', confidence: 2, said: 'privately' },
      ...{ occurredAt: '2026-11-20T12:00:00Z', tier: 'coalition', note: 'Asked twice' },
      ...{ sealed: true, source: 'canary source' },
    });
    const ghana = (await states()).items.find((item: { code: string }) => item.code === 'GHA');
    expect(ghana.declared).toMatchObject([{ stance: 'oppose', source: '', note: 'Asked twice' }]);
    const before = await coalition.clients.plainMember.get(coalition.at('treaty/states'));
    await aPosition(database, subjects, { ...by, tier: 'organisation', delegationCode: 'FJI' });
    const after = await coalition.clients.plainMember.get(coalition.at('treaty/states'));
    expect(after.text).toBe(before.text);
    const colleague = (await coalition.clients.colleague.get(coalition.at('treaty/states'))).body;
    const fiji = colleague.items.find((item: { code: string }) => item.code === 'FJI');
    expect(fiji.declared).toHaveLength(1);
  });
  it('is read with the same few statements however much there is', async () => {
    const get = (path: string) => coalition.clients.plainMember.get(coalition.at(path));
    expect(await statementsOf(() => get('treaty'))).toBe(2);
    expect(await statementsOf(() => get('treaty/states'))).toBe(5);
    expect((await states()).items.length).toBeGreaterThanOrEqual(198);
  });
  it('has parties that are no delegation, and terms in months with a condition', async () => {
    const { body: before } = await coalition.clients.plainMember.get(coalition.at('treaty'));
    const terms = {
      ...{ ...TERMS, instrumentsNeeded: before.progress.instruments + 1, daysAfter: 0 },
      ...{ monthsAfter: 3, firstOfMonth: true, condition: ALONE },
    };
    const { body } = await set(terms, before.version);
    expect(body).toMatchObject({ monthsAfter: 3, firstOfMonth: true, condition: ALONE });
    expect(body.progress).toMatchObject({ stillNeeded: 1, condition: { reached: 0, stillNeeded: 1 } });
    const cook = await record({ delegationCode: 'COK', kind: 'ratification', doneOn: '2026-11-10' });
    expect(cook.status).toBe(201);
    expect(await state('COK')).toMatchObject({
      ...{ name: 'Cook Islands', kind: 'non_member', groups: [], counted: true, declared: [] },
      instrument: { kind: 'ratification', doneOn: '2026-11-10' },
    });
    expect((await state('NIU')).kind).toBe('non_member');
    // Enough of them, and Tonga is not among them yet.
    expect((await read()).progress).toMatchObject({
      ...{ stillNeeded: 0, condition: { reached: 0, stillNeeded: 1 }, reachedOn: null },
    });
    const signed = { delegationCode: 'TON', kind: 'definitive_signature', doneOn: '2026-11-19' };
    const { signatures } = (await read()).progress;
    expect((await record(signed)).status).toBe(201);
    expect((await read()).progress).toMatchObject({
      ...{ signatures: signatures + 1, condition: { reached: 1, stillNeeded: 0 } },
      ...{ reachedOn: '2026-11-19', entersIntoForceOn: '2027-03-01' },
    });
    // Who can become party is not who sits and votes.
    for (const list of ['delegations?limit=500', 'matrix', 'counts'])
      expect((await coalition.clients.plainMember.get(coalition.at(list))).text).not.toContain('COK');
    const confirmed = { delegationCode: 'EUE', kind: 'formal_confirmation', doneOn: '2026-11-20' };
    expect(why(await record(confirmed))).toEqual([409, 'kind']);
  });
});
