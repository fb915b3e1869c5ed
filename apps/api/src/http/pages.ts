import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { isUuid, Problem } from '#libs/domain';

/** Cursor pagination: `cursor` is opaque, from the `next` of the page before. */
export class PageQuery {
  // Said by hand: this file holds more than DTOs, so its comments are not read for the OpenAPI document.
  @ApiProperty({
    description: 'How many at most',
    required: false,
    type: Number,
    minimum: 1,
    maximum: 200,
    default: 50,
    example: 50,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit must be a whole number.' })
  @Min(1, { message: 'limit must be at least 1.' })
  @Max(200, { message: 'limit must be at most 200.' })
  limit: number = 50;

  @ApiProperty({ description: 'The `next` of the page before', required: false, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export type CursorPart = string | number | null;

/** SQL for an instant as text, to the microsecond: exact in a cursor, and readable by `new Date`. */
export const exactInstant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The sort key of a page's last row, made opaque. */
export function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws Problem naming `cursor` when it is none of ours */
export function decodeCursor(cursor: string | undefined, length: number): CursorPart[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === length && parts.every(isPart)) return parts;
  } catch {
    // falls through to the refusal
  }
  throw notOurs();
}

const notOurs = () => Problem.field('cursor', 'This cursor is not one of ours; start again without it.');

const INSTANT = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;

/**
 * The cursor of a list that is ordered by an instant and an id; nulls for the first page.
 * @throws Problem naming `cursor`
 */
export function decodeTimeCursor(cursor: string | undefined): [instant: string | null, id: string | null] {
  const [instant = null, id = null] = decodeCursor(cursor, 2) ?? [];
  if (instant === null && id === null) return [null, null];
  if (typeof instant === 'string' && INSTANT.test(instant) && typeof id === 'string' && isUuid(id)) {
    return [instant, id];
  }
  throw notOurs();
}

const isPart = (part: unknown): part is CursorPart =>
  part === null || typeof part === 'number' || (typeof part === 'string' && !part.includes('\u0000'));

/** Cuts `limit + 1` rows to a page and tells the cursor of the next one. */
export function page<Row, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
  key: (row: Row) => CursorPart[],
): { items: Item[]; next: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(toItem), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
