import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { STATES } from '#libs/reference';
import { WORD_CELLS } from '../support/cell-meanings.js';
import { aBroughtSheet } from '../support/imports.js';
import { aConfirmedText, Desk, eventsOf, openImportWorld, type ImportWorld } from '../support/importing.js';
import { aCoalition, anAsk, READERS, statementsOf, type Coalition } from '../support/outreach.js';
import { until } from '../support/processes.js';
import { workbookOf } from '../support/workbooks.js';

/** When all of a sheet was said. */
const SAID_IN_AUGUST = { options: { occurredAt: '2024-08-01T12:00:00-04:00' } };

let world: ImportWorld;
let coalition: Coalition;
let desk: Desk;
/** Two asks of this test alone, and the headers that mean them. */
let asks: { id: string; title: string }[];
let head: string;
let priority = 0;

beforeAll(async () => {
  world = await openImportWorld();
  coalition = await aCoalition(world.demarche);
  desk = new Desk(world, coalition.clients.author, coalition.campaign.id);
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.demarche.database.admin(
    `delete from sheet_import where state in ('reading', 'checked', 'failed')`,
  );
  // Titles follow from priorities, and no two asks of a campaign have the same.
  const another = () => anAsk(world.demarche.database, coalition.campaign, (priority += 1));
  asks = [await another(), await another()];
  head = `State,[ask-${asks[0]!.id}],[ask-${asks[1]!.id}]`;
});

const sheet = (...rows: string[]) => [head, ...rows, ''].join('\n');
const events = (id: string) => eventsOf(world.demarche.database, id);
const stances = async (id: string) =>
  (await events(id))
    .map(({ code, askId, stance }) => `${code} ${askId === asks[0]!.id ? 1 : 2} ${stance}`)
    .toSorted();
const current = async (client = coalition.clients.author) => {
  const { body } = await client.get(coalition.at(`positions?limit=200`));
  return body.items.filter((one: { askId: string }) => asks.some(({ id }) => id === one.askId));
};
const rowsOf = (table: string) =>
  world.demarche.database
    .admin<{ rows: number }>(`select count(*)::int as rows from ${table}`)
    .then(([row]) => row?.rows);

