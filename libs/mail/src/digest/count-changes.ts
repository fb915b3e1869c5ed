import type { CountedWord, DigestAskRow, DigestPositions } from '#libs/data';
import {
  count,
  countSummary,
  expectedBallots,
  OLD_AFTER_DAYS,
  passProbability,
  staleness,
  USUAL_RULE,
  type AskChange,
  type Count,
  type CountedDelegation,
  type CountSummary,
  type NameOrder,
} from '#libs/domain';
import type { DigestTally } from './content.js';

/** Everybody's position on one ask, by delegation; null where nothing is known. */
type Room = ReadonlyMap<string, CountedWord | null>;

export interface CountChange {
  before: DigestTally;
  after: DigestTally;
  summary: CountSummary;
  /** How many positions are of words that are no more the ask's since its draft is another one, and how many are not any more. */
  stale: number;
  fresh: number;
}

/** How each ask was counted at both ends of a window, by what the reader sees. Empty where nobody votes. */
export function countChanges(
  found: DigestPositions,
  { start, end }: { start: Date; end: Date },
  inOrder: NameOrder,
): Map<string, CountChange> {
  const members = found.delegations.filter(({ votes }) => votes);
  if (members.length === 0) return new Map();
  const rule = found.majority ?? USUAL_RULE;
  return new Map(
    found.asks.map((ask) => {
      const { before, after } = roomsOf(ask, found);
      const was = toCounted(members, before, ask.before, start);
      const is = toCounted(members, after, ask.after, end);
      const counted = count(is, rule, { spare: 0, inOrder });
      const ballots = expectedBallots(is, { inOrder });
      const probability = passProbability(
        ballots.map(({ distribution }) => distribution),
        rule,
      );
      const tally = toTally(count(was, rule, { spare: 0, inOrder }));
      return [
        ask.id,
        {
          ...{ before: tally, after: toTally(counted), summary: countSummary(counted, probability) },
          ...turnedBy(ask, after, end),
        },
      ];
    }),
  );
}

/** Who was not touched since the window began stands where it stood then; the others are known at both ends. */
function roomsOf({ id }: DigestAskRow, { current, pairs }: DigestPositions): { before: Room; after: Room } {
  const before = new Map<string, CountedWord | null>();
  for (const { ask, code, word } of current) if (ask === id) before.set(code, word);
  const after = new Map(before);
  for (const { ask, code, earlier, latest } of pairs) {
    if (ask !== id) continue;
    before.set(code, earlier);
    after.set(code, latest);
  }
  return { before, after };
}

/** Of where everybody stands at the end, what is stale by the words of one end alone. */
function turnedBy(ask: DigestAskRow, room: Room, at: Date): { stale: number; fresh: number } {
  const words = [...room.values()].filter((word) => word !== null);
  const turned = (from: AskChange, to: AskChange) =>
    words.filter((word) => !isStale(word, from, at, null) && isStale(word, to, at, null)).length;
  return { stale: turned(ask.before, ask.after), fresh: turned(ask.after, ask.before) };
}

/** Whether little is known does not depend on the chance. */
function toTally(counted: Count): DigestTally {
  const { yes, no, open } = counted.firm;
  return { yes, no, open, short: counted.short, littleKnown: countSummary(counted, 0).littleKnown };
}

const toCounted = (
  members: DigestPositions['delegations'],
  room: Room,
  change: AskChange,
  at: Date,
): CountedDelegation[] =>
  members.map(({ code, name }) => {
    const word = room.get(code) ?? null;
    return { code, name, votes: true, groups: [], position: word && toCountedPosition(word, change, at) };
  });

function toCountedPosition(word: CountedWord, change: AskChange, at: Date) {
  const [stance, confidence] = word;
  return { stance, confidence, stale: staleOf(word, change, at) !== null };
}

/** Why the count takes a position as open. */
export const staleOf = ([, , textOrdinal, occurred]: CountedWord, change: AskChange, at: Date) =>
  staleness({ textOrdinal, occurredAt: new Date(occurred) }, change, at, { maxAgeDays: OLD_AFTER_DAYS });

function isStale(word: CountedWord, change: AskChange, at: Date, maxAgeDays: number | null): boolean {
  const [, , textOrdinal, occurred] = word;
  return staleness({ textOrdinal, occurredAt: new Date(occurred) }, change, at, { maxAgeDays }) !== null;
}
