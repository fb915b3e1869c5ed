import type {
  AskSummaryDto,
  ImportReportDto,
  SheetColumnDto,
  SheetProblemDto,
  SheetTotalsDto,
} from '#libs/client';

const LISTED = 50;

/** What a sheet would write, and what stands in its way, in lines for a terminal. */
export function reportLines({ sheet, columns, totals, summary, ...found }: ImportReportDto): string[] {
  return [
    sheet.described,
    ...columns.map(columnLine),
    '',
    `${quantity(totals.positions, 'position')}: ${changes(totals)}.`,
    ...summary.map((one) => `  ${one.ask}: ${changes(one)}`),
    ...listed('Worth knowing', found.warnings, found.warningCount),
    ...listed('Errors', found.errors, found.errorCount),
  ];
}

export function quantity(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

const changes = (one: SheetTotalsDto | AskSummaryDto) =>
  `${one.new} new, ${one.changed} changed, ${one.same} the same`;

const ROLES: Record<string, string> = {
  state: 'the states',
  note: 'remarks',
  ignore: 'not read',
  unmapped: 'about no ask that could be found',
};

function columnLine({ column, header, role, ask, candidates }: SheetColumnDto): string {
  const meant = candidates.map((one) => one.ask).join(', ');
  const about = ask ?? ROLES[role] ?? role;
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
