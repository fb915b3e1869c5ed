import { endsList, sectionOf } from './headings.js';
import { markOf, type Line, type Style } from './lines.js';

/** More characters than a line of a list has: a paragraph of the letter. */
export const PARAGRAPH = 300;
/** Further than that from the number before, a number at the beginning of a line is a year or an address. */
const FURTHEST = 20;

/** Whether a number may be the next of a list: one that was left out, one that stands twice, or the first of a further list. */
export const follows = (last: number, number: number): boolean =>
  number === 1 || (number >= last - 2 && number <= last + FURTHEST);

/** Without marks, a name may begin like what follows a list: it has to look like a heading. */
export function endsHere({ text, apart }: Line, style: Style): boolean {
  if (!endsList(text)) return false;
  return (
    style !== 'plain' || /[:：]$/.test(text) || (apart && (/[:：]/.test(text) || text === text.toUpperCase()))
  );
}

/** The last line with a mark that may still be one of the list: what has none behind it ends the list. */
export function lastMarked(lines: readonly Line[], style: Style): number {
  if (style === 'plain') return lines.length;
  let found = -1;
  let last: number | undefined;
  for (const [at, line] of lines.entries()) {
    const mark = markOf(line.text, style, (last ?? 0) + 1);
    if (mark) {
      if (last !== undefined && mark.number !== null && !follows(last, mark.number)) continue;
      found = at;
      last = mark.number ?? undefined;
    } else if (endsHere(line, style) || (line.text.length > PARAGRAPH && !sectionOf(line.text))) break;
  }
  return found;
}
