import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONFIDENCES, DECISION_RULES, STANCES, type DecisionRule, type Stance } from '../vocabulary.js';
import { expectedBallots, type CountedDelegation, type CountOptions } from './ballots.js';
import { count } from './count.js';
import { passProbability } from './probability.js';
import { countSummary, type CountSummary } from './summary.js';
import { carries } from './thresholds.js';

const CARRYING = /^(carries|no_objector)/;

function summaryOf(room: readonly CountedDelegation[], rule: DecisionRule, options: CountOptions = {}) {
  const chances = expectedBallots(room, options).map(({ distribution }) => distribution);
  return countSummary(count(room, rule, { ...options, spare: 0 }), passProbability(chances, rule));
}

const member = (index: number, position: CountedDelegation['position']): CountedDelegation => ({
  ...{ code: `S${String(index).padStart(3, '0')}`, name: `State ${index}`, votes: true, groups: [] },
  position,
});
/** So many members of each stance, in this order; the rest of `all` are unknown. */
const aRoom = (all: number, stances: Partial<Record<Stance, number>>): CountedDelegation[] => {
  const said = STANCES.flatMap((stance) => Array<Stance>(stances[stance] ?? 0).fill(stance));
  return Array.from({ length: all }, (_, index) => {
    const stance = said[index];
    return member(index, stance ? { stance, confidence: 2, stale: false } : null);
  });
};

const position = fc.record({
  stance: fc.constantFrom(...STANCES),
  confidence: fc.constantFrom(...CONFIDENCES),
  stale: fc.boolean(),
});
/** Rooms of all kinds: those of whom nothing is known may be any share of them. */
const room = fc
  .integer({ min: 0, max: 3 })
  .chain((freq) =>
    fc
      .array(fc.option(position, { freq: freq + 1 }), { minLength: 1, maxLength: 24 })
      .map((positions) => positions.map((one, index) => member(index, one))),
  );
const ballots = fc.record({ yes: fc.nat(4), no: fc.nat(4), abstain: fc.nat(4), absent: fc.nat(4) });
const asked = fc.record({
  room,
  rule: fc.constantFrom(...DECISION_RULES),
  effect: fc.constantFrom('serves' as const, 'defeats' as const),
  ballots,
  turnout: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
});

/** Lets a property see every kind of room, rule and what-if. */
function holds(property: (found: CountSummary, members: CountedDelegation[], rule: DecisionRule) => void) {
  fc.assert(
    fc.property(asked, ({ room: members, rule, effect, ballots: fixed, turnout }) => {
      let next = 0;
      const take = (many: number) => members.slice(next, (next += many)).map(({ code }) => code);
      const scenario = {
        ...{ yes: take(fixed.yes), no: take(fixed.no) },
        ...{ abstain: take(fixed.abstain), absent: take(fixed.absent) },
        ...(turnout === undefined ? {} : { turnout }),
      };
      property(summaryOf(members, rule, { effect, scenario }), members, rule);
    }),
    { numRuns: 400 },
  );
}

/** Whether it carries when so many of the open ones say yes and the others no, and when they stay away. */
function outcomes({ yes, no, open, members }: CountSummary, rule: DecisionRule): boolean[] {
  return Array.from({ length: open + 1 }, (_, more) => [
    carries(rule, yes + more, no + open - more, members),
    carries(rule, yes + more, no, members),
    carries(rule, yes, no + more, members),
  ]).flat();
}

const OPEN = /^(open_decide|carries_if_open_abstain|no_objector_yet)$/;
const FAILS = /^(fails_for_sure|objectors|objectors_fixed|out_of_reach)$/;

/** Which outcomes a code leaves possible, by what the open ones may do; of the others nothing is claimed. */
function claimed(code: CountSummary['code']): boolean[] | undefined {
  if (OPEN.test(code)) return [false, true];
  if (FAILS.test(code)) return [false];
  return CARRYING.test(code) ? [true] : undefined;
}

describe('what is said of a count', () => {
  it('is never that it is likely to carry where the chance is less than half, nor the other way round', () => {
    holds(({ code, outlook, probability }) => {
      const likely = probability >= 0.5;
      const against = CARRYING.test(code) !== likely;
      const allowed = [likely ? 'likely' : 'unlikely', 'unsure'].slice(against ? 1 : 0);
      expect(allowed).toContain(outlook);
    });
  });

  it('names an outcome whatever the open ones do only where they cannot undo it', () => {
    holds((found, _members, rule) => {
      const possible = [...new Set(outcomes(found, rule))].toSorted();
      expect(possible).toEqual(claimed(found.code) ?? possible);
    });
  });

  it('tells how many of the open ones would undo it', () => {
    holds(({ code, yes, no, open, undo, members }, _members, rule) => {
      const first = Array.from({ length: open }, (_, more) => more + 1).find(
        (more) => !carries(rule, yes, no + more, members),
      );
      expect(undo).toBe(code === 'carries_if_open_abstain' ? first : 0);
    });
  });

  it('names nobody but objectors, and no outcome, while more are open than all others together', () => {
    holds(({ code, littleKnown, nearest, tie, open, members }) => {
      expect(littleKnown).toBe(open > members - open);
      const said = littleKnown
        ? [/^(carries|short)/.test(code), tie, code !== 'objectors' && nearest[0]]
        : [];
      expect(said.filter((one) => one)).toEqual([]);
    });
  });

  it('names nobody before an equal', () => {
    fc.assert(
      fc.property(room, fc.constantFrom(...DECISION_RULES), (members, rule) => {
        const { code, nearest, tie, short } = summaryOf(members, rule);
        fc.pre(code !== 'objectors' && nearest.length + (tie?.of ?? 0) > 0);
        const named = new Set(nearest.map((one) => one.code));
        const line = expectedBallots(members).filter(({ vote }) => vote !== 'yes');
        const chances = (isNamed: boolean) =>
          line.filter((one) => named.has(one.code) === isNamed).map(({ leaning }) => leaning.yes);
        const next = Math.max(...chances(false), -1);
        expect(Math.min(...chances(true), 1)).toBeGreaterThan(next);
        expect(nearest.length + (tie?.needed ?? 0)).toBe(short);
        const equals = chances(false).filter((chance) => chance === next).length;
        expect(tie?.of ?? equals).toBe(equals);
      }),
    );
  });
});

describe('rooms as they were found', () => {
  it('88 yes to 44 no of 193, most of them guesses, carries as counted and is unsure', () => {
    const found = summaryOf(aRoom(193, { lean_support: 88, lean_against: 44 }), 'two_thirds');
    expect(found).toMatchObject({ code: 'carries_if_open_abstain', yes: 88, no: 44, open: 61, undo: 1 });
    expect([found.outlook, found.probability < 0.5]).toEqual(['unsure', true]);
  });

  it('2 yes to 1 no of 193 name nobody', () => {
    const found = summaryOf(aRoom(193, { support: 1, lean_support: 1, oppose: 1 }), 'two_thirds');
    expect(found).toMatchObject({ code: 'open_decide', littleKnown: true, nearest: [], tie: null });
  });

  it('of equals none is named, and their number only while few are needed', () => {
    const found = summaryOf(aRoom(100, { support: 62, undecided: 5, oppose: 33 }), 'two_thirds');
    expect(found).toMatchObject({ code: 'short', short: 4, nearest: [], tie: null });
    const nearer = summaryOf(aRoom(100, { support: 64, undecided: 3, oppose: 33 }), 'two_thirds');
    expect(nearer).toMatchObject({ code: 'short', short: 2, nearest: [], tie: { needed: 2, of: 3 } });
  });
});
