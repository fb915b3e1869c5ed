import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [
  { id: 'a1', key: 'reporting', title: 'Country reporting', numbers: ['6(2)'] },
  { id: 'a2', key: 'scope', title: 'Narrow scope', numbers: ['3', '6(3)'] },
];
const CONTEXT = { asks, current: [], zone: 'Africa/Nairobi' };

async function run(rows: string[][], choices: SheetChoices = {}) {
  const found = dryRun(await readSheet(Buffer.from(writeCsv(rows))), choices, CONTEXT);
  const said = (problems: typeof found.errors) => problems.map(({ field, code }) => `${field} ${code}`);
  const roles = found.columns.map(({ column, role, field, by }) => `${column} ${field ?? role} ${by}`);
  return { ...found, roles, errors: said(found.errors), warnings: said(found.warnings) };
}

const ROW = ['Chile', 'Country reporting', 'yes', '2024-11-07', 'by phone'];
const READ = { delegationCode: 'CHL', askId: 'a1', stance: 'support' };

describe('the columns of a list', () => {
  it('are listed with what each holds, and by what that was found', async () => {
    const { roles } = await run([
      ['State', 'M49', 'Ask', 'Position', 'Chair'],
      ['Chile', '152', 'Country reporting', 'yes', 'Ms X'],
    ]);
    expect(roles).toEqual([
      'A delegation header',
      'B also_state content',
      'C ask header',
      'D stance header',
      'E unmapped null',
    ]);
  });

  it('are read as a person says, whatever their headings', async () => {
    const rows = [['Who', 'On what', 'What they told us', 'Meeting', 'How'], ROW];
    const columns = { A: 'delegation', B: 'ask', C: 'stance', D: 'occurredAt', E: 'note' };
    const { form, roles, errors, positions } = await run(rows, { columns });
    expect({ form, errors }).toEqual({ form: 'long', errors: [] });
    expect(roles.every((role) => role.endsWith('choice'))).toBe(true);
    expect(positions).toMatchObject([{ ...READ, occurredAt: '2024-11-07T09:00:00.000Z', note: 'by phone' }]);
  });

  it.each([
    ['confidence', 'a guess', { confidence: 1 }],
    ['said', 'publicly', { said: 'publicly' }],
    ['grade', 'webcast', { grade: 'webcast' }],
    ['source', 'talk', { source: 'talk' }],
    ['note', 'by phone', { note: 'by phone' }],
    ['tier', 'core', { tier: 'core' }],
    ['occurredAt', '2024-11-07T10:00:00Z', { occurredAt: '2024-11-07T10:00:00Z' }],
    ['zone', 'Asia/Bangkok', { zone: 'Asia/Bangkok' }],
    ['voice', 'own', { voice: 'own' }],
    ['delegationCode', 'CHL', READ],
    ['askKey', 'reporting', READ],
  ])('may mean %s', async (field, text, read) => {
    const rows = [
      ['State', 'Ask', 'Position', 'Remembered'],
      ['Chile', 'Country reporting', 'yes', text],
    ];
    const { errors, positions } = await run(rows, { columns: { D: field } });
    expect({ errors, positions }).toMatchObject({ errors: [], positions: [{ ...READ, ...read }] });
  });

  it('are no more asked about when one of two is chosen, or ignored', async () => {
    const rows = [
      ['State', 'Ask', 'Position', 'Note', 'Note'],
      ['Chile', 'Country reporting', 'yes', 'first', 'second'],
    ];
    expect((await run(rows)).errors).toEqual(['columns.E sameHeader']);
    expect(await run(rows, { columns: { D: 'ignore' } })).toMatchObject({
      errors: [],
      positions: [{ note: 'second' }],
    });
    expect(await run(rows, { columns: { D: 'note' } })).toMatchObject({
      errors: [],
      positions: [{ note: 'first' }],
    });
  });

  it('with dates that nobody knows are asked about until it is said what they are', async () => {
    const rows = [['State', 'Ask', 'Position', 'Meeting', 'How'], ROW];
    expect((await run(rows)).errors).toEqual(['columns.D datesNotRead']);
    const said = await run(rows, { columns: { D: 'occurredAt' } });
    expect(said).toMatchObject({ errors: [], positions: [{ occurredAt: '2024-11-07T09:00:00.000Z' }] });
    const ignored = await run(rows, { columns: { D: 'ignore', E: 'ignore' } });
    expect(ignored).toMatchObject({ errors: [], warnings: [], positions: [{ occurredAt: null }] });
  });

  it('may be without headings, and the state’s may be chosen as in any other sheet', async () => {
    const columns = { A: 'delegation', B: 'ask', C: 'stance' };
    expect((await run([ROW.slice(0, 3)], { headerRow: 0, columns })).positions).toMatchObject([READ]);
    const rows = [['Whom', 'Ask', 'Position'], ROW.slice(0, 3)];
    expect((await run(rows, { stateColumn: 'A' })).positions).toMatchObject([READ]);
  });

  it('are asked for where a person says that it is a list, and no heading tells', async () => {
    const more = ['Peru', 'Fiji'].map((state) => [state, 'Country reporting', 'yes']);
    const rows = [['Who', 'Ask', 'View?'], ROW.slice(0, 3), ...more];
    const asked = await run(rows, { form: 'long' });
    expect(asked).toMatchObject({ form: 'long', errors: ['form noLongForm'], positions: [] });
    expect(asked.roles).toEqual(['A unmapped null', 'B ask header', 'C stance header']);
    const columns = { A: 'delegation' };
    expect((await run(rows, { form: 'long', columns })).positions).toHaveLength(3);
  });

  it('keep what was decided for another layout, unused and told', async () => {
    const rows = [['State', 'Ask', 'Position'], ROW.slice(0, 3)];
    const columns = { C: 'a1' };
    expect(await run(rows, { columns })).toMatchObject({
      warnings: ['columns.C choiceOtherForm'],
      positions: [READ],
    });
    const wide = await run(
      [
        ['State', 'Country reporting'],
        ['Chile', 'yes'],
      ],
      { form: 'wide', columns: { B: 'stance' } },
    );
    expect(wide).toMatchObject({ warnings: ['columns.B choiceOtherForm'], positions: [READ] });
  });

  it('take no name of a field that there is not', async () => {
    const rows = [['State', 'Ask', 'Position'], ROW.slice(0, 3)];
    expect((await run(rows, { columns: { C: 'mood' } })).errors).toEqual(['columns.C choiceNoAsk']);
  });
});

