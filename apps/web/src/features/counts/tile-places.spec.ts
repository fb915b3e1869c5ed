import { describe, expect, it } from '@jest/globals';
import { STATES } from '#libs/reference';
import { COLUMNS, neighbour, PLACES, placesOf, ROWS } from './tile-places.js';

describe('the tile map', () => {
  it('has every delegation exactly once', () => {
    expect(PLACES.map(({ code }) => code).sort()).toEqual(STATES.map(({ code }) => code).sort());
    expect(PLACES).toHaveLength(196);
  });

  it('gives no two the same square, on 28 by 20 at most', () => {
    expect(new Set(PLACES.map(({ column, row }) => `${column} ${row}`)).size).toBe(PLACES.length);
    expect([COLUMNS <= 28, ROWS <= 20]).toEqual([true, true]);
    expect(PLACES.every(({ column, row }) => column <= COLUMNS && row <= ROWS)).toBe(true);
  });

  it('keeps east of west and south of north', () => {
    const at = (code: string) => PLACES.find((place) => place.code === code);
    const column = (code: string) => at(code)?.column ?? Number.NaN;
    const row = (code: string) => at(code)?.row ?? Number.NaN;
    expect(column('USA')).toBeLessThan(column('FRA'));
    expect(column('FRA')).toBeLessThan(column('CHN'));
    expect(column('CHN')).toBeLessThan(column('FJI'));
    expect(row('NOR')).toBeLessThan(row('ITA'));
    expect(row('ITA')).toBeLessThan(row('NGA'));
    expect(row('NGA')).toBeLessThan(row('ZAF'));
  });

  it.each([
    ['KEN', 'left', 'UGA'],
    ['KEN', 'up', 'SOM'],
    ['BRA', 'right', 'SLE'],
    ['USA', 'down', 'BLZ'],
  ] as const)('leads from %s %s to %s', (from, direction, to) => {
    expect(neighbour(from, direction)).toBe(to);
  });

  it('has a square for whoever is in the room, below the map where there is no place, and each can be walked to', () => {
    const codes = ['KEN', 'XQA', 'FJI', 'COK', 'NOR'];
    const places = placesOf(codes);
    expect(places.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
    expect(places.filter(({ row }) => row > ROWS).map(({ code, column }) => [code, column])).toEqual([
      ['COK', 1],
      ['XQA', 2],
    ]);
    const reached = new Set(['KEN']);
    for (const code of reached)
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbour(code, direction, places);
        if (next) reached.add(next);
      }
    expect([...reached].toSorted()).toEqual(codes.toSorted());
  });

  it('ends at the edge', () => {
    expect(neighbour('TUV', 'right')).toBeUndefined();
    expect(neighbour('NZL', 'down')).toBeUndefined();
  });

  it('can be walked to every square by the arrow keys', () => {
    const reached = new Set(['AFG']);
    for (const code of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbour(code, direction);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(PLACES.length);
  });
});
