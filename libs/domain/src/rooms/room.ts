import { quorum, yesNeeded } from '../counting/thresholds.js';
import type { FieldProblem, Refusal } from '../errors.js';
import { fieldProblem } from '../errors.js';
import type { RoomCapacity } from '../vocabulary.js';

/** From which calendar day to which, both included; null: without end on that side. */
export interface Days {
  validFrom: string | null;
  validTo: string | null;
}

/** One delegation in the room, in one capacity. It may come again with other days. */
export interface RoomEntry extends Days {
  /** Of the delegation, or what stands for one that has no code yet. */
  code: string;
  capacity: RoomCapacity;
}

/** What a room means for a decision. */
export interface RoomNumbers {
  voters: number;
  /** Members who must be present for a decision. */
  quorum: number;
  /** Yes needed when all members vote: two thirds of those present and voting, more than half of them. */
  twoThirds: number;
  simpleMajority: number;
  /** Yes needed whoever votes: more than half of all members, two thirds of them. */
  absoluteMajority: number;
  twoThirdsOfMembers: number;
}

/** Whether the days include one. Calendar days as text compare like days. */
export function holdsOn({ validFrom, validTo }: Days, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** Whoever is in the room on a day. */
export function roomOn<E extends Days>(entries: readonly E[], day: string): E[] {
  return entries.filter((entry) => holdsOn(entry, day));
}

/** How many must be present, and say yes, where so many have a vote. All 0 where nobody has: nothing can be decided then. */
export function roomNumbers(voters: number): RoomNumbers {
  if (voters === 0) {
    return { voters, quorum: 0, twoThirds: 0, simpleMajority: 0, absoluteMajority: 0, twoThirdsOfMembers: 0 };
  }
  return {
    voters,
    quorum: quorum(voters),
    twoThirds: yesNeeded('two_thirds', voters, voters),
    simpleMajority: yesNeeded('simple_majority', voters, voters),
    absoluteMajority: yesNeeded('absolute_majority', voters, voters),
    twoThirdsOfMembers: yesNeeded('two_thirds_of_members', voters, voters),
  };
}

/** Days that end before they begin, and a delegation that would be there twice on one day: at the later entry of a list. */
export function daysProblems(entries: readonly (Days & { code: string })[], list: string): FieldProblem[] {
  const found: FieldProblem[] = [];
  const byCode = new Map<string, (Days & { code: string })[]>();
  for (const [index, entry] of entries.entries()) {
    if (entry.validFrom !== null && entry.validTo !== null && entry.validTo < entry.validFrom) {
      found.push(fieldProblem(`${list}[${index}].validTo`, { code: 'rooms.endsBefore', params: {} }));
      continue;
    }
    const earlier = byCode.get(entry.code) ?? [];
    if (earlier.some((other) => overlap(other, entry))) {
      const params = { shown: entry.code };
      found.push(fieldProblem(`${list}[${index}]`, { code: 'rooms.namedTwice', params }));
    }
    byCode.set(entry.code, [...earlier, entry]);
  }
  return found;
}

/** What is wrong with a list for a room: its days, and that nobody has a vote today or on a day to come. */
export function roomProblems(entries: readonly RoomEntry[], today: string): FieldProblem[] {
  const votes = entries.some(
    ({ capacity, validTo }) => capacity === 'voting' && (validTo === null || validTo >= today),
  );
  const nobody = fieldProblem('members', { code: 'rooms.nobodyVotes', params: {} });
  return [...daysProblems(entries, 'members'), ...(votes ? [] : [nobody])];
}

/** Why delegations of a campaign's own cannot be added: all codes that ISO 3166 leaves to its users are taken. */
export const noCodeLeft = (names: readonly string[]): Refusal => ({
  code: 'rooms.noCodeLeft',
  params: { shown: names.join(', ') },
});

function overlap(a: Days, b: Days): boolean {
  const starts = (late: Days, early: Days) =>
    late.validFrom === null || early.validTo === null || late.validFrom <= early.validTo;
  return starts(a, b) && starts(b, a);
}
