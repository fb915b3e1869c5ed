import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldForSearch, isLocalDate, type TreatyActionKind } from '#libs/domain';
import { PARTIES } from '#libs/reference';
import { LETTERS } from './columns.js';
import { readStatusTable, type StatusTable } from './read-status-table.js';

/** What a page of a depositary says of one participant, and how it is printed. */
interface Printed {
  readonly code: string;
  readonly party: string;
  /** With the mark of a footnote. */
  readonly name: string;
  readonly signed: string | null;
  readonly bound: string | null;
  readonly letter: string;
  /** Its second date stands on a row of its own, beside no name. */
  readonly divided: boolean;
  /** What ends the page behind it; null where it goes on. */
  readonly foot: string | null;
  /** The page ends between its two rows. */
  readonly inside: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const COLUMNS = [
  'Participant',
  'Signature',
  'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
];

const day = fc
  .tuple(
    fc.integer({ min: 1946, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
  .filter(isLocalDate);
const participant = fc.record({
  party: fc.constantFrom(...PARTIES),
  footnote: fc.constantFrom('', '', '1', ' 2', ' 3, 4', '[5]'),
  signed: fc.option(day),
  bound: fc.option(day),
  letter: fc.constantFrom('', 'A', 'AA', 'a', 'd'),
  divided: fc.boolean(),
  inside: fc.boolean(),
  foot: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    fc.constantFrom('Notes', 'Endnotes', 'Reservations', ''),
  ),
});
const pages = fc
  .uniqueArray(participant, { minLength: 2, maxLength: 14, selector: ({ party }) => party.code })
  .map((all) =>
    all
      .filter(({ signed, bound }) => signed !== null || bound !== null)
      .map(({ party, footnote, ...said }): Printed => {
        return { ...said, code: party.code, party: party.shortName, name: `${party.shortName}${footnote}` };
      })
      .toSorted((a, b) => (foldForSearch(a.name) < foldForSearch(b.name) ? -1 : 1)),
  )
  .filter((all) => all.length > 1);

const written = (on: string | null, letter = ''): string => {
  if (on === null) return '';
  const [year = '', month = '', date = ''] = on.split('-');
  return [Number(date), MONTHS[Number(month) - 1], year, letter].filter(Boolean).join(' ');
};
/** Each row with its cells; a null stands where a cell from above goes on. */
function rowsOf(all: readonly Printed[]): (string | null)[][] {
  return all.flatMap(({ name, signed, bound, letter, divided, foot, inside }) => {
    const [first, second] = [written(signed), written(bound, letter)];
    const own = divided && first !== '' && second !== '' ? [[name, first, ''], [null, '', second]] : [[name, first, second]]; // prettier-ignore
    if (foot === null) return own;
    const end = [...(foot === '' ? [] : [[foot, '', '']]), COLUMNS];
    return inside && own.length > 1 ? [...own.slice(0, 1), ...end, ...own.slice(1)] : [...own, ...end];
  });
}

const FORMS: Record<string, (rows: (string | null)[][]) => string> = {
  tabs: (rows) => rows.map((cells) => cells.map((cell) => cell ?? '').join('\t')).join('\n'),
  commas: (rows) => rows.map((cells) => cells.map((cell) => `"${cell ?? ''}"`).join(',')).join('\n'),
  lines: (rows) =>
    rows
      .map((cells) =>
        cells
          .map((cell) => cell ?? '')
          .filter(Boolean)
          .join(' '),
      )
      .join('\n'),
  page: (rows) => {
    const cells = rows.map((row, at) =>
      row
        .map((cell) => {
          if (cell === null) return rows[at - 1] === COLUMNS ? '<td></td>' : '';
          return cell === row[0] && row !== COLUMNS && rows[at + 1]?.[0] === null
            ? `<td rowspan="2">${cell}</td>`
            : `<td>${cell}</td>`;
        })
        .join(''),
    );
    return `<table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  },
};

/** What was read of everybody, and who is listed as not wholly read: by code, or by a name that a person has to decide about. */
function found(table: StatusTable | undefined) {
  const lines = table?.lines ?? [];
  const acts = lines.flatMap(({ code, acts: done }) =>
    done.map(({ kind, doneOn }) => `${code} ${kind} ${doneOn}`),
  );
  const asked = lines.filter(({ troubles }) => troubles.length > 0).map(({ code, name }) => code ?? name);
  return { acts, asked: new Set(asked) };
}

function said({ code, signed, bound, letter }: Printed): string[] {
  const kind: TreatyActionKind = letter === '' ? 'ratification' : LETTERS[letter]!;
  return [
    ...(signed === null ? [] : [`${code} signature ${signed}`]),
    ...(bound === null ? [] : [`${code} ${kind} ${bound}`]),
  ];
}

it.each(Object.keys(FORMS))(
  'every participant of a table is read or listed, in %s, and nothing else is',
  (form) => {
    fc.assert(
      fc.property(pages, (all) => {
        const text = FORMS[form]!([COLUMNS, ...rowsOf(all)]);
        const table = readStatusTable(text);
        expect(table?.second).toBeNull();
        const { acts, asked } = found(table);
        expect(acts.filter((act) => !all.flatMap(said).includes(act))).toEqual([]);
        // "Congo" may be either; without cells a lone date may stand in either column.
        const isAsked = ({ party, code }: Printed) =>
          asked.has(party) || (form === 'lines' && asked.has(code));
        const wanted = all.filter((one) => !isAsked(one));
        const read = wanted.map(({ code }) => acts.filter((act) => act.startsWith(code)).toSorted());
        expect(read).toEqual(wanted.map((one) => said(one).toSorted()));
      }),
      { numRuns: 60 },
    );
  },
);

it('a lone date is asked about where names that happen to be of one length put other dates below each other', () => {
  const table = readStatusTable(
    'Participant Signature Ratification\nAfghanistan 1 Jan 1946\nColombia 2 Jan 1946 3 Jan 1946\nMontenegro 4 Jan 1946 5 Jan 1946',
  );
  expect(table?.lines.map(({ code, acts, troubles }) => [code, acts.length, troubles.length])).toEqual([
    ['AFG', 0, 1],
    ['COL', 2, 0],
    ['MNE', 2, 0],
  ]);
});
