import { sinceOf } from './since.js';

const BANGKOK = 'Asia/Bangkok';
const now = Date.parse('2024-08-05T23:40:00Z');
const at = (word: string | undefined) => sinceOf(word, now, BANGKOK).instant;

describe('since when the handover is shown', () => {
  it('is since one last read, which the device does not know', () => {
    expect(sinceOf(undefined, now, BANGKOK)).toEqual({ preset: 'visit', instant: undefined });
    expect(sinceOf('visit', now, BANGKOK)).toEqual({ preset: 'visit', instant: undefined });
  });

  it('is not a moment that lies ahead', () => {
    expect(sinceOf('2030-01-01T00:00:00Z', now, BANGKOK).preset).toBe('visit');
  });

  it('is yesterday at 18:00 on the reader’s clock, which may be another day than in UTC', () => {
    expect(at('evening')).toBe('2024-08-05T11:00:00.000Z');
    expect(sinceOf('evening', now, 'America/New_York').instant).toBe('2024-08-04T22:00:00.000Z');
  });

  it('is a day or three days back, to the hour', () => {
    expect(at('24h')).toBe('2024-08-04T23:00:00.000Z');
    expect(at('3d')).toBe('2024-08-02T23:00:00.000Z');
  });

  it('is the instant that stands in the address', () => {
    expect(sinceOf('2024-08-01T10:00:00Z', now, BANGKOK)).toEqual({
      preset: undefined,
      instant: '2024-08-01T10:00:00.000Z',
    });
  });

  it('falls back to what one has not read where the address says something else', () => {
    expect(sinceOf('soon', now, BANGKOK).preset).toBe('visit');
  });
});
