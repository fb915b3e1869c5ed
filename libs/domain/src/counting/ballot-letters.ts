import type { AmendmentEffect, BallotChoice } from '../vocabulary.js';
import { mirroredVote } from './forecast.js';

/** One character for each ballot, so that a row of the matrix stays small on the wire. */
const LETTERS: Readonly<Record<BallotChoice, string>> = { yes: 'y', no: 'n', abstain: 'a', absent: 'x' };

/** No ballot is known. */
export const NO_BALLOT = '.';

/** How a ballot bears on the ask: a yes to a motion that defeats it is a vote against it. */
export const ballotTowards = (effect: AmendmentEffect, choice: BallotChoice): BallotChoice =>
  effect === 'defeats' ? mirroredVote(choice) : choice;

export const encodeBallot = (choice: BallotChoice): string => LETTERS[choice];

const CHOICES = new Map(Object.entries(LETTERS).map(([choice, letter]) => [letter, choice as BallotChoice]));

/** Undefined where no ballot is known. */
export const decodeBallot = (letter: string): BallotChoice | undefined => CHOICES.get(letter);
