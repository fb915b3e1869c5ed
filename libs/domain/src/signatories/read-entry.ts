import { holdsLink } from '../names/index.js';
import { visibleText } from '../names/visible-text.js';
import { whereCell } from './columns.js';
import type { Row } from './row.js';
import { cellsOf } from './shapes.js';
import type { KnownPlace, PlaceOf, SignatoryDoubt, SignatoryNote } from './types.js';

/** What stands between a name and its place. */
type Between = 'dash' | 'hyphen' | 'comma' | 'brackets' | 'column' | 'none';

export interface Placed {
  readonly name: string;
  readonly place: string | null;
  readonly placeCodes: readonly string[];
  readonly between: Between;
  readonly doubts: readonly SignatoryDoubt[];
  readonly notes: readonly SignatoryNote[];
}

export interface Entry {
  readonly row: Row;
  readonly said: string;
  readonly placed: Placed;
  readonly affiliation: string | null;
}

/** Characters of a name, as the directory takes them. */
export const LONGEST_SIGNATORY = 200;
/** An address of a mailbox is shown to nobody. */
export const MAILBOX = /[^\s@]@[^\s@]/u;
export const DASHES = /\s+[-–—‒―]{1,2}\s+|\s*—\s*/gu;
const IN_BRACKETS = /^(.+?)\s*[([]([^()[\]]{2,80})[)\]]$/u;
/** Looked for places beyond that many separators, a line of many commas would be read as often as it has them. */
const MOST_SEPARATORS = 6;

/** The words of a row with the spaces between them. */
const wordsIn = (text: string, row: Row): string =>
  visibleText(
    row.pieces
      .map(({ from, to }) => text.slice(from, to))
      .join(' ')
      .replace(/\*\*|__/g, ''),
  );

/** The words of a row on one line, as they are to be shown. */
export function saidIn(text: string, row: Row): string {
  const tidy = wordsIn(text, row)
    .replace(/[^\S\t]+/gu, ' ')
    .trim();
  return tidy
    .replace(/^\|\s*|\s*\|$/g, '')
    .replace(/\s*[,;،؛]+(?:\s+(?:and|et|y|e|dan|&|و))?$/u, '')
    .replace(/(?<=\p{L}{5}|\p{L}[)\]])\.$/u, '');
}

/** Reads name, affiliation and place of a row, without what the other rows say. */
export function readEntry(text: string, row: Row, placeOf: PlaceOf): Entry {
  const said = saidIn(text, row);
  const cells = cellsOf(wordsIn(text, row).trim()).filter((cell) => cell !== '');
  if (cells.length > 1 && !cells.some(isHalf)) return inColumns(text, row, said, cells, placeOf);
  if (row.kind === 'organisation')
    return { row, said, placed: placedAtEnd(said, placeOf), affiliation: null };
  return person(row, said, placeOf);
}

