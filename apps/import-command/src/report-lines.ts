import type {
  AskSummaryDto,
  IgnoredRowDto,
  ImportProgressDto,
  ImportReportDto,
  LeftOutDto,
  SheetColumnDto,
  SheetProblemDto,
  SheetTotalsDto,
  UnderstoodWordDto,
} from '#libs/client';
import { STANCES } from '#libs/domain';
import { CONFIDENCE_WORDS, LONG_HEADERS, STANCE_WORDS } from '#libs/sheets';

const LISTED = 50;

/** What is done with a sheet, while it is done. */
export const DOING: Record<NonNullable<ImportProgressDto['doing']>, string> = {
  waiting: 'Waiting',
  reading: 'Reading the sheet',
  comparing: 'Comparing it with what stands',
  writing: 'Writing the positions, all at once',
  undoing: 'Taking the positions back, all at once',
};

/** What a sheet would write, and what stands in its way, in lines for a terminal. */
export function reportLines({ sheet, columns, totals, summary, ...found }: ImportReportDto): string[] {
  return [
    sheet.described,
    ...columns.map(columnLine),
    '',
    `${quantity(totals.positions, 'position')}: ${changes(totals)}.`,
    ...summary.map((one) => `  ${one.ask}: ${changes(one)}`),
    ...emptyWords(found.understoodWords),
    ...stanceWords(found.understoodWords),
    ...ignoredLines(found.ignoredRows),
    ...listed('Worth knowing', found.warnings, found.warningCount),
    ...listed('Errors', found.errors, found.errorCount),
    ...leftOutLines(found.leftOut),
  ];
}

/** Words that were taken for nothing, which `--word` overrules. */
function emptyWords(words: readonly UnderstoodWordDto[]): string[] {
  const empty = words.filter(({ meaning, decided }) => meaning === 'empty' && !decided);
  if (empty.length === 0) return [];
  const counts = empty.map(({ word, count }) => `“${word}” (${count})`);
  return ['', `Read as saying nothing: ${counts.join(', ')}. Overrule it with --word "${empty[0]!.word}=…".`];
}

/** Words that were taken for a stance, those of one stance side by side: “yes” and “strong yes” are one. */
function stanceWords(words: readonly UnderstoodWordDto[]): string[] {
  const read = words.filter(({ meaning, decided }) => meaning !== 'empty' && !decided);
  const lines = STANCES.flatMap((stance) => {
    const same = read.filter(({ meaning }) => meaning === stance).map(wordLine);
    return same.length === 0 ? [] : [`  ${STANCE_WORDS[stance]}: ${same.join(', ')}`];
  });
  return lines.length === 0 ? [] : ['', 'Read as a stance; overrule a word with --word:', ...lines];
}

function wordLine({ word, count, confidence }: UnderstoodWordDto): string {
  return `“${word}” (${count}${confidence === null ? '' : `, ${CONFIDENCE_WORDS[confidence]}`})`;
}

const IGNORED: Record<IgnoredRowDto['by'], string> = {
  row: 'as you said',
  name: 'as you said of its name',
  nothing: 'it states nothing of any state',
};

function ignoredLines(rows: readonly IgnoredRowDto[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ row, text, by }) => `  row ${row}  ${text}: ${IGNORED[by]}`);
  return ['', `Rows that are not read: ${rows.length}`, ...firstOf(lines)];
}

function leftOutLines({ cells, rows }: LeftOutDto): string[] {
  if (cells === 0) return [];
  const lines = rows.map(
    ({ row, text, columns, count }) =>
      `  row ${row}  ${text}: ${columns.join(', ')}${count > columns.length ? ' …' : ''}`,
  );
  const what = `${quantity(cells, 'cell')} in ${quantity(rows.length, 'row')}`;
  return ['', `Left out, if errors are skipped: ${what}`, ...firstOf(lines)];
}

const firstOf = (lines: readonly string[]) =>
  lines.length > LISTED ? [...lines.slice(0, LISTED), `  and ${lines.length - LISTED} more`] : lines;

export function quantity(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

const changes = (one: SheetTotalsDto | AskSummaryDto) =>
  `${one.new} new, ${one.changed} changed, ${one.same} the same`;

const ROLES: Record<string, string> = {
  state: 'the states',
  also_state: 'the states as well, compared with them',
  note: 'remarks',
  ignore: 'not read',
  unmapped: 'about nothing that could be found',
};

function columnLine({ column, header, role, ask, field, candidates, stance }: SheetColumnDto): string {
  const meant = candidates.map((one) => one.ask).join(', ');
  const marked = stance === null ? '' : `, marked for ${stance.replaceAll('_', ' ')}`;
  const about = `${ask ?? (field && LONG_HEADERS[field].toLowerCase()) ?? ROLES[role] ?? role}${marked}`;
  return `  ${column}  ${header === '' ? '(no header)' : header}: ${about}${meant === '' ? '' : `; perhaps ${meant}`}`;
}

function listed(title: string, problems: readonly SheetProblemDto[], count: number): string[] {
  if (count === 0) return [];
  const more = count - Math.min(LISTED, problems.length);
  return [
    '',
    `${title}: ${count}`,
    ...problems.slice(0, LISTED).map(({ field, message }) => `  ${placeOf(field)}  ${message}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/** `cells.B7` → `B7`, `rows.7` → `row 7`. */
function placeOf(field: string): string {
  const [, kind, place] = /^(cells|rows|columns)\.(.+)$/.exec(field) ?? [];
  if (kind === undefined || place === undefined) return field;
  return kind === 'cells' ? place : `${kind.slice(0, -1)} ${place}`;
}