describe('“Vote” and “Article”', () => {
  it.each([
    ['State', 'Article', 'Vote'],
    ['Country', 'Provision', 'Votes'],
    ['Pays', 'Article', 'Vote'],
    ['País', 'Artículo', 'Voto'],
    ['الدولة', 'المادة', 'التصويت'],
    ['Negara', 'Pasal', 'Suara'],
  ])('are read where nothing else says the same: %s, %s, %s', async (...headings) => {
    for (const article of ['6(2)', 'Art. 6 (2)', 'Country reporting', 'Article 6(2) – Country reporting']) {
      const { errors, warnings, positions } = await run([headings, ['Chile', article, 'in favour']]);
      expect({ errors, warnings }).toEqual({ errors: [], warnings: ['columns.C voteAsStance'] });
      expect(positions).toMatchObject([READ]);
    }
  });

  it('give way to what is called an ask or a position', async () => {
    const rows = [
      ['State', 'Issue', 'Article', 'View', 'Vote'],
      ['Chile', 'Narrow scope', '6(2)', 'no', 'yes'],
    ];
    const { warnings, positions } = await run(rows);
    expect(warnings).toEqual(['columns.C columnNotRead', 'columns.E columnNotRead']);
    expect(positions).toMatchObject([{ askId: 'a2', stance: 'oppose' }]);
  });

  it('are asked about where an article is that of several asks, or of none', async () => {
    const both = [...asks, { id: 'a3', key: 'third', title: 'Third', numbers: ['3'] }];
    const rows = [
      ['State', 'Article', 'Vote'],
      ['Chile', '3', 'yes'],
      ['Chile', '99', 'yes'],
    ];
    const found = dryRun(await readSheet(Buffer.from(writeCsv(rows))), {}, { ...CONTEXT, asks: both });
    expect(found.errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'cells.B2 severalAsks',
      'cells.B3 noSuchAsk',
    ]);
  });
});