describe('a sheet of positions', () => {
  it('is brought, read, mapped, applied and undone as a whole', async () => {
    const { body: sent, status } = await desk.send(
      sheet(
        'Burma,yes!,?',
        'Turkey,leaning no,hmm',
        '"Ivory Coast",champion,',
        'UK,ok with us,no',
        'Cabo Verde,yes,hmm',
      ),
      '?fileName=Asian group.csv',
    );
    expect(status).toBe(202);
    expect(sent).toMatchObject({
      fileName: 'Asian group.csv',
      state: 'reading',
      progress: { done: 0, total: 3, doing: 'waiting' },
      report: null,
      applied: null,
      failure: null,
      version: 1,
      options: {
        ...{ said: 'privately', grade: 'own_notes', confidence: 2, tier: 'organisation' },
        ...{ source: 'sheet: Asian group.csv', occurredAt: null, fileChangedAt: null },
      },
    });

    await world.work();
    const checked = await desk.read(sent.id);
    expect(checked).toMatchObject({
      state: 'checked',
      progress: { done: 3, total: 3, doing: null },
      version: 2,
      report: {
        form: 'wide',
        headerRow: 1,
        stateColumn: 'A',
        sheet: { described: 'CSV, utf-8, delimiter comma, 6 filled rows', rows: 6, columns: 3 },
        unknownWords: [
          { word: 'hmm', count: 2, cells: ['C3', 'C6'] },
          { word: 'ok with us', count: 1, cells: ['B5'] },
        ],
        errorCount: 3,
        totals: { positions: 6, new: 6, changed: 0, same: 0 },
      },
    });
    expect(checked.report.sheet.preview[1]).toEqual({ row: 2, texts: ['Burma', 'yes!', '?'] });
    expect(checked.report.errors[0]).toEqual({
      row: 3,
      column: 'C',
      field: 'cells.C3',
      code: 'unknownWord',
      params: { place: 'C3', text: 'hmm' },
      message: 'C3 says “hmm”. Say which stance that is, or empty the cell.',
    });
    expect(checked.report.columns[1]).toMatchObject({
      column: 'B',
      role: 'ask',
      askId: asks[0]!.id,
      ask: asks[0]!.title,
    });

    const mapped = await desk.change(sent.id, {
      mapping: { words: { 'ok with us': 'support', hmm: 'empty' } },
      options: {
        said: 'publicly',
        source: 'Our sheet',
        occurredAt: '2024-08-01T12:00:00-04:00',
        zone: 'America/New_York',
        tier: 'coalition',
      },
    });
    expect(mapped).toMatchObject({
      state: 'checked',
      version: 4,
      mapping: { words: { 'ok with us': 'support', hmm: 'empty' } },
      options: {
        said: 'publicly',
        grade: 'own_notes',
        source: 'Our sheet',
        occurredAt: { venue: { wall: '2024-08-01T12:00' } },
        tier: 'coalition',
      },
      report: { errorCount: 0, totals: { positions: 7 } },
    });
    expect(await events(sent.id)).toEqual([]);

    const applied = await desk.apply(sent.id);
    expect(applied).toMatchObject({
      state: 'applied',
      progress: { done: 4, total: 4, doing: null },
      applied: { written: 7, leftOut: 0 },
    });
    expect(await stances(sent.id)).toEqual([
      ...[
        'CIV 1 champion',
        'CPV 1 support',
        'GBR 1 support',
        'GBR 2 oppose',
        'MMR 1 support',
        'MMR 2 undecided',
        'TUR 1 lean_against',
      ],
    ]);
    const [burma] = await events(sent.id).then((all) =>
      all.filter(({ code, stance }) => code === 'MMR' && stance === 'support'),
    );
    expect(burma).toMatchObject({
      confidence: 3,
      said: 'publicly',
      grade: 'own_notes',
      source: 'Our sheet',
      tier: 'coalition',
      zone: 'America/New_York',
      occurredAt: new Date('2024-08-01T16:00:00Z'),
      voice: 'own',
      authorId: coalition.people.author.id,
      organisationId: coalition.campaign.organisationId,
    });
    expect(await current(coalition.clients.plainMember)).toHaveLength(7);

    const undone = await desk.undo(sent.id, { reason: 'Last year’s sheet' });
    expect(undone).toMatchObject({ state: 'undone', undoneAt: { venue: expect.anything() } });
    const after = await current(coalition.clients.plainMember);
    expect(after.map((one: { retracted: { reason: string } }) => one.retracted.reason)).toEqual(
      Array(7).fill('Last year’s sheet'),
    );
    const heads = await world.demarche.database.admin(
      'select 1 from position_head where ask_id = any($1::uuid[])',
      [asks.map(({ id }) => id)],
    );
    expect(heads).toEqual([]);
    const trail = await world.demarche.database.admin<{ action: string; detail: object }>(
      'select action, detail from audit_event where subject_id = $1 order by at, id',
      [sent.id],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'import_brought',
      'import_apply_asked',
      'import_applied',
      'import_undo_asked',
      'import_undone',
    ]);
  });

  it('is written as what its author may see and say: each row of the long form with its own tier, time and draft', async () => {
    const { database } = world.demarche;
    const older = await aConfirmedText(database, coalition.campaign.id, 'Rev.1', {
      ordinal: 1,
      circulatedOn: '2023-11-01',
    });
    const ask = `ask-${asks[0]!.id}`;
    const { id } = await desk.bring(
      [
        'Delegation,Ask key,Stance,Confidence,Said,Grade,Source,Note,Tier,Occurred at,Zone,Text version',
        `Fiji,${ask},support,certain,publicly,webcast,UN Web TV,"Said, on the floor",public,2024-08-05T10:30:00-04:00,America/New_York,Rev.1`,
        `Peru,${ask},oppose,,,,,,,2024-01-15T09:00:00Z,,`,
        `Chad,${ask},undecided,,,,,,me,2024-08-01T09:00:00Z,Africa/Ndjamena,`,
        '',
      ].join('\n'),
      { options: { grade: 'second_hand', confidence: 1, zone: 'UTC' } },
    );
    await desk.apply(id);
    const written = await events(id);
    expect(
      written.map((one) => [
        one.code,
        one['tier'],
        one['confidence'],
        one['grade'],
        one['zone'],
        one['textVersionId'],
      ]),
    ).toEqual(
      [
        ['FJI', 'public', 3, 'webcast', 'America/New_York', older],
        ['PER', 'organisation', 1, 'second_hand', 'UTC', null],
        ['TCD', 'me', 1, 'second_hand', 'Africa/Ndjamena', null],
      ].sort(),
    );
    expect(written[0]).toMatchObject({ source: 'UN Web TV', note: 'Said, on the floor', said: 'publicly' });
    expect(
      (await current(coalition.clients.plainMember)).map(
        (one: { delegationCode: string }) => one.delegationCode,
      ),
    ).toEqual(['FJI']);
  });

  it('writes nothing a second time: what stands is the same', async () => {
    const text = sheet('Fiji,yes,no', 'Peru,no,?');
    const first = await desk.bring(text, SAID_IN_AUGUST);
    await desk.apply(first.id);
    const again = await desk.bring(text, SAID_IN_AUGUST);
    expect(again.report.totals).toEqual({ positions: 4, new: 0, changed: 0, same: 4 });
    expect((await desk.apply(again.id)).applied).toMatchObject({ written: 0 });
    const other = await desk.bring(sheet('Fiji,no,no', 'Peru,no,?', 'Chad,yes,'), SAID_IN_AUGUST);
    expect(other.report.totals).toEqual({ positions: 5, new: 1, changed: 1, same: 3 });
    expect(other.report.summary).toMatchObject([
      {
        askId: asks[0]!.id,
        ask: asks[0]!.title,
        new: 1,
        changed: 1,
        same: 1,
        stances: { support: 1, oppose: 2 },
      },
      { askId: asks[1]!.id, new: 0, changed: 0, same: 2 },
    ]);
    await desk.apply(other.id);
    expect(await stances(other.id)).toEqual(['FJI 1 oppose', 'TCD 1 support']);
    // What an earlier import wrote stands again.
    await desk.undo(other.id);
    expect((await desk.bring(text, SAID_IN_AUGUST)).report.totals).toMatchObject({ same: 4 });
  });

  it('warns when what stands was said later', async () => {
    await desk.apply((await desk.bring(sheet('Fiji,yes,'))).id);
    const old = await desk.bring(sheet('Fiji,no,'), { options: { occurredAt: '2024-01-01T00:00:00Z' } });
    expect(old.report.warnings.map(({ message }: { message: string }) => message)).toEqual([
      '1 position is older than what stands, which stays current; the first is in B2.',
    ]);
  });

  it('is written cell by cell as a person would say it means, and all else is asked and left out', async () => {
    const cells = WORD_CELLS.slice(0, 2 * STATES.length);
    const xml = (text = '') => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const rows = STATES.map(({ code }, at) => [code, xml(cells[2 * at]?.[0]), xml(cells[2 * at + 1]?.[0])]);
    const { id, report } = await desk.bring(
      workbookOf([head.split(','), ...rows]),
      undefined,
      '?fileName=a.xlsx',
    );
    const meant = cells.flatMap(([, meaning], at) =>
      meaning === 'empty' || meaning === 'question'
        ? []
        : [`${STATES[Math.floor(at / 2)]!.code} ${(at % 2) + 1} ${meaning}`],
    );
    const questions = cells.filter(([, meaning]) => meaning === 'question').length;
    expect(report).toMatchObject({ errorCount: questions, leftOut: { cells: questions } });
    expect(await desk.apply(id, { skipErrors: true })).toMatchObject({
      applied: { written: meant.length, leftOut: questions },
    });
    expect(await stances(id)).toEqual(meant.toSorted());
  });

  it('has rows left out and words overruled, and keeps that', async () => {
    const { id, report } = await desk.bring(sheet('Fiji,none,yes', 'Total,1,', 'Peru,yes,'));
    expect(report).toMatchObject({
      errorCount: 1,
      understoodWords: [{ word: 'none', meaning: 'empty', decided: false, count: 1 }, { word: 'yes' }],
    });
    const changed = await desk.change(id, {
      mapping: { words: { none: 'silent' }, rows: { '3': 'ignore' } },
    });
    expect(changed).toMatchObject({
      mapping: { words: { none: 'silent' }, rows: { '3': 'ignore' } },
      report: {
        errorCount: 0,
        ignoredRows: [{ row: 3, text: 'Total', by: 'row' }],
        understoodWords: [{ word: 'yes' }, { word: 'none', meaning: 'silent', decided: true }],
      },
    });
    await desk.apply(id);
    expect(await stances(id)).toEqual(['FJI 1 silent', 'FJI 2 support', 'PER 1 support']);
  });

  it('is read by the worker as soon as it is brought, without being told', async () => {
    const { stop } = await world.worker(true);
    const { body } = await desk.send(sheet('Fiji,yes,'));
    const isChecked = async () => (await desk.read(body.id)).state === 'checked';
    await until(isChecked, 'the sheet had been read');
    const { version } = await desk.read(body.id);
    await desk.client.patch(desk.at(`imports/${body.id}`), SAID_IN_AUGUST, version);
    await until(isChecked, 'the sheet had been read again');
    await desk.askToApply(body.id);
    await until(async () => (await desk.read(body.id)).state === 'applied', 'the sheet had been applied');
    await stop();
    expect(await stances(body.id)).toEqual(['FJI 1 support']);
  });
});

