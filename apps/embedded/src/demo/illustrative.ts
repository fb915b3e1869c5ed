import {
  addDays,
  isoWeekday,
  toInstant,
  type Confidence,
  type EvidenceGrade,
  type Stance,
} from '#libs/domain';
import { REGIONAL_GROUPS, STATES } from '#libs/reference';
import type { Saying } from './rows.js';

/** Written on everything that no source says: it shows how the tool is used, not what a state thinks. */
export const ILLUSTRATIVE = 'Illustrative: invented for the demo, not a statement of this state.';

const ASK = 'judicial-oversight-of-searches';
const FIRST_DAY = '2024-07-16';
const DAYS = 11;
const ZONE = 'America/New_York';

/** Shares out of a hundred, by regional group; what is missing to a hundred has not been asked yet. */
const MIXTURE: Record<string, readonly [Stance, number][]> = {
  african: [
    ['support', 10],
    ['lean_support', 15],
    ['undecided', 16],
    ['lean_against', 19],
    ['oppose', 13],
    ['silent', 16],
  ],
  'asia-pacific': [
    ['support', 14],
    ['lean_support', 15],
    ['undecided', 14],
    ['lean_against', 20],
    ['oppose', 15],
    ['silent', 10],
  ],
  'eastern-european': [
    ['support', 42],
    ['lean_support', 22],
    ['undecided', 10],
    ['oppose', 10],
    ['silent', 6],
  ],
  grulac: [
    ['champion', 4],
    ['support', 30],
    ['lean_support', 26],
    ['undecided', 14],
    ['lean_against', 6],
    ['oppose', 4],
    ['silent', 6],
  ],
  weog: [
    ['champion', 10],
    ['support', 52],
    ['lean_support', 20],
    ['undecided', 6],
    ['silent', 4],
  ],
};

const AUTHORS = ['campaigner', 'campaigner', 'campaigner2', 'coordinator'];
const GRADES: readonly EvidenceGrade[] = ['own_notes', 'own_notes', 'second_hand'];
const CONFIDENCES: readonly Confidence[] = [1, 2, 2, 3];

/** Chosen so that the ask stands a few votes short of two thirds of those present and voting. */
const SEED = 11;

/**
 * Positions on one ask for most of the members of the United Nations, so that its count is worth looking at. Invented,
 * the same in every demo, and labelled so. As if noted in the two weeks before the session.
 * @param spoken states of which the demo has a position on this ask already
 */
export function illustrativePositions(spoken: ReadonlySet<string>): Saying[] {
  const random = randomNumbers(SEED);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return STATES.filter((state) => state.kind === 'member').flatMap((state) => {
    // Drawn for everybody, so that who else speaks changes nothing for the others.
    const stance = stanceFrom(MIXTURE[groupOf(state.code)] ?? [], random() * 100);
    const at = anHourOf(addDays(FIRST_DAY, Math.floor(random() * DAYS)), random());
    const [by, grade, confidence] = [pick(AUTHORS), pick(GRADES), pick(CONFIDENCES)];
    if (stance === undefined || spoken.has(state.code)) return [];
    const said = { stance, confidence, grade, said: 'privately', tier: 'coalition' } as const;
    return [{ ...said, by, state: state.code, ask: ASK, source: ILLUSTRATIVE, at, zone: ZONE }];
  });
}

function stanceFrom(shares: readonly (readonly [Stance, number])[], drawn: number): Stance | undefined {
  let sum = 0;
  return shares.find(([, share]) => drawn < (sum += share))?.[0];
}

const groupOf = (code: string) =>
  REGIONAL_GROUPS.find((group) => group.members.some(({ state }) => state === code))?.code ?? '';

/** Between ten and six on a working day; a weekend becomes the Monday after it. */
function anHourOf(day: string, share: number): Date {
  const weekday = isoWeekday(day);
  const workday = weekday > 5 ? addDays(day, 8 - weekday) : day;
  const minutes = Math.floor(share * 8 * 60);
  return new Date(toInstant(`${workday}T10:00`, ZONE).instant.getTime() + minutes * 60_000);
}

/** Numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
