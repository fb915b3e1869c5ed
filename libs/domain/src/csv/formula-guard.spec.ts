import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardFormula, unguardFormula } from './formula-guard.js';

const dangerous = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

/** Texts that press on the border between guarded and not: apostrophes, spaces, the dangerous letters. */
const tricky = fc
  .array(fc.constantFrom("'", ' ', '\n', 'a', '\u200b', ...dangerous), { maxLength: 6 })
  .map((letters) => letters.join(''));
const anyText = fc.oneof(tricky, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('the guard against formulas', () => {
  it.each(dangerous)('puts an apostrophe before a text that begins with %j', (letter) => {
    expect(guardFormula(`${letter}cmd|'/c calc'!A1`)).toBe(`'${letter}cmd|'/c calc'!A1`);
  });

  it('sees through spaces and invisible characters', () => {
    expect(guardFormula(' =1+1')).toBe("' =1+1");
    expect(guardFormula('\u200b=1+1')).toBe("'\u200b=1+1");
  });

  it.each(['', 'yes', "'tis clear", "''quoted''", 'a=b', '5 - 3', 'ไม่เห็นด้วย', 'نعم'])(
    'leaves %j as it is',
    (text) => {
      expect(guardFormula(text)).toBe(text);
      expect(unguardFormula(text)).toBe(text);
    },
  );

  it('is undone by the reader, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never gives one result for two texts, and none that begins with a dangerous letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        fc.pre(one !== other);
        expect(guardFormula(one)).not.toBe(guardFormula(other));
        expect(dangerous).not.toContain(guardFormula(one)[0]);
      }),
      { numRuns: 2_000 },
    );
  });
});
