import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConfirmedText } from '../support/importing.js';
import { workbookOf } from '../support/workbooks.js';
import {
  SAID_IN_AUGUST,
  world,
  coalition,
  desk,
  asks,
  head,
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

const rowsOf = (table: string) =>
  world.demarche.database
    .admin<{ rows: number }>(`select count(*)::int as rows from ${table}`)
    .then(([row]) => row?.rows);

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

describe('the log', () => {
  it('tells ids and numbers, and nothing of what a sheet says', () => {
    const lines = [...world.logged, ...world.demarche.logged].join('\n');
    expect(lines).toContain('"event":"import.applied"');
    expect(lines).not.toMatch(/Fiji|Atlantis|hmm|Asian group/);
  });
});
