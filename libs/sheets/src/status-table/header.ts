import { foldForSearch } from '#libs/domain';
import { readColumns, type StatusColumn } from './columns.js';
import type { StatusRow } from './status-line.js';
import type { StatusForm } from './status-text.js';

export interface TableHeader {
  readonly columns: readonly StatusColumn[];
  readonly below: readonly StatusRow[];
}

/** What follows the table on the page of a depositary, or ends it in print. */
const AFTER =
  /^(declarations( and reservations)?|end ?notes?|objections|notes|reservations|notifications|territorial application)\b/;

/** The first row that says who takes part and what they did, with what stands below it until the table ends. */
export function headerOf(form: StatusForm, rows: readonly StatusRow[]): TableHeader | undefined {
  const read = form === 'lines' ? columnsOfLine : readColumns;
  for (const [at, { cells }] of rows.entries()) {
    const columns = read(cells);
    if (!isHeader(columns)) continue;
    const rest = rows.slice(at + 1);
    const end = rest.findIndex((row) => AFTER.test(foldForSearch(row.cells[0] ?? '')) && !hasDates(row));
    const below = (end < 0 ? rest : rest.slice(0, end)).filter((row) => !isHeader(read(row.cells)));
    return { columns, below };
  }
  return undefined;
}

const hasDates = ({ cells }: StatusRow) => cells.some((cell) => /\b\d{4}\b/.test(cell));

const isHeader = (columns: readonly StatusColumn[]) =>
  columns.some(({ role }) => role === 'participant' || role === 'code') &&
  columns.some(
    ({ role, usual, letters }) => role !== 'other' && (usual ?? Object.keys(letters)[0]) !== undefined,
  );

/** "Participant Signature Ratification, Acceptance(A)" without cells: it is cut where the next act begins. */
function columnsOfLine([line = '']: readonly string[]): StatusColumn[] {
  if (line.length > 400 || /\d{4}/.test(line)) return [];
  const parts = line.replace(/\s*\/\s*/gu, '  ').trim();
  const wide = parts.split(/\t|\s{2,}/u).filter(Boolean);
  const found = readColumns(wide.length > 1 ? wide : cut(parts));
  return isHeader(found) ? found : readColumns(cut(parts));
}

const BEGINS =
  /(?<![,(]\s*)(?<=\s)(?=(?:Signature|Ratification|Accession|Acceptance|Approval|Definitive|Formal|Consent|Withdrawal|Denunciation|Entry)\b)/gu;

const cut = (line: string): string[] =>
  line
    .split(BEGINS)
    .map((part) => part.trim())
    .filter(Boolean);
