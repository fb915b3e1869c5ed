import { describe, expect, it } from '@jest/globals';
import { line, lineHtml, lineText, oneLine, own } from './line.js';

describe('one line of what somebody typed', () => {
  it('has no line ends, tabs or controls', () => {
    expect(oneLine(' a\r\nb\tc\u0000d\u2028e ')).toBe('a b c d e');
  });

  it('is cut between characters as people count them', () => {
    expect(oneLine('abcdef', 4)).toBe('abc…');
    expect(oneLine('abcd', 4)).toBe('abcd');
    expect(oneLine('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 2)).toBe('👩🏽‍🚀…');
    expect(oneLine('ကြောင်ကြောင်ကြောင်', 3).replace('…', '')).toMatch(/^(ကြောင်|ကြော)/);
  });

  it('is short whatever it is made of', () => {
    expect(oneLine('x'.repeat(1_000_000)).length).toBe(140);
    expect(oneLine(`a${'\u0301'.repeat(100_000)}`).length).toBeLessThan(600);
  });
});

describe('a line', () => {
  it('escapes values and gives them their own direction, and leaves our words alone', () => {
    const made = line`Task: ${'<b>'} ${own('& due')}`;
    expect(lineHtml(made)).toBe('Task: <span dir="auto">&lt;b&gt;</span> &amp; due');
    expect(lineText(made)).toBe('Task: <b> & due');
  });
});
