/**
 * Marks that turn what follows them round, and zero-width marks that no script needs: a name must not be able to
 * reorder the line that it stands in. Joiners and the space of no width, which Arabic, Burmese, Khmer and Thai are
 * written with, stay.
 */
const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** A text as a file has it: its lines end alike, and nothing in it directs the rest of the page. */
export const plainText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(MARKS, '')
    .replace(CONTROLS, ' ');

/** The same on one line. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();
