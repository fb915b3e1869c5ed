import { foldForSearch } from '#libs/domain';
import { readColumns, type StatusColumn } from './columns.js';
import { dateAt } from './dated-cell.js';
import { participantOf, readParticipant } from './participant.js';
import { partiesOf, type RowParty } from './row-party.js';
import type { StatusRow, StatusTroubleCode } from './status-line.js';
import type { StatusForm } from './status-text.js';

/** A row below the heading that is not read as one of a participant. */
export interface UnreadRow {
  readonly row: StatusRow;
  readonly code: StatusTroubleCode;
  /** Code of the party that it names, where it names one. */
  readonly party: string | null;
}

export interface TableHeader {
  readonly columns: readonly StatusColumn[];
  readonly below: readonly StatusRow[];
  readonly unread: readonly UnreadRow[];
  /** The heading of another table below. */
  readonly second: StatusRow | null;
}

/** What follows the table on the page of a depositary, or stands at the foot of a page in print. */
const AFTER =
  /^(declarations( and reservations)?|end ?notes?|objections|notes|reservations|notifications|territorial application)\b/;

/** The first row that says who takes part and what they did, with what stands below it until the table ends. */
export function headerOf(form: StatusForm, rows: readonly StatusRow[]): TableHeader | undefined {
  const read = form === 'lines' ? columnsOfLine : readColumns;
  for (const [at, { cells }] of rows.entries()) {
    const columns = read(cells);
    if (!isHeader(columns)) continue;
    const rest = rows.slice(at + 1);
    const { below, unread, second } = new Body(rest, partiesOf(form, columns, rest), columns, read);
    return { columns, below, unread, second };
  }
  return undefined;
}

/** Goes down the rows below a heading until the table ends. */
class Body {
  readonly below: StatusRow[] = [];
  readonly unread: UnreadRow[] = [];
  second: StatusRow | null = null;
  readonly #seen = new Set<string>();
  #last: RowParty | undefined;

  constructor(
    private readonly rows: readonly StatusRow[],
    private readonly parties: readonly (RowParty | undefined)[],
    private readonly columns: readonly StatusColumn[],
    read: (cells: readonly string[]) => readonly StatusColumn[],
  ) {
    for (const [at, row] of rows.entries()) {
      const party = parties[at];
      const goesOn = party ? this.#take(row, party) : this.#pass(row, at, read(row.cells));
      if (!goesOn) break;
    }
  }

  #take(row: StatusRow, party: RowParty): true {
    this.below.push(row);
    if (party.key !== '') {
      this.#seen.add(party.key);
      this.#last = party;
    }
    return true;
  }

  /** @returns whether the table goes on below a row that is of no participant */
  #pass(row: StatusRow, at: number, heading: readonly StatusColumn[]): boolean {
    if (isHeader(heading)) return this.#again(row, at, heading);
    if (isAfter(row)) return this.#foot(row, at);
    if (isOfOther(row, heading)) return this.#end(at);
    this.below.push(row);
    return true;
  }

  #again(row: StatusRow, at: number, heading: readonly StatusColumn[]): boolean {
    const later = this.#later(at);
    const [next] = later;
    if (!next) return true;
    if (!isSame(heading, this.columns) || this.#repeats(later)) {
      this.second = row;
      return false;
    }
    if (next.key !== '' && this.#last && next.name < this.#last.name)
      this.unread.push({ row, code: 'begunAnew', party: null });
    return true;
  }

  #foot(row: StatusRow, at: number): boolean {
    const later = this.#later(at);
    if (later.length === 0 || this.#repeats(later)) return this.#end(at);
    this.unread.push({ row, code: 'pageFoot', party: null });
    return true;
  }

  #later(at: number): RowParty[] {
    return this.parties.slice(at + 1).flatMap((one) => one ?? []);
  }

  /** Whether somebody stands on both sides, but for one whose rows a page divides. */
  #repeats(later: readonly RowParty[]): boolean {
    const other = later.findIndex(({ key }) => key !== '' && key !== this.#last?.key);
    return other >= 0 && later.slice(other).some(({ key }) => this.#seen.has(key));
  }

  /** What stands behind the end is not read, and said so. */
  #end(from: number): false {
    for (const [at, party] of this.parties.entries()) {
      // Whoever is in the table, with a date on the next line, objects there or declares something.
      if (at < from || !party || (party.apart && this.#seen.has(party.key))) continue;
      this.unread.push({ row: this.rows[at]!, code: 'afterTable', party: party.code });
    }
    return false;
  }
}

const isSame = (one: readonly StatusColumn[], other: readonly StatusColumn[]) =>
  JSON.stringify(meaning(one)) === JSON.stringify(meaning(other));
const meaning = (columns: readonly StatusColumn[]) =>
  columns.map(({ role, of, usual, letters }) => [role, of, usual, letters]);

const isAfter = ({ cells }: StatusRow) =>
  AFTER.test(foldForSearch(cells.find(Boolean) ?? '')) && !cells.some((cell) => /\b\d{4}\b/.test(cell));

/** The heading of a table about something else, such as to which territories a treaty was extended. */
function isOfOther({ cells }: StatusRow, columns: readonly StatusColumn[]): boolean {
  const said = cells.filter(Boolean);
  if (said.some((cell) => dateAt(cell) >= 0 || isParty(cell))) return false;
  if (said.length === 1)
    return /^(participant|state|party)s?\s.*\b(date|notification|territor)/iu.test(said[0]!);
  return said.length > 1 && columns.some(({ role }) => role === 'participant');
}

const isParty = (cell: string) => participantOf(readParticipant(cell).name).kind === 'party';

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
