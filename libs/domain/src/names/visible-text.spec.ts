import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from './fold.js';
import { visibleText } from './visible-text.js';

describe('one line as it is stored', () => {
  it.each([
    ['Manu\u00adshya\u200b', 'Manushya'],
    ['e\u0301', 'é'],
    ['\ufeffName', 'Name'],
    ['\u2060', ''],
    ['A\u200dB', 'AB'],
    ['abc\u200e', 'abc'],
  ])('%j becomes %j', (line, stored) => {
    expect(visibleText(line)).toBe(stored);
  });

  it.each([
    'می\u200cخواهم',
    'क\u094d\u200dष',
    '👩\u200d⚖️',
    'العربية \u200e(EU)\u200e',
    'a\u202eb',
    '葛\u{e0100}',
  ])('%j stays as it is', (line) => {
    expect(visibleText(line)).toBe(line);
  });

  it('takes off nothing that makes another name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        expect(foldName(visibleText(line))).toBe(foldName(line));
        expect(visibleText(visibleText(line))).toBe(visibleText(line));
      }),
    );
  });
});
