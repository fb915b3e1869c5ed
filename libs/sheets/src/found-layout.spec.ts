import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import type { SheetChoices } from './mapping.js';
import { readSheet } from './read-sheet.js';
import { writeCsv } from './write-sheet.js';

const asks = [
  { id: 'a1', key: 'intent', title: 'Malicious intent as an element of every core offence', numbers: ['6'] },
  { id: 'a2', key: 'scope', title: 'Keep the scope of crimes narrow', numbers: ['3'] },
];
const [INTENT, SCOPE] = asks.map(({ title }) => title) as [string, string];

async function run(rows: string[][], choices: SheetChoices = {}) {
  const sheet = await readSheet(Buffer.from(writeCsv(rows)));
  const checked = dryRun(sheet, choices, { asks, current: [] });
  const written = checked.positions.map(
    ({ delegationCode, askId, stance }) => `${delegationCode} ${askId} ${stance}`,
  );
  return { ...checked, written };
}

const byRow = [
  ['France', 'yes'],
  ['Germany', 'no'],
  ['Japan', 'yes'],
];
/** With another column between. */
const beside = (header: string, cells: string[], states = byRow) => [
  ['Participant', header, INTENT],
  ...states.map(([state, stance], at) => [state!, cells[at]!, stance!]),
];
const FOUND = ['FRA a1 support', 'DEU a1 oppose', 'JPN a1 support'];

describe('the column of states', () => {
  it.each([
    ['Code', ['P-001', 'P-002', 'P-003']],
    ['Member', ['NO', 'NO', 'NO']],
    ['Member', ['NO', 'YES', 'NO']],
    ['Member', ['no', 'NO', 'n/a']],
    ['Country', ['1', '2', '3']],
    ['Code', ['4', '8', '12']],
    ['Code', ['004', '008', '012']],
    ['Country code', ['33', '49', '81']],
    ['State', ['draft', 'final', 'draft']],
    ['FIPS', ['FR', 'GM', 'JA']],
    ['IOC', ['FRA', 'GER', 'JPN']],
    ['Delegation', ['Ms Roy', 'Mr Braun', 'Ms Sato']],
  ])('is the one that names states, though another is called %s: %j', async (header, cells) => {
    const { stateColumn, written, errorCount } = await run(beside(header, cells));
    expect({ stateColumn, written, errorCount }).toEqual({ stateColumn: 'A', written: FOUND, errorCount: 0 });
  });

  it('is by its header where two name states', async () => {
    const rows = [
      ['Chair', 'Country', INTENT],
      ['Peru', 'France', 'yes'],
      ['Chile', 'Germany', 'no'],
      ['Fiji', 'Japan', 'yes'],
    ];
    const { written, columns, errorCount } = await run(rows);
    expect({ written, errorCount }).toEqual({ written: FOUND, errorCount: 0 });
    expect(columns[0]).toMatchObject({ role: 'ignore', by: 'content' });
    expect(await run(rows, { stateColumn: 'A' })).toMatchObject({
      errors: [],
      written: ['PER a1 support', 'CHL a1 oppose', 'FJI a1 support'],
    });
  });

  it.each([
    ['lower-case codes', ['fr', 'de', 'jp']],
    ['three letters', ['fra', 'deu', 'jpn']],
    ['numbers of M49', ['250', '276', '392']],
  ])('may hold %s', async (_what, codes) => {
    const rows = [['Whose', INTENT], ...byRow.map(([, stance], at) => [codes[at]!, stance!])];
    expect((await run(rows)).written).toEqual(FOUND);
  });

  it('may hold numbers of M49 that have lost their zeros', async () => {
    const rows = [
      ['M49', INTENT],
      ['4', 'yes'],
      ['8', 'no'],
      ['12', 'yes'],
      ['250', 'no'],
    ];
    expect((await run(rows)).written).toEqual([
      'AFG a1 support',
      'ALB a1 oppose',
      'DZA a1 support',
      'FRA a1 oppose',
    ]);
  });
});

