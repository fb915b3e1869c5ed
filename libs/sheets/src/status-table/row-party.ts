import { foldForSearch } from '#libs/domain';
import type { StatusColumn } from './columns.js';
import { dateAt, readDates } from './dated-cell.js';
import { participantOf, partiesNear, readParticipant } from './participant.js';
import type { StatusRow } from './status-line.js';
import type { StatusForm } from './status-text.js';

/** Whom a row with a date is about, as far as it can be seen before it is read. */
export interface RowParty {
  /** Null for a name that nobody is known by. */
  readonly code: string | null;
  /** As names are compared. */
  readonly name: string;
  /** What tells one participant from another; empty for the one above, with which the row goes on. */
  readonly key: string;
  /** Its dates stand on lines of their own. */
  readonly apart?: boolean;
}

/** For each row the participant that it names with a date; undefined where it is no row of one. */
export function partiesOf(
  form: StatusForm,
  columns: readonly StatusColumn[],
  rows: readonly StatusRow[],
): (RowParty | undefined)[] {
  if (form === 'lines') {
    const isLikeOne = nearOnes();
    return rows.map((row, at) => partyOfLine(row, rows[at + 1], isLikeOne));
  }
  return rows.map((row) => partyOfCells(row, columns));
}

function partyOfCells({ cells }: StatusRow, columns: readonly StatusColumn[]): RowParty | undefined {
  const cellOf = (wanted: StatusColumn['role']) =>
    cells[columns.findIndex(({ role }) => role === wanted)] ?? '';
  const dates = columns.flatMap(({ role, of }, at) => (role === of ? (cells[at] ?? '') : [])).filter(Boolean);
  if (!dates.some((cell) => dateAt(cell) >= 0)) return undefined;
  const { name } = readParticipant(cellOf('participant'));
  if (name !== '' || cellOf('code') !== '') return party(name || cellOf('code'), cellOf('code'));
  return dates.some((cell) => readDates(cell, 'day_first').trouble) ? undefined : party('', '');
}

/** A name alone is one where the next line has nothing but dates, as cells that were copied one below the other. */
function partyOfLine(
  row: StatusRow,
  next: StatusRow | undefined,
  isLikeOne: (name: string, text: string) => boolean,
): RowParty | undefined {
  const text = row.cells[0] ?? '';
  const at = dateAt(text);
  const { name } = readParticipant(at < 0 ? text : text.slice(0, at));
  if (name === '') return undefined;
  const found = party(name, '');
  if (at >= 0) return found.code !== null || isLikeOne(name, text) ? found : undefined;
  return found.code !== null && next && isOfDates(next) ? { ...found, apart: true } : undefined;
}

function isOfDates({ cells: [text = ''] }: StatusRow): boolean {
  const { before, trouble } = readDates(text, 'day_first', true);
  return dateAt(text) >= 0 && before === '' && trouble === undefined;
}

/** To look for near names takes time: beyond so many each is taken for one, and asked about. */
const MOST_LOOKED_FOR = 50;

/** Prose has dates as well: a name that nobody is known by is near to one that somebody is, and has nothing beside its dates. */
function nearOnes(): (name: string, text: string) => boolean {
  let looked = 0;
  return (name, text) => {
    const isShort = name.split(' ').length <= 6 && /^[\p{Lu}[]/u.test(name);
    if (!isShort || readDates(text, 'day_first', true).trouble) return false;
    return ++looked > MOST_LOOKED_FOR || partiesNear(name).length > 0;
  };
}

function party(name: string, code: string): RowParty {
  const byCode = code === '' ? undefined : participantOf(code);
  const found = byCode?.kind === 'party' ? byCode : participantOf(name);
  const known = found.kind === 'party' ? found.code : null;
  const folded = foldForSearch(name);
  return { code: known, name: folded, key: known ?? folded };
}
