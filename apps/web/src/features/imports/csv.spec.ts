import type { SheetProblemDto } from '../../kernel/api/client.js';
import { messagesOfDesk, speak } from '../../kernel/i18n/index.js';
import { asCsv } from './csv.js';
import { exampleSheet } from './example.js';
import { filterProblems, problemsCsv, problemsOf, type FoundProblem } from './found-problems.js';

describe('a CSV for a spreadsheet', () => {
  it('quotes what would break a row and disarms what would run as a formula', () => {
    expect(
      asCsv([
        ['a,b', 'say "yes"'],
        ['=1+1', '-2'],
      ]),
    ).toBe('\uFEFF"a,b","say ""yes"""\r\n\'=1+1,\'-2\r\n');
  });

  it.each([' =1+1', '＝1+1', '\u200B@SUM(A1)', '\u0000=1'])(
    'disarms %j by the same rule as the exports',
    (text) => {
      expect(asCsv([[text]])).toBe(`\uFEFF'${text}\r\n`);
    },
  );
});

const ROOM = ['Chad', 'Fiji', 'Kenya', 'Peru', 'Samoa', 'Tonga'];

describe('the example', () => {
  it('has a column for each of three asks at most, and one for remarks', () => {
    const rows = exampleSheet(['A', 'B', 'C', 'D'], ROOM, 'State', 'Remarks');
    expect(rows[0]).toEqual(['State', 'A', 'B', 'C', 'Remarks']);
    expect(rows.every((row) => row.length === 5)).toBe(true);
    expect(exampleSheet([], ROOM, 'State', 'Remarks')[1]).toEqual(['Chad', 'met twice in the corridor']);
  });
});

const CELL: SheetProblemDto = {
  ...{ row: 7, column: 'B', field: 'cells.B7', message: 'B7 says “hm”. Say which stance that is.' },
  ...{ code: 'unknownWord', params: { place: 'B7', text: 'hm' } },
};
const COLUMN: SheetProblemDto = {
  ...{ row: 1, column: 'D', field: 'columns.D', message: 'Column D has no header.' },
  ...{ code: 'columnNoHeader', params: { column: 'D' } },
};
const CHOICE: SheetProblemDto = {
  ...{ row: null, column: null, field: 'mapping.words.hm', message: 'Give one of the stances.' },
  ...{ code: 'choiceNoMeaning', params: { values: 'support, oppose' } },
};

describe('what was found in a sheet', () => {
  let problems: FoundProblem[];

  beforeAll(async () => {
    await messagesOfDesk();
    problems = problemsOf({ errors: [COLUMN, CELL, CHOICE], warnings: [CELL] });
  });

  it('is told apart by place and weight', () => {
    expect(problems.map(({ place, kind }) => `${kind} ${place}`)).toEqual([
      'error columns',
      'error cells',
      'error mapping',
      'warning cells',
    ]);
  });

  it('is found by the name of its cell, by words, by place and by weight', () => {
    const messages = (filter: object) => filterProblems(problems, filter).map(({ message }) => message);
    expect(messages({ q: 'b7', kind: 'error' })).toEqual([
      'B7 says “hm”. Say which stance that is, or empty the cell.',
    ]);
    expect(messages({ q: 'no header' })).toEqual([
      'Column D has no header. Say which ask it is about, or ignore it.',
    ]);
    expect(messages({ place: 'mapping' })).toEqual(['Give one of: support, oppose.']);
    expect(messages({})).toHaveLength(4);
  });

  it('goes into a file with a row each', () => {
    const [head, first] = problemsCsv(problems, ['Kind', 'Row', 'Column', 'What']).slice(1).split('\r\n');
    expect(head).toBe('Kind,Row,Column,What');
    expect(first).toBe('error,1,D,"Column D has no header. Say which ask it is about, or ignore it."');
  });

  it('is told in the language of whoever reads it', async () => {
    await speak('fr');
    const [cell] = problemsOf({ errors: [CELL], warnings: [] });
    await speak('en');
    expect(cell?.message).toBe('B7 dit «\u00a0hm\u00a0». Dites quelle position c’est, ou videz la cellule.');
  });
});
