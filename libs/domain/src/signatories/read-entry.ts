import { foldForSearch, holdsLink, holdsLinkBeyondName, isReadable, mixesAlphabets } from '../names/index.js';
import { visibleText } from '../names/visible-text.js';
import type { Row } from './row.js';
import { cellsOf } from './shapes.js';
import type { KnownPlace, PlaceOf, ReadSignatory, SignatoryDoubt, SignatoryNote } from './types.js';

/** What stands between a name and its place. */
type Between = 'dash' | 'hyphen' | 'comma' | 'brackets' | 'column' | 'none';

interface Placed {
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
/** Signs that turn the direction of what follows them. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;
const DASHES = /\s+[-–—‒―]{1,2}\s+|\s*—\s*/gu;
const IN_BRACKETS = /^(.+?)\s*[([]([^()[\]]{2,80})[)\]]$/u;
const ACADEMIC = /(?:^|\s)(?:prof(?:essor|esor|esseur)?|dr|ph ?d|docteur|doctora?)(?:\s|$)/;
const WITHHELD =
  /^(?:names? withheld|anonym(?:ous|e)|withheld|anonim[oa]?|nom (?:retenu|confidentiel)|nombre reservado|nama dirahasiakan|مجهول|الاسم محجوب)(?: .*)?$/;
/** Looked for places beyond that many separators, a line of many commas would be read as often as it has them. */
const MOST_SEPARATORS = 6;

/** The words of a row on one line, as they are to be shown. */
export function saidIn(text: string, row: Row): string {
  const joined = row.pieces.map(({ from, to }) => text.slice(from, to)).join(' ');
  const tidy = visibleText(joined.replace(/\*\*|__/g, ''))
    .replace(/[^\S\t]+/gu, ' ')
    .trim();
  return tidy.replace(/\s*[,;،؛]+$/u, '').replace(/(?<=\p{L}{5})\.$/u, '');
}

/** Reads name, affiliation and place of a row, without what the other rows say. */
export function readEntry(text: string, row: Row, placeOf: PlaceOf): Entry {
  const said = saidIn(text, row);
  const cells = cellsOf(said).filter((cell) => cell !== '');
  if (cells.length > 1) return inColumns(row, said, cells, placeOf);
  if (row.kind === 'organisation')
    return { row, said, placed: placedAtEnd(said, placeOf), affiliation: null };
  return person(row, said, placeOf);
}

function inColumns(row: Row, said: string, cells: readonly string[], placeOf: PlaceOf): Entry {
  const [name = '', ...others] = row.number === null && /^\d+$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
  const at = others.findLastIndex((cell) => placesIn(cell, placeOf) !== undefined);
  const found = at < 0 ? undefined : placesIn(others[at] ?? '', placeOf);
  const rest = others.filter((_, index) => index !== at);
  const more = rest.length > 0 && row.kind === 'organisation';
  const placed: Placed = {
    ...{ name, between: 'column', place: at < 0 ? null : (others[at] ?? null) },
    ...placeFacts(found),
    ...(more ? { notes: [...placeFacts(found).notes, 'moreColumns'] } : {}),
  };
  return {
    row,
    said: said.replace(/\s+/g, ' '),
    placed,
    affiliation: rest.length > 0 ? rest.join(', ') : null,
  };
}

function person(row: Row, said: string, placeOf: PlaceOf): Entry {
  const whole = placedAtEnd(said, placeOf);
  const [name = '', ...others] = whole.name.split(/\s*[,،]\s*|\s+[–—-]\s+/u);
  const rest = whole.name.slice(name.length).replace(/^\s*[,،–—-]?\s*/u, '');
  const placed = { ...whole, name, doubts: whole.doubts.filter((doubt) => !/InName$/.test(doubt)) };
  return { row, said, placed, affiliation: others.length > 0 ? rest : null };
}

/** One place, or several with a comma, a slash or a word between; undefined where any of it is none. */
function placesIn(text: string, placeOf: PlaceOf): (KnownPlace & { several: boolean }) | undefined {
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

/** What the rows together say: how names and places are usually parted, and who stands there twice. */
export function settle(entries: readonly Entry[]): ReadSignatory[] {
  const organisations = entries.filter(({ row }) => row.kind === 'organisation');
  const placed = organisations.filter(({ placed: { place } }) => place !== null).length;
  const dashes = organisations.filter(({ placed: { between } }) => between === 'dash').length;
  const usual: Usual = {
    places: placed * 2 > organisations.length,
    dashes: dashes * 2 > placed && dashes > 1,
  };
  const gaps = entries.filter(({ row }) => row.apart).length;
  if (gaps * 4 <= entries.length) for (const { row } of entries) if (row.apart) row.notes.add('gapBefore');
  const seen = new Set<string>();
  return entries.map((entry) => {
    const key = `${entry.row.kind} ${foldForSearch(entry.placed.name)}`;
    const again = seen.has(key);
    seen.add(key);
    return signatory(entry, usual, again);
  });
}

interface Usual {
  readonly places: boolean;
  readonly dashes: boolean;
}

function signatory(entry: Entry, usual: Usual, again: boolean): ReadSignatory {
  const { row, said, affiliation } = entry;
  const placed = withUnknownPlace(entry, usual);
  const doubts = new Set([
    ...row.doubts,
    ...placed.doubts,
    ...doubtsOf(row.kind === 'organisation', said, placed.name),
  ]);
  if (row.kind === 'organisation')
    for (const doubt of doubtsOfOrganisation(said, placed, usual)) doubts.add(doubt);
  if (again) doubts.add('twice');
  const notes = new Set([...row.notes, ...placed.notes]);
  if (usual.dashes && placed.between === 'hyphen') notes.add('hyphen');
  if (/^\p{N}/u.test(placed.name)) notes.add('startsWithDigit');
  return {
    ...{ from: row.from, to: row.to, line: row.line, number: row.number, kind: row.kind, said },
    ...{ name: placed.name, affiliation, place: placed.place, placeCodes: placed.placeCodes },
    ...{ doubts: [...doubts], notes: [...notes], joints: row.joints },
  };
}

function doubtsOfOrganisation(said: string, { place }: Placed, usual: Usual): SignatoryDoubt[] {
  return [
    ...(usual.places && place === null ? (['noPlace'] as const) : []),
    ...(ACADEMIC.test(foldForSearch(said.slice(0, 300))) ? (['maybePerson'] as const) : []),
  ];
}

/** Where the others have a dash before their place, what stands behind one is likely a place that nobody here knows. */
function withUnknownPlace({ row, placed }: Entry, usual: Usual): Placed {
  if (row.kind !== 'organisation' || !usual.dashes || placed.place !== null) return placed;
  const last = [...placed.name.matchAll(DASHES)].filter(({ index }) => index > 0).at(-1);
  if (!last) return placed;
  return {
    ...{ ...placed, name: placed.name.slice(0, last.index), between: 'dash', doubts: ['unknownPlace'] },
    place: placed.name.slice(last.index + last[0].length),
  };
}

/** An address of a mailbox is shown to nobody. */
const MAILBOX = /[^\s@]@[^\s@]/u;

function doubtsOf(organisation: boolean, said: string, name: string): SignatoryDoubt[] {
  const doubts: SignatoryDoubt[] = [];
  if (!isReadable(name)) doubts.push('nothingToRead');
  if (mixesAlphabets(name)) doubts.push('mixedAlphabets');
  if (MAILBOX.test(said) || (organisation ? holdsLinkBeyondName : holdsLink)(name)) doubts.push('link');
  if (TURNS.test(said)) doubts.push('directionSigns');
  if (name.length > LONGEST_SIGNATORY) doubts.push('tooLong');
  if (said.length > 160 || /[^.]{60}[.!?]\s+\p{Lu}/u.test(said)) doubts.push('sentence');
  if (WITHHELD.test(foldForSearch(name))) doubts.push('withheld');
  return doubts;
}
