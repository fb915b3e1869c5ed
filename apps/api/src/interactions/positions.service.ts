import { Injectable } from '@nestjs/common';
import { direction, Problem, type Stance } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { clocks } from '../http/clocks.dto.js';
import { decodeCursor, decodeTimeCursor, exactInstant, page } from '../http/pages.js';
import type { Principal, Reader } from '../http/principal.js';
import type {
  HistoryQuery,
  PositionDto,
  PositionPageDto,
  PositionPart,
  PositionsQuery,
  RecordPositionRequest,
} from './positions.dto.js';
import { OCCURRED_TOO_LATE, tooLate } from './occurred.js';

type Facts = Omit<PositionDto, 'occurredAt' | 'recordedAt' | 'shift'>;

interface PositionRow extends Facts {
  [column: string]: unknown;
  occurredAt: string;
  recordedAt: string;
  zone: string;
}

/** What a set of new positions has in common. */
export interface PositionOrigin {
  delegationCode: string;
  occurredAt: Date;
  tier: PositionDto['tier'];
  interactionId: string | null;
}

/** Position events: written once, read through the reader's own eyes, `previousStance` included. */
@Injectable()
export class PositionsService {
  constructor(private readonly database: Database) {}

  async record(reader: Reader, request: RecordPositionRequest): Promise<PositionDto> {
    const tx = this.database.current();
    const occurredAt = new Date(request.occurredAt);
    const [check] = await tx.prepared<{ now: Date; delegation: boolean; ask: boolean }>(
      'position_check',
      `select clock_now() as now, exists (select from delegation where code = $2) as delegation,
         exists (select from ask where campaign_id = $1 and id = $3) as ask`,
      [reader.seat.campaignId, request.delegationCode, request.askId],
    );
    if (!check?.delegation) throw Problem.field('delegationCode', 'There is no delegation with this code.');
    if (!check.ask) throw Problem.field('askId', 'There is no such ask in this campaign.');
    if (tooLate(occurredAt, check.now)) throw Problem.field('occurredAt', OCCURRED_TOO_LATE);
    const { delegationCode } = request;
    const origin = { delegationCode, occurredAt, tier: 'organisation', interactionId: null } as const;
    const [id] = await this.insert(tx, reader, origin, [request], request.id);
    if (!id) return this.again(reader, request, occurredAt);
    await tx.query(
      `insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
       values ($1, $2, 'position_recorded', 'position', $3)`,
      [reader.userId, reader.seat.campaignId, id],
    );
    return this.one(reader, id);
  }

  /** Several statements of one origin in one statement of SQL. @returns the ids of those that were new */
  async insert(
    tx: Transaction,
    reader: Reader,
    origin: PositionOrigin,
    parts: readonly PositionPart[],
    id?: string,
  ): Promise<string[]> {
    const { campaignId, organisationId } = reader.seat;
    const rows = await tx.prepared<{ id: string }>('position_insert', INSERT, [
      campaignId,
      origin.delegationCode,
      origin.occurredAt,
      reader.userId,
      organisationId,
      origin.interactionId,
      parts.map(() => id ?? newId()),
      parts.map((part) => part.askId),
      parts.map((part) => part.stance),
      parts.map((part) => part.confidence),
      parts.map((part) => part.said),
      parts.map((part) => part.grade ?? 'own_notes'),
      parts.map((part) => part.source ?? ''),
      parts.map((part) => part.note ?? ''),
      parts.map((part) => part.tier ?? origin.tier),
    ]);
    return rows.map((row) => row.id);
  }

  /** A late repeat with the same client-made id, after the first answer was forgotten. */
  private async again(
    reader: Reader,
    request: RecordPositionRequest,
    occurredAt: Date,
  ): Promise<PositionDto> {
    const first = await this.find(reader, request.id ?? '');
    const same =
      first?.authorId === reader.userId &&
      first.delegationCode === request.delegationCode &&
      first.askId === request.askId &&
      first.stance === request.stance &&
      first.occurredAt.instant === occurredAt.toISOString();
    if (same) return first;
    const message = 'This id is taken. Make a new one.';
    throw new Problem('conflict', message, [{ field: 'id', message }]);
  }

  async one(reader: Reader, id: string): Promise<PositionDto> {
    const position = await this.find(reader, id);
    if (!position) throw Problem.notFound('position');
    return position;
  }

  private async find(reader: Reader, id: string): Promise<PositionDto | undefined> {
    const sql = `${POSITION} where e.campaign_id = $1 and e.id = $2`;
    const [row] = await this.database
      .current()
      .prepared<PositionRow>('position_one', sql, [reader.seat.campaignId, id]);
    return row && toPosition(row, reader);
  }

