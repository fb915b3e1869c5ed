import { ApiProperty } from '@nestjs/swagger';
import { DATE_ORDERS, SHEET_FORMS, type DateOrder, type SheetForm } from '#libs/sheets';
import { SheetColumnDto, SheetFactsDto } from './sheet-as-read.dto.js';
import {
  IgnoredRowDto,
  LeftOutDto,
  SheetProblemDto,
  UnderstoodWordDto,
  UnknownWordDto,
  UnsettledStateDto,
} from './sheet-findings.dto.js';
import { StatedChangeDto } from './stated-change.dto.js';

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
