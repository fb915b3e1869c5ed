import { Injectable } from '@nestjs/common';
import {
  Amendment,
  changeVote,
  recordVote,
  removeVote,
  replaceBallots,
  restoreVote,
  subjectsOfVote,
  Vote,
} from '#libs/data';
import { happenedAt, Problem, toLocalDate, type FieldProblem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { invalid } from '../http/validation.js';
import { refuseOther, staleVersion } from '../http/version.js';
import { zoneOrVenue } from '../http/zone-or-venue.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { settleAmendments } from './decided-amendment.js';
import { wrongVote } from './wrong-vote.js';
import type { VoteDetailDto } from './vote-answers.dto.js';
import {
  announced,
  ballotValues,
  changedValues,
  draftOf,
  effectOf,
  isSame,
  tallyValues,
  usualKind,
  type Draft,
  type Subjects,
} from './vote-draft.js';
import type { ChangeVoteRequest, RecordVoteRequest, ReplaceBallotsRequest } from './votes.dto.js';
import { VotesService, type KnownVote } from './votes.service.js';

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
    const { amendment, now, voters } = await this.check(reader, draft);
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
      voters,
    });
    if (!made) {
      const first = await this.votes.find(reader, id);
      lateRepeat(reader, first, (one) => isSame(one, request));
    }
    return this.settled(reader, id, undefined);
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
    const { amendment, voters } = await this.check(reader, {
      ...draft,
      amendmentId: draft.amendmentId ?? staying,
    });
    const askId = draft.askId === undefined ? amendment?.askId : draft.askId;
    const rows = await this.database.current().run(changeVote, {
      campaignId: reader.seat.campaignId,
      id,
      version,
      actorId: reader.userId,
      ...changedValues(before, request, { ...draft, askId }, effectOf(before, request, amendment), voters),
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
    if (!tally && ballots.length === 0) throw Problem.field('ballots', refusal('votes.nothingLeft'));
    const { zone, voters } = before;
    await this.check(reader, { askId: null, amendmentId: null, tally, ballots, heldAt, zone, voters });
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
    await this.settled(reader, id, vote);
  }

  /** Its ballots go out of sight with it; whatever was counted before it was held stays. */
  async uses(reader: Reader, id: string): Promise<UsesDto> {
    const { ballots } = await this.votes.known(reader, id);
    return usesOf({ ballot: ballots.length });
  }

  /**
   * A repeat changes nothing. An amendment that was removed meanwhile comes first, for whoever can put it back: nothing said what it was on.
   */
  async restore(reader: Reader, id: string): Promise<VoteDetailDto> {
    const before = await this.permitted(reader, id);
    if (before.removed) refuseOther(reader, before.version);
    if (before.removed && before.amendmentId === null) await this.refuseWithoutAmendment(reader, id);
    const restored = { campaignId: reader.seat.campaignId, id, actorId: reader.userId };
    await this.database.current().run(restoreVote, restored);
    return this.settled(reader, id, before);
  }

  /** Row-level security locks a removed amendment for those alone who can put it back; for others the vote comes back without it. */
  private async refuseWithoutAmendment(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const vote = await tx.table(Vote).findOne({ id, campaignId }, ['amendmentId']);
    if (!vote?.amendmentId) return;
    const on = { id: vote.amendmentId, campaignId };
    const amendment = await tx.withRemoved((all) =>
      all.table(Amendment).findOne(on, ['title', 'removedAt'], { lock: 'update' }),
    );
    if (amendment?.removedAt)
      throw Problem.at(
        'conflict',
        'amendmentId',
        refusal('votes.amendmentRemoved', { title: amendment.title }),
      );
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
    if (touched === 0) throw staleVersion((await this.votes.known(reader, before.id)).version);
    return this.settled(reader, before.id, before);
  }

  /** The vote as it is now; what it decided is said of its amendment too. */
  private async settled(reader: Reader, id: string, before: KnownVote | undefined): Promise<VoteDetailDto> {
    const vote = await this.votes.one(reader, id);
    await settleAmendments(this.database.current(), reader, before, vote);
    return vote;
  }

  private async check(reader: Reader, draft: Draft): Promise<Subjects> {
    const day = toLocalDate(draft.heldAt, draft.zone);
    const known = await this.database.current().first(subjectsOfVote, {
      campaignId: reader.seat.campaignId,
      codes: [
        ...[...draft.ballots, ...(draft.before?.ballots ?? [])].map(({ delegationCode }) => delegationCode),
        ...(draft.named ?? []),
      ],
      askId: draft.askId,
      amendmentId: draft.amendmentId,
      day,
      voters: draft.voters,
    });
    if (!known) throw new Error('The campaign clock did not answer');
    const wrong: FieldProblem[] = wrongVote({ ...draft, day }, known);
    if (wrong.length > 0) throw invalid(wrong);
    return known;
  }
}
