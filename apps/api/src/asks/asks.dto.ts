import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { AskKind, ParagraphStatus } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { ASK_KIND, PARAGRAPH_STATUS } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { IsId, OneLine, Text, Title } from '../http/field-checks.js';
import { TurnedPositionsDto } from '../positions/turned-positions.dto.js';
import { OptionalChoice } from '../dto/fields.js';

export class ProvisionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f001 */
  id: string;
  /** @example safeguards */
  key: string;
  /** @example "Conditions and safeguards" */
  title: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'A/AC.291/22/Rev.3': '24' },
    description: 'Its article number in each draft',
  })
  numbers: Record<string, string>;
  @ApiProperty({
    nullable: true,
    ...PARAGRAPH_STATUS,
    example: 'bracketed',
    description: 'In the newest draft; null where that draft does not number it',
  })
  status: ParagraphStatus | null;
  /**
   * Whether the newest draft changed its words; null where that draft does not number it
   * @example true
   */
  changed: boolean | null;
}

const KIND =
  'What it is about: the wording of provisions, whether to adopt, sign or ratify (outcome), or how it is negotiated';

/** What the coalition asks of delegations */
export class AskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  id: string;
  /** @example keep-article-6-2 */
  key: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  title: string;
  /** @example "No measure may be read as permitting the suppression of human rights." */
  summary: string;
  @ApiProperty({ ...ASK_KIND, example: 'text', description: KIND })
  kind: AskKind;
  /**
   * 1 = the weightiest
   * @example 1
   */
  priority: number;
  /**
   * Whether the coalition rejects a text without it
   * @example true
   */
  redLine: boolean;
  /** @example "The same words in the preamble" */
  fallback: string | null;
  /** @example "Joint statement of 23 January 2024" */
  source: string | null;
  provisions: ProvisionDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description:
      'An instant of UTC; from then on it is no longer offered or counted as open. null while it is in use',
  })
  archivedAt: string | null;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

/** An ask that was just changed, and which positions turned stale or fresh by it */
export class ChangedAskDto extends IntersectionType(AskDto, TurnedPositionsDto) {}

export class CreateAskRequest extends RepeatableRequest {
  /**
   * Short name for links and imports, once per campaign
   * @example keep-article-6-2
   */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'key must be words of small letters and digits joined by hyphens.',
    context: { code: 'slug' },
  })
  @OneLine(80)
  key: string;

  /** @example "Keep the safeguards of Article 6(2)" */
  @Title(200)
  title: string;

  /** @example "No measure may be read as permitting the suppression of human rights." */
  @Text(10_000)
  summary: string;

  @OptionalChoice(ASK_KIND, { default: 'text', example: 'text', description: KIND })
  kind?: AskKind;

  /**
   * 1 = the weightiest
   * @example 1
   */
  @IsInt({ message: 'priority must be a whole number.' })
  @Min(1, { message: 'priority must be 1 to 100.' })
  @Max(100, { message: 'priority must be 1 to 100.' })
  priority: number;

  /** @example true */
  @IsOptional()
  @IsBoolean({ message: 'redLine must be true or false.' })
  redLine?: boolean;

  /** @example "The same words in the preamble" */
  @IsOptional()
  @Text(5_000)
  fallback?: string;

  /**
   * The provisions it is about
   * @example ["018f7e2a-0000-7000-8000-00000000f001"]
   */
  @IsOptional()
  @IsArray({ message: 'provisionIds must be a list.' })
  @ArrayMaxSize(50, { message: 'provisionIds must have at most 50 entries.' })
  @ArrayUnique({ message: 'provisionIds must not name a provision twice.' })
  @IsId({ each: true })
  provisionIds?: string[];
}

/** `provisionIds`: all of them */
export class ChangeAskRequest extends PartialType(
  PickType(CreateAskRequest, ['title', 'summary', 'priority', 'redLine', 'provisionIds']),
) {
  @OptionalChoice(ASK_KIND, { example: 'outcome', description: KIND })
  kind?: AskKind;

  /**
   * null takes it away
   * @example null
   */
  @IsOptional()
  @Text(5_000)
  fallback?: string | null;

  /**
   * true archives it: no longer offered or counted as open, still readable; false takes it into use again
   * @example false
   */
  @IsOptional()
  @IsBoolean({ message: 'archived must be true or false.' })
  archived?: boolean;
}
