import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personLikeness, personNameKey } from './person-likeness.js';

describe('two names of one person', () => {
  it.each([
    ['José Ramírez', 'jose ramirez'],
    ['Tuilagi, Adi', 'Adi Tuilagi'],
    ['Nguyễn Văn Ánh', 'Anh Nguyen Van'],
    ['Иванов Пётр', 'Petr Ivanov'],
    ['Γιώργος Παπάς', 'Giorgos Papas'],
  ])('%s and %s are the same', (one, other) => {
    expect(personLikeness(one, other)).toBe('same');
    expect(personLikeness(other, one)).toBe('same');
  });

  it.each([
    ['A. Tuilagi', 'Adi Tuilagi'],
    ['Tuilagi', 'Adi Tuilagi'],
    ['Adi Tuilagi', 'Adi Tuilagy'],
    ['María del Carmen Quispe', 'Maria Quispe'],
    ['محمد حسن', 'Mohammed Hassan'],
    ['محمد حسن', 'Muhamad Hasan'],
  ])('%s and %s are likely one', (one, other) => {
    expect(personLikeness(one, other)).toBe('likely');
    expect(personLikeness(other, one)).toBe('likely');
  });

  it.each([
    ['A. Tuilagi', 'A. Moala'],
    ['Adi Tuilagi', 'Ana Moala'],
    ['A. B.', 'Adi Bale'],
    ['Li Wei', 'Li Na'],
    ['محمد حسن', 'Ahmad Salem'],
    ['', 'Adi Tuilagi'],
  ])('%s and %s are two', (one, other) => {
    expect(personLikeness(one, other)).toBeUndefined();
    expect(personLikeness(other, one)).toBeUndefined();
  });

  it('are alike whichever comes first, and each is like itself', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(personLikeness(one, other)).toBe(personLikeness(other, one));
        expect(personLikeness(one, one)).toBe(personNameKey(one) === '' ? personLikeness(one, one) : 'same');
      }),
    );
  });
});
