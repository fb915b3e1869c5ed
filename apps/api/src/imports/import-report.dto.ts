import { ApiProperty } from '@nestjs/swagger';
import {
  COLUMN_ROLES,
  DELIMITERS,
  ENCODINGS,
  MATCHED_BY,
  READ_FORMATS,
  SHEET_FINDINGS,
  SHEET_FORMS,
  type ColumnRole,
  type Delimiter,
  type Encoding,
  type MatchedBy,
  type ReadFormat,
  type SheetFinding,
  type SheetForm,
} from '#libs/sheets';
import type { FindingParams } from '#libs/words';
import { CodedDto } from '../dto/named.dto.js';

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

/** What one column is taken for */
export class SheetColumnDto {
  /** @example C */
  column: string;
  /** @example "Art. 6(2)" */
  header: string;
  @ApiProperty({ enum: COLUMN_ROLES, example: 'ask' })
  role: ColumnRole;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string | null;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string | null;
  @ApiProperty({ nullable: true, enum: MATCHED_BY, example: 'article', description: 'By what it was found' })
  by: MatchedBy | null;
  /** Asks it may be about, the likeliest first, where a person has to choose */
  candidates: AskCandidateDto[];
}

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

/** How many cells state which stance */
export class StanceNumbersDto {
  /** @example 3 */
  champion: number;
  /** @example 40 */
  support: number;
  /** @example 12 */
  lean_support: number;
  /** @example 60 */
  undecided: number;
  /** @example 8 */
  lean_against: number;
  /** @example 21 */
  oppose: number;
  /** @example 30 */
  silent: number;
}

/** What the sheet states on one ask, against what stands for the person who brought it */
export class AskSummaryDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string;
  stances: StanceNumbersDto;
  /**
   * Where nothing stands yet
   * @example 150
   */
  new: number;
  /** @example 20 */
  changed: number;
  /**
   * Not written again
   * @example 4
   */
  same: number;
}

export class SheetTotalsDto {
  /** @example 174 */
  positions: number;
  /** @example 150 */
  new: number;
  /** @example 20 */
  changed: number;
  /** @example 4 */
  same: number;
}

/** What applying the sheet would write, and what stands in its way */
export class ImportReportDto {
  sheet: SheetFactsDto;
  @ApiProperty({
    nullable: true,
    enum: SHEET_FORMS,
    example: 'wide',
    description: '`wide`: rows are states and columns are asks; `long`: one row per position',
  })
  form: SheetForm | null;
  /** @example 1 */
  headerRow: number | null;
  /** @example A */
  stateColumn: string | null;
  /** Of a wide sheet */
  columns: SheetColumnDto[];
  /** @example 31 */
  emptyCells: number;
  /**
   * Nothing is written while there are any, unless they are skipped
   * @example 2
   */
  errorCount: number;
  /** The first 500 */
  errors: SheetProblemDto[];
  /** @example 1 */
  warningCount: number;
  /** The first 200 */
  warnings: SheetProblemDto[];
  /** The most frequent first */
  unknownWords: UnknownWordDto[];
  unknownStates: UnsettledStateDto[];
  ambiguousStates: UnsettledStateDto[];
  summary: AskSummaryDto[];
  totals: SheetTotalsDto;
}