describe('somebody else', () => {
  it('neither sees nor touches it, whatever the seat', async () => {
    const brought = await desk.bring(sheet('Fiji,yes,'));
    for (const name of READERS.filter((one) => one !== 'author')) {
      const client = coalition.clients[name];
      const list = await client.get(coalition.at('imports'));
      expect(list.body?.items ?? []).toEqual([]);
      expect((await client.get(coalition.at(`imports/${brought.id}`))).status).toBe(404);
      for (const [method, path, body] of [
        ['PATCH', '', {}],
        ['POST', '/apply', {}],
        ['POST', '/undo', {}],
        ['DELETE', '', undefined],
      ] as const) {
        const answer = await client.call(method, coalition.at(`imports/${brought.id}${path}`), body, {
          'If-Match': '"2"',
        });
        expect([403, 404]).toContain(answer.status);
      }
    }
    expect((await desk.read(brought.id)).version).toBe(2);
  });

  it('changes no byte of what it would write by a position that its author may not see', async () => {
    const { body } = await desk.send(sheet('Fiji,yes,no', 'Peru,no,yes'));
    await world.work();
    const before = (await desk.read(body.id)).report;
    for (const [delegationCode, stance] of [
      ['FJI', 'support'],
      ['PER', 'champion'],
      ['TCD', 'oppose'],
    ]) {
      const answer = await coalition.clients.coreMember.post(coalition.at('positions'), {
        ...{
          delegationCode,
          askId: asks[0]!.id,
          stance,
          confidence: 3,
          said: 'privately',
          tier: 'organisation',
        },
        occurredAt: '2024-08-05T10:30:00-04:00',
      });
      expect(answer.status).toBe(201);
    }
    await desk.change(body.id, {});
    expect((await desk.read(body.id)).report).toEqual(before);
  });
});

