import { markRead, readUpTo, sinceOf } from './since.js';

const BANGKOK = 'Asia/Bangkok';
const now = Date.parse('2024-08-05T23:40:00Z');
const at = (word: string | undefined, read: string | null = null) =>
  sinceOf(word, now, BANGKOK, read).instant;

describe('since when the handover is shown', () => {
  it('is since it was marked as read on this device', () => {
    expect(sinceOf(undefined, now, BANGKOK, '2024-08-05T14:03:00.000Z')).toEqual({
      preset: 'visit',
      instant: '2024-08-05T14:03:00.000Z',
    });
  });

  it('is the last twelve hours where it never was', () => {
    expect(at(undefined)).toBe('2024-08-05T11:00:00.000Z');
    expect(at('visit', 'nonsense')).toBe('2024-08-05T11:00:00.000Z');
  });

  it('is not a moment that lies ahead, as after a demo began anew', () => {
    expect(at(undefined, '2024-08-09T00:00:00.000Z')).toBe('2024-08-05T11:00:00.000Z');
    expect(sinceOf('2030-01-01T00:00:00Z', now, BANGKOK, null).preset).toBe('visit');
  });

  it('is yesterday at 18:00 on the reader’s clock, which may be another day than in UTC', () => {
    expect(at('evening')).toBe('2024-08-05T11:00:00.000Z');
    expect(sinceOf('evening', now, 'America/New_York', null).instant).toBe('2024-08-04T22:00:00.000Z');
  });

  it('is a day or three days back, to the hour', () => {
    expect(at('24h')).toBe('2024-08-04T23:00:00.000Z');
    expect(at('3d')).toBe('2024-08-02T23:00:00.000Z');
  });

  it('is the instant that stands in the address', () => {
    expect(sinceOf('2024-08-01T10:00:00Z', now, BANGKOK, null)).toEqual({
      preset: undefined,
      instant: '2024-08-01T10:00:00.000Z',
    });
  });

  it('falls back to the last visit where the address says something else', () => {
    expect(sinceOf('soon', now, BANGKOK, null).preset).toBe('visit');
  });
});

it('what was marked as read is kept for each campaign and can be forgotten', () => {
  markRead('a', '2024-08-05T14:03:00.000Z');
  expect(readUpTo('a')).toBe('2024-08-05T14:03:00.000Z');
  expect(readUpTo('b')).toBeNull();
  markRead('a', null);
  expect(readUpTo('a')).toBeNull();
});
