import { follows } from './ends.js';
import { isPageSign } from './headings.js';
import { markOf, type Line, type Mark, type Style } from './lines.js';
import { placesIn } from './read-entry.js';
import { inCapitals } from './reads-like.js';
import type { Row } from './row.js';
import type { PlaceOf, RowDecision } from './types.js';

const GOES_ON = /(?:[,&/–—-]|\([^()]*|\b(?:and|of|for|the|de|et|y|dan))$/iu;
const COMMA_ENDS = /\s*[,;،؛]\s*(?:and|et|y|e|dan|و)?$/u;
const BULLETS_WITHIN = /\s[•▪●◦‣]\s+/gu;

/** Most lines end in a comma, which says nothing then. */
export const endInCommas = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => COMMA_ENDS.test(text)).length * 2 >= lines.length;

/** Whether a line ends so that another has to follow. */
export const goesOn = ({ text }: Line, commas: boolean): boolean =>
  GOES_ON.test(commas ? text.replace(COMMA_ENDS, '') : text);

/** A country or region alone on its line: over names it heads them, below one it may be where that one is. */
export function placeAlone(
  { text, apart }: Line,
  first: boolean,
  placeOf: PlaceOf,
): 'heads' | 'unsure' | undefined {
  const said = text.replace(/\s*(?:\(\d{1,5}\))?\s*[:：]?$/u, '');
  if (said.length > 60 || !placesIn(said, placeOf)) return undefined;
  return /[:：]$/u.test(text) || first || apart || inCapitals(said) ? 'heads' : 'unsure';
}

interface Within {
  readonly row: Row;
  readonly style: Style;
  readonly decided: ReadonlyMap<number, RowDecision>;
}

/** Where within the rest of a line the next entry begins, by its number or its sign. */
export function nextWithin(
  line: Line,
  begin: number,
  { row, style, decided }: Within,
  next: Line | undefined,
): { at: number; length: number; number: number | null } | undefined {
  const rest = line.text.slice(begin - line.from);
  if (row.number === null) {
    if (style !== 'bullets') return undefined;
    const sign = [...rest.matchAll(BULLETS_WITHIN)].find((found) => found.index > 0);
    return sign && { at: sign.index, length: sign[0].length, number: null };
  }
  const number = row.number + 1;
  const found = new RegExp(`\\s${number}[.)]\\s+(?=\\S)`, 'u').exec(rest);
  const nextHasIt = next && markOf(next.text, style)?.number === number;
  if (!found || nextHasIt || decided.get(begin + found.index + 1) === 'joined') return undefined;
  return { at: found.index + 1, length: found[0].length - 1, number };
}

/** The mark of the line there; a number alone is the sign of a page, unless it is the next one and its words follow. `last`: of the entry before. */
export function markAt(
  lines: readonly Line[],
  at: number,
  style: Style,
  last: number | undefined,
): Mark | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const expected = (last ?? 0) + 1;
  const mark = markOf(line.text, style, expected);
  if (!mark || mark.number === null || last === undefined) return mark;
  if (mark.length === line.text.length && isPageSign(line.text)) {
    const next = lines[at + 1];
    const alone = mark.number === expected && next && !markOf(next.text, style, expected + 1);
    if (!alone) return undefined;
  }
  return follows(last, mark.number) ? mark : undefined;
}
