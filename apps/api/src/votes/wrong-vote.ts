import { type FieldProblem, fieldProblem, isTooFarAhead, unknownField } from '#libs/domain';
import { refusal } from '../http/refusal.js';
import type { BallotPart, TallyPart } from './votes.dto.js';

/** The parts of a vote that have to fit what is known, and each other. */
export interface VoteToCheck {
  askId?: string | null | undefined;
  amendmentId?: string | null | undefined;
  tally?: TallyPart | null | undefined;
  ballots: readonly BallotPart[];
  /** Of a vote that stands already: its ballots, whether it is moved to another day, and whether day and tally stay. */
  before?: { ballots: readonly BallotPart[]; moved: boolean; sameTally: boolean };
  heldAt: Date;
  /** Its day where it is held. */
  day: string;
  /** Who had a vote in it, where a request names them. */
  named?: readonly string[] | undefined;
}

export interface KnownForVote {
  /** The campaign's clock. */
  now: Date;
  /** Who is entitled to vote. */
  voters: readonly string[];
  /** Those that exist, of the ballots and of the voters whom a request names. */
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
    const message = refusal('votes.tooLate');
    found.push(fieldProblem('heldAt', message));
  }
  const tally = wrongTally(vote, known.voters.length);
  if (tally) found.push(tally);
  return [
    ...found,
    ...wrongBallots(vote.ballots, known),
    ...unknownVoters(vote, known),
    ...withoutSeat(vote, known),
  ];
}

function unknownVoters({ named = [] }: VoteToCheck, { delegations }: KnownForVote): FieldProblem[] {
  const known = new Set(delegations.map(({ code }) => code));
  const delegationCode = named.find((code) => !known.has(code));
  return delegationCode === undefined
    ? []
    : [fieldProblem('voters', refusal('votes.unknownCode', { delegationCode }))];
}

/** At the time that was changed, or the voters who were named: the ballots are no part of that form. */
function withoutSeat({ before, day, named }: VoteToCheck, { delegations }: KnownForVote): FieldProblem[] {
  if (!before || (!before.moved && !named)) return [];
  const votes = new Set(delegations.filter((one) => one.votes).map(({ code }) => code));
  const lost = before.ballots.filter(({ delegationCode }) => !votes.has(delegationCode));
  const [first] = lost;
  if (!first) return [];
  const nameCode = first.delegationCode;
  const name = delegations.find(({ code }) => code === nameCode)?.name ?? nameCode;
  if (named)
    return [fieldProblem('voters', refusal('votes.ballotOutside', { count: lost.length, name, nameCode }))];
  return [
    fieldProblem('heldAt', refusal('votes.noSeatThatDay', { day, count: lost.length, name, nameCode })),
  ];
}

function wrongSubject({ askId, amendmentId }: VoteToCheck, { ask, amendment }: KnownForVote): FieldProblem[] {
  if (askId && !ask) return [unknownField('askId', 'ask')];
  if (!amendmentId) return [];
  if (!amendment) {
    return [fieldProblem('amendmentId', refusal('votes.unknownAmendment'))];
  }
  if (!askId || askId === amendment.askId) return [];
  return [fieldProblem('askId', refusal('votes.otherAsk'))];
}

function wrongTally({ tally, ballots, before }: VoteToCheck, members: number): FieldProblem | undefined {
  if (!tally) {
    const known = ballots.length + (before?.ballots.length ?? 0);
    return known > 0 ? undefined : fieldProblem('tally', refusal('votes.tallyOrBallots'));
  }
  if (before?.sameTally) return undefined;
  const sum = sumOf(tally);
  if (sum === 0) return fieldProblem('tally', refusal('votes.emptyTally'));
  return sum <= members ? undefined : fieldProblem('tally', refusal('votes.tallyTooLarge', { sum, members }));
}

const sumOf = ({ yes, no, abstained, absent }: TallyPart) => yes + no + (abstained ?? 0) + (absent ?? 0);

function wrongBallots(ballots: readonly BallotPart[], { delegations }: KnownForVote): FieldProblem[] {
  const known = new Map(delegations.map((delegation) => [delegation.code, delegation]));
  const seen = new Set<string>();
  return ballots.flatMap(({ delegationCode }, index) => {
    const delegation = known.get(delegationCode);
    const twice = seen.has(delegationCode);
    seen.add(delegationCode);
    const message = !delegation
      ? refusal('votes.unknownCode', { delegationCode })
      : !delegation.votes
        ? refusal('votes.observer', { name: delegation.name, nameCode: delegationCode })
        : twice
          ? refusal('votes.namedTwice', { name: delegation.name, nameCode: delegationCode })
          : undefined;
    return message === undefined ? [] : [fieldProblem(`ballots[${index}].delegationCode`, message)];
  });
}
