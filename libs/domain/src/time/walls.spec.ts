import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zoneDataVersion } from './zones.js';
import {
  isWall,
  toInstant,
  toLocalDate,
  toWall,
  wallProblem,
  WALL_YEARS,
  type ResolvedWall,
  type WallKind,
} from './walls.js';
import { allZones, canonicalZones, transitionsBetween, type Transition } from './zones.js';

const at = (iso: string): Date => new Date(iso);
const zone = fc.constantFrom(...canonicalZones());
const MINUTE = 60_000;
const minutes = (first: string, last: string): fc.Arbitrary<number> =>
  fc.integer({ min: Date.parse(first) / MINUTE, max: Date.parse(last) / MINUTE });
const wallOf = (minute: number): string => new Date(minute * MINUTE).toISOString().slice(0, 16);

const golden = readFileSync(new URL('../../../../test/oracle/golden-walls.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split(' ') as [string, string, string, string, string]);

describe('the written rule, by the golden list', () => {
  it('has at least forty gaps and overlaps', () => {
    expect(golden.filter(([, , kind]) => kind !== 'exact').length).toBeGreaterThanOrEqual(40);
  });

  it.each(golden)('%s %s is %s, %s', (name, wall, kind, instant, shown) => {
    const found = toInstant(wall, name);
    expect(found.kind).toBe(kind);
    expect(found.instant).toEqual(at(instant));
    expect(found.wall).toBe(shown);
    expect(toWall(found.instant, name)).toBe(shown);
    expect(wallProblem(wall, name)?.code).toBe(kind === 'gap' ? 'nonexistent_hour' : undefined);
  });

  it('takes the earlier 01:30 in New York on 1 November 2026 and knows the later one', () => {
    const found = toInstant('2026-11-01T01:30', 'America/New_York');
    expect(found).toEqual({
      instant: at('2026-11-01T05:30Z'),
      kind: 'overlap',
      wall: '2026-11-01T01:30',
      later: at('2026-11-01T06:30Z'),
    });
  });

  it('moves 02:30 in Vienna on 29 March 2026 to 03:00, not 03:30', () => {
    expect(toInstant('2026-03-29T02:30', 'Europe/Vienna')).toMatchObject({
      kind: 'gap',
      wall: '2026-03-29T03:00',
    });
  });
});

/** The kind a wall must have, `shift` minutes after the change on the old clock, when the clock jumps by `jump`. */
function expectedKind(jump: number, shift: number): WallKind {
  if (shift >= 0 && shift < jump) return 'gap';
  return shift < 0 && shift >= jump ? 'overlap' : 'exact';
}

function agrees(
  found: ResolvedWall,
  kind: WallKind,
  wall: string,
  name: string,
  change: Transition,
): boolean {
  if (found.kind !== kind) return false;
  if (kind === 'gap') return found.instant.getTime() === change.at.getTime();
  // The earlier of two lies before the change, the later after it.
  return toWall(found.instant, name) === wall && (kind === 'exact' || found.instant < change.at);
}

/** Walls near a change of the clocks on which the rule fails. */
function wrongAround(name: string, change: Transition): string[] {
  const jump = (change.after.offsetMs - change.before.offsetMs) / MINUTE;
  const size = Math.abs(jump);
  return [-size - 1, -size, -1, 0, 1, size - 1, size].flatMap((shift) => {
    const wall = wallOf(change.at.getTime() / MINUTE + change.before.offsetMs / MINUTE + shift);
    const fine = agrees(toInstant(wall, name), expectedKind(jump, shift), wall, name, change);
    return fine ? [] : [`${name} ${wall}`];
  });
}

describe('walls and instants', () => {
  it('cuts off seconds', () =>
    expect(toWall(at('2024-08-09T22:00:59.999Z'), 'Asia/Bangkok')).toBe('2024-08-10T05:00'));

  it('gives the local date', () =>
    expect(toLocalDate(at('2024-08-09T22:00Z'), 'Asia/Yangon')).toBe('2024-08-10'));

  it.each(['2026-13-01T00:00', '2026-02-30T10:00', '2026-01-01T24:00', '2026-01-01T10:60', '2026-1-1T10:00'])(
    'does not take %s for a wall',
    (text) => {
      expect(isWall(text)).toBe(false);
      expect(() => toInstant(text, 'UTC')).toThrow('is not a local time');
    },
  );

  it.each([
    '2026-01-01T10:00:00',
    '2026-01-01T10:00Z',
    '2026-01-01 10:00',
    '2026-01-01',
    '',
    '+002026-01-01T10:00',
  ])('does not take "%s" for a wall', (text) => expect(isWall(text)).toBe(false));

  it('refuses a wall outside the years that sort as text', () => {
    expect(() => toWall(at('+010000-06-01T00:00:00Z'), 'UTC')).toThrow('0000 to 9999');
  });

  it('is exact both ways, or says why not, around every transition of every zone from 2026 to 2036', () => {
    const span = [at('2026-01-01'), at('2037-01-01')] as const;
    const changes = allZones().flatMap((name) =>
      transitionsBetween(name, ...span).map((change) => ({ name, change })),
    );
    expect(changes.flatMap(({ name, change }) => wrongAround(name, change))).toEqual([]);
    expect(changes.length).toBeGreaterThan(3700);
  });

  it('brings back every instant, or the earlier one that shows the same hour', () => {
    fc.assert(
      fc.property(zone, minutes('1975-01-01', '2037-12-31'), (name, minute) => {
        const found = toInstant(toWall(new Date(minute * MINUTE), name), name);
        const candidates = [found.instant, found.later].map((candidate) => candidate?.getTime());
        expect(candidates).toContain(minute * MINUTE);
        expect(found.later !== undefined).toBe(found.kind === 'overlap');
        expect(found.gap).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('never goes back as the wall goes forward', () => {
    fc.assert(
      fc.property(zone, minutes('1975-01-01', '2037-12-31'), fc.nat(300), (name, minute, more) => {
        const earlier = toInstant(wallOf(minute), name).instant.getTime();
        expect(toInstant(wallOf(minute + more), name).instant.getTime()).toBeGreaterThanOrEqual(earlier);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('refusing what a person typed', () => {
  it('explains a gap: where it starts, where it ends, and from which offset to which', () => {
    expect(wallProblem('2026-03-29T02:30', 'Europe/Vienna')).toEqual({
      code: 'nonexistent_hour',
      params: {
        zone: 'Europe/Vienna',
        from: '2026-03-29T02:00',
        until: '2026-03-29T03:00',
        data: zoneDataVersion,
        wall: '2026-03-29T02:30',
      },
      gap: {
        from: '2026-03-29T02:00',
        until: '2026-03-29T03:00',
        minutes: 60,
        at: at('2026-03-29T01:00Z'),
        offsetBefore: 60,
        offsetAfter: 120,
      },
    });
  });

  it('knows gaps of half an hour and of a day', () => {
    expect(wallProblem('2026-10-04T02:15', 'Australia/Lord_Howe')).toMatchObject({ gap: { minutes: 30 } });
    expect(wallProblem('2011-12-30T12:00', 'Pacific/Apia')).toMatchObject({ gap: { minutes: 1440 } });
  });

  it.each([
    ['2026-02-29T10:00', 'UTC', 'no_such_date'],
    ['2026-10-32T10:00', 'UTC', 'no_such_date'],
    ['2026-10-3T10:00', 'UTC', 'malformed'],
    ['', 'UTC', 'malformed'],
    [undefined, 'UTC', 'malformed'],
    [{}, 'UTC', 'malformed'],
    ['1969-12-31T23:59', 'UTC', 'year_out_of_range'],
    ['2038-01-01T00:00', 'UTC', 'year_out_of_range'],
    ['2026-10-03T10:00', 'Vienna', 'unknown_zone'],
    ['2026-10-03T10:00', undefined, 'unknown_zone'],
  ])('refuses %p in %p as %s', (wall, name, code) => expect(wallProblem(wall, name)).toMatchObject({ code }));

  it('accepts the first and last year, and an hour that comes twice', () => {
    expect(wallProblem(`${WALL_YEARS.first}-01-01T00:00`, 'UTC')).toBeUndefined();
    expect(wallProblem(`${WALL_YEARS.last}-12-31T23:59`, 'America/New_York')).toBeUndefined();
    expect(wallProblem('2026-11-01T01:30', 'America/New_York')).toBeUndefined();
  });
});
