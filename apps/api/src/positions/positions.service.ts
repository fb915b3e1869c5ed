import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { decodeCursor, decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { LATEST_FIRST, POSITION, toPosition, type PositionRow } from './position-row.js';
import type { HistoryQuery, PositionDto, PositionsQuery } from './positions.dto.js';

/** Reads position events through the reader's own eyes, `previousStance` included. */
@Injectable()
export class PositionsService {
  constructor(private readonly database: Database) {}

  async one(reader: Reader, id: string): Promise<PositionDto> {
    const position = await this.find(reader, id);
    if (!position) throw Problem.notFound('position');
    return position;
  }

  async find(reader: Reader, id: string): Promise<PositionDto | undefined> {
    const sql = `${POSITION} where e.campaign_id = $1 and e.id = $2`;
    return (await this.read(reader, 'position_one', sql, [id]))[0];
  }

  /** What was entered last comes first. */
  async newest(reader: Reader, query: PositionsQuery): Promise<Page<PositionDto>> {
    const [at, id] = decodeTimeCursor(query.cursor);
    const rows = await this.rows(
      reader,
      'positions_newest',
      `${POSITION} where e.campaign_id = $1
         and ($2::timestamptz is null or e.recorded_at >= $2)
         and ($3::timestamptz is null or (e.recorded_at, e.id) < ($3, $4::uuid))
       order by e.recorded_at desc, e.id desc limit $5`,
      [query.since, at, id, query.limit + 1],
    );
    return page(
      rows,
      query.limit,
      (row) => toPosition(row, reader),
      (row) => [row.recordedAt, row.id],
    );
  }

  /** All that was said by one delegation, the latest first. */
  async history(reader: Reader, code: string, query: HistoryQuery): Promise<Page<PositionDto>> {
    const [occurred, voice, recorded, id] =
      decodeCursor(query.cursor, ['instant', 'text', 'instant', 'id']) ?? [];
    await this.refuseUnknown(reader, code, query.askId);
    const rows = await this.rows(
      reader,
      'positions_history',
      `${POSITION} where e.campaign_id = $1 and e.delegation_code = $2 and ($3::uuid is null or e.ask_id = $3)
         and ($4::timestamptz is null or (e.occurred_at, e.voice, e.recorded_at, e.id)
           < ($4, $5::text, $6::timestamptz, $7::uuid))
       ${LATEST_FIRST} limit $8`,
      [code, query.askId, occurred, voice, recorded, id, query.limit + 1],
    );
    return page(
      rows,
      query.limit,
      (row) => toPosition(row, reader),
      (row) => [row.occurredAt, row.voice, row.recordedAt, row.id],
    );
  }

  private async refuseUnknown(reader: Reader, code: string, askId: string | undefined): Promise<void> {
    const [check] = await this.database.current().query<{ delegation: boolean; ask: boolean }>(
      `select exists (select from delegation where code = $2) as delegation,
         $3::uuid is null or exists (select from ask where campaign_id = $1 and id = $3) as ask`,
      [reader.seat.campaignId, code, askId],
    );
    if (!check?.delegation) throw Problem.notFound('delegation');
    if (!check.ask) throw Problem.unknown('askId', 'ask');
  }

  /** The current positions of one delegation, and what it said last beside them; the latest first. */
  async latestOf(reader: Reader, code: string, limit: number): Promise<PositionDto[]> {
    const sql = `${POSITION} where e.campaign_id = $1 and e.delegation_code = $2 and e.id in (
        select c.event_id from current_position c where c.campaign_id = $1 and c.delegation_code = $2
        union all (select e.id from position_event e where e.campaign_id = $1 and e.delegation_code = $2
          ${LATEST_FIRST} limit $3))
      ${LATEST_FIRST}`;
    return this.read(reader, 'positions_latest_of', sql, [code, limit]);
  }

  /** The visible positions of these interactions, those on the weightiest asks first. */
  ofInteractions(reader: Reader, ids: readonly string[]): Promise<PositionDto[]> {
    const sql = `${POSITION} where e.campaign_id = $1 and e.interaction_id = any($2::uuid[])
      order by a.priority, a.key, e.id`;
    return this.read(reader, 'positions_of_interactions', sql, [ids]);
  }

  private async read(
    reader: Reader,
    name: string,
    sql: string,
    parameters: unknown[],
  ): Promise<PositionDto[]> {
    return (await this.rows(reader, name, sql, parameters)).map((row) => toPosition(row, reader));
  }

  private rows(reader: Reader, name: string, sql: string, parameters: unknown[]): Promise<PositionRow[]> {
    const values = [reader.seat.campaignId, ...parameters];
    return this.database.current().prepared<PositionRow>(name, sql, values);
  }
}
