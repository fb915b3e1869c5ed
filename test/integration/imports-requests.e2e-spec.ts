import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { Desk } from '../support/importing.js';
import { statementsOf } from '../support/outreach.js';
import {
  SAID_IN_AUGUST,
  world,
  coalition,
  desk,
  sheet,
  events,
  stances,
  openImportDesk,
  stopImportDesk,
  begin,
} from '../support/import-sheets.js';

beforeAll(openImportDesk);
afterAll(stopImportDesk);
beforeEach(begin);

describe('a repeat', () => {
  it('of the same file under the same id gives the same import, also when it has been applied; another file is refused', async () => {
    const id = newId();
    const query = `?id=${id}&fileName=a.csv`;
    const [first, second] = await Promise.all([
      desk.send(sheet('Fiji,yes,'), query),
      desk.send(sheet('Fiji,yes,'), query),
    ]);
    expect([first.status, second.status, first.body.id, second.body.id]).toEqual([202, 202, id, id]);
    const other = await desk.send(sheet('Fiji,no,'), query);
    expect([other.status, other.body.fields[0].path]).toEqual([409, 'id']);
    await world.work();
    await desk.apply(id);
    expect((await desk.send(sheet('Fiji,yes,'), query)).body).toMatchObject({ id, state: 'applied' });
    await world.work();
    expect(await stances(id)).toEqual(['FJI 1 support']);
    const theirs = new Desk(world, coalition.clients.coordinator, coalition.campaign.id);
    expect((await theirs.send(sheet('Fiji,yes,'), query)).status).toBe(409);
  });
  it('with an Idempotency-Key gives the first answer, and with another file is refused', async () => {
    const key = { 'Idempotency-Key': newId() };
    const first = await desk.send(sheet('Fiji,yes,'), '', key);
    const again = await desk.send(sheet('Fiji,yes,'), '', key);
    expect([again.status, again.body.id]).toEqual([202, first.body.id]);
    expect((await desk.send(sheet('Fiji,no,'), '', key)).status).toBe(422);
  });
  it('of applying and undoing changes nothing more', async () => {
    const brought = await desk.bring(sheet('Fiji,yes,'), SAID_IN_AUGUST);
    const { id } = brought;
    const version = { 'If-Match': `"${brought.version}"` };
    const apply = () => desk.client.post(desk.at(`imports/${id}/apply`), {}, version);
    const answers = await Promise.all([apply(), apply()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 412]);
    await Promise.all([world.work(), (await world.worker()).importNow()]);
    expect((await apply()).status).toBe(412);
    expect(await stances(id)).toEqual(['FJI 1 support']);
    const undo = () => desk.client.post(desk.at(`imports/${id}/undo`), {});
    expect((await Promise.all([undo(), undo()])).map(({ status }) => status)).toEqual([202, 202]);
    await Promise.all([world.work(), (await world.worker()).importNow()]);
    const undone = await desk.read(id);
    expect((await undo()).body).toEqual(undone);
    expect((await events(id)).map(({ retracted }) => retracted)).toEqual([true]);
  });
});

