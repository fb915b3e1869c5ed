import { describe, expect, it } from '@jest/globals';
import { DEADLINE_OFFERS } from '#libs/reference';
import { offeredInstant, isSet } from './offers.js';

const offerOf = (key: string) => DEADLINE_OFFERS.find((offer) => offer.key === key)!;
const opens = (wall: string, zone: string) => ({
  opens: { instant: '', venue: { wall, zone }, reader: { wall, zone } } as never,
});

describe('a usual deadline of registration', () => {
  it('is on the clock of its own zone, whichever that of the venue is', () => {
    const vienna = opens('2023-04-11T10:00', 'Europe/Vienna');
    expect(new Date(offeredInstant(offerOf('committee'), vienna)).toISOString()).toBe(
      '2023-04-08T22:00:00.000Z',
    );
    const newYork = opens('2026-01-26T10:00', 'America/New_York');
    expect(new Date(offeredInstant(offerOf('conference'), newYork)).toISOString()).toBe(
      '2026-01-22T17:00:00.000Z',
    );
  });
  it('is not offered beside the same one that is set, but beside one that was cancelled', () => {
    const offer = offerOf('committee');
    const { offsetDays, at, zone } = offer;
    const found = { kind: 'registration', anchor: 'session_open', offsetDays, at, zone } as const;
    expect(isSet(offer, [{ ...found, state: 'open' }])).toBe(true);
    expect(isSet(offer, [{ ...found, state: 'cancelled' }])).toBe(false);
    expect(isSet(offer, [{ ...found, state: 'open', zone: 'Europe/Vienna' }])).toBe(false);
    expect(isSet(offer, [{ ...found, state: 'open', kind: 'own' }])).toBe(false);
  });
});
