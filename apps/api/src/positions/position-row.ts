import type { PositionRow } from '#libs/data';
import { OLD_AFTER_DAYS, directionOf, staleness } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { PositionDto } from './positions.dto.js';

export function toPosition(row: PositionRow, reader: Pick<Reader, 'zone'>): PositionDto {
  const { zone, occurredAt, recordedAt, retracted, now, ...rest } = row;
  const { textOrdinal, changedAtOrdinal, changedOn, changedZone, ...facts } = rest;
  const occurred = new Date(occurredAt);
  const change = { changedAtOrdinal, changedOn, zone: changedZone ?? 'UTC' };
  const position = { textOrdinal, occurredAt: occurred };
  return {
    ...facts,
    occurredAt: clocks(occurred, zone, reader),
    recordedAt: clocks(new Date(recordedAt), zone, reader),
    shift:
      retracted?.cause === 'correction'
        ? 'none'
        : directionOf({ from: row.previousStance, to: row.stance, cause: row.cause }),
    stale: retracted ? null : staleness(position, change, now, { maxAgeDays: OLD_AFTER_DAYS }),
    retracted: retracted && { ...retracted, at: clocks(new Date(retracted.at), zone, reader) },
  };
}
