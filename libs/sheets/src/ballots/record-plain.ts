import type { DelegationNames } from '#libs/reference';
import { withoutAnnouncements } from './record-announced.js';
import { headed } from './vote-words.js';

/** A mark of a footnote behind a name or a full stop: the note itself begins its line. */
const FOOTNOTE_MARK = /(?<=[\p{L}).,;])[ ]?[*†‡]+(?=\s|[.,;]|$)/gu;

/**
 * Soft hyphens and what nobody sees go, as do the lines that a page brings between two of a list; a word that a line divides is
 * one again. A tab is a wide gap, and what only announces the lists heads none.
 */
export function plainRecord(text: string, known: DelegationNames): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/\u00ad\s*\n?\s*/g, '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/\t/g, '   ');
  return withoutPageLines(withoutAnnouncements(clean), known)
    .replace(/([\p{L}])[-‐]\n\s*/gu, '$1-')
    .replace(FOOTNOTE_MARK, '');
}

/** Numbers of documents, such as A/78/PV.50, and words beside the number of a page. */
const SYMBOL = /\b\p{Lu}+(?:[./]\p{L}*\d*[\p{L}\d]*)+/gu;
const PAGE_WORDS = new Set(
  'page pages pagina p of de sur th nd rd st plenary meeting seance sesion session general assembly official records'.split(
    ' ',
  ),
);

/** A line with a number and no name, as at the head or foot of a page; not one that heads a list. */
function isPageLine(line: string, known: DelegationNames): boolean {
  if (!/\d/.test(line)) return false;
  const words = line.replace(SYMBOL, ' ').match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => word.length < 3 || PAGE_WORDS.has(word.toLowerCase()))) return false;
  const letters = line.replace(/[^\p{L}'’ -]/gu, ' ').trim();
  return letters === '' || !(headed(letters) || line.split(',').some((part) => known.find(part)));
}

/** What a page break brought goes with the blank lines around it: the list goes on behind. */
function withoutPageLines(text: string, known: DelegationNames): string {
  const left: string[] = [];
  let afterPage = false;
  for (const line of text.split('\n')) {
    if (isPageLine(line, known)) {
      while (left.at(-1)?.trim() === '') left.pop();
      afterPage = true;
    } else if (!afterPage || line.trim() !== '') {
      left.push(line);
      afterPage = false;
    }
  }
  return left.join('\n');
}
