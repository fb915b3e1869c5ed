import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { builtInKind, isoText, kindOfFormat, numberText } from './number-text.js';

describe('what a format shows', () => {
  it.each([
    ['General', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['"days: "0', 'number'],
    ['[Red]0;[Blue]-0', 'number'],
    ['_-* #,##0.00\\ [$€-407]_-', 'number'],
    ['@', 'number'],
    ['0%', 'percent'],
    ['0.0\\ %', 'percent'],
    ['yyyy-mm-dd h:mm:ss', 'date'],
    ['dd/mm/yy', 'date'],
    ['[$-409]mmmm\\ d\\,\\ yyyy;@', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd', 'date'],
    ['mmm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'duration'],
  ])('%s', (code, kind) => expect(kindOfFormat(code)).toBe(kind));

  it('is known by number where the file does not write it out', () => {
    const kinds = [0, 1, 9, 10, 14, 18, 22, 27, 37, 45, 46, 49, 58].map(builtInKind);
    const [number, percent, date, time] = ['number', 'percent', 'date', 'time'];
    expect(kinds).toEqual([
      ...[number, number, percent, percent, date, time, date, date, number, time],
      ...['duration', number, date],
    ]);
  });
});

describe('a number as a person reads it', () => {
  it.each([
    [45_504, '2024-07-31'],
    [45_504.4375, '2024-07-31T10:30'],
    [45_504.430_555_555_6, '2024-07-31T10:20'],
    [45_504.430_729_166_7, '2024-07-31T10:20:15'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
  ])('a date, %d', (value, text) => expect(numberText(value, 'date')).toBe(text));

  it('a date counted from 1904', () => {
    expect(numberText(44_042, 'date', true)).toBe('2024-07-31');
    expect(numberText(0, 'date', true)).toBe('1904-01-01');
  });

  it('times, durations, percentages and numbers', () => {
    expect(numberText(0.4375, 'time')).toBe('10:30');
    expect(numberText(45_504.4375, 'time')).toBe('2024-07-31T10:30');
    expect(numberText(1.0625, 'duration')).toBe('25:30');
    expect(numberText(0.07, 'percent')).toBe('7%');
    expect(numberText(0.1234, 'percent')).toBe('12.34%');
    expect(numberText(1e21, 'number')).toBe('1e+21');
  });

  it('any minute of two centuries comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * 365 * 1_440 }), (minutes) => {
        const instant = new Date(Date.UTC(1901, 0, 1) + minutes * 60_000);
        const serial = (instant.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
        const iso = instant.toISOString().slice(0, 16);
        expect(numberText(serial, 'date')).toBe(iso.endsWith('T00:00') ? iso.slice(0, 10) : iso);
      }),
    );
  });

  it('a date that the file writes as text loses only a time of zero', () => {
    const texts = ['2024-08-05', '2024-08-05T00:00:00.000', '2024-08-05T10:30:00', '2024-08-05T10:30:15.5'];
    expect(texts.map(isoText)).toEqual([
      '2024-08-05',
      '2024-08-05',
      '2024-08-05T10:30',
      '2024-08-05T10:30:15',
    ]);
    expect(['2024-08-05T10:30:00Z', 'soon'].map(isoText)).toEqual(['2024-08-05T10:30:00Z', 'soon']);
  });
});
