import { Injectable } from '@nestjs/common';
import {
  changeVote,
  recordVote,
  removeVote,
  replaceBallots,
  restoreVote,
  subjectsOfVote,
  type ParametersOf,
  type RowOf,
} from '#libs/data';
import {
  happenedAt,
  isSameReport,
  Problem,
  toLocalDate,
  type AmendmentEffect,
  type FieldProblem,
  type VoteKind,
} from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import { zoneOrVenue } from '../http/zone-or-venue.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { wrongVote } from './wrong-vote.js';
import type { VoteDetailDto } from './vote-answers.dto.js';
import type {
  BallotPart,
  ChangeVoteRequest,
  RecordVoteRequest,
  ReplaceBallotsRequest,
  TallyPart,
} from './votes.dto.js';
import { VotesService, type KnownVote } from './votes.service.js';

type Subjects = RowOf<typeof subjectsOfVote>;

/** The parts of a vote that have to fit each other, as they would stand. */
interface Draft {
  askId: string | null | undefined;
  amendmentId: string | null | undefined;
  tally: TallyPart | null | undefined;
  ballots: readonly BallotPart[];
  heldAt: Date;
  /** Where it is held: on that day's calendar it is asked who had a vote. */
  zone: string;
}

/** Writes down real votes. What the whole campaign knows is corrected by who recorded it, or a coordinator. */
@Injectable()
export class RecordVotesService {
  constructor(
    private readonly database: Database,
    private readonly votes: VotesService,
  ) {}

