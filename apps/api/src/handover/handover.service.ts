import { Injectable } from '@nestjs/common';
import {
  digestRemovals,
  handoverAmendments,
  handoverFacts,
  handoverInteractions,
  handoverShifts,
  handoverStatements,
  handoverTasks,
  votesSince,
  type HandoverAmendmentRow,
  type HandoverFactsRow,
  type HandoverTaskRow,
  type ShiftRow,
  type CampaignFrame,
  type RowOf,
  type VoteSince,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import { scopeOf } from '../dto/scope.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { toAskDto } from '../positions/campaign-frame.js';
import { CurrentPositionsService } from '../positions/current-positions.service.js';
import { ReadMarkService } from './read-mark.service.js';
import { actsByAsk } from './handover-acts.js';
import type { HandoverAmendmentDto, HandoverAskDto, HandoverStaleDto } from './handover-asks.dto.js';
import { toDeadlines, toRoom, toSessions } from './handover-facts.js';
import { rewordedAsks, turnedOn } from './handover-stale.js';
import { toVote } from './handover-votes.js';
import type { HandoverDto, HandoverQuery, HandoverTasksDto, HandoverUnreadDto } from './handover.dto.js';
import { toInteractionItem } from '../interactions/interaction-item.js';
import { toTaskItem } from '../tasks/task-item.js';

type TextRow = HandoverFactsRow['texts'][number];

/** More than an absence of months brings; of what is beyond, the newest are kept. */
const MANY = 500;
const SOME = 20;

/** What changed; nine statements and two changes of what is read, one more when the words of an ask changed, and one more since one last read. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPositionsService,
    private readonly marks: ReadMarkService,
  ) {}

  async handover(reader: Reader, query: HandoverQuery): Promise<HandoverDto> {
    const tx = this.database.current();
    const frame = await this.current.frame(reader);
    const { since, unread } = await this.begin(reader, query);
    if (since > frame.now) throw Problem.field('since', refusal('handover.sinceAhead'));
    const from = { campaignId: reader.seat.campaignId, since };
    const until = { start: since, end: frame.now, limit: MANY, userId: reader.userId };
    const facts = await tx.first(handoverFacts, { ...from, until: frame.now });
    if (!facts) throw new Error('A handover has no facts');
    const { texts, treatyActions, room, shelved } = facts;
    const gone = await tx.withRemoved((all) =>
      all.first(digestRemovals, { campaignId: from.campaignId, ...until }),
    );
    const votes = await tx.run(votesSince, from);
    const shifts = await tx.run(handoverShifts, from);
    const statements = (await tx.run(handoverStatements, { ...from, limit: MANY })).toReversed();
    const amendments = (await tx.run(handoverAmendments, { ...from, limit: MANY })).toReversed();
    const met = await tx.run(handoverInteractions, { ...from, limit: SOME });
    const todo = await tx.run(handoverTasks, { ...from, zone: reader.zone, limit: SOME });
    // What was archived since still stands there.
    const shelf = new Map(shelved.map(({ id, what }) => [id, what]));
    const listed = frame.asks.filter(({ id, archived }) => !archived || shelf.has(id));
    // A vote on an ask that nobody uses any more was held all the same.
    const asksInUse = new Set<string | null>(listed.map(({ id }) => id));
    const happened = {
      listed,
      shelf,
      shifts,
      votes,
      amendments,
      stale: await this.stale(reader, frame, facts),
    };
    return {
      scope: scopeOf(reader.seat),
      since: clocks(since, frame.venue, reader),
      unread,
      asks: toAsks(frame, happened, reader),
      otherVotes: votes.filter(({ askId }) => !asksInUse.has(askId)).map((vote) => toVote(vote, reader)),
      statements: statements.map((statement) => toStatement(statement, reader)),
      texts: texts.map((text) => toText(text, frame, reader)),
      interactions: { count: met[0]?.total ?? 0, items: met.map((row) => toInteractionItem(row, reader)) },
      deadlines: toDeadlines(facts, gone, reader),
      sessions: toSessions(facts, gone, reader),
      room: toRoom(room),
      tasks: toTasks(todo, reader),
      treatyActions: treatyActions.map(({ what, act }) => ({ ...act, what })),
    };
  }

  private async begin(
    reader: Reader,
    { since }: HandoverQuery,
  ): Promise<{ since: Date; unread: HandoverUnreadDto | null }> {
    if (since !== undefined) return { since: new Date(since), unread: null };
    const unread = await this.marks.unread(reader);
    return {
      since: unread.since,
      unread: { basis: unread.basis, until: unread.until.toISOString() },
    };
  }

  /** One statement more where the words of an ask are others than they were. */
  private async stale(
    reader: Reader,
    frame: CampaignFrame,
    facts: HandoverFactsRow,
  ): Promise<Map<string, HandoverStaleDto>> {
    const asks = rewordedAsks(frame, facts);
    if (asks.length === 0) return new Map();
    const cells = await this.current.positions(reader, { askIds: asks.map(({ ask }) => ask.id) });
    return turnedOn(asks, cells, frame, reader);
  }
}

interface Happened {
  /** Asks that are in use, or were archived since. */
  listed: CampaignFrame['asks'];
  shelf: ReadonlyMap<string, 'archived' | 'taken_up'>;
  shifts: readonly ShiftRow[];
  votes: readonly VoteSince[];
  amendments: readonly HandoverAmendmentRow[];
  stale: ReadonlyMap<string, HandoverStaleDto>;
}

function toAsks(
  frame: CampaignFrame,
  { listed, shelf, shifts, votes, amendments, stale }: Happened,
  reader: Reader,
): HandoverAskDto[] {
  const acts = actsByAsk(shifts, reader);
  return listed
    .map((ask) => ({
      ...toAskDto(ask, frame),
      shelf: shelf.get(ask.id) ?? null,
      acts: acts.get(ask.id) ?? [],
      stale: stale.get(ask.id) ?? null,
      votes: votes.filter(({ askId }) => askId === ask.id).map((vote) => toVote(vote, reader)),
      amendments: amendments.filter(({ askId }) => askId === ask.id).map(toAmendment),
    }))
    .filter(
      ({ shelf: put, acts: done, votes: held, amendments: proposed, stale: left }) =>
        done.length + held.length + proposed.length > 0 || left !== null || put !== null,
    );
}

function toText({ ordinal: _ordinal, confirmedAt, ...text }: TextRow, frame: CampaignFrame, reader: Reader) {
  return { ...text, confirmedAt: clocks(new Date(confirmedAt), frame.venue, reader) };
}

function toStatement({ occurredAt, zone, ...row }: RowOf<typeof handoverStatements>, reader: Reader) {
  return { ...row, occurredAt: clocks(new Date(occurredAt), zone, reader) };
}

function toAmendment({
  id,
  title,
  symbol,
  effect,
  state,
  what,
  sponsors,
}: HandoverAmendmentRow): HandoverAmendmentDto {
  return { id, title, symbol, effect, state, what, sponsors };
}

function toTasks(rows: readonly HandoverTaskRow[], reader: Reader): HandoverTasksDto {
  const list = (name: keyof HandoverTasksDto) => {
    const listed = rows.filter((row) => row.list === name);
    return { count: listed[0]?.total ?? 0, items: listed.map((row) => toTaskItem(row, reader)) };
  };
  return { opened: list('opened'), closed: list('closed'), due: list('due') };
}
