import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addIsoWeeks, isoWeek, isoWeekday } from './calendar.js';
import {
  isoWeekAt,
  nextDigestSlot,
  nextUnsentSlot,
  slotOfWeek,
  type DigestPreference,
} from './digest-slots.js';
import { toInstant } from './walls.js';
import { canonicalZones } from './zones.js';

const at = (iso: string): Date => new Date(iso);
const HOUR = 3_600_000;
const monday: DigestPreference = { weekday: 1, at: '07:30', zone: 'Asia/Bangkok' };
const preference: fc.Arbitrary<DigestPreference> = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  at: fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  zone: fc.constantFrom(...canonicalZones()),
});
const instants = fc
  .integer({ min: Date.parse('2026-01-01') / 1000, max: Date.parse('2036-12-01') / 1000 })
  .map((seconds) => new Date(seconds * 1000));
const weeksFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => addIsoWeeks(first, n));

describe('slots', () => {
  it('keys a slot by the ISO week on the recipient’s calendar', () => {
    expect(slotOfWeek('2024-W32', monday)).toEqual({
      key: '2024-W32',
      instant: at('2024-08-05T00:30Z'),
      wall: '2024-08-05T07:30',
      kind: 'exact',
    });
    expect(isoWeekAt(at('2024-08-04T18:00Z'), 'Asia/Bangkok')).toBe('2024-W32');
    expect(isoWeekAt(at('2024-08-04T18:00Z'), 'America/New_York')).toBe('2024-W31');
  });

  it('gives the next one strictly after now', () => {
    const slot = slotOfWeek('2024-W32', monday).instant;
    expect(nextDigestSlot(new Date(slot.getTime() - 1), monday).key).toBe('2024-W32');
    expect(nextDigestSlot(slot, monday).key).toBe('2024-W33');
  });

  it('follows the written rule on the nights of change', () => {
    const sunday = { weekday: 7, at: '02:30', zone: 'Europe/Vienna' };
    expect(slotOfWeek('2026-W13', sunday)).toMatchObject({ wall: '2026-03-29T03:00', kind: 'gap' });
    expect(slotOfWeek('2026-W43', sunday)).toMatchObject({
      instant: at('2026-10-25T00:30Z'),
      kind: 'overlap',
    });
  });

  it('exists exactly once in every ISO week, in order, for any zone, weekday and hour', () => {
    fc.assert(
      fc.property(preference, instants, (given, from) => {
        const first = nextDigestSlot(from, given);
        const slots = [first];
        while (slots.length < 52) slots.push(nextDigestSlot(slots.at(-1)?.instant ?? from, given));
        expect(slots.map(({ key }) => key)).toEqual(weeksFrom(first.key, 52));
        const odd = slots.filter(({ key, wall, kind, instant }) => {
          const asWished =
            isoWeek(wall) === key && isoWeekday(wall) === given.weekday && wall.endsWith(`T${given.at}`);
          return (
            toInstant(wall, given.zone).instant.getTime() !== instant.getTime() ||
            (kind !== 'gap' && !asWished)
          );
        });
        expect(odd).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [{ weekday: 0 }, 'from 1 (Monday)'],
    [{ weekday: 8 }, 'from 1 (Monday)'],
    [{ weekday: 1.5 }, 'from 1 (Monday)'],
    [{ at: '7:30' }, 'time of day'],
    [{ zone: 'Bangkok' }, 'time zone'],
  ])('refuses %j', (wrong, message) => {
    expect(() => slotOfWeek('2024-W32', { ...monday, ...wrong })).toThrow(message);
    expect(() => slotOfWeek('2024-W60', monday)).toThrow('not an ISO week');
  });
});

/** Runs a planner that looks every hour for `weeks` weeks. @returns the weeks that it sent */
function simulate(start: Date, weeks: number, preferenceAt: (now: Date) => DigestPreference): string[] {
  let lastKey = addIsoWeeks(nextDigestSlot(start, preferenceAt(start)).key, -1);
  const sent: string[] = [];
  // What a look found to lie in the future stays there until something is sent; spares most of the looks.
  const waiting = new Map<DigestPreference, Date>();
  for (let hour = 0; hour < weeks * 168; hour++) {
    const now = new Date(start.getTime() + hour * HOUR);
    const given = preferenceAt(now);
    const known = waiting.get(given);
    if (known && known > now) continue;
    const slot = nextUnsentSlot(lastKey, now, given);
    waiting.set(given, slot.instant);
    if (slot.instant > now) continue;
    waiting.clear();
    sent.push(slot.key);
    lastKey = slot.key;
  }
  return sent;
}

describe('a year of digests', () => {
  it('never has a week twice or out of order, though zone, day and hour change', () => {
    fc.assert(
      fc.property(
        instants,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 52 * 168 }), preference), {
          minLength: 1,
          maxLength: 12,
        }),
        (start, changes) => {
          const sorted = [...changes].sort(([a], [b]) => a - b);
          const preferenceAt = (now: Date): DigestPreference =>
            sorted.findLast(([hour]) => start.getTime() + hour * HOUR <= now.getTime())?.[1] ?? monday;
          const keys = simulate(start, 52, preferenceAt);
          expect(keys.length).toBeGreaterThan(25);
          expect(new Set(keys).size).toBe(keys.length);
          expect([...keys].sort()).toEqual(keys);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has one per ISO week for people who flip between UTC+14 and UTC−11 around the hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.nat(23).map((hour) => `${String(hour).padStart(2, '0')}:00`),
        fc.infiniteStream(fc.boolean()),
        (weekday, hour, coin) => {
          const east = { weekday, at: hour, zone: 'Pacific/Kiritimati' };
          const west = { weekday, at: hour, zone: 'Pacific/Pago_Pago' };
          const flips = Array.from({ length: 12 * 168 + 1 }, () => coin.next().value === true);
          const start = at('2027-01-06T00:00Z');
          const keys = simulate(start, 12, (now) => {
            const index = Math.floor((now.getTime() - start.getTime()) / HOUR);
            return flips[index] ? east : west;
          });
          expect(keys).toEqual(weeksFrom(keys[0] ?? '', keys.length));
          expect(keys.length).toBeGreaterThanOrEqual(11);
          expect(keys.length).toBeLessThanOrEqual(13);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('passes over slots missed in a long outage', () => {
    expect(nextUnsentSlot('2024-W28', at('2024-08-08T12:00Z'), monday).key).toBe('2024-W33');
    expect(nextUnsentSlot('2024-W28', at('2024-08-06T12:00Z'), monday).key).toBe('2024-W32');
    expect(nextUnsentSlot(null, at('2024-08-06T12:00Z'), monday).key).toBe('2024-W33');
  });
});
