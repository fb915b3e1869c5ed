export * from './abstentions.js';
export * from './ballot-letters.js';
export {
  certain,
  expectedBallots,
  type CountedDelegation,
  type CountOptions,
  type ExpectedBallot,
  type NameOrder,
} from './ballots.js';
export * from './calibration.js';
export * from './count.js';
export * from './forecast.js';
export { type Gap, type NearDelegation, type Reached, type Tie } from './nearest.js';
export * from './probability.js';
export { scenarioProblems, type Scenario } from './scenario.js';
export * from './share-bounds.js';
export * from './summary.js';
export { carries, decide, noToBlock, quorum, yesNeeded, type Decision, type Tally } from './thresholds.js';
export {
  callsOf,
  compared,
  expectation,
  forecastBefore,
  surprises,
  type ComparedBallot,
  type MemberAtVote,
  type MotionHeld,
} from './vote-comparison.js';
export { tallyDifferences, voteResult, votesCast, type AnnouncedTally } from './vote-result.js';
