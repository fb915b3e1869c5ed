import { ApiProperty } from '@nestjs/swagger';
import { STANCES, type Confidence, type Stance } from '#libs/domain';
import {
  COLUMN_ROLES,
  DATE_ORDERS,
  DELIMITERS,
  ENCODINGS,
  IGNORED_BY,
  MATCHED_BY,
  READ_FORMATS,
  SHEET_FINDINGS,
  SHEET_FORMS,
  type ColumnRole,
  type DateOrder,
  type Delimiter,
  type Encoding,
  type IgnoredBy,
  type MatchedBy,
  type ReadFormat,
  type SheetFinding,
  type SheetForm,
} from '#libs/sheets';
import type { FindingParams } from '#libs/words';
import { CodedDto } from '../dto/named.dto.js';
import { StatedChangeDto } from './stated-change.dto.js';

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
    description:
      '`wide`: rows are states and columns are asks; `turned`: rows are asks and columns are states; `long`: one row per position',
  })
  form: SheetForm | null;
  /** @example 1 */
  headerRow: number | null;
  /** @example A */
  stateColumn: string | null;
  /** Of a wide sheet, and the rows of a turned one */
  columns: SheetColumnDto[];
  /**
   * Empty, or with a word that says nothing
   * @example 31
   */
  emptyCells: number;
  /**
   * Positions of which the sheet does not say when they were said: `options.occurredAt` has to
   * @example 170
   */
  undated: number;
  /**
   * Positions of which the sheet says when they were said and not where: what has no offset was read on the clock of
   * `options.zone`, and is read anew when that changes
   * @example 12
   */
  unplaced: number;
  /** What would come over something that stands: what turns a side first. As far as you may see it */
  changes: StatedChangeDto[];
  /** In the order of the sheet */
  ignoredRows: IgnoredRowDto[];
  leftOut: LeftOutDto;
  @ApiProperty({
    nullable: true,
    enum: DATE_ORDERS,
    example: 'day_first',
    description: 'What stands first in dates such as 05/08/2024; null where nothing tells',
  })
  dateOrder: DateOrder | null;
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
  /** The first 500: what was taken for nothing, then the most frequent */
  understoodWords: UnderstoodWordDto[];
  unknownStates: UnsettledStateDto[];
  ambiguousStates: UnsettledStateDto[];
  summary: AskSummaryDto[];
  totals: SheetTotalsDto;
}