  /** What was entered last comes first. */
  async newest(reader: Reader, query: PositionsQuery): Promise<PositionPageDto> {
    const [at, id] = decodeTimeCursor(query.cursor);
    const rows = await this.database.current().query<PositionRow>(
      `${POSITION} where e.campaign_id = $1
         and ($2::timestamptz is null or e.recorded_at >= $2)
         and ($3::timestamptz is null or (e.recorded_at, e.id) < ($3, $4::uuid))
       order by e.recorded_at desc, e.id desc limit $5`,
      [reader.seat.campaignId, query.since, at, id, query.limit + 1],
    );
    return page(
      rows,
      query.limit,
      (row) => toPosition(row, reader),
      (row) => [row.recordedAt, row.id],
    );
  }

  /** All that was said by one delegation, the latest first. */
  async history(reader: Reader, code: string, query: HistoryQuery): Promise<PositionPageDto> {
    const tx = this.database.current();
    const [occurred, recorded, id] = decodeCursor(query.cursor, ['instant', 'instant', 'id']) ?? [
      null,
      null,
      null,
    ];
    const [check] = await tx.query<{ delegation: boolean; ask: boolean }>(
      `select exists (select from delegation where code = $2) as delegation,
         $3::uuid is null or exists (select from ask where campaign_id = $1 and id = $3) as ask`,
      [reader.seat.campaignId, code, query.askId],
    );
    if (!check?.delegation) throw Problem.notFound('delegation');
    if (!check.ask) throw Problem.field('askId', 'There is no such ask in this campaign.');
    const rows = await tx.query<PositionRow>(
      `${POSITION} where e.campaign_id = $1 and e.delegation_code = $2 and ($3::uuid is null or e.ask_id = $3)
         and ($4::timestamptz is null or (e.occurred_at, e.recorded_at, e.id) < ($4, $5::timestamptz, $6::uuid))
       order by e.occurred_at desc, e.recorded_at desc, e.id desc limit $7`,
      [reader.seat.campaignId, code, query.askId, occurred, recorded, id, query.limit + 1],
    );
    return page(
      rows,
      query.limit,
      (row) => toPosition(row, reader),
      (row) => [row.occurredAt, row.recordedAt, row.id],
    );
  }

  /** What one delegation said, the latest first. */
  async latestOf(reader: Reader, code: string, limit: number): Promise<PositionDto[]> {
    const rows = await this.database.current().query<PositionRow>(
      `${POSITION} where e.campaign_id = $1 and e.delegation_code = $2
       order by e.occurred_at desc, e.recorded_at desc, e.id desc limit $3`,
      [reader.seat.campaignId, code, limit],
    );
    return rows.map((row) => toPosition(row, reader));
  }

  /** The visible positions of these interactions, those on the weightiest asks first. */
  async ofInteractions(reader: Reader, ids: readonly string[]): Promise<PositionDto[]> {
    const sql = `${POSITION} where e.campaign_id = $1 and e.interaction_id = any($2::uuid[])
      order by a.priority, a.key, e.id`;
    const rows = await this.database
      .current()
      .prepared<PositionRow>('positions_of_interactions', sql, [reader.seat.campaignId, ids]);
    return rows.map((row) => toPosition(row, reader));
  }
}

const INSERT = `insert into position_event (campaign_id, delegation_code, occurred_at, author_id, organisation_id,
    interaction_id, id, ask_id, stance, confidence, said, grade, source, note, tier)
  select $1, $2, $3, $4, $5, $6, part.* from unnest($7::uuid[], $8::uuid[], $9::text[], $10::smallint[], $11::text[],
    $12::text[], $13::text[], $14::text[], $15::text[]) as part
  on conflict (id) do nothing returning id`;

/** "Before" follows the order of currentPosition() in libs/domain. Every table in here is filtered for the reader. */
const POSITION = `select e.id, e.delegation_code as "delegationCode", e.ask_id as "askId", a.title as ask,
    e.stance, e.confidence, e.said,
    e.grade, e.note, e.source, e.tier, ${exactInstant('e.occurred_at')} as "occurredAt",
    ${exactInstant('e.recorded_at')} as "recordedAt", e.author_id as "authorId", u.name as author,
    e.organisation_id as "organisationId", o.name as organisation, i.id as "interactionId",
    coalesce(i.zone, 'UTC') as zone, before.stance as "previousStance"
  from position_event e
    join ask a on a.id = e.ask_id
    join user_account u on u.id = e.author_id
    join organisation o on o.id = e.organisation_id
    left join interaction i on i.id = e.interaction_id
    left join lateral (select b.stance from position_event b
      where b.campaign_id = e.campaign_id and b.delegation_code = e.delegation_code and b.ask_id = e.ask_id
        and (b.occurred_at, b.recorded_at, b.id) < (e.occurred_at, e.recorded_at, e.id)
      order by b.occurred_at desc, b.recorded_at desc, b.id desc limit 1) before on true`;

function toPosition(row: PositionRow, reader: Principal): PositionDto {
  const { zone, occurredAt, recordedAt, ...facts } = row;
  return {
    ...(facts as Facts),
    occurredAt: clocks(new Date(occurredAt), zone, reader),
    recordedAt: clocks(new Date(recordedAt), zone, reader),
    shift: direction(row.previousStance as Stance | null, row.stance),
  };
}
