import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count, swing, type CountedDelegation } from './counting/index.js';
import { overallTargets, rankTargets, type TargetFacts } from './targets.js';
import { CONFIDENCES, DECISION_RULES, STANCES } from './vocabulary.js';

const fact = (name: string, more: Partial<TargetFacts> = {}): TargetFacts => ({
  code: name.slice(0, 3).toUpperCase(),
  name,
  position: { stance: 'undecided', confidence: 2, stale: false },
  gain: 0.02,
  speaksFor: [],
  missing: null,
  differs: false,
  daysSinceContact: 20,
  ...more,
});
const names = (facts: TargetFacts[]) => rankTargets(facts).map(({ name }) => name);
const scoreOf = (one: TargetFacts) => rankTargets([one])[0]!.score;

const position = fc.option(
  fc.record({
    stance: fc.constantFrom(...STANCES),
    confidence: fc.constantFrom(...CONFIDENCES),
    stale: fc.boolean(),
  }),
);
const anyFact = fc.record({
  name: fc.string({ maxLength: 3 }),
  position,
  gain: fc.double({ min: 0, max: 1, noNaN: true }),
  speaksFor: fc.subarray(['S0', 'S1', 'S2', 'S9']),
  missing: fc.option(fc.integer({ min: 1, max: 9 })),
  differs: fc.boolean(),
  daysSinceContact: fc.option(fc.nat({ max: 400 })),
});
const anyFacts = fc
  .array(anyFact, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((one, index): TargetFacts => ({ ...one, code: `S${index}` })));

describe('whom to see next', () => {
  it('is who moves the chance most, then who can be moved, then whom nobody met', () => {
    expect(
      names([
        fact('Against', { position: { stance: 'oppose', confidence: 3, stale: false } }),
        fact('Firm', { position: { stance: 'support', confidence: 3, stale: false } }),
        fact('Met'),
        fact('Unmet', { daysSinceContact: null }),
        fact('Decisive', { gain: 0.2 }),
        fact('Just seen', { daysSinceContact: 0 }),
      ]),
    ).toEqual(['Decisive', 'Unmet', 'Met', 'Firm', 'Just seen', 'Against']);
  });

  it('is somebody also where no single vote moves the chance', () => {
    const facts = ['B', 'A', 'C'].map((name) => fact(name, { gain: 0 }));
    expect(names([...facts, fact('Unmet', { gain: 0, daysSinceContact: null })])).toEqual([
      'Unmet',
      'A',
      'B',
      'C',
    ]);
  });

  it('counts what a bloc could bring for who speaks for it, and never its own vote twice', () => {
    const others = ['Bla', 'Blb', 'Blc'].map((name) => fact(name));
    const speaksFor = others.map(({ code }) => code);
    expect(names([...others, fact('Zed', { speaksFor })])[0]).toBe('Zed');
    expect(scoreOf(fact('Zed', { speaksFor: ['ZED'] }))).toBe(scoreOf(fact('Zed')));
  });

  it('says why, the strongest reason first', () => {
    const [first] = rankTargets([
      fact('Fiji', {
        position: { stance: 'support', confidence: 2, stale: true },
        missing: 1,
        speaksFor: ['TUV'],
        differs: true,
        daysSinceContact: 1,
      }),
    ]);
    expect(first?.reasons).toEqual([
      'threshold',
      'swing',
      'stale',
      'speaks_for',
      'differs',
      'recent_contact',
    ]);
    expect(rankTargets([fact('Peru', { gain: 0.001, daysSinceContact: null })])[0]?.reasons).toEqual([
      'stance',
      'no_contact',
    ]);
  });

  it('never ranks a greater swing lower, other things equal', () => {
    fc.assert(
      fc.property(anyFact, fc.double({ min: 0, max: 1, noNaN: true }), (one, gain) => {
        const before = { ...one, code: 'AAA' };
        const [less, more] = [Math.min(one.gain, gain), Math.max(one.gain, gain)];
        expect(scoreOf({ ...before, gain: more })).toBeGreaterThanOrEqual(scoreOf({ ...before, gain: less }));
      }),
    );
  });

  it('never ranks a longer silence lower, and no contact at all is the longest', () => {
    fc.assert(
      fc.property(anyFact, fc.nat({ max: 400 }), fc.nat({ max: 400 }), (one, days, more) => {
        const at = (daysSinceContact: number | null) => scoreOf({ ...one, code: 'AAA', daysSinceContact });
        expect(at(days + more)).toBeGreaterThanOrEqual(at(days));
        expect(at(null)).toBeGreaterThanOrEqual(at(days + more));
      }),
    );
  });

  it('is the same whatever the order, with a finite score and a reason for each', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, turn) => {
        const turned = [...facts.slice(turn % facts.length), ...facts.slice(0, turn % facts.length)];
        const ranked = rankTargets(facts);
        expect(rankTargets(turned).map(({ code }) => code)).toEqual(ranked.map(({ code }) => code));
        expect(ranked.every(({ score, reasons }) => score >= 0 && reasons.length > 0)).toBe(true);
        expect(ranked.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
    );
  });
});

