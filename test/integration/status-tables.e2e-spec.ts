import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, statementsOf, type Coalition } from '../support/outreach.js';

const TABLE = `Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a)
Fiji1\t25 Oct 2025\t31 Dec. 2025
Viet Nam\t25 Oct 2025\t
Cook Islands\t\t12 Feb 2026 a
Korea\t25 Oct 2025\t
Mali\t24 Oct 2025\t
Qatar\t25 Oct 2025\t23 Nov 2026
European Union\t25 Oct 2025\t`;

describe('a status table', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    await setClock(demarche.database, '2026-11-22T17:00:00Z');
    const terms = {
      ...{ name: 'A convention', instrumentsNeeded: 2, daysAfter: 90, regionalOrganisationCounts: false },
      ...{ adoptedOn: '2024-12-24', opensOn: '2025-10-25', closesOn: '2026-12-31' },
      ...{ zone: 'America/New_York', source: 'The depositary' },
    };
    await coalition.clients.coordinator.call('PUT', coalition.at('treaty'), terms, { 'If-Match': '"0"' });
    for (const act of [
      { delegationCode: 'VNM', kind: 'signature', note: 'At the opening' },
      { delegationCode: 'MLI', kind: 'signature', doneOn: '2026-01-01' },
      { delegationCode: 'KEN', kind: 'signature', doneOn: '2026-01-02' },
    ])
      await coalition.clients.author.post(coalition.at('treaty/actions'), {
        ...{ confirmed: true, source: 'A page', ...act },
      });
  });
  afterAll(() => demarche.stop());

  const request = (more: object = {}) => ({ text: TABLE, source: 'MTDSG', confirmed: true, ...more });
  const check = async (more: object = {}) =>
    (await coalition.clients.author.post(coalition.at('treaty/tables/check'), request(more))).body;
  const apply = (body: object) => coalition.clients.author.post(coalition.at('treaty/tables'), body);
  const undo = (id: string, name: 'author' | 'coreMember' | 'coordinator' = 'author') =>
    coalition.clients[name].post(coalition.at(`treaty/tables/${id}/undo`));
  const acts = () =>
    demarche.database.admin(
      `select delegation_code as code, kind, done_on::text as day, source, note from treaty_action
       where undone_at is null order by 1, 2`,
    );
  const choices = [{ name: 'Korea', code: 'KOR' }];
  let before: unknown;
  let applied: { id: string };

  it('says what it would change, and writes nothing', async () => {
    before = await acts();
    const found = await check({ choices: null });
    expect(found).toMatchObject({
      form: 'cells',
      counts: { new: 5, same: 0, changed: 1, refused: 2, gone: 1 },
      before: { signatures: 3, instruments: 0, entersIntoForceOn: null },
      // Fiji, Viet Nam, Mali as it was, Kenya, Qatar, the Union; the Cook Islands are the second party.
      after: { signatures: 6, instruments: 2, entersIntoForceOn: '2026-05-13' },
    });
    const refused = found.items.filter((item: { state: string }) => item.state === 'refused');
    expect(refused.map((item: any) => [item.line, item.delegationCode, item.why.code])).toEqual([
      [6, 'MLI', 'treaty.beforeOpening'],
      [7, 'QAT', 'treaty.dayAhead'],
    ]);
    expect(found.rows).toMatchObject([
      {
        line: 5,
        name: 'Korea',
        needs: 'party',
        why: { code: 'statusTable.why.unknown' },
        near: ['PRK', 'KOR'],
      },
    ]);
    expect(found.gone.map((act: { delegationCode: string }) => act.delegationCode)).toEqual(['KEN']);
    expect(await acts()).toEqual(before);
  });

  it('takes nothing back that an unread row may name, and takes no two tables for one', async () => {
    const { plan } = await check();
    const refused = await apply({ ...request(), plan, takeBackGone: true });
    expect([refused.status, refused.body.fields]).toMatchObject([
      400,
      [{ path: 'takeBackGone', code: 'statusTable.unreadRows', params: { line: 5 } }],
    ]);
    const two = `${TABLE}\n${TABLE}`;
    const answer = await coalition.clients.author.post(
      coalition.at('treaty/tables/check'),
      request({ text: two }),
    );
    expect([answer.status, answer.body.fields]).toMatchObject([
      400,
      [{ path: 'text', code: 'statusTable.twoTables', params: { line: 9 } }],
    ]);
    expect(await acts()).toEqual(before);
  });

  it('is applied as it was shown, once, however often it is sent', async () => {
    const { plan } = await check({ choices });
    const body = { id: newId(), ...request({ choices }), plan, takeBackGone: true };
    const [first, again] = await Promise.all([apply(body), apply(body)]);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.body).toMatchObject({
      source: 'MTDSG',
      counts: { new: 6, changed: 1, gone: 1 },
      undoneAt: null,
    });
    expect(again.body).toEqual(first.body);
    await demarche.database.admin('delete from idempotency_record');
    expect((await apply(body)).body).toEqual(first.body);
    applied = first.body;
    expect(await acts()).toEqual([
      { code: 'COK', kind: 'accession', day: '2026-02-12', source: 'MTDSG', note: '' },
      { code: 'EUE', kind: 'signature', day: '2025-10-25', source: 'MTDSG', note: '' },
      { code: 'FJI', kind: 'ratification', day: '2025-12-31', source: 'MTDSG', note: '' },
      { code: 'FJI', kind: 'signature', day: '2025-10-25', source: 'MTDSG', note: '' },
      { code: 'KOR', kind: 'signature', day: '2025-10-25', source: 'MTDSG', note: '' },
      { code: 'MLI', kind: 'signature', day: '2026-01-01', source: 'A page', note: '' },
      { code: 'QAT', kind: 'signature', day: '2025-10-25', source: 'MTDSG', note: '' },
      { code: 'VNM', kind: 'signature', day: '2025-10-25', source: 'MTDSG', note: 'At the opening' },
    ]);
    const { progress } = (await coalition.clients.plainMember.get(coalition.at('treaty'))).body;
    expect(progress).toMatchObject({
      instruments: 2,
      reachedOn: '2026-02-12',
      entersIntoForceOn: '2026-05-13',
    });
  });

  it('changes nothing a second time, and refuses a plan of another day', async () => {
    const { counts, plan } = await check({ choices });
    expect(counts).toMatchObject({ new: 0, changed: 0, same: 7, gone: 0 });
    const again = await apply({ ...request({ choices }), plan, takeBackGone: false });
    expect([again.status, again.body.fields?.[0]?.code]).toEqual([400, 'statusTable.nothing']);
    const other = await apply({ ...request({ choices }), plan: 'a'.repeat(64), takeBackGone: false });
    expect([other.status, other.body.fields?.[0]?.path]).toEqual([409, 'plan']);
  });

  it('is read back as it was exported, with nothing new', async () => {
    const file = await coalition.clients.plainMember.post(coalition.at('treaty/tables/export'));
    expect(file.status).toBe(200);
    const { counts, rows } = await check({ text: file.text });
    expect([counts, rows]).toEqual([{ new: 0, same: 8, changed: 0, refused: 0, gone: 0 }, []]);
  });

  it('is taken back as a whole by whoever brought it, unless a correction would be lost', async () => {
    expect((await undo(applied.id, 'coreMember')).status).toBe(403);
    const { items } = (await coalition.clients.plainMember.get(coalition.at('treaty/states'))).body;
    const { instrument } = items.find((item: { code: string }) => item.code === 'FJI');
    const at = coalition.at(`treaty/actions/${instrument.id}`);
    await coalition.clients.author.patch(at, { note: 'Checked' }, 1);
    const refused = await undo(applied.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'statusTable.correctedSince']);
    await demarche.database.admin('update treaty_action set version = 1 where id = $1', [instrument.id]);
    expect((await undo(applied.id)).status).toBe(204);
    expect(await acts()).toEqual(before);
    expect((await undo(applied.id)).status).toBe(404);
    const tables = (await coalition.clients.plainMember.get(coalition.at('treaty/tables'))).body;
    expect(tables.items).toMatchObject([{ id: applied.id, undoneAt: expect.any(String) }]);
  });

  it('is no table without a heading', async () => {
    const answer = await coalition.clients.author.post(
      coalition.at('treaty/tables/check'),
      request({ text: 'Fiji' }),
    );
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, 'text']);
  });

  it('is checked with the same few statements however long it is', async () => {
    const few = await statementsOf(() => check());
    const rows = Array.from({ length: 300 }, (_, at) => `Nobody ${at}\t25 Oct 2025\t`).join('\n');
    expect(await statementsOf(() => check({ text: `${TABLE}\n${rows}` }))).toBe(few);
  });
});
