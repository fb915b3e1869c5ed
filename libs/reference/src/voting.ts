import type { IsoDate, Sourced } from './source.js';

export interface RecordedVote extends Sourced {
  readonly key: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
  readonly note?: string;
}

/** The only tally that was verified. The counts of 8 August 2024 circulate from memory and are not shipped. */
export const RECORDED_VOTES: readonly RecordedVote[] = [
  {
    key: 'ga-74-247',
    title: 'Resolution 74/247, which created the committee',
    date: '2019-12-27',
    yes: 79,
    no: 60,
    abstained: 33,
    source: 'Xinhua report (copy); the day is from memory',
    grade: 'verified',
    note: 'Passes with a simple majority (70 of 139 voting) and would have failed with two thirds (93).',
  },
];

export interface ThresholdExample {
  readonly voting: number;
  readonly twoThirds: number;
  readonly blocking: number;
}

/** Expected results for code that computes thresholds. Computed. */
export const THRESHOLD_EXAMPLES: readonly ThresholdExample[] = [
  { voting: 193, twoThirds: 129, blocking: 65 },
  { voting: 180, twoThirds: 120, blocking: 61 },
  { voting: 165, twoThirds: 110, blocking: 56 },
  { voting: 151, twoThirds: 101, blocking: 51 },
  { voting: 100, twoThirds: 67, blocking: 34 },
];
