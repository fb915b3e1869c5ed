import { Injectable } from '@nestjs/common';
import {
  knownForHistory,
  latestPositionsOf,
  newestPositions,
  positionById,
  positionHistory,
  positionsOfInteractions,
  type ParametersOf,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { decodeCursor, decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { toPosition } from './position-row.js';
import type { OnAskQuery } from '../dto/requests.dto.js';
import type { PositionDto, PositionsQuery } from './positions.dto.js';

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
    const row = await this.database.current().first(positionById, { campaignId: reader.seat.campaignId, id });
    return row && toPosition(row, reader);
  }

  /** What was entered last comes first. */
  async newest(reader: Reader, { since, cursor, limit }: PositionsQuery): Promise<Page<PositionDto>> {
    const [beforeRecordedAt, beforeId] = decodeTimeCursor(cursor);
    const { campaignId } = reader.seat;
    const asked = { campaignId, since, beforeRecordedAt, beforeId, limit: limit + 1 };
    return page(
      await this.database.current().run(newestPositions, asked),
      limit,
      (row) => toPosition(row, reader),
      (row) => [row.recordedAt, row.id],
    );
  }

  /** All that was said by one delegation, the latest first. */
  async history(
    reader: Reader,
    delegationCode: string,
    { askId, cursor, limit }: OnAskQuery,
  ): Promise<Page<PositionDto>> {
    const { campaignId } = reader.seat;
    const [beforeOccurredAt, beforeVoice, beforeRecordedAt, beforeId] =
      decodeCursor(cursor, ['instant', 'text', 'instant', 'id']) ?? [];
    await this.refuseUnknown({ campaignId, delegationCode, askId });
    const before = { beforeOccurredAt, beforeVoice, beforeRecordedAt, beforeId } as Record<string, string>;
    const asked = { campaignId, delegationCode, askId, ...before, limit: limit + 1 };
    return page(
      await this.database.current().run(positionHistory, asked),
      limit,
      (row) => toPosition(row, reader),
      (row) => [row.occurredAt, row.voice, row.recordedAt, row.id],
    );
  }

  private async refuseUnknown(asked: ParametersOf<typeof knownForHistory>): Promise<void> {
    const known = await this.database.current().first(knownForHistory, asked);
    if (!known?.delegation) throw Problem.notFound('delegation');
    if (!known.ask) throw Problem.unknown('askId', 'ask');
  }

  /** The current positions of one delegation, and what it said last beside them; the latest first. */
  async latestOf(reader: Reader, delegationCode: string, limit: number): Promise<PositionDto[]> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(latestPositionsOf, { campaignId, delegationCode, limit });
    return rows.map((row) => toPosition(row, reader));
  }

  /** The visible positions of these interactions, those on the weightiest asks first. */
  async ofInteractions(reader: Reader, interactionIds: readonly string[]): Promise<PositionDto[]> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(positionsOfInteractions, { campaignId, interactionIds });
    return rows.map((row) => toPosition(row, reader));
  }
}
