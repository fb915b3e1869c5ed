import { ApiProperty } from '@nestjs/swagger';
import { STANCES, type Confidence, type Stance } from '#libs/domain';
import { IGNORED_BY, SHEET_FINDINGS, type IgnoredBy, type SheetFinding } from '#libs/sheets';
import type { FindingParams } from '#libs/words';
import { CodedDto } from '../dto/named.dto.js';

/** Something wrong, or worth knowing, at a place in the sheet or in what was decided about it */
export class SheetProblemDto {
  /** @example 7 */
  row: number | null;
  /** @example B */
  column: string | null;
  /**
   * `file`, `rows.7`, `columns.B`, `cells.B7`, or the field of the request, e.g. `mapping.words.hm`
   * @example cells.B7
   */
  field: string;
  @ApiProperty({ enum: SHEET_FINDINGS, example: 'unknownWord' })
  code: SheetFinding;
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
    },
    example: { place: 'B7', text: 'hm' },
    description: 'What its message names',
  })
  params: FindingParams;
  /**
   * The same in English: what is wrong and how to put it right
   * @example "B7 says “hm”. Say which stance that is, or empty the cell."
   */
  message: string;
}

export class UnknownWordDto {
  /** @example hm */
  word: string;
  /**
   * In how many cells
   * @example 3
   */
  count: number;
  /**
   * The first of them
   * @example ["B7", "B9", "D2"]
   */
  cells: string[];
}

/** A word that was read, and what it was taken for; `mapping.words` overrules it */
export class UnderstoodWordDto {
  /** @example none */
  word: string;
  @ApiProperty({ enum: [...STANCES, 'empty'], example: 'empty', description: '`empty`: it says nothing' })
  meaning: Stance | 'empty';
  @ApiProperty({
    type: 'integer',
    nullable: true,
    enum: [1, 2, 3],
    example: 3,
    description: 'As the word itself states it; null where it says nothing of it',
  })
  confidence: Confidence | null;
  /** Whether a person said what it means */
  decided: boolean;
  /**
   * In how many cells
   * @example 3
   */
  count: number;
  /**
   * The first of them
   * @example ["B7", "B9", "D2"]
   */
  cells: string[];
}

/** A row below the header that is not read */
export class IgnoredRowDto {
  /** @example 12 */
  row: number;
  /**
   * What names the row
   * @example "Total yes"
   */
  text: string;
  @ApiProperty({
    enum: IGNORED_BY,
    example: 'row',
    description:
      '`row`: the row was chosen; `name`: what names it was; `nothing`: it states nothing of any state',
  })
  by: IgnoredBy;
}

/** A row of which something is not written, because of errors at it */
export class LeftOutRowDto {
  /** @example 7 */
  row: number;
  /**
   * What names the row
   * @example Korea
   */
  text: string;
  /**
   * Of its cells that state something, the first twenty
   * @example ["B", "D"]
   */
  columns: string[];
  /**
   * How many cells
   * @example 2
   */
  count: number;
}

/** What errors keep from being written, whether they are skipped or not */
export class LeftOutDto {
  /**
   * Cells that state a position, or would if they were understood
   * @example 2
   */
  cells: number;
  /** All of them */
  rows: LeftOutRowDto[];
}

/** A name in the column of states that a person has to settle */
export class UnsettledStateDto {
  /** @example Korea */
  text: string;
  /**
   * The first rows that have it
   * @example [104]
   */
  rows: number[];
  candidates: CodedDto[];
}
