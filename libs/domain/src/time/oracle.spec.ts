import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { toInstant, toWall } from './walls.js';
import {
  allZones,
  canonicalZones,
  isZone,
  transitionsBetween,
  zoneDataVersion,
  zoneStateAt,
} from './zones.js';

/**
 * Our lookups against what the C library's `zdump` said about Debian's tzdata (test/oracle/zdump.mjs made the
 * fixture): another source, another compiler, another reader.
 */

interface State {
  readonly at: number;
  readonly offset: number;
  readonly abbreviation: string;
}

const START = Date.UTC(2026, 0, 1) / 1000;
const END = Date.UTC(2037, 0, 1) / 1000;
const text = readFileSync(new URL('../../../../test/oracle/zdump-2026f.txt', import.meta.url), 'utf8');

function parse(): Map<string, State[]> {
  const zones = new Map<string, State[]>();
  for (const block of text.split(/^@ /m).slice(1)) {
    const [names = '', ...lines] = block.trim().split('\n');
    const states = lines.map((line) => {
      const [when = '', offset = '', , abbreviation = ''] = line.split(' ');
      return { at: when === 'start' ? START : Number(when), offset: Number(offset), abbreviation };
    });
    for (const name of names.split(' ')) zones.set(name, states);
  }
  return zones;
}

const fixture = parse();
const compared = [...fixture].filter(([name]) => isZone(name));
const differences: string[] = [];
const count = { zones: 0, transitions: 0, lookups: 0, rules: 0 };

function check(name: string, seconds: number, state: State): void {
  const instant = new Date(seconds * 1000);
  const ours = zoneStateAt(name, instant);
  const wall = new Date((seconds + state.offset) * 1000).toISOString().slice(0, 16);
  count.lookups += 1;
  const same = ours.offsetMs === state.offset * 1000 && ours.abbreviation === state.abbreviation;
  if (!same || toWall(instant, name) !== wall) differences.push(`${name} ${instant.toISOString()}`);
}

function checkRule(name: string, before: State, after: State): void {
  const jump = after.offset - before.offset;
  if (jump === 0) return;
  count.rules += 1;
  const local = after.at + Math.min(before.offset, after.offset) + Math.floor(Math.abs(jump) / 120) * 60;
  const found = toInstant(new Date(local * 1000).toISOString().slice(0, 16), name);
  const expected = jump > 0 ? after.at : local - before.offset;
  if (found.instant.getTime() !== expected * 1000) differences.push(`${name} rule at ${after.at}`);
}

function checkZone(name: string, states: State[]): void {
  count.zones += 1;
  states.forEach((state, index) => {
    check(name, state.at, state);
    check(name, (states[index + 1]?.at ?? END) - 1, state);
    const before = states[index - 1];
    if (!before) return;
    count.transitions += 1;
    checkRule(name, before, state);
  });
  const ours = transitionsBetween(name, new Date(START * 1000), new Date(END * 1000)).map(
    (found) => +found.at / 1000,
  );
  const theirs = states.slice(1).map((state) => state.at);
  if (ours.join() !== theirs.join()) differences.push(`${name}: other transitions`);
}

describe('our zone data and rule against zdump, every zone and transition from 2026 to 2036', () => {
  beforeAll(() => compared.forEach(([name, states]) => checkZone(name, states)));

  it('reads the same release', () => expect(text).toContain(`# tzdata ${zoneDataVersion}\n`));

  it('finds no difference just before, at and between transitions', () => expect(differences).toEqual([]));

  it('compared what it claims to', () => {
    expect(count.zones).toBeGreaterThanOrEqual(540);
    expect(count.transitions).toBeGreaterThanOrEqual(3700);
    expect(count.lookups).toBe(2 * (count.transitions + count.zones));
    expect(count.rules).toBeGreaterThanOrEqual(3700);
  });

  it('knows every zone the system has, but for names without a slash', () => {
    const refused = [...fixture.keys()].filter((name) => !isZone(name));
    expect(refused.filter((name) => name.includes('/'))).toEqual([]);
    expect(refused).toHaveLength(44);
    expect(refused).toEqual(expect.arrayContaining(['EST5EDT', 'Factory', 'GB', 'Singapore', 'Zulu']));
  });

  it('knows no zone the system lacks', () => {
    expect(allZones().filter((name) => !fixture.has(name))).toEqual([]);
    expect(canonicalZones().filter((name) => !fixture.has(name))).toEqual([]);
  });
});
