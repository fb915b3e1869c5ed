import { describe, expect, it } from '@jest/globals';
import { windowOf } from './window.js';

const at = (text: string) => new Date(`2024-08-${text}Z`);
const usual = {
  fireAt: at('12T01:00:00'),
  now: at('12T01:02:00'),
  joinedAt: at('01T00:00:00'),
  previousEnd: null,
  firstFireAt: null,
  firstPlannedAt: null,
};

describe('the window of a digest', () => {
  it('is the week before the first one, but not before joining', () => {
    expect(windowOf(usual)).toEqual({ start: at('05T01:00:00'), end: at('12T01:00:00') });
    expect(windowOf({ ...usual, joinedAt: at('10T00:00:00') }).start).toEqual(at('10T00:00:00'));
  });

  it('begins where the one before ended', () => {
    expect(windowOf({ ...usual, previousEnd: at('04T23:59:30') }).start).toEqual(at('04T23:59:30'));
  });

  it('makes up for a first one that never came', () => {
    const second = { ...usual, fireAt: at('19T01:00:00'), now: at('19T01:02:00') };
    expect(windowOf({ ...second, firstFireAt: usual.fireAt }).start).toEqual(at('05T01:00:00'));
  });

  it('leaves no day out when the day of the first one is moved before it came', () => {
    const joinedAt = at('06T10:00:00');
    const moved = { ...usual, joinedAt, fireAt: at('16T01:00:00'), now: at('16T01:02:00') };
    expect(windowOf({ ...moved, firstPlannedAt: at('06T10:00:30') }).start).toEqual(joinedAt);
    const longAgo = { ...moved, joinedAt: new Date('2024-01-01T00:00:00Z') };
    expect(windowOf({ ...longAgo, firstPlannedAt: at('08T12:00:00') }).start).toEqual(at('08T12:00:00'));
  });

  it('stops a minute short of now, since what is being written does not show yet', () => {
    expect(windowOf({ ...usual, now: at('12T01:00:10') }).end).toEqual(at('12T00:59:10'));
  });

  it('is empty, not negative, when a change of zone puts it before the end of the last', () => {
    const window = windowOf({ ...usual, previousEnd: at('12T05:00:00') });
    expect(window).toEqual({ start: at('12T05:00:00'), end: at('12T05:00:00') });
  });
});
