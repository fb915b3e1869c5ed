import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from './fold.js';
import { identityKey, sameName, samePersonName } from './identity.js';

describe('names that read the same', () => {
  it.each([
    ['Réseau d’Action', "re\u0301seau  D'ACTION"],
    ['COM', 'СОМ'],
    ['ACE Europe', 'АСЕ Europe'],
    ['STRAẞE', 'Straße'],
    ['Manushya\u00a0Foundation', ' manu\u00adshya\u200b foundation'],
  ])('%j and %j are one', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  it.each([
    ['José', 'Jose'],
    ['Право', 'Pravo'],
    ['Сова', 'Sova'],
    ['ACE 1', 'ACE 2'],
  ])('%j and %j are two', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  it('keep apart no more than the folding does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(identityKey(foldName(text))).toBe(identityKey(text));
        expect(identityKey(identityKey(text))).toBe(identityKey(text));
      }),
    );
  });
});

describe('names of people', () => {
  it.each(['PIoy Srisai', 'P1oy Srisai', 'Ploy Srisai.', 'ploy-srisai', 'PLOY  SRISAI'])(
    '%j is taken for Ploy Srisai',
    (name) => {
      expect(samePersonName(name, 'Ploy Srisai')).toBe(true);
    },
  );

  it.each([
    ['Ploy Srisai', 'Ploy Srisaï'],
    ['Guest 1', 'Guest 2'],
    ['Linh Tran', 'Lin Htran'],
  ])('%j and %j are two', (one, other) => {
    expect(samePersonName(one, other)).toBe(false);
  });
});
