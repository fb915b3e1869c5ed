import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { Confidence, EvidenceGrade, Said, Tier } from '#libs/domain';
import {
  DATE_ORDERS,
  DELIMITERS,
  ENCODINGS,
  SHEET_FORMS,
  type DateOrder,
  type Delimiter,
  type Encoding,
  type SheetForm,
} from '#libs/sheets';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { CONFIDENCE, EVIDENCE_GRADE, SAID_WORD, TIER } from '../dto/named-enums.js';
import { IsId, IsInstant, IsZone, OneLine } from '../http/field-checks.js';
import { IsTextMap } from './text-map.js';
import { Nested, OptionalChoice } from '../dto/fields.js';

export class BringSheetQuery extends RepeatableRequest {
  /**
   * As the file is called on the person's own machine. What it is follows from its content
   * @example "positions of the Asian group.xlsx"
   */
  @IsOptional()
  @OneLine(200)
  fileName?: string;

  /**
   * When the file was changed last on that machine, to be offered as the day its positions were said
   * @example 2024-07-31T12:00:00Z
   */
  @IsOptional()
  @IsInstant()
  fileChangedAt?: string;
}

/** What the columns and words of the sheet mean. What is left out stays as decided before; null forgets it */
export class ImportMappingPart {
  @OptionalChoice(
    { enum: SHEET_FORMS },
    {
      nullable: true,
      example: 'turned',
      description:
        '`wide`: rows are states and columns are asks; `turned`: rows are asks and columns are states; `long`: one row per position. Found by the program if never given',
    },
  )
  form?: SheetForm | null;

  @OptionalChoice(
    { enum: ENCODINGS },
    {
      nullable: true,
      example: 'windows-1256',
      description: 'How the letters of a CSV file are written; found by the program if never given',
    },
  )
  encoding?: Encoding | null;

  @OptionalChoice(
    { enum: DELIMITERS },
    {
      nullable: true,
      example: ';',
      description: 'What stands between the cells of a CSV file; found by the program if never given',
    },
  )
  delimiter?: Delimiter | null;

  /**
   * The visible sheet of a workbook that is read; found by the program if never given
   * @example Positions
   */
  @IsOptional()
  @OneLine(200)
  sheet?: string | null;

  @ApiPropertyOptional({
    example: 2,
    minimum: 0,
    maximum: 1_048_576,
    nullable: true,
    description: 'The row that names the columns, 0 for none; found by the program if never given',
  })
  @IsOptional()
  @IsInt({ message: 'headerRow must be a whole number.' })
  @Min(0, { message: 'headerRow must be at least 0.' })
  @Max(1_048_576, { message: 'headerRow must be at most 1,048,576.' })
  headerRow?: number | null;

  @OptionalChoice(
    { enum: DATE_ORDERS },
    {
      nullable: true,
      example: 'day_first',
      description:
        'What stands first in dates such as 05/08/2024; found by the program, if it can be, if never given',
    },
  )
  dateOrder?: DateOrder | null;

  /**
   * The column that names the states; found by the program if never given
   * @example A
   */
  @IsOptional()
  @Matches(/^[A-Za-z]{1,3}$/, { message: 'stateColumn must be the name of a column, like A.' })
  stateColumn?: string | null;

  @IsOptional()
  @IsTextMap(
    'By column, or by the number of the row of a turned sheet: the id of the ask it is about, `note` for remarks on each state, or `ignore`; in a list with one row for each position the name of its `field`, such as `stance`',
    {
      C: '018f7e2a-0000-7000-8000-00000000a001',
      D: 'note',
    },
  )
  columns?: Record<string, string> | null;

  @IsOptional()
  @IsTextMap('What words of the sheet mean: a stance, or `empty`', { 'ok with us': 'support', tbd: 'empty' })
  words?: Record<string, string> | null;

  @IsOptional()
  @IsTextMap('Rows that are left out, by their number, such as one of totals', { '12': 'ignore' })
  rows?: Record<string, string> | null;

  @IsOptional()
  @IsTextMap('Cells that are taken out, so that what stands there stays', { B7: 'ignore' })
  cells?: Record<string, string> | null;

  @IsOptional()
  @IsTextMap('Which states names of the sheet mean: a code, or `ignore`', { Korea: 'KOR', Total: 'ignore' })
  states?: Record<string, string> | null;
}

/** How positions are recorded of which the sheet itself does not say it. Null goes back to the default */
export class ImportOptionsPart {
  @OptionalChoice(SAID_WORD, { example: 'privately', nullable: true, default: 'privately' })
  said?: Said | null;

  @OptionalChoice(EVIDENCE_GRADE, { example: 'own_notes', nullable: true, default: 'own_notes' })
  grade?: EvidenceGrade | null;

  /**
   * Where it can be looked up, or how it was learned; the name of the sheet if left out
   * @example "Our sheet of July 2024"
   */
  @IsOptional()
  @OneLine(1_000, 0)
  source?: string | null;

  /**
   * When it was said. Nothing of which the sheet does not say it is written before this is known
   * @example 2024-07-31T12:00:00-04:00
   */
  @IsOptional()
  @IsInstant()
  occurredAt?: string | null;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description: 'IANA time zone of where it was said; that of the venue if left out',
  })
  @IsOptional()
  @IsZone()
  zone?: string;

  @OptionalChoice(CONFIDENCE, {
    example: 2,
    nullable: true,
    default: 2,
    description: '1 = a guess, 2 = likely, 3 = certain; of cells such as a plain “yes”',
  })
  confidence?: Confidence | null;

  /**
   * The draft it speaks about; the newest confirmed one of the day it was said, if left out
   * @example 018f7e2a-0000-7000-8000-00000000f003
   */
  @IsOptional()
  @IsId()
  textVersionId?: string | null;

  @OptionalChoice(TIER, {
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  tier?: Tier;
}

/** With nothing in it, it only checks the sheet once more */
export class ChangeImportRequest {
  @IsOptional()
  @Nested(() => ImportMappingPart)
  mapping?: ImportMappingPart;

  @IsOptional()
  @Nested(() => ImportOptionsPart)
  options?: ImportOptionsPart;
}

export class ApplyImportRequest {
  @ApiPropertyOptional({
    example: false,
    default: false,
    description:
      'Writes what no error is about. A record with an error at any of its cells is left out whole, and counted',
  })
  @IsOptional()
  @IsBoolean({ message: 'skipErrors must be true or false.' })
  skipErrors?: boolean;
}