  async record(reader: Reader, request: RecordVoteRequest): Promise<VoteDetailDto> {
    const { askId, amendmentId, tally } = request;
    const ballots = request.ballots ?? [];
    const heldAt = new Date(request.heldAt);
    const zone = await zoneOrVenue(this.database.current(), reader, heldAt, request.zone);
    const draft = { askId, amendmentId, tally, ballots, heldAt, zone };
    const { amendment, now } = await this.check(reader, draft);
    const { campaignId, organisationId } = reader.seat;
    const id = request.id ?? newId();
    const made = await this.database.current().first(recordVote, {
      id,
      campaignId,
      title: request.title,
      askId: askId ?? amendment?.askId,
      effect: request.effect ?? amendment?.effect ?? 'serves',
      amendmentId,
      rule: request.rule,
      heldAt: happenedAt(heldAt, now),
      zone,
      ...tallyValues(tally),
      grade: request.grade,
      source: request.source,
      authorId: reader.userId,
      organisationId,
      kind: request.kind ?? usualKind(amendmentId),
      ...ballotValues(ballots),
    });
    if (!made) {
      const first = await this.votes.find(reader, id);
      lateRepeat(reader, first, (one) => isSame(one, request));
    }
    return this.votes.one(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeVoteRequest,
    version: number,
  ): Promise<VoteDetailDto> {
    const before = await this.changeable(reader, id);
    const draft = draftOf(before, request);
    // A new ask has to fit the amendment that stays, where the reader sees one.
    const staying = request.askId && request.amendmentId === undefined ? before.amendmentId : undefined;
    const { amendment } = await this.check(reader, { ...draft, amendmentId: draft.amendmentId ?? staying });
    const askId = draft.askId === undefined ? amendment?.askId : draft.askId;
    const rows = await this.database.current().run(changeVote, {
      campaignId: reader.seat.campaignId,
      id,
      version,
      actorId: reader.userId,
      ...changedValues(before, request, { ...draft, askId }, effectOf(before, request, amendment)),
    });
    return this.changed(reader, before, version, rows.length);
  }

  async replaceBallots(
    reader: Reader,
    id: string,
    { ballots }: ReplaceBallotsRequest,
    version: number,
  ): Promise<VoteDetailDto> {
    const before = await this.changeable(reader, id);
    const heldAt = new Date(before.heldAt.instant);
    const tally = announced(before);
    if (!tally && ballots.length === 0) throw Problem.field('ballots', NOTHING_LEFT);
    const { zone } = before;
    await this.check(reader, { askId: null, amendmentId: null, tally, ballots, heldAt, zone });
    const rows = await this.database.current().run(replaceBallots, {
      campaignId: reader.seat.campaignId,
      id,
      version,
      actorId: reader.userId,
      ...ballotValues(ballots),
    });
    return this.changed(reader, before, version, rows.length);
  }

  /** It counts nowhere, and can be restored. A repeat changes nothing. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const vote = await this.permitted(reader, id);
    if (vote.removed) return;
    const removed = { campaignId: reader.seat.campaignId, id, actorId: reader.userId, version };
    const rows = await this.database.current().run(removeVote, removed);
    if (rows.length === 0) throw staleVersion((await this.votes.one(reader, id)).version);
  }

  /** Its ballots go out of sight with it; whatever was counted before it was held stays. */
  async uses(reader: Reader, id: string): Promise<UsesDto> {
    const { ballots } = await this.votes.known(reader, id);
    return usesOf({ ballot: ballots.length });
  }

  /** A repeat changes nothing. */
  async restore(reader: Reader, id: string): Promise<VoteDetailDto> {
    await this.permitted(reader, id);
    const restored = { campaignId: reader.seat.campaignId, id, actorId: reader.userId };
    await this.database.current().run(restoreVote, restored);
    return this.votes.one(reader, id);
  }

  private async permitted(reader: Reader, id: string): Promise<KnownVote> {
    const vote = await this.votes.known(reader, id);
    if (vote.authorId === reader.userId || reader.seat.role === 'coordinator') return vote;
    throw new Problem('forbidden', refusal('votes.changeOwn'));
  }

  private async changeable(reader: Reader, id: string): Promise<KnownVote> {
    const vote = await this.permitted(reader, id);
    if (vote.removed === null) return vote;
    throw new Problem('conflict', refusal('votes.removed'));
  }

  /** @param touched 0 when the version was not the one that stands */
  private async changed(
    reader: Reader,
    before: KnownVote,
    version: number,
    touched: number,
  ): Promise<VoteDetailDto> {
    const vote = await this.votes.one(reader, before.id);
    if (touched === 0) throw staleVersion(vote.version);
    return vote;
  }

  private async check(reader: Reader, draft: Draft): Promise<Subjects> {
    const known = await this.database.current().first(subjectsOfVote, {
      campaignId: reader.seat.campaignId,
      codes: draft.ballots.map(({ delegationCode }) => delegationCode),
      askId: draft.askId,
      amendmentId: draft.amendmentId,
      day: toLocalDate(draft.heldAt, draft.zone),
    });
    if (!known) throw new Error('The campaign clock did not answer');
    const wrong: FieldProblem[] = wrongVote(draft, known);
    if (wrong.length > 0) throw invalid(wrong);
    return known;
  }
}

/** What would stand. With a new amendment and no ask beside it, the ask is that of the amendment: undefined. */
function draftOf(before: KnownVote, request: ChangeVoteRequest): Draft {
  const { amendmentId, tally = announced(before) } = request;
  const { askId = amendmentId ? undefined : before.askId } = request;
  const heldAt = new Date(request.heldAt ?? before.heldAt.instant);
  const zone = request.zone ?? before.zone;
  return { askId, amendmentId, tally, ballots: before.ballots, heldAt, zone };
}

/** With a new amendment that of the amendment, as when a vote is recorded, unless the request says otherwise. */
function effectOf(
  before: KnownVote,
  request: ChangeVoteRequest,
  amendment: Subjects['amendment'],
): AmendmentEffect {
  const moved = request.amendmentId && request.amendmentId !== before.amendmentId;
  return request.effect ?? (moved ? amendment?.effect : undefined) ?? before.effect;
}

function changedValues(before: KnownVote, request: ChangeVoteRequest, draft: Draft, effect: AmendmentEffect) {
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
  };
}

const usualKind = (amendmentId: string | undefined): VoteKind => (amendmentId ? 'amendment' : 'proposal');

const NOTHING_LEFT = refusal('votes.nothingLeft');

function announced({ tally }: KnownVote): TallyPart | null {
  if (!tally) return null;
  const { yes, no, abstained, absent } = tally;
  return { yes, no, ...(abstained === null ? {} : { abstained }), ...(absent === null ? {} : { absent }) };
}

const tallyValues = (tally: TallyPart | null | undefined) => ({
  yes: tally?.yes,
  no: tally?.no,
  abstained: tally?.abstained,
  absent: tally?.absent,
});

const ballotValues = (
  ballots: readonly BallotPart[],
): Pick<ParametersOf<typeof recordVote>, 'codes' | 'choices' | 'meant'> => ({
  codes: ballots.map(({ delegationCode }) => delegationCode),
  choices: ballots.map(({ choice }) => choice),
  // That it meant what it cast is no correction.
  meant: ballots.map(({ choice, meant }) => (meant && meant !== choice ? meant : '')),
});

function isSame(first: KnownVote, request: RecordVoteRequest): boolean {
  return (
    first.title === request.title &&
    first.rule === request.rule &&
    isSameReport(new Date(first.heldAt.instant), new Date(request.heldAt))
  );
}
