import { encodeCell, orderOf, STANCES, type MatrixCell } from '#libs/domain';
import type { MatrixDto, MatrixRowDto, AskInDraftDto } from '../../kernel/api/client.js';
import type { DelegationRank } from '../../kernel/i18n/find-states.js';
import { cellOf, pairAt } from '../../kernel/queries/matrix.js';

export type ViewKey = 'q' | 'group' | 'lead' | 'stance' | 'stale' | 'asks' | 'sort' | 'cell';
/** Filters, columns, order and the open cell, as they stand in the address. */
export type View = Partial<Record<ViewKey, string>>;

/** A row as it is drawn: its cells only those of the columns that are shown. */
export interface Line {
  code: string;
  name: string;
  votes: boolean;
  /** Who leads the talks with it; '' when nobody does. */
  lead: string;
  /** Two characters for each column, see `decodeCells`. */
  cells: string;
  /** One for each column, see `decodeBallot`. */
  ballots: string;
}

interface Reader {
  userId: string;
  organisationId: string;
  language: string;
  /** Names in that language. */
  nameOf: (code: string, english: string) => string;
  /** Of what is searched for in `q`. */
  rankFor: DelegationRank;
}

/** The columns that the address names, by key; on a phone those few of which most is known. */
export function columnsOf(matrix: MatrixDto, asks: string | undefined, most: number): AskInDraftDto[] {
  const named = asks?.split(',').filter(Boolean) ?? [];
  const chosen = matrix.asks.filter(({ key }) => named.includes(key));
  if (chosen.length > 0) return chosen;
  if (matrix.asks.length <= most) return matrix.asks;
  const known = matrix.asks.map((_, column) => knownIn(matrix.rows, column));
  const best = matrix.asks
    .map((ask, column) => ({ ask, known: known[column] ?? 0, column }))
    .toSorted((a, b) => b.known - a.known || a.column - b.column)
    .slice(0, most)
    .map(({ ask }) => ask);
  return matrix.asks.filter((ask) => best.includes(ask));
}

/** On how many rows something is known of this column. */
export function knownIn(rows: readonly MatrixRowDto[], column: number): number {
  return rows.reduce((count, { cells }) => count + (cellOf(pairAt(cells, column)) ? 1 : 0), 0);
}

/**
 * The rows that the view leaves, in its order, with the cells of the chosen columns. A stance and "out of date" together
 * ask for one cell that fits both, as the api's own filter does. Rows stay in their order while one searches.
 */
export function linesOf(
  matrix: MatrixDto,
  columns: readonly AskInDraftDto[],
  view: View,
  reader: Reader,
): Line[] {
  const places = columns.map((ask) => matrix.asks.indexOf(ask));
  const lines: Line[] = [];
  for (const row of matrix.rows) {
    const name = reader.nameOf(row.code, row.name);
    if (reader.rankFor({ code: row.code, name }) === undefined || !fitsRow(row, view, reader)) continue;
    const cells = places.map((place) => pairAt(row.cells, place)).join('');
    if (!fitsCells(cells, view)) continue;
    const ballots = places.map((place) => row.ballots.charAt(place)).join('');
    const lead = row.lead?.organisation ?? '';
    lines.push({ code: row.code, name, votes: row.votes, lead, cells, ballots });
  }
  return inOrder(lines, columns, view.sort, orderOf(reader.language));
}

function fitsRow(row: MatrixRowDto, { group, lead }: View, reader: Reader): boolean {
  if (group && !row.groups.includes(group)) return false;
  return !lead || fitsLead(row, lead, reader);
}

function fitsLead({ lead }: MatrixRowDto, wanted: string, reader: Reader): boolean {
  if (wanted === 'none') return lead === null;
  if (wanted === 'me') return lead?.userId === reader.userId;
  return lead?.organisationId === (wanted === 'mine' ? reader.organisationId : wanted);
}

function fitsCells(cells: string, { stance, stale }: View): boolean {
  if (!stance && !stale) return true;
  const pairs = cells.match(/../g) ?? [];
  return pairs.some((pair) => {
    const cell = cellOf(pair);
    return fitsStance(cell, stance) && fitsStale(cell, stale);
  });
}

const fitsStance = (cell: MatrixCell | null, stance: string | undefined): boolean =>
  !stance || (cell?.stance ?? 'unknown') === stance;

const fitsStale = (cell: MatrixCell | null, stale: string | undefined): boolean =>
  !stale || (stale === 'any' ? Boolean(cell?.stale) : cell?.stale === stale);

/** Nearest to the ask first; unknown last in either direction. */
const RANK = new Map<string, number>(STANCES.map((stance, rank) => [stance, rank]));

function inOrder(
  lines: Line[],
  columns: readonly AskInDraftDto[],
  sort: string | undefined,
  order: (a: string, b: string) => number,
): Line[] {
  const byName = (a: Line, b: Line) => order(a.name, b.name);
  if (sort === 'lead') {
    return lines.toSorted(
      (a, b) => Number(!a.lead) - Number(!b.lead) || order(a.lead, b.lead) || byName(a, b),
    );
  }
  if (sort === 'known') return lines.toSorted((a, b) => knownOf(b) - knownOf(a) || byName(a, b));
  const { key, down } = sortedBy(sort);
  const column = columns.findIndex((ask) => ask.key === key);
  if (column < 0) return lines.toSorted(byName);
  const rank = ({ cells }: Line) => {
    const stance = cellOf(pairAt(cells, column))?.stance;
    if (!stance) return 100;
    return down ? -(RANK.get(stance) ?? 0) : (RANK.get(stance) ?? 0);
  };
  return lines.toSorted((a, b) => rank(a) - rank(b) || byName(a, b));
}

const knownOf = ({ cells }: Line): number => cells.replaceAll('..', '').length;

/** `ask:<key>` puts yes first, `-ask:<key>` no. */
export function sortedBy(sort: string | undefined): { key: string | undefined; down: boolean } {
  const match = /^(-?)ask:(.+)$/.exec(sort ?? '');
  return { key: match?.[2], down: match?.[1] === '-' };
}

/** What pressing a column's head does to the order: yes first, no first, by name again. */
export function nextSort(sort: string | undefined, key: string): string | undefined {
  const at = sortedBy(sort);
  if (at.key !== key) return `ask:${key}`;
  return at.down ? undefined : `-ask:${key}`;
}

/** The matrix with one cell replaced: what was just recorded, before the api has answered. */
export function withCell(matrix: MatrixDto, code: string, askId: string, cell: MatrixCell): MatrixDto {
  const column = matrix.asks.findIndex(({ id }) => id === askId);
  if (column < 0) return matrix;
  const rows = matrix.rows.map((row) =>
    row.code === code
      ? {
          ...row,
          cells: `${row.cells.slice(0, 2 * column)}${encodeCell(cell)}${row.cells.slice(2 * column + 2)}`,
        }
      : row,
  );
  return { ...matrix, rows };
}

/** Delegation and ask of the cell whose history is open: `FJI.keep-article-6-2`. */
export function openCell(matrix: MatrixDto, cell: string | undefined) {
  const [code, ...rest] = (cell ?? '').split('.');
  const row = matrix.rows.find((one) => one.code === code);
  const ask = matrix.asks.find(({ key }) => key === rest.join('.'));
  return row && ask ? { row, ask } : undefined;
}
