import type { Span } from './types.js';

/** A line of the text that has something on it; offsets are those of what can be seen. */
export interface Line extends Span {
  readonly no: number;
  readonly text: string;
  /** An empty line stands before it. */
  readonly apart: boolean;
}

/** What stands before an entry. */
export interface Mark {
  readonly number: number | null;
  /** Characters that it takes, with the spaces behind it. */
  readonly length: number;
}

export type Style = 'numbered' | 'loose' | 'bullets' | 'plain';

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  let no = 0;
  let from = 0;
  for (const part of text.split(/(\r\n|[\n\r\f\v\u2028\u2029\u0085])/u)) {
    if (/^(?:\r\n|[\n\r\f\v\u2028\u2029\u0085])$/u.test(part)) {
      if (part === '\f') apart = true;
    } else {
      no += 1;
      const begin = part.length - part.trimStart().length;
      const said = part.trim();
      if (said === '') apart = true;
      else {
        lines.push({ from: from + begin, to: from + begin + said.length, no, text: said, apart });
        apart = false;
      }
    }
    from += part.length;
  }
  return lines;
}

const STRICT = /^[([]?([\d٠-٩۰-۹]{1,5})\s?[.)\]:](?:\s+|$)/u;
const LOOSE = /^[([]?([\d٠-٩۰-۹]{1,5})(?:[.)\]:]\s*|\s+|$)/u;
/** A word processor writes its own signs of a font as characters for private use. */
const BULLET =
  /^(?:[-–—‐•·∙⁃⦁▪◦●‣○■□❖➢➤✓✔►»§*+\uf020-\uf0ff]|o(?=\s)|\(?(?:[a-z]|[ivxl]{1,6})[.)](?=\s))\s+/u;
const LETTERED = /^\(?(?:[a-z]|[ivxl]{1,6})[.)]\s/u;

export const numberIn = (digits: string): number =>
  Number(digits.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15)));

function numberedBy(pattern: RegExp, text: string): Mark | undefined {
  const found = pattern.exec(text);
  return found ? { number: numberIn(found[1] ?? ''), length: found[0].length } : undefined;
}

/** The mark before an entry of a list in this style. `expected`: the number that would come next. */
export function markOf(text: string, style: Style, expected?: number): Mark | undefined {
  if (style === 'plain') return undefined;
  if (style === 'bullets') {
    const found = BULLET.exec(text);
    return found ? { number: null, length: found[0].length } : undefined;
  }
  const strict = numberedBy(STRICT, text);
  if (strict) return strict;
  const loose = numberedBy(LOOSE, text);
  return loose && (style === 'loose' || loose.number === expected) && !/^\d+\.\p{Ll}/u.test(text)
    ? loose
    : undefined;
}

/** How the first lines of a list are marked; most of them decide. */
export function styleOf(lines: readonly Line[]): Style {
  const first = lines.slice(0, 12);
  const most = (count: number) => count * 2 >= Math.min(first.length, 6) && count > 0;
  const strict = first.map(({ text }) => numberedBy(STRICT, text)?.number);
  if (most(inARow(strict))) return 'numbered';
  const bullets = first.filter(({ text }) => BULLET.test(text));
  // A list of people may begin each name with an initial; letters that count begin with the first.
  const counted = bullets.some(({ text }) => /^\(?[ai][.)]/u.test(text));
  if (most(bullets.filter(({ text }) => counted || !LETTERED.test(text)).length)) return 'bullets';
  const loose = first.map(({ text }) => numberedBy(LOOSE, text)?.number);
  return inARow(loose) > 1 && most(inARow(loose)) ? 'loose' : 'plain';
}

/** How many of the numbers follow the one before, or begin. */
function inARow(numbers: readonly (number | null | undefined)[]): number {
  const said = numbers.filter((number) => typeof number === 'number');
  return said.filter((number, at) => (at === 0 ? true : number === (said[at - 1] ?? 0) + 1)).length;
}