/** Positions and days since the last contact of a room; gains as they follow from it. */
const aRoom = fc.array(
  fc.record({
    position,
    days: fc.option(fc.constantFrom(0, 1, 5, 30, 60)),
    speaksFor: fc.constant([] as string[]),
  }),
  { minLength: 2, maxLength: 14 },
);
const factsOf = (
  room: CountedDelegation[],
  days: (number | null)[],
  rule: (typeof DECISION_RULES)[number],
) => {
  const gains = new Map(swing(room, rule).map(({ code, gain }) => [code, gain]));
  return room.map(({ code, name, position: stands }, index) =>
    fact(name, { code, position: stands, gain: gains.get(code) ?? 0, daysSinceContact: days[index] ?? null }),
  );
};

describe('the rank', () => {
  it('differs only where what is said of the two differs, and is the same for equals', () => {
    fc.assert(
      fc.property(aRoom, fc.constantFrom(...DECISION_RULES), (members, rule) => {
        const room = members.map((one, index): CountedDelegation => {
          return { ...one, code: `S${index}`, name: `S${index}`, votes: true, groups: [] };
        });
        const facts = factsOf(
          room,
          members.map(({ days }) => days),
          rule,
        );
        const said = new Map(
          facts.map((one) => [one.code, JSON.stringify([one.position, one.daysSinceContact])]),
        );
        const ranked = overallTargets([{ askId: 'a', priority: 1, targets: rankTargets(facts) }]);
        for (const [index, one] of ranked.entries()) {
          const equals = ranked.filter(({ score }) => score === one.score);
          expect([one.rank, one.equals]).toEqual([ranked.indexOf(equals[0]!) + 1, equals.length - 1]);
          const next = ranked[index + 1] ?? one;
          const same = said.get(next.code) === said.get(one.code);
          expect([same, next.rank === one.rank]).not.toEqual([true, false]);
        }
      }),
    );
  });
});

describe('several asks', () => {
  it('add up, the weightier counting more, and each says what it adds', () => {
    const targets = rankTargets([fact('Fiji', { gain: 0.1 }), fact('Peru')]);
    const [fiji, peru] = [targets[0]!, targets[1]!];
    const overall = overallTargets([
      { askId: 'minor', priority: 4, targets },
      { askId: 'major', priority: 1, targets },
    ]);
    expect(overall.map(({ code, score }) => [code, score])).toEqual([
      ['FIJ', fiji.score * 1.25],
      ['PER', peru.score * 1.25],
    ]);
    expect(overall[0]?.asks.map(({ askId }) => askId)).toEqual(['major', 'minor']);
  });

  it('of which one can be moved leave the rank to that one, and name it first', () => {
    const moving = rankTargets([fact('Fiji', { gain: 0.02 }), fact('Peru', { gain: 0.02 })]);
    const still = rankTargets([
      fact('Fiji', { gain: 0.0001, daysSinceContact: null }),
      fact('Peru', { gain: 0 }),
    ]);
    const overall = overallTargets([
      { askId: 'still', priority: 1, targets: still },
      { askId: 'moving', priority: 30, targets: moving },
    ]);
    expect(overall.map(({ rank, equals, asks }) => [rank, equals, asks[0]?.askId])).toEqual([
      [1, 1, 'moving'],
      [1, 1, 'moving'],
    ]);
  });

  it('rank nobody where there is none', () => {
    expect(overallTargets([])).toEqual([]);
    expect(rankTargets([])).toEqual([]);
  });

  it('equals stand, and are named first, in the order of who reads', () => {
    const inReverse = (a: { name: string }, b: { name: string }) => (a.name < b.name ? 1 : -1);
    const facts = ['B', 'A', 'C'].map((name) => fact(name));
    const targets = rankTargets(facts, inReverse);
    expect(targets.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
    const overall = overallTargets([{ askId: 'one', priority: 1, targets }], inReverse);
    expect(overall.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
    const room = facts.map((one) => ({ ...one, votes: true, groups: [] }));
    const { nearest } = count(room, 'two_thirds', { inOrder: inReverse, spare: 0 });
    expect(nearest.map(({ name }) => name)).toEqual(['C']);
    expect(count(room, 'two_thirds', { spare: 0 }).nearest.map(({ name }) => name)).toEqual(['A']);
  });
});
