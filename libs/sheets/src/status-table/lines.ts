import type { DateOrder } from '../written-dates.js';
import { ACT_ROLES, LETTERS, type ActRole, type StatusColumn } from './columns.js';
import { type CellDate, readDates } from './dated-cell.js';
import type { TableHeader } from './header.js';
import { participantOf, readParticipant } from './participant.js';
import type { StatusRow } from './status-line.js';

interface Read {
  line: number;
  text: string;
  name: string;
  dates: CellDate[];
  /** Blanks between the name and the first date; null where these stand on lines of their own. */
  gap: number | null;
  unread: string;
}

/**
 * Gives lines without cells the cells of the header: "Albania 18 Jul 1998 31 Jan 2003". Names and dates that stand on lines of
 * their own are put together. A lone date is put where its letter or its place under the others says; else it stays in a cell
 * beyond the columns, as a question, and in another what is no date.
 */
export function readLines({ columns, below }: TableHeader, order: DateOrder | undefined): StatusRow[] {
  const acts = columns.map(({ role }, at) => ({ role, at })).filter(({ role }) => isActRole(role));
  const rows = joined(below.map(({ line, cells }) => readLine(line, cells[0] ?? '', order)));
  const places = placesOf(rows, acts.length);
  return rows.map((row) => {
    const cells = Array.from({ length: columns.length + 2 }, () => '');
    cells[columns.findIndex(({ role }) => role === 'participant')] = row.name;
    const put = (at: number, text: string) => (cells[at] = `${cells[at] ?? ''} ${text}`.trim());
    if (row.dates.length === acts.length) row.dates.forEach((date, at) => put(acts[at]!.at, date.text));
    else
      for (const date of row.dates) put(columnOf(date, acts, places, columns) ?? columns.length, date.text);
    if (row.unread) put(columns.length + 1, row.unread);
    return { line: row.line, cells };
  });
}

const isActRole = (role: string) => (ACT_ROLES as readonly string[]).includes(role);

function readLine(line: number, text: string, order: DateOrder | undefined): Read {
  const { dates, before, trouble } = readDates(text, order, true);
  const cut = dates.length === 0 && trouble ? text : before;
  return {
    line,
    text,
    name: cut.trim(),
    dates: [...dates],
    gap: dates[0] && before !== '' ? /\s*$/u.exec(text.slice(0, dates[0].at))![0].length : null,
    unread: trouble && dates.length > 0 ? trouble.text : '',
  };
}

/** Long names are broken in print, and some copies have each cell on a line of its own. */
function joined(rows: readonly Read[]): Read[] {
  const found: Read[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row.name === '') {
      last.dates.push(...row.dates);
      last.unread ||= row.unread;
    } else if (last && isOneName(last, row)) {
      last.name = `${last.name} ${row.name}`;
      last.dates.push(...row.dates);
      last.unread ||= row.unread;
    } else found.push({ ...row, dates: [...row.dates] });
  }
  return found;
}

/** Two lines are one name where a bracket closes on the second, or the first alone is no party and both together are. */
function isOneName(last: Read, row: Read): boolean {
  if (last.dates.length > 0 && row.dates.length > 0) return false;
  if (/\([^)]*$/u.test(last.name) && row.name.includes(')')) return true;
  const isParty = (name: string) => participantOf(readParticipant(name).name).kind === 'party';
  return !isParty(last.name) && isParty(`${last.name} ${row.name}`);
}

/**
 * Where the dates of full rows begin, if they stand below each other because blanks were put before them, and not since the names
 * happen to be of one length.
 */
function placesOf(rows: readonly Read[], columns: number): number[] | undefined {
  const full = rows.filter(({ dates }) => dates.length === columns);
  if (columns < 2 || full.length < 2) return undefined;
  const places = Array.from({ length: columns }, (_, at) => median(full.map(({ dates }) => dates[at]!.at)));
  const aligned = full.filter(({ dates }) =>
    dates.every((date, at) => Math.abs(date.at - places[at]!) <= NEAR),
  );
  const gaps = aligned.flatMap(({ gap }) => gap ?? []);
  // As wide as no space between words, and not the same for each name.
  const areFilled = Math.max(...gaps) > 2 && Math.max(...gaps) > Math.min(...gaps);
  return areFilled && aligned.length * 10 >= full.length * 9 ? places : undefined;
}

const NEAR = 3;
const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function columnOf(
  date: CellDate,
  acts: readonly { role: string; at: number }[],
  places: readonly number[] | undefined,
  columns: readonly StatusColumn[],
): number | undefined {
  if (acts.length === 1) return acts[0]!.at;
  const byPlace = places?.findIndex((place) => Math.abs(place - date.at) <= NEAR) ?? -1;
  if (byPlace >= 0) return acts[byPlace]!.at;
  // What one heading alone says of a letter goes before what it usually means.
  const saying = acts.filter(({ at }) => columns[at]?.letters[date.letter] !== undefined);
  if (saying.length === 1) return saying[0]!.at;
  const kind = LETTERS[date.letter];
  const role: ActRole | undefined =
    kind && (kind === 'provisional_application' ? 'provisional' : 'instrument');
  return acts.find((act) => act.role === role)?.at;
}
