import type { Span } from './types.js';

/** What stands between two columns. */
export const CELLS = /\t+|\s*\|\s*|\s{3,}/u;

/** The columns of a line that is one of a table; one where it is none. */
export function cellsOf(text: string): string[] {
  const plain = text.replace(/^\|\s*|\s*\|$/g, '');
  return plain.split(CELLS).map((cell) => cell.trim());
}

/** Fewer separators than that make no list of a line. */
const FEWEST = 3;
const LONGEST_PIECE = 90;
const AND = /^(?:and|et|y|e|dan|&)\s+|^و(?=\p{L})/iu;
const LAST_AND = /\s(?:and|et|y|dan|&)\s/giu;

/**
 * The pieces of a line that names many, with commas or semicolons between them; none where it is no such line. What stands in
 * brackets is not cut. The last two may be joined by a word, which a name may have too: a person has to look at it.
 */
export function inlinePieces(text: string): (Span & { doubtful: boolean })[] {
  const cuts = separatorsIn(text);
  const semicolons = cuts.filter((at) => /[;؛]/.test(text[at] ?? ''));
  const used = semicolons.length >= 2 ? semicolons : cuts.filter((at) => /[,،]/.test(text[at] ?? ''));
  if (used.length < FEWEST && semicolons.length < 2) return [];
  const bounds = [-1, ...used, text.length];
  const pieces = bounds
    .slice(1)
    .map((to, at) => trimmed(text, (bounds[at] ?? -1) + 1, to))
    .filter(({ from, to }) => to > from);
  if (pieces.some(({ from, to }) => to - from > LONGEST_PIECE) || text.length < 60) return [];
  return [
    ...pieces.slice(0, -1).map((piece) => ({ ...piece, doubtful: false })),
    ...lastOf(text, pieces.at(-1)),
  ];
}

function separatorsIn(text: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,;،؛]/.test(sign)) found.push(at);
  }
  return found;
}

function trimmed(text: string, from: number, to: number): Span {
  const said = text.slice(from, to);
  const begin = from + said.length - said.trimStart().length;
  return { from: begin, to: Math.max(begin, from + said.trimEnd().length) };
}

function lastOf(text: string, piece: Span | undefined): (Span & { doubtful: boolean })[] {
  if (!piece) return [];
  const said = text.slice(piece.from, piece.to);
  const begins = AND.exec(said);
  if (begins) return [{ ...piece, from: piece.from + begins[0].length, doubtful: false }];
  const joined = [...said.matchAll(LAST_AND)].at(-1);
  if (!joined) return [{ ...piece, doubtful: false }];
  const cut = piece.from + joined.index;
  return [
    { from: piece.from, to: cut, doubtful: true },
    { from: cut + joined[0].length, to: piece.to, doubtful: true },
  ];
}