/** A cell that goes on in its neighbour: between them is no more than much space. */
const isHalf = (cell: string): boolean => /^[-–—(,;&]|[-–—(,&]$/u.test(cell);
const holdsWords = (cell: string): boolean => /\p{L}/u.test(cell) && !holdsLink(cell) && !MAILBOX.test(cell);

function inColumns(text: string, row: Row, said: string, cells: readonly string[], placeOf: PlaceOf): Entry {
  const [name = '', ...others] = row.number === null && /^\d+$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
  const at = others.findLastIndex((cell) => placesIn(cell, placeOf) !== undefined);
  const place = others[at] ?? null;
  const rest = others.filter((_, index) => index !== at);
  const facts = placeFacts(place === null ? undefined : placesIn(place, placeOf));
  const more = row.kind === 'organisation' && rest.length > 0;
  if (more && rest.some(holdsWords)) askOfSecond(text, row, cells, cells.length - others.length, placeOf);
  const notes: SignatoryNote[] = more ? [...facts.notes, 'moreColumns'] : [...facts.notes];
  return {
    row,
    said: said.replace(/\s+/g, ' '),
    placed: { ...facts, notes, name, place, between: 'column' },
    affiliation: rest.length > 0 ? rest.join(', ') : null,
  };
}

/** Another name, or who may be asked there: nobody but a person can tell. `first`: of the cells behind the name. */
function askOfSecond(
  text: string,
  row: Row,
  cells: readonly string[],
  first: number,
  placeOf: PlaceOf,
): void {
  row.doubts.add('twoNames');
  const words = cells.flatMap((cell, at) => (at >= first && holdsWords(cell) ? [at] : []));
  const second = words.find((at) => !placesIn(cells[at] ?? '', placeOf)) ?? words[0];
  const joint = second === undefined ? undefined : whereCell(text, row, cells, second);
  if (joint !== undefined) row.joints.unshift(joint);
}

function person(row: Row, said: string, placeOf: PlaceOf): Entry {
  const whole = placedAtEnd(said, placeOf);
  const [name = '', ...others] = whole.name.split(/\s*[,،]\s*|\s+[–—-]\s+/u);
  const rest = whole.name.slice(name.length).replace(/^\s*[,،–—-]?\s*/u, '');
  const placed = { ...whole, name, doubts: whole.doubts.filter((doubt) => !/InName$/.test(doubt)) };
  return { row, said, placed, affiliation: others.length > 0 ? rest : null };
}

/** One place, or several with a comma, a slash or a word between; undefined where any of it is none. */
export function placesIn(text: string, placeOf: PlaceOf): (KnownPlace & { several: boolean }) | undefined {
  if (text.length > 120) return undefined;
  const whole = placeOf(text);
  if (whole) return { ...whole, several: false };
  const parts = text.split(/\s*[,،/;&+]\s*|\s+(?:and|et|y|e|dan)\s+|\s+و(?=\p{L})/u).filter(Boolean);
  const found = parts.map(placeOf);
  if (parts.length < 2 || found.includes(undefined)) return undefined;
  const codes = new Set(found.flatMap((place) => (place?.doubtful ? [] : (place?.codes ?? []))));
  return { codes: [...codes], several: true, doubtful: false };
}

function placeFacts(found: ReturnType<typeof placesIn>): Pick<Placed, 'placeCodes' | 'doubts' | 'notes'> {
  if (!found) return { placeCodes: [], doubts: [], notes: [] };
  return {
    placeCodes: found.codes,
    doubts: found.doubtful ? ['ambiguousPlace'] : [],
    notes: found.several ? ['severalPlaces'] : [],
  };
}

function placedAtEnd(said: string, placeOf: PlaceOf): Placed {
  const none: Placed = { name: said, place: null, placeCodes: [], between: 'none', doubts: [], notes: [] };
  if (said.length > 2 * LONGEST_SIGNATORY) return none;
  const placed = afterDash(said, placeOf) ?? inBrackets(said, placeOf) ?? afterComma(said, placeOf);
  if (placed) return placed;
  const dashes = [...said.matchAll(DASHES)];
  return dashes.length > 0 ? { ...none, doubts: ['dashInName'] } : none;
}

function afterDash(said: string, placeOf: PlaceOf): Placed | undefined {
  const dashes = [...said.matchAll(DASHES)].filter(({ index }) => index > 0);
  const last = dashes.at(-1);
  if (!last) return undefined;
  const place = said.slice(last.index + last[0].length);
  const found = placesIn(place, placeOf);
  if (!found) return undefined;
  const facts = placeFacts(found);
  return {
    ...facts,
    ...{ name: said.slice(0, last.index), place, between: last[0].trim() === '-' ? 'hyphen' : 'dash' },
    doubts: dashes.length > 1 ? [...facts.doubts, 'dashInName'] : facts.doubts,
  };
}

function inBrackets(said: string, placeOf: PlaceOf): Placed | undefined {
  const [, name, place = ''] = IN_BRACKETS.exec(said) ?? [];
  const found = name === undefined ? undefined : placesIn(place, placeOf);
  return found && name !== undefined ? { ...placeFacts(found), name, place, between: 'brackets' } : undefined;
}

function afterComma(said: string, placeOf: PlaceOf): Placed | undefined {
  const commas = [...said.matchAll(/\s*[,،]\s*/gu)].slice(-MOST_SEPARATORS);
  // The longest stretch that is places alone: "Lebanon, Arab Region".
  for (const [at, comma] of commas.entries()) {
    const place = said.slice(comma.index + comma[0].length);
    const found = placesIn(place, placeOf);
    if (!found || comma.index === 0) continue;
    const facts = placeFacts(found);
    const name = said.slice(0, comma.index);
    return {
      ...facts,
      name,
      place,
      between: 'comma',
      doubts: at > 0 ? [...facts.doubts, 'commaInName'] : facts.doubts,
    };
  }
  return undefined;
}
