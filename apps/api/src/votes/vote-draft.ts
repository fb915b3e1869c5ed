import { type ParametersOf, type recordVote, type RowOf, type subjectsOfVote } from '#libs/data';
import { isSameReport, toLocalDate, type AmendmentEffect, type VoteKind } from '#libs/domain';
import type { VoteToCheck } from './wrong-vote.js';
import type { BallotPart, ChangeVoteRequest, RecordVoteRequest, TallyPart } from './votes.dto.js';
import type { KnownVote } from './votes.service.js';

export type Subjects = RowOf<typeof subjectsOfVote>;

/** The parts of a vote that have to fit each other, as they would stand. */
export interface Draft {
  askId: string | null | undefined;
  amendmentId: string | null | undefined;
  tally: TallyPart | null | undefined;
  ballots: readonly BallotPart[];
  before?: VoteToCheck['before'];
  heldAt: Date;
  /** Where it is held: on that day's calendar it is asked who had a vote. */
  zone: string;
  /** Who had a vote in it; left out: whoever has one in the room of its day. */
  voters?: readonly string[] | undefined;
  /** The same where the request names them. */
  named?: readonly string[] | undefined;
}

/**
 * What would stand. Who had a vote stays as it was recorded, whatever the room is now, unless the request says otherwise or the
 * day is another. With a new amendment and no ask beside it, the ask is that of the amendment: undefined. */
export function draftOf(before: KnownVote, request: ChangeVoteRequest): Draft {
  const { amendmentId, tally = announced(before) } = request;
  const { askId = amendmentId ? undefined : before.askId } = request;
  const heldAt = new Date(request.heldAt ?? before.heldAt.instant);
  const zone = request.zone ?? before.zone;
  const day = toLocalDate(heldAt, zone);
  const moved = day !== toLocalDate(new Date(before.heldAt.instant), before.zone);
  const named = request.voters;
  const sameTally = request.tally === undefined && !moved && !named;
  const stored = { ballots: before.ballots, moved, sameTally };
  const voters = named ?? (moved ? undefined : before.voters);
  return { askId, amendmentId, tally, ballots: [], before: stored, heldAt, zone, voters, named };
}

/** With a new amendment that of the amendment, as when a vote is recorded, unless the request says otherwise. */
export function effectOf(
  before: KnownVote,
  request: ChangeVoteRequest,
  amendment: Subjects['amendment'],
): AmendmentEffect {
  const moved = request.amendmentId && request.amendmentId !== before.amendmentId;
  return request.effect ?? (moved ? amendment?.effect : undefined) ?? before.effect;
}

export function changedValues(
  before: KnownVote,
  request: ChangeVoteRequest,
  draft: Draft,
  effect: AmendmentEffect,
  voters: readonly string[],
) {
  return {
    title: request.title ?? before.title,
    askId: draft.askId,
    effect,
    amendmentGiven: draft.amendmentId !== undefined,
    amendmentId: draft.amendmentId,
    rule: request.rule ?? before.rule,
    heldAt: draft.heldAt,
    zone: request.zone ?? before.zone,
    ...tallyValues(draft.tally),
    grade: request.grade ?? before.grade,
    source: request.source ?? before.source,
    kind: request.kind ?? before.kind,
    voters,
  };
}

export const usualKind = (amendmentId: string | undefined): VoteKind =>
  amendmentId ? 'amendment' : 'proposal';

export function announced({ tally }: KnownVote): TallyPart | null {
  if (!tally) return null;
  const { yes, no, abstained, absent } = tally;
  return { yes, no, ...(abstained === null ? {} : { abstained }), ...(absent === null ? {} : { absent }) };
}

export const tallyValues = (tally: TallyPart | null | undefined) => ({
  yes: tally?.yes,
  no: tally?.no,
  abstained: tally?.abstained,
  absent: tally?.absent,
});

export const ballotValues = (
  ballots: readonly BallotPart[],
): Pick<ParametersOf<typeof recordVote>, 'codes' | 'choices' | 'meant'> => ({
  codes: ballots.map(({ delegationCode }) => delegationCode),
  choices: ballots.map(({ choice }) => choice),
  // That it meant what it cast is no correction.
  meant: ballots.map(({ choice, meant }) => (meant && meant !== choice ? meant : '')),
});

export function isSame(first: KnownVote, request: RecordVoteRequest): boolean {
  return (
    first.title === request.title &&
    first.rule === request.rule &&
    isSameReport(new Date(first.heldAt.instant), new Date(request.heldAt))
  );
}
