import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { isLocalDate, isUuid, Problem } from '#libs/domain';
import { refusal } from './refusal.js';

interface Bounds {
  most: number;
  /** How many where nothing is said; the property has to say it, too. */
  usual: number;
  /** What the document shows; as many as usual if left out. */
  example?: number;
  description?: string;
}

/** How many things of a list are wanted, for the document and its check: `@Limit({ most: 200, usual: 50 }) limit: number = 50`. */
export const Limit = ({ most, usual, example = usual, description }: Bounds) =>
  applyDecorators(
    ApiProperty({
      ...{ required: false, type: Number, example },
      description: description ?? 'How many at most',
      ...{ minimum: 1, maximum: most, default: usual },
    }),
    IsOptional(),
    Type(() => Number),
    IsInt({ message: '$property must be a whole number.' }),
    Min(1, { message: '$property must be at least 1.' }),
    Max(most, { message: `$property must be at most ${most}.` }),
  );

/** Cursor pagination: `cursor` is opaque, from the `next` of the page before. */
export class PageQuery {
  // Said by hand: this file holds more than DTOs, so its comments are not read for the OpenAPI document.
  @Limit({ most: 200, usual: 50 })
  limit: number = 50;

  @ApiProperty({ description: 'The `next` of the page before', required: false, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export type CursorPart = string | number | null;

/** The sort key of a page's last row, made opaque. */
export function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** What a part of a cursor must be, so that nothing else reaches a comparison in SQL. */
export type PartKind = 'text' | 'number' | 'instant' | 'id';

/**
 * The sort key that a cursor holds.
 * @param shape what its parts are; a number for so many texts
 * @throws Problem naming `cursor` when it is none of ours
 */
export function decodeCursor(
  cursor: string | undefined,
  shape: number | readonly PartKind[],
): CursorPart[] | undefined {
  if (cursor === undefined) return undefined;
  const kinds = typeof shape === 'number' ? Array.from({ length: shape }, () => 'text' as const) : shape;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === kinds.length) {
      if (kinds.every((kind, index) => IS[kind](parts[index]))) return parts as CursorPart[];
    }
  } catch {
    // falls through to the refusal
  }
  throw Problem.field('cursor', refusal('http.unknownCursor'));
}

/**
 * The cursor of a list that is ordered by an instant and an id; nulls for the first page.
 * @throws Problem naming `cursor`
 */
export function decodeTimeCursor(cursor: string | undefined): [instant: string | null, id: string | null] {
  const [instant, id] = decodeCursor(cursor, ['instant', 'id']) ?? [null, null];
  return [instant as string | null, id as string | null];
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])(:[0-5]\d){2}\.\d{3,6}Z$/;

const IS: Record<PartKind, (part: unknown) => boolean> = {
  text: (part) => typeof part === 'string' && !part.includes('\u0000'),
  number: (part) => Number.isSafeInteger(part) && Math.abs(part as number) < 2 ** 31,
  instant: (part) => typeof part === 'string' && isLocalDate(INSTANT.exec(part)?.[1]),
  id: (part) => typeof part === 'string' && isUuid(part),
};

/** How many a list has in all, from the rows of its first page, which say it; null of a page that follows another. */
export const countOf = (cursor: string | undefined, [first]: readonly { total: number }[]): number | null =>
  cursor === undefined ? (first?.total ?? 0) : null;

/** Cuts `limit + 1` rows to a page and tells the cursor of the next one. */
export function page<Row, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
  key: (row: Row) => CursorPart[],
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
