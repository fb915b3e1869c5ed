import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCells, encodeCell, NO_CELL, STANCE_LETTERS, type MatrixCell } from './cells.js';
import { STALE_REASONS } from './stale.js';
import { CONFIDENCES, STANCES, VOICES } from '../vocabulary.js';

const cell: fc.Arbitrary<MatrixCell> = fc.record({
  stance: fc.constantFrom(...STANCES),
  confidence: fc.constantFrom(...CONFIDENCES),
  stale: fc.constantFrom(null, ...STALE_REASONS),
  voice: fc.constantFrom(...VOICES),
  differs: fc.boolean(),
});

describe('a cell of the matrix', () => {
  it('is written as two characters', () => {
    const plain = { stance: 'support', confidence: 3, stale: null, voice: 'own', differs: false } as const;
    expect(encodeCell(plain)).toBe('S2');
    expect(encodeCell({ ...plain, stance: 'lean_against', stale: 'draft' })).toBe('o5');
    expect(encodeCell({ ...plain, stale: 'age', voice: 'bloc', differs: true })).toBe('Sz');
    expect(encodeCell(undefined)).toBe(NO_CELL);
  });

  it('has a letter of its own for each stance', () => {
    const letters = STANCES.map((stance) => STANCE_LETTERS[stance]);
    expect(new Set(letters).size).toBe(STANCES.length);
    expect(letters.every((letter) => letter.length === 1 && letter !== '.')).toBe(true);
  });

  it('comes back as it was, alone and in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.option(cell)), (row) => {
        const text = row.map((one) => encodeCell(one ?? undefined)).join('');
        expect(text).toHaveLength(2 * row.length);
        expect(decodeCells(text)).toEqual(row);
      }),
    );
  });

  it('is refused when it is none', () => {
    for (const text of ['S', 'S2S', 'X2', 'S!', '.2', 'S.', 'SA'])
      expect(() => decodeCells(text)).toThrow(RangeError);
  });
});