describe('a row that names its state twice', () => {
  const header = ['ISO2', 'ISO3', 'M49', 'Country', INTENT];
  const wide = (...rows: string[][]) => run([header, ...rows, ['FR', 'FRA', '250', 'France', 'no']]);

  it.each([
    ['NE', 'NGA', '566', 'Nigeria', 'A2', 'B2'],
    ['NG', 'NER', '566', 'Nigeria', 'A2', 'B2'],
    ['NG', 'NGA', '562', 'Nigeria', 'A2', 'C2'],
    ['NG', 'NGA', '566', 'Niger', 'A2', 'D2'],
    ['', '', '562', 'Nigeria', 'D2', 'C2'],
    ['KP', '', '', 'Republic of Korea', 'A2', 'D2'],
    ['KE', '', '', 'Korea', 'A2', 'D2'],
  ])('is wrong where they disagree: %s, %s, %s, %s', async (iso2, iso3, m49, name, first, second) => {
    const { errors, written } = await wide([iso2, iso3, m49, name, 'yes']);
    expect(errors).toMatchObject([{ field: 'rows.2', code: 'statesDisagree', params: { first, second } }]);
    expect(written).toEqual(['FRA a1 oppose']);
  });

  it('says both, and who could be meant', async () => {
    const { errors, ambiguousStates } = await run([
      ['ISO2', 'Country', INTENT],
      ['NE', 'Nigeria', 'yes'],
      ['NL', 'Netherlands', 'no'],
    ]);
    expect(errors.map(({ message }) => message)).toEqual([
      'Row 2: A2 says “NE” and B2 says “Nigeria”, which are different states. Choose Niger (NER) or Nigeria (NGA), ' +
        'put one cell right, or ignore the column that is wrong.',
    ]);
    expect(ambiguousStates).toMatchObject([
      { text: 'NE', rows: [2], candidates: [{ code: 'NER' }, { code: 'NGA' }] },
    ]);
  });

  it('is right again when a person says which is meant, or ignores the column that is wrong', async () => {
    const rows = [
      ['ISO2', 'Country', INTENT],
      ['NE', 'Nigeria', 'yes'],
      ['NL', 'Netherlands', 'no'],
    ];
    const written = ['NGA a1 support', 'NLD a1 oppose'];
    expect(await run(rows, { states: { NE: 'NGA' } })).toMatchObject({ written, errorCount: 0 });
    expect(await run(rows, { columns: { A: 'ignore' } })).toMatchObject({ written, errorCount: 0 });
  });

  it('is settled by the code where several states go by the name', async () => {
    const { written, errorCount } = await run([
      ['Country', 'Code', INTENT],
      ['Korea', 'KOR', 'yes'],
      ['Congo', 'COD', 'no'],
      ['France', 'FRA', 'no'],
    ]);
    expect({ written, errorCount }).toEqual({
      written: ['KOR a1 support', 'COD a1 oppose', 'FRA a1 oppose'],
      errorCount: 0,
    });
  });

  it('is wrong in the long form as well, in its own columns and in others', async () => {
    const rows = [
      ['Delegation code', 'Delegation', 'ISO2', 'Ask', 'Stance'],
      ['NER', 'Nigeria', 'NE', INTENT, 'yes'],
      ['FRA', 'France', 'DE', INTENT, 'yes'],
      ['JP', 'Japan', 'JP', INTENT, 'no'],
      ['392', 'Japan', 'jp', SCOPE, 'no'],
      ['KEN', 'Kenia Republik', 'KE', INTENT, 'no'],
    ];
    const { errors, warnings, written } = await run(rows);
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'rows.2 statesDisagree',
      'rows.3 statesDisagree',
    ]);
    expect(written).toEqual(['JPN a1 oppose', 'JPN a2 oppose', 'KEN a1 oppose']);
    expect(warnings).toMatchObject([{ field: 'cells.B6', code: 'otherNameUnknown' }]);
  });
});

