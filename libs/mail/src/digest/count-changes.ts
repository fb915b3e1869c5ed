import type { CountedWord, DigestAskRow, DigestPositions } from '#libs/data';
import {
  count,
  OLD_AFTER_DAYS,
  staleness,
  USUAL_RULE,
  type AskChange,
  type CountedDelegation,
  type DecisionRule,
} from '#libs/domain';
import type { DigestTally } from './content.js';

/** Everybody's position on one ask, by delegation; null where nothing is known. */
type Room = ReadonlyMap<string, CountedWord | null>;

/** How each ask was counted at both ends of a window, by what the reader sees. Empty where nobody votes. */
export function countChanges(
  found: DigestPositions,
  { start, end }: { start: Date; end: Date },
): Map<string, { before: DigestTally; after: DigestTally }> {
  const members = found.delegations.filter(({ votes }) => votes).map(({ code }) => code);
  if (members.length === 0) return new Map();
  const rule = found.majority ?? USUAL_RULE;
  return new Map(
    found.asks.map((ask) => {
      const { before, after } = roomsOf(ask, found);
      const tally = (room: Room, change: AskChange, at: Date) => tallyOf(members, room, change, at, rule);
      return [ask.id, { before: tally(before, ask.before, start), after: tally(after, ask.after, end) }];
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

function tallyOf(
  members: readonly string[],
  room: Room,
  change: AskChange,
  at: Date,
  rule: DecisionRule,
): DigestTally {
  const delegations = members.map((code): CountedDelegation => {
    const word = room.get(code) ?? null;
    return {
      code,
      name: code,
      votes: true,
      groups: [],
      position: word && toCountedPosition(word, change, at),
    };
  });
  // Only numbers are asked for, so that nobody's name matters.
  const inOrder = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  const { firm, short } = count(delegations, rule, { spare: 0, inOrder });
  return { yes: firm.yes, no: firm.no, open: firm.open, short };
}

function toCountedPosition(
  [stance, confidence, textOrdinal, occurred]: CountedWord,
  change: AskChange,
  at: Date,
) {
  const position = { textOrdinal, occurredAt: new Date(occurred) };
  const stale = staleness(position, change, at, { maxAgeDays: OLD_AFTER_DAYS }) !== null;
  return { stance, confidence, stale };
}
