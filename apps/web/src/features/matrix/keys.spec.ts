import { describe, expect, it } from '@jest/globals';
import { STANCES } from '#libs/domain';
import { actOf, moved, STANCE_KEYS } from './keys.js';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const act = (key: string, more = {}) => actOf(press(key, more), false, true);

describe('a key on a cell', () => {
  it('has one for each stance, in either case', () => {
    expect(Object.values(STANCE_KEYS).sort()).toEqual([...STANCES].sort());
    expect(Object.keys(STANCE_KEYS).join('')).toBe('csluaoq');
    expect(act('C')).toEqual({ kind: 'set', stance: 'champion' });
  });

  it('sets nothing for who may not record', () => {
    expect(actOf(press('s'), false, false)).toBeUndefined();
    expect(actOf(press('Enter'), false, false)).toEqual({ kind: 'open' });
  });

  it('leaves the shortcuts of browser and app alone', () => {
    expect([
      act('s', { ctrlKey: true }),
      act('c', { metaKey: true }),
      act('ArrowLeft', { altKey: true }),
    ]).toEqual([...[undefined, undefined, undefined]]);
    expect([act('Tab'), act('x')]).toEqual([undefined, undefined]);
  });

  it('moves as the eye reads', () => {
    expect(act('ArrowRight')).toEqual({ kind: 'move', move: { rows: 0, columns: 1 } });
    expect(actOf(press('ArrowLeft'), true, true)).toEqual({ kind: 'move', move: { rows: 0, columns: 1 } });
  });

  it('opens, helps and leaves', () => {
    expect([act('Enter'), act('?'), act('Escape')]).toEqual([
      ...[{ kind: 'open' }, { kind: 'help' }, { kind: 'leave' }],
    ]);
  });
});

describe('a move', () => {
  const size = { rows: 193, columns: 30 };
  const from = { row: 5, column: 3 };
  const after = (key: string, more = {}) => {
    const found = act(key, more);
    if (found?.kind !== 'move') throw new Error(`${key} does not move`);
    return moved(from, found.move, size);
  };

  it('stays within the table', () => {
    expect(after('PageUp')).toEqual({ row: 0, column: 3 });
    expect(moved({ row: 190, column: 29 }, { rows: 12, columns: 1 }, size)).toEqual({ row: 192, column: 29 });
  });

  it('goes to the ends of the row, and with Ctrl of the table', () => {
    expect([after('Home'), after('End')]).toEqual([
      { row: 5, column: 0 },
      { row: 5, column: 29 },
    ]);
    expect([after('Home', { ctrlKey: true }), after('End', { ctrlKey: true })]).toEqual([
      { row: 0, column: 0 },
      { row: 192, column: 29 },
    ]);
  });
});