describe('whoever is outside the core group', () => {
  it('shares no sheet with it: neither the whole, nor a row, nor what was chosen while still inside', async () => {
    const { coordinator } = coalition.clients;
    const outside = new Desk(world, coordinator, coalition.campaign.id);
    const { body } = await outside.send(
      `Delegation code,Ask,Stance,Tier\nFJI,${asks[0]!.title},support,core\n`,
    );
    await world.work();
    const found = await outside.read(body.id);
    expect(found.report.errors).toMatchObject([{ code: 'valueOutsideCore' }]);
    const whole = await coordinator.patch(
      coalition.at(`imports/${body.id}`),
      { options: { tier: 'core' } },
      found.version,
    );
    expect(whole.body.fields).toMatchObject([{ path: 'options.tier', code: 'outsideCore' }]);
    await world.demarche.database.admin(`update sheet_import set tier = 'core' where id = $1`, [body.id]);
    const apply = await coordinator.call(
      'POST',
      coalition.at(`imports/${body.id}/apply`),
      {},
      {
        'If-Match': `"${found.version}"`,
      },
    );
    expect(apply.body.fields).toMatchObject([{ path: 'options.tier', code: 'outsideCore' }]);
  });
});

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

describe('a sheet with something wrong', () => {
  const wrong: [string, () => string | Uint8Array | Promise<Uint8Array>, string, RegExp][] = [
    [
      'two columns for one ask',
      () => `State,[ask-${asks[0]!.id}],Again [ask-${asks[0]!.id}]\nFiji,yes,yes\n`,
      'columns.C',
      /^Columns B and C are both about “Ask \w+”\. Ignore one of them\.$/,
    ],
    [
      'merged cells',
      () => workbookOf([[...head.split(',')], ['Fiji', 'yes', 'yes']], { merge: 'B2:C2' }),
      'cells.B2',
      /^B2:C2 is merged/,
    ],
    [
      'a formula',
      () => workbookOf([[...head.split(',')], ['Fiji', { formula: 'A1', result: 'yes' }, 'yes']]),
      'cells.B2',
      /^B2 has a formula/,
    ],
    [
      'a hundred thousand rows',
      () => sheet('Fiji,yes,'.concat('\nFiji,yes,'.repeat(100_000))),
      'file',
      /more than 2,000 filled rows/,
    ],
    ['an unknown state', () => sheet('Atlantis,yes,'), 'cells.A2', /“Atlantis” is no delegation here\./],
    [
      'a state that may be two',
      () => sheet('Korea,yes,'),
      'cells.A2',
      /may be more than one state.+PRK.+or.+KOR|may be more than one state.+KOR.+or.+PRK/,
    ],
    [
      'a state twice with different stances',
      () => sheet('Fiji,yes,', 'Fiji,no,'),
      'cells.B2',
      /^Fiji has another stance in B3/,
    ],
    [
      'a column about nothing',
      () => 'State,Weather\nFiji,yes\n',
      'columns.B',
      /^Column B, “Weather”, names no ask/,
    ],
    ['nothing in it', () => ' ', 'file', /^The sheet is empty\.$/],
    [
      'an old format',
      () => Promise.resolve(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
      'file',
      /old Excel file/,
    ],
    [
      'a zip bomb’s look',
      () => Promise.resolve(Buffer.concat([Buffer.from('PK'), Buffer.alloc(400, 7)])),
      'file',
      /damaged/,
    ],
  ];

  it.each(wrong)('such as %s says so at the place, and writes nothing', async (_, file, field, message) => {
    const before = await rowsOf('position_event');
    const brought = await desk.bring(await file());
    expect(brought.state).toBe('checked');
    expect(brought.report.errors).toContainEqual(
      expect.objectContaining({ field, message: expect.stringMatching(message) }),
    );
    const answer = await desk.askToApply(brought.id);
    expect([answer.status, answer.body.fields[0].detail]).toEqual([409, brought.report.errors[0].message]);
    await world.work();
    expect(await rowsOf('position_event')).toBe(before);
  });

  it('such as Latin-1 letters or a byte order mark is none, and it is said how it was read', async () => {
    const latin = await desk.bring(Buffer.from(sheet("Côte d'Ivoire,yes,"), 'latin1'));
    expect(latin.report).toMatchObject({
      errorCount: 0,
      totals: { new: 1 },
      sheet: { encoding: 'windows-1252' },
    });
    expect(latin.report.warnings[0].message).toMatch(/Windows-1252 was assumed/);
    const marked = await desk.bring(`\ufeff${sheet("Côte d'Ivoire;yes;").replaceAll(',', ';')}`);
    expect(marked.report).toMatchObject({
      errorCount: 0,
      totals: { new: 1 },
      sheet: { encoding: 'utf-8', delimiter: ';' },
    });
  });

  it('is read again as a person says, from the file that was brought, and as it was found when that is forgotten', async () => {
    const { id } = await desk.bring(Buffer.from(sheet("Côte d'Ivoire,yes,").replaceAll(',', ';'), 'latin1'));
    const read = { encoding: 'windows-1251', delimiter: ',' };
    const mapping = { ...read, headerRow: 0 };
    const other = await desk.change(id, { mapping });
    expect(other).toMatchObject({
      mapping,
      report: { headerRow: 0, sheet: { columns: 1, ...read } },
    });
    expect(other.report.sheet.preview[1].texts[0]).toContain('Cфte');
    const back = await desk.change(id, { mapping: { encoding: null, delimiter: null, headerRow: null } });
    expect(back.report).toMatchObject({
      ...{ errorCount: 0, headerRow: 1, totals: { new: 1 } },
      sheet: { encoding: 'windows-1252', delimiter: ';', sheetNames: [] },
    });
    expect(await desk.apply(id)).toMatchObject({ state: 'applied', applied: { written: 1 } });
  });

  it('is applied without its errors if that is asked for, and says how many were left out', async () => {
    const file = workbookOf(
      [
        [...head.split(',')],
        ['Fiji', 'yes', 'no'],
        ['Atlantis', 'yes', 'yes'],
        ['Peru', 'hmm', 'no'],
        ['Chad', 'yes', 'yes'],
      ],
      { merge: 'B5:C5' },
    );
    const { id, report } = await desk.bring(file);
    expect(report.errorCount).toBe(3);
    expect(await desk.apply(id, { skipErrors: true })).toMatchObject({
      state: 'applied',
      applied: { written: 3, leftOut: 5 },
      report: {
        leftOut: {
          cells: 5,
          rows: [
            { row: 3, text: 'Atlantis', columns: ['B', 'C'], count: 2 },
            { row: 4, text: 'Peru', columns: ['B'], count: 1 },
            { row: 5, text: 'Chad', columns: ['B', 'C'], count: 2 },
          ],
        },
      },
    });
    expect(await stances(id)).toEqual(['FJI 1 support', 'FJI 2 oppose', 'PER 2 oppose']);
  });

  it('leaves a record out whole: none is written with a default in place of what could not be read', async () => {
    const ask = `ask-${asks[0]!.id}`;
    const { id } = await desk.bring(
      [
        'Delegation,Ask key,Stance,Tier,Occurred at,Zone,Said',
        `Fiji,${ask},oppose,me only,2024-07-31T10:30:00-04:00,America/New_York,privately`,
        `Tonga,${ask},oppose,me,31 July at lunch,America/New_York,privately`,
        `Palau,${ask},oppose,me,2024-07-31T10:30:00-04:00,America/New_York,privately`,
        '',
      ].join('\n'),
    );
    expect(await desk.apply(id, { skipErrors: true })).toMatchObject({
      applied: { written: 1, leftOut: 2 },
      report: { leftOut: { rows: [{ row: 2 }, { row: 3 }] } },
    });
    expect(await events(id)).toMatchObject([{ code: 'PLW', tier: 'me' }]);
  });

  it('leaves out no more than was shown when that was said', async () => {
    const { database } = world.demarche;
    const ask = `ask-${asks[0]!.id}`;
    const text = await aConfirmedText(database, coalition.campaign.id, 'Rev.21', { ordinal: 21 });
    const { id } = await desk.bring(
      `Delegation,Ask key,Stance,Text version\nFiji,${ask},hmm,\nPeru,${ask},yes,Rev.21\nChad,${ask},yes,\n`,
      SAID_IN_AUGUST,
    );
    await database.admin(`update text_version set key = 'Rev.22' where id = $1`, [text]);
    expect(await desk.apply(id, { skipErrors: true })).toMatchObject({
      state: 'checked',
      failure: { code: 'changedMeanwhile' },
      report: { leftOut: { cells: 2 } },
    });
    expect(await events(id)).toEqual([]);
    expect(await desk.apply(id, { skipErrors: true })).toMatchObject({
      applied: { written: 1, leftOut: 2 },
    });
  });

  it('in everything has nothing that could be applied', async () => {
    const { id } = await desk.bring('State,Weather\nFiji,yes\n');
    const answer = await desk.askToApply(id, { skipErrors: true });
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'The sheet has 2 errors, too many to skip. Say what its columns and words mean first.',
    ]);
  });

  it('that cannot be written down is refused whole, and can be tried again', async () => {
    const { admin } = world.demarche.database;
    const { id } = await desk.bring(sheet('Fiji,yes,no', 'Peru,yes,no'));
    await admin(`create function refuse_peru() returns trigger language plpgsql as $$
      begin if new.delegation_code = 'PER' then raise exception 'no'; end if; return new; end $$`);
    await admin(
      'create trigger refuse_peru before insert on position_event for each row execute function refuse_peru()',
    );
    const failed = await desk.apply(id);
    await admin('drop function refuse_peru cascade');
    expect(failed).toMatchObject({
      state: 'failed',
      failure: {
        code: 'ourFault',
        message: expect.stringMatching(/^Nothing was written: something went wrong on our side/),
      },
    });
    expect(await events(id)).toEqual([]);
    expect(await desk.change(id, {})).toMatchObject({ state: 'checked', failure: null });
    expect(await desk.apply(id)).toMatchObject({ state: 'applied', applied: { written: 4 } });
  });

  it('that shows only when it is applied is checked anew, and nothing is written', async () => {
    const { database } = world.demarche;
    const text = await aConfirmedText(database, coalition.campaign.id, 'Rev.7', { ordinal: 7 });
    const { id } = await desk.bring(
      `Delegation,Ask key,Stance,Text version\nFiji,ask-${asks[0]!.id},yes,Rev.7\n`,
      SAID_IN_AUGUST,
    );
    await database.admin(`update text_version set key = 'Rev.8' where id = $1`, [text]);
    expect(await desk.apply(id)).toMatchObject({
      state: 'checked',
      failure: {
        code: 'changedMeanwhile',
        message: expect.stringMatching(/^Nothing was written: since it was checked/),
      },
      report: { errors: [{ field: 'cells.D2' }] },
    });
    expect(await events(id)).toEqual([]);
  });

  it('such as texts that no database can hold is read without them', async () => {
    const file = workbookOf([
      [...head.split(','), 'Note'],
      ['Fiji', 'yes', '', 'a_x0000_b_xD800_c'],
    ]);
    const { id, report } = await desk.bring(file);
    expect(report.warnings.map(({ message }: { message: string }) => message)).toContain(
      'Characters that no text can hold were replaced by \ufffd, first in D2.',
    );
    await desk.apply(id);
    expect(await events(id)).toMatchObject([{ note: 'a\ufffdb\ufffdc' }]);
  });

  it('such as a remark or time beyond what may be typed in is told by its cell', async () => {
    const ask = `ask-${asks[0]!.id}`;
    const { report } = await desk.bring(
      [
        'Delegation,Ask key,Stance,Source,Note,Occurred at',
        `Fiji,${ask},yes,${'x'.repeat(1_001)},,`,
        `Peru,${ask},yes,,${'x'.repeat(5_001)},`,
        `Chad,${ask},yes,,,2036-01-01T00:00:00Z`,
        `Mali,${ask},yes,,,0000-01-01T00:00:00Z`,
        `Oman,${ask},yes,"two\nlines",,`,
        '',
      ].join('\n'),
    );
    expect(report.errors.map(({ field }: { field: string }) => field)).toEqual([
      ...['cells.D2', 'cells.E3', 'cells.F4', 'cells.F5', 'cells.D6'],
    ]);
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

describe('what is kept', () => {
  const kept = (id: string) =>
    world.demarche.database
      .admin<{ content: Buffer | null }>('select content from sheet_import where id = $1', [id])
      .then(([row]) => row);

  it('of the file ends when it has been applied, or dropped', async () => {
    const { id } = await desk.bring(sheet('Fiji,yes,'));
    expect((await kept(id))?.content).not.toBeNull();
    await desk.apply(id);
    expect((await kept(id))?.content).toBeNull();
    const second = await desk.bring(sheet('Peru,yes,'));
    expect((await desk.drop(second.id)).status).toBe(204);
    expect(await kept(second.id)).toBeUndefined();
    expect((await desk.drop(second.id)).status).toBe(404);
  });

  it('is nothing of a sheet that was brought a month ago and never applied', async () => {
    const { admin } = world.demarche.database;
    const [old, young] = [await desk.bring(sheet('Fiji,yes,')), await desk.bring(sheet('Peru,yes,'))];
    const applied = await desk.bring(sheet('Chad,yes,'));
    await desk.apply(applied.id);
    await admin(`update sheet_import set created_at = created_at - interval '31 days' where id = any($1)`, [
      [old.id, applied.id],
    ]);
    await (await world.worker()).housekeepingNow();
    expect(
      await Promise.all([old, young, applied].map(async ({ id }) => (await desk.read(id)).state)),
    ).toEqual([undefined, 'checked', 'applied']);
  });

  it('is not more than twenty sheets of one person that wait', async () => {
    for (let count = 0; count < 20; count++) {
      await aBroughtSheet(world.demarche.database, coalition.campaign.id, {
        authorId: coalition.people.author.id,
      });
    }
    const answer = await desk.send(sheet('Fiji,yes,'));
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'You have brought 20 sheets that were not applied. Apply or drop one of them first.',
    ]);
    const theirs = new Desk(world, coalition.clients.coordinator, coalition.campaign.id);
    expect((await theirs.send(sheet('Fiji,yes,'))).status).toBe(202);
  });

  it('is listed page by page, the last first', async () => {
    const ids = [];
    for (const name of ['a.csv', 'b.csv', 'c.csv']) {
      ids.unshift((await desk.send(sheet('Fiji,yes,'), `?fileName=${name}`)).body.id);
    }
    const list = (query: string) => desk.client.get(desk.at(`imports${query}`));
    const first = (await list('?limit=2')).body;
    const rest = (await list(`?limit=1&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(first.items[0]).toMatchObject({
      fileName: 'c.csv',
      state: 'reading',
      progress: { doing: 'waiting' },
    });
  });

  it('waits while its author has no seat that may import, and goes on when the seat is back', async () => {
    const { admin } = world.demarche.database;
    const { body } = await desk.send(sheet('Fiji,yes,'));
    const { membershipId } = coalition.people.author;
    await admin(`update membership set role = 'member' where id = $1`, [membershipId]);
    await world.work();
    expect((await desk.read(body.id)).state).toBe('reading');
    await admin(`update membership set role = 'campaigner' where id = $1`, [membershipId]);
    await world.work();
    expect((await desk.read(body.id)).state).toBe('checked');
  });
});

describe('the log', () => {
  it('tells ids and numbers, and nothing of what a sheet says', () => {
    const lines = [...world.logged, ...world.demarche.logged].join('\n');
    expect(lines).toContain('"event":"import.applied"');
    expect(lines).not.toMatch(/Fiji|Atlantis|hmm|Asian group/);
  });
});
