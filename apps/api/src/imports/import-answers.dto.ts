import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IMPORT_STATES,
  type Confidence,
  type EvidenceGrade,
  type ImportState,
  type Said,
  type Tier,
} from '#libs/domain';
import {
  DATE_ORDERS,
  DELIMITERS,
  ENCODINGS,
  IMPORT_FAILURES,
  SHEET_FORMS,
  type DateOrder,
  type Delimiter,
  type Encoding,
  type ImportFailure,
  type SheetForm,
} from '#libs/sheets';
import { ClocksDto } from '../dto/clocks.dto.js';
import { EVIDENCE_GRADE, SAID_WORD, TIER } from '../dto/named-enums.js';
import { ImportReportDto } from './import-report.dto.js';

/** What is done with a sheet, step by step. */
export const IMPORT_DOING = ['waiting', 'reading', 'comparing', 'writing', 'undoing'] as const;
export type ImportDoing = (typeof IMPORT_DOING)[number];

/** How far the work is that waits or is under way; `done` equals `total` when nothing is */
export class ImportProgressDto {
  /** @example 1 */
  done: number;
  /**
   * Steps
   * @example 3
   */
  total: number;
  @ApiProperty({
    nullable: true,
    enum: IMPORT_DOING,
    example: 'reading',
    description: 'What is being done; null when nothing is',
  })
  doing: ImportDoing | null;
}

/** Why a sheet could not be read or applied */
export class ImportFailureDto {
  @ApiProperty({ enum: IMPORT_FAILURES, example: 'tooSlow' })
  code: ImportFailure;
  /**
   * The same in English
   * @example "Nothing was written: reading the file takes too long. Save the sheet as CSV and bring that."
   */
  message: string;
}

/** What a person decided about the sheet */
export class ImportMappingDto {
  @ApiPropertyOptional({ enum: SHEET_FORMS, example: 'turned' })
  form?: SheetForm;
  @ApiPropertyOptional({ enum: ENCODINGS, example: 'windows-1256' })
  encoding?: Encoding;
  @ApiPropertyOptional({ enum: DELIMITERS, example: ';' })
  delimiter?: Delimiter;
  /** @example Positions */
  sheet?: string;
  /** @example 2 */
  headerRow?: number;
  @ApiPropertyOptional({ enum: DATE_ORDERS, example: 'day_first' })
  dateOrder?: DateOrder;
  /** @example A */
  stateColumn?: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { C: '018f7e2a-0000-7000-8000-00000000a001', D: 'note' },
  })
  columns?: Record<string, string>;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'ok with us': 'support' },
  })
  words?: Record<string, string>;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { '12': 'ignore' },
  })
  rows?: Record<string, string>;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { B7: 'ignore' },
  })
  cells?: Record<string, string>;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { Korea: 'KOR' },
  })
  states?: Record<string, string>;
}

/** How positions are recorded of which the sheet itself does not say it, defaults included */
export class ImportOptionsDto {
  @ApiProperty({ ...SAID_WORD, example: 'privately' })
  said: Said;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'own_notes' })
  grade: EvidenceGrade;
  /**
   * Where nothing was said of it, the name of the sheet
   * @example "sheet: positions of the Asian group.xlsx"
   */
  source: string;
  /** The venue is where it was said; null until somebody says it */
  occurredAt: ClocksDto | null;
  /** When the file was changed last, on the machine that it was brought from; null where that is not known */
  fileChangedAt: ClocksDto | null;
  /** @example America/New_York */
  zone: string;
  @ApiProperty({ enum: [1, 2, 3], example: 2 })
  confidence: Confidence;
  /**
   * Null: the draft of the day it was said
   * @example 018f7e2a-0000-7000-8000-00000000f003
   */
  textVersionId: string | null;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
}

/** What applying the sheet wrote */
export class ImportAppliedDto {
  at: ClocksDto;
  /**
   * Positions
   * @example 412
   */
  written: number;
  /**
   * Cells that stated something and were left out because of errors; the report names their rows
   * @example 0
   */
  leftOut: number;
}

/** A sheet of positions that somebody brought. Nobody but that person sees it */
export class ImportItemDto {
  /** @example 018f7e2a-0000-7000-8000-000000006001 */
  id: string;
  /** @example "positions of the Asian group.xlsx" */
  fileName: string;
  @ApiProperty({ enum: IMPORT_STATES, example: 'checked' })
  state: ImportState;
  progress: ImportProgressDto;
  /** When it was brought */
  createdAt: ClocksDto;
  applied: ImportAppliedDto | null;
  undoneAt: ClocksDto | null;
  /** Why it could not be read or applied */
  failure: ImportFailureDto | null;
  /** @example 2 */
  version: number;
}

export class ImportDto extends ImportItemDto {
  mapping: ImportMappingDto;
  options: ImportOptionsDto;
  /** What was found when it was last checked, or applied; null until it has been read */
  report: ImportReportDto | null;
}
