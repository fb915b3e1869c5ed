import { describe, expect, it } from '@jest/globals';
import { orderOfDates, readWrittenDate } from './written-dates.js';

/** The day and the time that a text is read as, or why it is read as none. */
function said(text: string, order?: 'day_first' | 'month_first', date1904 = false): string {
  const read = readWrittenDate(text, order, date1904);
  return read.kind === 'day' ? [read.day, read.time].filter(Boolean).join(' ') : read.kind;
}

describe('a date as people write it', () => {
  it.each([
    '5 Aug 2024',
    '5 August 2024',
    '05-Aug-2024',
    '5th of August, 2024',
    'Aug 5, 2024',
    'August 5th 2024',
    'Mon, 5 Aug 2024',
    '2024 Aug 5',
    '2024/08/05',
    '2024.8.5',
    '5 août 2024',
    '5 de agosto de 2024',
    '5 Agustus 2024',
    '5 أغسطس 2024',
    '٥ آب ٢٠٢٤',
    '5 สิงหาคม 2567',
    '5 ส.ค. 2567',
    '๕ สิงหาคม ๒๕๖๗',
    '5 ส.ค. พ.ศ. 2567',
  ])('is understood: %s', (text) => expect(said(text)).toBe('2024-08-05'));

  it.each([
    ['5 Aug 2024 10:30', '2024-08-05 10:30'],
    ['5 Aug 2024, 5.30 pm', '2024-08-05 17:30'],
    ['Aug 5, 2024 12:05 a.m.', '2024-08-05 00:05'],
    ['31/07/2024 23:59:59', '2024-07-31 23:59'],
    ['2024/08/05 9:00', '2024-08-05 09:00'],
  ])('may have a time: %s', (text, read) => expect(said(text)).toBe(read));

  it.each([
    ['31/07/2024', '2024-07-31'],
    ['07/31/2024', '2024-07-31'],
    ['31.7.2024', '2024-07-31'],
    ['08-08-2024', '2024-08-08'],
    ['05/08/2024', 'order'],
    ['5.8.2024', 'order'],
    ['5-8-2567', 'order'],
    ['5/8/24', 'century'],
    ['24-08-05', 'century'],
    ['5 Aug 24', 'century'],
    ['31/31/2024', 'none'],
    ['5 Augusto 2024', 'none'],
    ['Aug 2024', 'none'],
    ['2024', 'none'],
    ['soon', 'none'],
    ['5 Aug 2024 25:00', 'none'],
    ['5 Aug 2024 13:00 pm', 'none'],
    ['', 'none'],
  ])('is no more than it says: %s is %s', (text, read) => expect(said(text)).toBe(read));

  it('has day and month in the order that a person says', () => {
    expect(said('05/08/2024', 'day_first')).toBe('2024-08-05');
    expect(said('05/08/2024', 'month_first')).toBe('2024-05-08');
    expect(said('31/07/2024', 'month_first')).toBe('2024-07-31');
  });

  it('may be the number that a spreadsheet program has for it, by both of its epochs', () => {
    expect(said('45504')).toBe('2024-07-31');
    expect(said('45504.4375')).toBe('2024-07-31 10:30');
    expect(said('44042', undefined, true)).toBe('2024-07-31');
    expect(said('12345')).toBe('none');
    expect(said('99999')).toBe('none');
  });
});

describe('the order of the dates of a column', () => {
  it.each([
    [['05/08/2024', '31/07/2024'], 'day_first'],
    [['05/08/2024', '07/31/2024'], 'month_first'],
    [['05/08/2024', '06/08/2024'], undefined],
    [['31/07/2024', '07/31/2024'], undefined],
    [['31 July 2024', '2024-07-31'], undefined],
  ])('of %j is %s', (texts, order) => expect(orderOfDates(texts)?.order).toBe(order));
});
