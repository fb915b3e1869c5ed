import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { ROLES, type ReminderSubject, type Role } from '#libs/domain';
import { RemovedDto } from '../dto/removed.dto.js';
import { REMINDER_SUBJECT, ROLE } from '../dto/named-enums.js';
import { IsId, IsTimeOfDay } from '../http/field-checks.js';
import { Choice, Nested, OptionalChoice } from '../dto/fields.js';

const TYPES = ['before', 'morning'] as const;
type RuleType = (typeof TYPES)[number];

const MAX_DAYS = 3660;
const MINUTES = { message: `minutes must be a whole number from 1 to ${MAX_DAYS * 1440}.` };
const DAYS = { message: `daysBefore must be a whole number from 0 to ${MAX_DAYS}.` };

/** Who is told */
export class AudienceDto {
  @ApiProperty({
    ...ROLE,
    isArray: true,
    example: ['campaigner', 'coordinator'],
    description: 'Empty for tasks, which tell their assignee',
  })
  roles: Role[];
  /**
   * Only people of this organisation; null for all
   * @example null
   */
  organisationId: string | null;
}

/** When to remind whom */
export class ReminderRuleDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000021 */
  id: string;
  @ApiProperty({ ...REMINDER_SUBJECT, example: 'session_close' })
  subject: ReminderSubject;
  @ApiProperty({ enum: TYPES, example: 'before' })
  type: RuleType;
  @ApiProperty({ nullable: true, type: Number, example: 2880, description: 'Of the type `before`' })
  minutes: number | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Of the type `morning`' })
  at: string | null;
  @ApiProperty({ nullable: true, type: Number, example: null, description: 'Of the type `morning`' })
  daysBefore: number | null;
  audience: AudienceDto;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Name of the organisation' })
  organisation: string | null;
  /**
   * Whether it may break the quiet hours of the recipient
   * @example false
   */
  urgent: boolean;
  /** @example true */
  active: boolean;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

export class AudienceRequest {
  @ApiProperty({ required: false, ...ROLE, isArray: true, example: ['campaigner', 'coordinator'] })
  @IsOptional()
  @IsArray({ message: 'roles must be a list.' })
  @ArrayMaxSize(ROLES.length, { message: 'roles has more entries than there are roles.' })
  @ArrayUnique({ message: 'roles must name each role once.' })
  @IsIn(ROLES, { each: true, message: `roles must be among ${ROLES.join(', ')}.` })
  roles?: Role[];

  /**
   * Only people of this organisation; null for all
   * @example 0190f3a2-7c00-7000-8000-000000000031
   */
  @IsOptional()
  @IsId()
  organisationId?: string | null;
}

class RuleRequest {
  /**
   * Exact minutes before, of the type `before`
   * @example 2880
   */
  @IsOptional()
  @IsInt(MINUTES)
  @Min(1, MINUTES)
  @Max(MAX_DAYS * 1440, MINUTES)
  minutes?: number | null;

  /**
   * Time of day in the zone of the recipient, of the type `morning`
   * @example 09:00
   */
  @IsOptional()
  @IsTimeOfDay()
  at?: string | null;

  /**
   * Days before the date of the deadline in the zone of the recipient, of the type `morning`; 0 when left out
   * @example 0
   */
  @IsOptional()
  @IsInt(DAYS)
  @Min(0, DAYS)
  @Max(MAX_DAYS, DAYS)
  daysBefore?: number | null;

  @IsOptional()
  @Nested(() => AudienceRequest)
  audience?: AudienceRequest;

  /**
   * Whether it may break the quiet hours of the recipient
   * @example false
   */
  @IsOptional()
  @IsBoolean({ message: 'urgent must be true or false.' })
  urgent?: boolean;

  /** @example true */
  @IsOptional()
  @IsBoolean({ message: 'active must be true or false.' })
  active?: boolean;
}

export class MakeReminderRuleRequest extends RuleRequest {
  /**
   * A UUID made by the client makes the request repeatable
   * @example 0190f3a2-7c00-7000-8000-000000000021
   */
  @IsOptional()
  @IsId()
  id?: string;

  @Choice(REMINDER_SUBJECT, { example: 'session_close' })
  subject: ReminderSubject;

  @Choice({ enum: TYPES }, { example: 'before' })
  type: RuleType;
}

export class ChangeReminderRuleRequest extends RuleRequest {
  @OptionalChoice({ enum: TYPES }, { example: 'before' })
  type?: RuleType;
}