describe('an ask that is named twice', () => {
  const long = (...rows: string[][]) =>
    run([['Delegation', 'Ask key', 'Ask', 'Stance'], ...rows.map((row) => ['Fiji', ...row, 'yes'])]);

  it('is wrong where key and title disagree', async () => {
    const { errors, written } = await long(['intent', SCOPE]);
    expect(errors).toMatchObject([
      { field: 'rows.2', code: 'asksDisagree', params: { first: 'B2', second: 'C2' } },
    ]);
    expect(written).toEqual([]);
  });

  it('is by its key where no ask has the title any more, which is told', async () => {
    const { errorCount, warnings, written } = await long(['intent', 'Intent'], ['scope', SCOPE]);
    expect({ errorCount, written }).toEqual({ errorCount: 0, written: ['FJI a1 support', 'FJI a2 support'] });
    expect(warnings).toMatchObject([{ field: 'cells.C2', code: 'otherTitle', params: { ask: INTENT } }]);
  });

  it.each([`${INTENT} [scope]`, `Art. 3 – ${INTENT}`])(
    'is asked for in a header that does: %s',
    async (header) => {
      const { columns, written } = await run([
        ['Country', header],
        ['France', 'yes'],
      ]);
      expect(columns[1]).toMatchObject({
        role: 'unmapped',
        candidates: expect.arrayContaining(['a1', 'a2']),
      });
      expect(written).toEqual([]);
    },
  );
});

describe('the row of the headings', () => {
  const table = [
    ['Country', INTENT, SCOPE],
    ['France', 'yes', 'no'],
    ['Germany', 'no', 'yes'],
    ['Japan', 'mixed', 'yes'],
  ];
  it.each([
    [
      'title cells',
      [
        ['Positions on the convention', '', 'As of 5 August 2024'],
        ['', '', ''],
      ],
      3,
    ],
    ['a title of three cells', [['Positions', 'confidential', 'v3']], 2],
    ['groups of columns', [['', 'Core crimes', 'Core crimes']], 2],
    [
      'a legend',
      [
        ['Legend', 'yes = support', 'no = oppose'],
        ['x', 'y', 'z'],
        ['Updated', '5 Aug', '2024'],
      ],
      4,
    ],
    ['the name of a state', [['Ukraine']], 2],
  ])('is found below %s', async (_what, above, headerRow) => {
    const found = await run([...above, ...table]);
    expect(found).toMatchObject({ headerRow, stateColumn: 'A', errorCount: 0 });
    expect(found.written).toHaveLength(6);
    expect(found.warnings.map(({ code }) => code)).toContain('aboveHeader');
  });

  it('is found above regions, and above a state that is not understood', async () => {
    const other = (first: string[]) => [['Who', 'One', 'Two'], first, ...table.slice(1)];
    expect(await run(other(['African Group', '', '']))).toMatchObject({ headerRow: 1 });
    expect(await run(other(['African Group', 'yes', 'no']))).toMatchObject({ headerRow: 1 });
    expect(await run(other(['Freedonia', 'no', 'yes']))).toMatchObject({ headerRow: 1 });
  });

  it('may be missing: then it is asked for, and a person says that there is none', async () => {
    const rows = table.slice(1);
    const open = await run(rows);
    expect(open.errors).toContainEqual(
      expect.objectContaining({ field: 'headerRow', code: 'headerIsState' }),
    );
    const { written, errorCount } = await run(rows, { headerRow: 0, columns: { B: 'a1', C: 'a2' } });
    expect(errorCount).toBe(0);
    expect(written).toHaveLength(6);
    expect(written[0]).toBe('FRA a1 support');
  });

  it('is the one that a person says', async () => {
    const rows = [table[0]!, ['', 'Second', 'headings'], ...table.slice(1)];
    expect(await run(rows)).toMatchObject({ headerRow: 1 });
    expect(await run(rows, { headerRow: 2 })).toMatchObject({ headerRow: 2 });
  });
});
