import type { DateOrder } from '../written-dates.js';
import { type ActRole, LETTERS, type StatusColumn, type StatusRole } from './columns.js';
import { type CellDate, dateAt, readDates } from './dated-cell.js';
import { participantOf, readParticipant } from './participant.js';
import type { StatusAct, StatusChoice, StatusLine, StatusRow, StatusTrouble } from './status-line.js';

type Mutable<T> = { -readonly [P in keyof T]: T[P] };

/** One row, or undefined where it has neither name nor date. */
export function readRow(
  row: StatusRow,
  columns: readonly StatusColumn[],
  order: DateOrder | undefined,
  choices: ReadonlyMap<string, StatusChoice>,
): StatusLine | undefined {
  const cellOf = (wanted: StatusRole) => row.cells[columns.findIndex(({ role }) => role === wanted)] ?? '';
  const { name: written, bracketed } = readParticipant(cellOf('participant'));
  const name = written || cellOf('code');
  const text = textOf(row);
  if (name === '') return row.cells.some((cell) => dateAt(cell) >= 0) ? unreadLine(row, 'noName') : undefined;
  const read = readActs(row, columns, order);
  const { acts, troubles } = read;
  const line: StatusLine = { ...{ line: row.line, text, name, near: [] }, code: null, acts, troubles };
  const choice = choices.get(name);
  const party = choice ? chosen(choice) : partyOf(cellOf('code'), name);
  if (party.kind !== 'party') {
    const code = party.kind === 'unknown' && acts.length + troubles.length === 0 ? 'noDate' : party.kind;
    return { ...line, acts: [], troubles: [{ code, text: name }] };
  }
  const all = { ...line, code: party.code };
  return bracketed || read.withdrawn ? withNotice(all, choice?.withdrawnOn ?? null) : all;
}

/** The row as it stands, shortened. */
const textOf = ({ cells }: StatusRow) => cells.filter(Boolean).join(' | ').slice(0, 300);

/** A row of which nothing is taken. @param code of the party that it names, where it names one */
export function unreadLine(
  row: StatusRow,
  trouble: StatusTrouble['code'],
  code: string | null = null,
): StatusLine {
  const text = textOf(row);
  return {
    ...{ line: row.line, text, name: '', code, acts: [], near: [] },
    troubles: [{ code: trouble, text }],
  };
}

const chosen = ({ code }: StatusChoice) =>
  code === null ? { kind: 'leftOut' as const } : { kind: 'party' as const, code };

function partyOf(code: string, name: string) {
  const byCode = code === '' ? undefined : participantOf(code);
  return byCode?.kind === 'party' ? byCode : participantOf(name);
}

/** Whoever stands in brackets has withdrawn; since when, the footnote says. */
function withNotice(line: StatusLine, withdrawnOn: string | null): StatusLine {
  if (line.acts.some(({ kind }) => kind === 'withdrawal')) return line;
  if (withdrawnOn === null) {
    const troubles = [...line.troubles, { code: 'withdrawnWhen' as const, text: line.name }];
    return { ...line, troubles };
  }
  return { ...line, acts: [...line.acts, { kind: 'withdrawal', doneOn: withdrawnOn }] };
}

interface ReadActs {
  acts: StatusAct[];
  troubles: StatusTrouble[];
  /** An instrument stands in brackets. */
  withdrawn: boolean;
}

function readActs(
  { cells }: StatusRow,
  columns: readonly StatusColumn[],
  order: DateOrder | undefined,
): ReadActs {
  const read: ReadActs = { acts: [], troubles: [], withdrawn: false };
  columns.forEach((column, at) => {
    if (column.role !== column.of) return;
    const cell = cells[at] ?? '';
    const { dates, trouble } = readDates(cell, order);
    if (trouble) read.troubles.push({ code: trouble.code, text: trouble.text });
    for (const date of dates) take(read, date, column, detailsOf(cells, columns, column.of, order));
  });
  // Dates of a line whose column nobody can tell.
  const beyond = cells[columns.length] ?? '';
  if (beyond !== '') read.troubles.push({ code: 'whichColumn', text: beyond });
  const unread = readDates(cells[columns.length + 1] ?? '', order).trouble;
  if (unread) read.troubles.push({ code: unread.code, text: unread.text });
  return read;
}

function take(read: ReadActs, date: CellDate, column: StatusColumn, details: Partial<StatusAct>): void {
  const kind = kindOf(date, column);
  if (typeof kind === 'object') read.troubles.push(kind);
  else read.acts.push({ kind, doneOn: date.day, ...details });
  if (date.bracketed && column.of === 'instrument') read.withdrawn = true;
}

function kindOf(
  { letter, text }: CellDate,
  { letters, usual, of }: StatusColumn,
): StatusAct['kind'] | StatusTrouble {
  if (letter === '') return usual ?? { code: 'noKind', text };
  const said = letters[letter] ?? LETTERS[letter];
  if (said === undefined) return { code: 'unknownLetter', text };
  // Whoever succeeds to a signature has signed.
  return of === 'signature' && said === 'succession' ? 'signature' : said;
}

/** What the columns of the same act say beside its date. */
function detailsOf(
  cells: readonly string[],
  columns: readonly StatusColumn[],
  of: ActRole,
  order: DateOrder | undefined,
): Partial<StatusAct> {
  const details: Partial<Mutable<StatusAct>> = {};
  columns.forEach((column, at) => {
    const cell = (cells[at] ?? '').trim();
    if (column.of !== of || column.role === of) return;
    if (column.role === 'confirmed') details.confirmed = /^(yes|oui|sí|si|true|1|x)$/iu.test(cell);
    if (column.role === 'effect') details.effectiveOn = readDates(cell, order).dates[0]?.day ?? null;
    if (column.role === 'source' && cell !== '') details.source = cell;
    if (column.role === 'note') details.note = cell;
    if (column.role === 'declaration') details.declaration = cell;
  });
  return details;
}
