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
        { before: tally, after: toTally(counted), summary: countSummary(counted, probability) },
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

function toCountedPosition(
  [stance, confidence, textOrdinal, occurred]: CountedWord,
  change: AskChange,
  at: Date,
) {
  const position = { textOrdinal, occurredAt: new Date(occurred) };
  const stale = staleness(position, change, at, { maxAgeDays: OLD_AFTER_DAYS }) !== null;
  return { stance, confidence, stale };
}
