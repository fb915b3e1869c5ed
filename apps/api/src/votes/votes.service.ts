import { Injectable } from '@nestjs/common';
import { voteById, votesPage, type VoteRow } from '#libs/data';
import { Problem, tallyDifferences, voteResult } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import { refuseRemovedList } from '../http/removal.js';
import type { Reader } from '../http/principal.js';
import { ForecastsService } from './forecasts.service.js';
import type { AnnouncedTallyDto, BallotDto, VoteDetailDto, VoteDto } from './vote-answers.dto.js';
import type { VotesQuery } from './votes.dto.js';

/** A vote with its ballots, and the zone in which its hour was stated. */
export interface KnownVote extends VoteDto {
  ballots: BallotDto[];
  voters: string[];
  votersOfRoom: string[] | null;
  zone: string;
}

/** Reads votes: one statement of SQL for a page, two for one with what had been expected. */
@Injectable()
export class VotesService {
  constructor(
    private readonly database: Database,
    private readonly forecasts: ForecastsService,
  ) {}

  /** What was held last comes first; what was removed only where it is asked for. */
  async list(reader: Reader, query: VotesQuery): Promise<Page<VoteDto>> {
    const [afterHeldAt, afterId] = decodeTimeCursor(query.cursor);
    const { askId, amendmentId, shelf, limit } = query;
    refuseRemovedList(reader, shelf);
    const removed = shelf === 'removed';
    const { campaignId } = reader.seat;
    const asked = { campaignId, askId, amendmentId, removed, afterHeldAt, afterId, limit: limit + 1 };
    const rows = await this.database.current().run(votesPage, asked);
    return page(
      rows,
      query.limit,
      (row) => toVote(row, reader),
      (row) => [row.heldAt, row.id],
    );
  }

  async one(reader: Reader, id: string): Promise<VoteDetailDto> {
    const { zone: _, ...vote } = await this.known(reader, id);
    return { ...vote, comparison: await this.forecasts.comparison(reader, id) };
  }

  /** @throws Problem (`not_found`) */
  async known(reader: Reader, id: string): Promise<KnownVote> {
    const vote = await this.find(reader, id);
    if (!vote) throw Problem.notFound('vote');
    return vote;
  }

  async find(reader: Reader, id: string): Promise<KnownVote | undefined> {
    const row = await this.database.current().first(voteById, { campaignId: reader.seat.campaignId, id });
    if (!row) return undefined;
    const { ballots, voters, votersOfRoom, zone } = row;
    return {
      ...toVote({ ...row, otherRoom: votersOfRoom !== null }, reader),
      ballots,
      voters,
      votersOfRoom,
      zone,
    };
  }
}

function toVote(row: VoteRow, reader: Reader): Pick<VoteDto, keyof VoteDto> {
  const { rule, counted, members, zone } = row;
  const tally = tallyOf(row);
  const at = (instant: string) => clocks(new Date(instant), zone, reader);
  return {
    id: row.id,
    title: row.title,
    askId: row.askId,
    ask: row.ask,
    effect: row.effect,
    kind: row.kind,
    amendmentId: row.amendmentId,
    amendment: row.amendment,
    rule,
    heldAt: at(row.heldAt),
    tally,
    counted,
    result: voteResult({ rule, tally, counted, members }),
    differences: tallyDifferences({ tally, counted, members }),
    grade: row.grade,
    source: row.source,
    authorId: row.authorId,
    author: row.author,
    organisationId: row.organisationId,
    organisation: row.organisation,
    recordedAt: at(row.recordedAt),
    removed: row.removed,
    otherRoom: row.otherRoom,
    version: row.version,
  };
}

function tallyOf({ yes, no, abstained, absent }: VoteRow): AnnouncedTallyDto | null {
  return yes === null || no === null ? null : { yes, no, abstained, absent };
}
