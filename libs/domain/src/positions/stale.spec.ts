import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TimeError, toLocalDate } from '../time/index.js';
import { staleness, type AskChange, type DatedPosition } from './stale.js';

const at = (iso: string) => new Date(iso);
const NOW = at('2024-07-29T14:00Z');
const REV_3: AskChange = { changedAtOrdinal: 3, changedOn: '2024-07-15', zone: 'America/New_York' };
const without = { maxAgeDays: null };
const position = (textOrdinal: number | null, iso: string): DatedPosition => ({
  textOrdinal,
  occurredAt: at(iso),
});

describe('a stale position', () => {
  it('speaks of an older draft than the last that changed what the ask is about', () => {
    expect(staleness(position(2, '2024-07-28T10:00Z'), REV_3, NOW, without)).toBe('draft');
    expect(staleness(position(3, '2024-01-01T10:00Z'), REV_3, NOW, without)).toBeNull();
    expect(staleness(position(4, '2024-01-01T10:00Z'), REV_3, NOW, without)).toBeNull();
  });

  it('is judged by its day where the draft was circulated when it names no draft', () => {
    // 03:59 UTC is still the 14th in New York.
    expect(staleness(position(null, '2024-07-15T03:59Z'), REV_3, NOW, without)).toBe('draft');
    expect(staleness(position(null, '2024-07-15T04:00Z'), REV_3, NOW, without)).toBeNull();
    const vienna = { ...REV_3, zone: 'Europe/Vienna' };
    expect(staleness(position(null, '2024-07-15T03:59Z'), vienna, NOW, without)).toBeNull();
  });

  it('is judged by that day whatever the zone and the hour', () => {
    const zone = fc.constantFrom(
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'America/New_York',
      'Asia/Manila',
    );
    const hour = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(zone, hour, (name, hours) => {
        const said = new Date(at('2024-07-15T00:00Z').getTime() + hours * 3_600_000);
        const stale = staleness(
          { textOrdinal: null, occurredAt: said },
          { ...REV_3, zone: name },
          NOW,
          without,
        );
        expect(stale === 'draft').toBe(toLocalDate(said, name) < '2024-07-15');
      }),
    );
  });

  it('is not called so for a draft whose day is unknown, nor where no draft changed the ask', () => {
    const undated = { ...REV_3, changedOn: null };
    expect(staleness(position(null, '2020-01-01T00:00Z'), undated, NOW, without)).toBeNull();
    const never = { ...REV_3, changedAtOrdinal: null, changedOn: null };
    expect(staleness(position(1, '2020-01-01T00:00Z'), never, NOW, without)).toBeNull();
  });

  it('may only be old; that it speaks of an older draft says more', () => {
    const old = { maxAgeDays: 90 };
    expect(staleness(position(3, '2024-04-30T14:00Z'), REV_3, NOW, old)).toBeNull();
    expect(staleness(position(3, '2024-04-30T13:59:59Z'), REV_3, NOW, old)).toBe('age');
    expect(staleness(position(2, '2020-01-01T00:00Z'), REV_3, NOW, old)).toBe('draft');
  });

  it('cannot be asked for with an age that is no age, or a zone that is none', () => {
    for (const maxAgeDays of [0, -1, Number.NaN]) {
      expect(() => staleness(position(3, '2024-07-01T00:00Z'), REV_3, NOW, { maxAgeDays })).toThrow(
        TimeError,
      );
    }
    const nowhere = { ...REV_3, zone: 'Nowhere' };
    expect(() => staleness(position(null, '2024-07-01T00:00Z'), nowhere, NOW, without)).toThrow(TimeError);
  });

  const ordinal = fc.option(fc.integer({ min: 1, max: 5 }));
  const instant = fc.date({ min: at('2023-01-01'), max: at('2025-01-01'), noInvalidDate: true });
  const ask = fc.record({
    changedAtOrdinal: ordinal,
    changedOn: fc.option(instant.map((day) => day.toISOString().slice(0, 10))),
    zone: fc.constantFrom('UTC', 'Asia/Bangkok', 'America/New_York'),
  });
  const age = fc.record({ maxAgeDays: fc.option(fc.integer({ min: 1, max: 400 })) });
  const rank = { draft: 2, age: 1, none: 0 };
  const staleRank = (...args: Parameters<typeof staleness>) => rank[staleness(...args) ?? 'none'];

  it('stays stale as time passes', () => {
    fc.assert(
      fc.property(
        ordinal,
        instant,
        ask,
        age,
        fc.nat(1e9),
        (textOrdinal, occurredAt, change, options, later) => {
          const one = { textOrdinal, occurredAt };
          const soon = staleRank(one, change, NOW, options);
          expect(staleRank(one, change, new Date(NOW.getTime() + later), options)).toBeGreaterThanOrEqual(
            soon,
          );
        },
      ),
    );
  });

  it('is no staler for being said later, or about a newer draft', () => {
    fc.assert(
      fc.property(
        ordinal,
        instant,
        ask,
        age,
        fc.nat(1e10),
        (textOrdinal, occurredAt, change, options, later) => {
          const before = staleRank({ textOrdinal, occurredAt }, change, NOW, options);
          const saidLater = { textOrdinal, occurredAt: new Date(occurredAt.getTime() + later) };
          expect(staleRank(saidLater, change, NOW, options)).toBeLessThanOrEqual(before);
          if (textOrdinal === null) return;
          const ofNewer = { textOrdinal: textOrdinal + 1, occurredAt };
          expect(staleRank(ofNewer, change, NOW, options)).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  it('is fresh once it is renewed about the draft on the table', () => {
    fc.assert(
      fc.property(ask, age, (change, options) => {
        const renewed = { textOrdinal: change.changedAtOrdinal ?? 1, occurredAt: NOW };
        expect(staleness(renewed, change, NOW, options)).toBeNull();
      }),
    );
  });
});