describe('a request', () => {
  it('without a file, or with something else than one, is refused', async () => {
    const empty = await desk.send('');
    expect([empty.status, empty.body.fields[0].path]).toEqual([400, 'body']);
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ]) {
      const answer = await desk.send('{}', '', { 'content-type': type });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        415,
        expect.stringMatching(/problem\+json/),
      ]);
      expect(answer.body.detail).toMatch(/^Send the file itself/);
    }
    for (const query of ['?fileName=a%00b', `?fileName=${'x'.repeat(201)}`, '?id=nonsense', '?other=1']) {
      const answer = await desk.send(sheet('Fiji,yes,'), query);
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, /\w+/.exec(query)?.[0]]);
    }
  });
  it('of more than five megabytes is refused, and one of just as much is read', async () => {
    const most = 5 * 1024 * 1024;
    const large = await desk.send(Buffer.alloc(most + 1, 'a'));
    expect([large.status, large.body.detail, large.body.fields[0].path]).toEqual([
      413,
      'The file is larger than 5 MB. Split the sheet.',
      'body',
    ]);
    const fits = await desk.bring(Buffer.alloc(most, 'Fiji,yes\n'), undefined, '');
    expect(fits.report.errors[0].message).toMatch(/more than 2,000 filled rows/);
    // Elsewhere the limit is what it was, and a file is none of its business.
    const elsewhere = await coalition.clients.author.send('POST', coalition.at('positions'), 'a,b', {
      'content-type': 'text/csv',
    });
    expect(elsewhere.status).toBe(415);
  });
  it.each<[string, () => object, string]>([
    ['a column that is none', () => ({ mapping: { columns: { '1': 'ignore' } } }), 'mapping.columns.1'],
    ['a column beyond the sheet', () => ({ mapping: { columns: { Z: 'ignore' } } }), 'mapping.columns.Z'],
    ['an ask of another campaign', () => ({ mapping: { columns: { B: newId() } } }), 'mapping.columns.B'],
    ['a field that is none', () => ({ mapping: { columns: { B: 'mood' } } }), 'mapping.columns.B'],
    ['a stance that is none', () => ({ mapping: { words: { hm: 'perhaps' } } }), 'mapping.words.hm'],
    ['a state that is none', () => ({ mapping: { states: { Korea: 'XYZ' } } }), 'mapping.states.Korea'],
    ['a row that is none', () => ({ mapping: { rows: { A: 'ignore' } } }), 'mapping.rows.A'],
    ['a row that is to be something', () => ({ mapping: { rows: { '3': 'yes' } } }), 'mapping.rows.3'],
    ['words that are a list', () => ({ mapping: { words: ['hm'] } }), 'mapping.words'],
    ['a state column that is none', () => ({ mapping: { stateColumn: '1A' } }), 'mapping.stateColumn'],
    ['a row of headers that is none', () => ({ mapping: { headerRow: -1 } }), 'mapping.headerRow'],
    ['an encoding that is none', () => ({ mapping: { encoding: 'ebcdic' } }), 'mapping.encoding'],
    ['a delimiter that is none', () => ({ mapping: { delimiter: 'x' } }), 'mapping.delimiter'],
    ['a draft that is not there', () => ({ options: { textVersionId: newId() } }), 'options.textVersionId'],
    ['a day to come', () => ({ options: { occurredAt: '2036-01-01T00:00:00Z' } }), 'options.occurredAt'],
    ['a zone that is none', () => ({ options: { zone: 'Mars/Olympus' } }), 'options.zone'],
    ['an unknown field', () => ({ options: { author: 'me' } }), 'options.author'],
  ])('with %s names it and changes nothing', async (_, body, field) => {
    const brought = await desk.bring(sheet('Fiji,yes,'));
    const answer = await desk.client.patch(desk.at(`imports/${brought.id}`), body(), brought.version);
    expect([answer.status, answer.body.fields?.[0].path]).toEqual([400, field]);
    expect(await desk.read(brought.id)).toEqual(brought);
  });
  it('that names a row of headers which the sheet has not is answered when the sheet has been checked', async () => {
    const { id } = await desk.bring(sheet('Fiji,yes,'));
    const { report } = await desk.change(id, { mapping: { headerRow: 9 } });
    expect(report.errors).toEqual([
      {
        ...{ row: null, column: null, field: 'mapping.headerRow' },
        ...{ code: 'nothingInRow', params: { row: '9' }, message: 'The sheet has nothing in row 9.' },
      },
    ]);
    expect((await desk.change(id, { mapping: { headerRow: null } })).report.errorCount).toBe(0);
  });
  it('needs the version that was read, and a state that allows it', async () => {
    const { body } = await desk.send(sheet('Fiji,yes,'));
    const path = (rest = '') => desk.at(`imports/${body.id}${rest}`);
    const apply = (version: number) => desk.client.post(path('/apply'), {}, { 'If-Match': `"${version}"` });
    expect((await desk.client.post(path('/apply'), {})).status).toBe(428);
    expect((await desk.client.patch(path(), {})).status).toBe(428);
    const early = await apply(1);
    expect([early.status, early.body.detail]).toEqual([
      409,
      'This sheet is being read. Only a sheet that has been checked can be applied.',
    ]);
    expect((await desk.client.post(path('/undo'), {})).status).toBe(409);
    await world.work();
    const stale = await apply(1);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
    expect((await desk.client.patch(path(), {}, 1)).status).toBe(412);
    await desk.apply(body.id);
    const { version } = await desk.read(body.id);
    expect((await desk.client.patch(path(), {}, version)).status).toBe(409);
    const dropped = await desk.drop(body.id);
    expect([dropped.status, dropped.body.detail]).toEqual([
      409,
      'This sheet has been applied, so it stays on record. Undo it instead.',
    ]);
  });
  it('of the same size costs the same number of statements, whatever the sheet', async () => {
    const small = await desk.bring(sheet('Fiji,yes,'));
    const large = await desk.bring(
      sheet(...Array.from({ length: 60 }, (_, row) => `Nowhere ${row},hmm ${row},yes`)),
    );
    for (const id of [small.id, large.id]) expect(await statementsOf(() => desk.read(id))).toBe(1);
    const counts = [];
    for (const { id } of [small, large]) {
      await desk.client.patch(desk.at(`imports/${id}`), { mapping: { words: { a: 'empty' } } }, 2);
      counts.push(await statementsOf(world.work));
    }
    expect(counts[0]).toBe(counts[1]);
  });
});

describe('the log', () => {
  it('tells ids and numbers, and nothing of what a sheet says', () => {
    const lines = [...world.logged, ...world.demarche.logged].join('\n');
    expect(lines).toContain('"event":"import.applied"');
    expect(lines).not.toMatch(/Fiji|Atlantis|hmm|Asian group/);
  });
});
