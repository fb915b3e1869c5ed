import { markOf, type Line } from './lines.js';
import type { Row } from './row.js';
import { CELLS } from './shapes.js';
import type { RowDecision, Span } from './types.js';

/** A cell that a person said is an entry of its own, or none at all. */
export interface DecidedCell extends Span {
  readonly as: 'entry' | 'left';
  /** Where its words begin, behind a number of its own. */
  readonly begin: number;
}

/** The cells of a stretch of a line that a person decided upon, behind its first. */
export function decidedCells(
  line: Line,
  { from, to }: Span,
  decided: ReadonlyMap<number, RowDecision>,
): DecidedCell[] {
  const found: DecidedCell[] = [];
  for (let at = from + 1; at < to; at++) {
    const as = decided.get(at);
    if (as !== 'entry' && as !== 'left') continue;
    const rest = line.text.slice(at - line.from, to - line.from);
    const end = CELLS.exec(rest)?.index || rest.length;
    const mark = markOf(rest, 'numbered')?.length ?? 0;
    found.push({ from: at, to: at + end, as, begin: at + Math.min(mark, end) });
  }
  return found;
}

/** Where the cell stands in the text, that many cells behind the first; undefined where it is on a further line. */
export function whereCell(text: string, row: Row, cells: readonly string[], at: number): number | undefined {
  const [piece] = row.pieces;
  if (!piece) return undefined;
  let next = piece.from;
  for (const [index, cell] of cells.slice(0, at + 1).entries()) {
    const found = text.indexOf(cell, next);
    if (found < 0 || found + cell.length > piece.to) return undefined;
    if (index === at) return found;
    next = found + cell.length;
  }
  return undefined;
}
