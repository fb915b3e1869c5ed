import type { Stance } from '#libs/domain';

/** The key that sets a stance. */
export const STANCE_KEYS: Record<string, Stance> = {
  c: 'champion',
  s: 'support',
  l: 'lean_support',
  u: 'undecided',
  a: 'lean_against',
  o: 'oppose',
  q: 'silent',
};

export type Move = { rows: number; columns: number } | { to: 'row-start' | 'row-end' | 'first' | 'last' };

export type KeyAct =
  | { kind: 'move'; move: Move }
  | { kind: 'set'; stance: Stance }
  | { kind: 'open' }
  | { kind: 'help' }
  | { kind: 'leave' };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** How many rows a page of the table is. */
const PAGE = 12;

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
};

const PLAIN: Record<string, KeyAct> = {
  Enter: { kind: 'open' },
  ' ': { kind: 'open' },
  '?': { kind: 'help' },
  Escape: { kind: 'leave' },
};

/**
 * What a key means on a cell; undefined leaves it to the browser.
 * @param rightToLeft the arrows follow the eye: left is the next column then
 * @param maySet whether the reader may record positions
 */
export function actOf(pressed: Pressed, rightToLeft: boolean, maySet: boolean): KeyAct | undefined {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (altKey || metaKey) return undefined;
  if (key === 'Home') return { kind: 'move', move: { to: ctrlKey ? 'first' : 'row-start' } };
  if (key === 'End') return { kind: 'move', move: { to: ctrlKey ? 'last' : 'row-end' } };
  if (ctrlKey) return undefined;
  const step = STEPS[key];
  if (step) return { kind: 'move', move: { rows: step[0], columns: step[1] * (rightToLeft ? -1 : 1) } };
  const stance = STANCE_KEYS[key.toLowerCase()];
  if (stance) return maySet ? { kind: 'set', stance } : undefined;
  return PLAIN[key];
}

/** Where a move leads from a cell, both counted from 0; it stays within the table. */
export function moved(
  { row, column }: { row: number; column: number },
  move: Move,
  { rows, columns }: { rows: number; columns: number },
): { row: number; column: number } {
  if ('to' in move) {
    const last = move.to === 'row-end' || move.to === 'last';
    return {
      row: move.to === 'first' ? 0 : move.to === 'last' ? rows - 1 : row,
      column: last ? columns - 1 : 0,
    };
  }
  const within = (at: number, size: number) => Math.max(0, Math.min(size - 1, at));
  return { row: within(row + move.rows, rows), column: within(column + move.columns, columns) };
}
