import type { BallotChoice, Confidence, Stance } from '../vocabulary.js';

/** Chances of the four ballots, each 0 to 1, together 1. */
export type Distribution = Readonly<Record<BallotChoice, number>>;

/** What a delegation is counted as before anybody has voted. */
export type ExpectedVote = 'yes' | 'no' | 'open';

/** A delegation's current position on the ask, as far as the reader may see it. */
export interface CountedPosition {
  stance: Stance;
  confidence: Confidence;
  /** The position is older than the wording or than the campaign trusts. */
  stale: boolean;
}

const chances = (yes: number, no: number, abstain: number, absent: number): Distribution => ({
  yes,
  no,
  abstain,
  absent,
});

/** Who is not known: yes and no are as likely, so that ignorance favours nobody. */
export const UNKNOWN: Distribution = chances(0.3, 0.3, 0.25, 0.15);

type ByConfidence = Readonly<Record<Confidence, Distribution>>;

const SUPPORT: ByConfidence = {
  1: chances(0.7, 0.07, 0.13, 0.1),
  2: chances(0.82, 0.03, 0.08, 0.07),
  3: chances(0.9, 0.01, 0.04, 0.05),
};
const LEAN_SUPPORT: ByConfidence = {
  1: chances(0.52, 0.14, 0.22, 0.12),
  2: chances(0.62, 0.09, 0.19, 0.1),
  3: chances(0.7, 0.06, 0.15, 0.09),
};

/**
 * The written table: how a delegation is expected to vote on a motion that serves the ask, from its stance and the
 * confidence in it (1 a guess, 2 likely, 3 certain).
 *
 * It is a judgement, not a measurement: nobody has published how lobbyists' notes turn into ballots. It is symmetric
 * (opposing mirrors supporting; only a champion has no mirror), some of every group is out of the room, and who says
 * nothing abstains or stays away more often. `calibrate` holds it against real votes.
 */
export const FORECAST_TABLE: Readonly<Record<Stance, ByConfidence>> = {
  champion: {
    1: chances(0.82, 0.03, 0.07, 0.08),
    2: chances(0.9, 0.01, 0.04, 0.05),
    3: chances(0.95, 0.005, 0.015, 0.03),
  },
  support: SUPPORT,
  lean_support: LEAN_SUPPORT,
  undecided: {
    1: chances(0.31, 0.31, 0.26, 0.12),
    2: chances(0.3, 0.3, 0.3, 0.1),
    3: chances(0.28, 0.28, 0.36, 0.08),
  },
  lean_against: mirroredRow(LEAN_SUPPORT),
  oppose: mirroredRow(SUPPORT),
  silent: {
    1: chances(0.27, 0.27, 0.28, 0.18),
    2: chances(0.24, 0.24, 0.32, 0.2),
    3: chances(0.2, 0.2, 0.38, 0.22),
  },
};

/** The same delegation before a motion of the opposite effect: yes and no change places. */
export function mirrored(distribution: Distribution): Distribution {
  return { ...distribution, yes: distribution.no, no: distribution.yes };
}

/** The ballot, or expected vote, with yes and no in each other's place. */
export function mirroredVote<V extends BallotChoice | ExpectedVote>(vote: V): V | 'yes' | 'no' {
  if (vote === 'yes') return 'no';
  return vote === 'no' ? 'yes' : vote;
}

function mirroredRow(row: ByConfidence): ByConfidence {
  return { 1: mirrored(row[1]), 2: mirrored(row[2]), 3: mirrored(row[3]) };
}

/**
 * Chances of each ballot on a motion that serves the ask. Without a position: `UNKNOWN`. A stale position is pulled
 * half-way to `UNKNOWN`: a memory, not a vote.
 */
export function forecastBallot(position: CountedPosition | null): Distribution {
  if (!position) return UNKNOWN;
  const fresh = FORECAST_TABLE[position.stance][position.confidence];
  if (!position.stale) return fresh;
  const between = (choice: BallotChoice): number => (fresh[choice] + UNKNOWN[choice]) / 2;
  return chances(between('yes'), between('no'), between('abstain'), between('absent'));
}

/** What the firm count makes of a stance towards a motion that serves the ask; a stale one is open. */
export function expectedVote(stance: Stance | null, stale: boolean): ExpectedVote {
  if (stance === null || stale) return 'open';
  switch (stance) {
    case 'champion':
    case 'support':
    case 'lean_support':
      return 'yes';
    case 'oppose':
    case 'lean_against':
      return 'no';
    case 'undecided':
    case 'silent':
      return 'open';
  }
}
