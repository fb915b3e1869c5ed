import { ApiProperty } from '@nestjs/swagger';
import { STANCES, type Stance } from '#libs/domain';
import {
  COLUMN_ROLES,
  DELIMITERS,
  ENCODINGS,
  LONG_FIELDS,
  MATCHED_BY,
  READ_FORMATS,
  type ColumnRole,
  type Delimiter,
  type Encoding,
  type LongField,
  type MatchedBy,
  type ReadFormat,
} from '#libs/sheets';

/** A filled row as it stands in the sheet; long texts are cut */
export class SheetRowDto {
  /** @example 1 */
  row: number;
  /**
   * From column A on
   * @example ["State", "Suppression", "Researchers"]
   */
  texts: string[];
}

/** What the file turned out to be */
export class SheetFactsDto {
  @ApiProperty({ nullable: true, enum: READ_FORMATS, example: 'csv' })
  format: ReadFormat | null;
  @ApiProperty({ nullable: true, enum: ENCODINGS, example: 'utf-8' })
  encoding: Encoding | null;
  @ApiProperty({ nullable: true, enum: DELIMITERS, example: ',' })
  delimiter: Delimiter | null;
  /** @example Positions */
  sheetName: string | null;
  /**
   * Visible sheets of a workbook, of which any can be chosen
   * @example ["Cover", "Positions"]
   */
  sheetNames: string[];
  /** @example "CSV, utf-8, delimiter comma, 194 filled rows" */
  described: string;
  /**
   * Filled ones
   * @example 194
   */
  rows: number;
  /** @example 12 */
  columns: number;
  /** The first ten */
  preview: SheetRowDto[];
}

export class AskCandidateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string;
}

/** What one column is taken for, or one row of a turned sheet */
export class SheetColumnDto {
  /**
   * Its letters, or the number of the row
   * @example C
   */
  column: string;
  /** @example "Art. 6(2)" */
  header: string;
  @ApiProperty({ enum: COLUMN_ROLES, example: 'ask' })
  role: ColumnRole;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string | null;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string | null;
  @ApiProperty({
    nullable: true,
    enum: LONG_FIELDS,
    example: 'stance',
    description: 'What it says of the one position of each row; null where rows are states or asks',
  })
  field: LongField | null;
  @ApiProperty({ nullable: true, enum: MATCHED_BY, example: 'article', description: 'By what it was found' })
  by: MatchedBy | null;
  /** Asks it may be about, the likeliest first, where a person has to choose */
  candidates: AskCandidateDto[];
  @ApiProperty({
    nullable: true,
    enum: STANCES,
    example: 'support',
    description: 'The stance that a mark in this column stands for; null where the cells say it themselves',
  })
  stance: Stance | null;
}
