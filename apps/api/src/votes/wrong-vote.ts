import { type FieldProblem, fieldProblem, isTooFarAhead, unknownField } from '#libs/domain';
import type { BallotPart, TallyPart } from './votes.dto.js';

/** The parts of a vote that have to fit what is known, and each other. */
export interface VoteToCheck {
  askId?: string | null | undefined;
  amendmentId?: string | null | undefined;
  tally?: TallyPart | null | undefined;
  ballots: readonly BallotPart[];
  heldAt: Date;
}

export interface KnownForVote {
  /** The campaign's clock. */
  now: Date;
  /** How many are entitled to vote. */
  members: number;
  /** Those of the ballots that exist. */
  delegations: readonly { code: string; name: string; votes: boolean }[];
  /** Whether the ask exists here. */
  ask: boolean;
  /** The amendment, where the reader sees one of that id. */
  amendment: { askId: string } | null;
}

/** Everything that is wrong with a vote, by field. That tally and ballots differ is not: see `differencesOf`. */
export function wrongVote(vote: VoteToCheck, known: KnownForVote): FieldProblem[] {
  const found: FieldProblem[] = [...wrongSubject(vote, known)];
  if (isTooFarAhead(vote.heldAt, known.now)) {
    const message = 'This lies more than a day ahead. Record a vote when it has been held.';
    found.push(fieldProblem('heldAt', message));
  }
  const tally = wrongTally(vote, known.members);
  if (tally) found.push(tally);
  return [...found, ...wrongBallots(vote.ballots, known)];
}

function wrongSubject({ askId, amendmentId }: VoteToCheck, { ask, amendment }: KnownForVote): FieldProblem[] {
  if (askId && !ask) return [unknownField('askId', 'ask')];
  if (!amendmentId) return [];
  if (!amendment) {
    return [fieldProblem('amendmentId', 'There is no such amendment, or it is not yours to see.')];
  }
  if (!askId || askId === amendment.askId) return [];
  return [fieldProblem('askId', 'The amendment is about another ask; name that one, or leave it out.')];
}

function wrongTally({ tally, ballots }: VoteToCheck, members: number): FieldProblem | undefined {
  if (!tally) {
    if (ballots.length > 0) return undefined;
    return fieldProblem('tally', 'Give the tally that was announced, the ballots, or both.');
  }
  const { yes, no, abstained = 0, absent = 0 } = tally;
  const sum = yes + no + (abstained ?? 0) + (absent ?? 0);
  if (sum <= members && sum > 0) return undefined;
  const message =
    sum === 0
      ? 'A tally of nobody is none; leave it out.'
      : `The tally has ${sum} votes, but only ${members} delegations have one; check the numbers.`;
  return fieldProblem('tally', message);
}

function wrongBallots(ballots: readonly BallotPart[], { delegations }: KnownForVote): FieldProblem[] {
  const known = new Map(delegations.map((delegation) => [delegation.code, delegation]));
  const seen = new Set<string>();
  return ballots.flatMap(({ delegationCode }, index) => {
    const delegation = known.get(delegationCode);
    const twice = seen.has(delegationCode);
    seen.add(delegationCode);
    const message = !delegation
      ? `There is no delegation with the code ${delegationCode}.`
      : !delegation.votes
        ? `${delegation.name} is an observer and has no vote; leave it out.`
        : twice
          ? `${delegation.name} is named twice; give one ballot for it.`
          : undefined;
    return message === undefined ? [] : [fieldProblem(`ballots[${index}].delegationCode`, message)];
  });
}
