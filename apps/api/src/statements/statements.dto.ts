import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import type { Confidence, EvidenceGrade, Said, Stance, Tier } from '#libs/domain';
import { ErasedDto } from '../dto/erased.dto.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest, SearchedShelfQuery } from '../dto/requests.dto.js';
import { AuthoredDto } from '../dto/authored.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { CONFIDENCE, EVIDENCE_GRADE, SAID_WORD, STANCE, TIER } from '../dto/named-enums.js';
import { KeyedDto } from '../dto/named.dto.js';
import { IsDelegationCode, IsId, IsInstant, IsZone, OneLine, Text, Title } from '../http/field-checks.js';
import { Choice, ListOf, OptionalChoice } from '../dto/fields.js';
import { StatementAskDto } from '../dto/statement-ask.dto.js';

/** A list of delegations. Whether one is named twice is checked where the message can say which. */
function DelegationCodes(): PropertyDecorator {
  return applyDecorators(
    IsArray({ message: '$property must be a list.' }),
    ArrayMaxSize(250, { message: '$property must have at most 250 entries.' }),
    Matches(/^[A-Z]{3}$/, {
      each: true,
      message: 'Each entry of $property must be a delegation code of three letters, like NOR.',
    }),
  );
}

/** What the statement says about one ask */
export class StatementAskPart {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsId()
  askId: string;

  @Choice(STANCE, { example: 'support' })
  stance: Stance;

  @Choice(CONFIDENCE, { example: 3, description: '1 = a guess, 2 = likely, 3 = certain' })
  confidence: Confidence;
}

/** What one delegation said for itself and for others */
export class RecordStatementRequest extends RepeatableRequest {
  /** @example "EU statement on the rules of procedure" */
  @Title(200)
  title: string;

  /**
   * Who took the floor; it is written with a position of its own
   * @example EUE
   */
  @IsDelegationCode()
  speakerCode: string;

  /**
   * The group for which it was made, with its members on that day
   * @example eu
   */
  @IsOptional()
  @OneLine(50)
  groupCode?: string;

  /**
   * Who aligned itself besides the members
   * @example ["ALB", "NOR", "UKR"]
   */
  @IsOptional()
  @DelegationCodes()
  aligned?: string[];

  /**
   * Members of the group that did not join
   * @example ["HUN"]
   */
  @IsOptional()
  @DelegationCodes()
  excepted?: string[];

  /** Between 1 and 30, and no ask twice */
  @ListOf(() => StatementAskPart, { least: 1, most: 30 })
  asks: StatementAskPart[];

  /** @example 2026-01-26T11:40:00+01:00 */
  @IsInstant()
  occurredAt: string;

  @ApiPropertyOptional({
    example: 'Europe/Vienna',
    description:
      "IANA time zone of where it was said: its calendar day decides who was a member. That of the session under way then, else the reader's, if left out",
  })
  @IsOptional()
  @IsZone()
  zone?: string;

  @Choice(SAID_WORD, { example: 'publicly' })
  said: Said;

  @Choice(EVIDENCE_GRADE, { example: 'written_submission' })
  grade: EvidenceGrade;

  /**
   * Where it can be looked up
   * @example "EU statement of 26 January 2026"
   */
  @IsOptional()
  @OneLine(1_000, 0)
  source?: string;

  /** @example "Read out by the delegation of the Union." */
  @IsOptional()
  @Text(5_000)
  note?: string;

  /**
   * The draft it speaks about; the newest confirmed one of that day if left out
   * @example 018f7e2a-0000-7000-8000-000000000201
   */
  @IsOptional()
  @IsId()
  textVersionId?: string;

  @OptionalChoice(TIER, {
    example: 'coalition',
    description:
      'Who may know of it, and of every position that it writes; what you chose for the campaign if left out',
  })
  tier?: Tier;
}

/** A statement, with how much it wrote */
export class StatementDto extends AuthoredDto {
  /** @example "EU statement on the rules of procedure" */
  title: string;
  /** @example EUE */
  speakerCode: string;
  /** @example "European Union" */
  speaker: string;
  /** @example eu */
  groupCode: string | null;
  /** @example "European Union" */
  group: string | null;
  /**
   * Besides the members of the group
   * @example ["ALB", "NOR", "UKR"]
   */
  aligned: string[];
  /** @example ["HUN"] */
  excepted: string[];
  asks: StatementAskDto[];
  /** The venue is where it was said */
  occurredAt: ClocksDto;
  @ApiProperty({ ...SAID_WORD, example: 'publicly' })
  said: Said;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'written_submission' })
  grade: EvidenceGrade;
  /** @example "EU statement of 26 January 2026" */
  source: string;
  /** @example "Read out by the delegation of the Union." */
  note: string;
  /** The draft it speaks about */
  textVersion: KeyedDto | null;
  @ApiProperty({ ...TIER, example: 'coalition' })
  tier: Tier;
  /** When it was entered */
  recordedAt: ClocksDto;
  /**
   * How many delegations it was recorded for, besides the speaker
   * @example 37
   */
  states: number;
  /**
   * How many positions it wrote, with those of the speaker
   * @example 38
   */
  positions: number;
  /**
   * Counts its changes, from 1 on
   * @example 1
   */
  version: number;
  /** While it is removed; for its author and for coordinators alone. Null while it stands */
  removed: RemovedDto | null;
  /** Its title, note and source were erased for good; null where nothing was */
  erased: ErasedDto | null;
}

export class StatementsQuery extends SearchedShelfQuery {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsOptional()
  @IsId()
  askId?: string;

  /**
   * Who spoke, or was spoken for
   * @example FJI
   */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;

  /** @example eu */
  @IsOptional()
  @OneLine(50)
  groupCode?: string;

  /**
   * Only what was said on the days of this session, on the clock of its place
   * @example 018f7e2a-0000-7000-8000-000000000301
   */
  @IsOptional()
  @IsId()
  sessionId?: string;

  /**
   * Only what was said at or after this instant
   * @example 2024-08-05T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  from?: string;

  /**
   * Only what was said before this instant
   * @example 2024-08-10T00:00:00Z
   */
  @IsOptional()
  @IsInstant()
  to?: string;
}

/** The same filters as of the list; the statements that they leave are exported whole */
export class ExportStatementsRequest extends OmitType(StatementsQuery, ['limit', 'cursor', 'shelf']) {}
