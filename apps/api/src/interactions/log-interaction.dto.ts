import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { INTERACTION_KINDS, TIERS, type InteractionKind, type Tier } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { INTERACTION_KIND, TIER } from '../dto/named-enums.js';
import { IsDelegationCode, IsId, IsInstant, IsWall, IsZone, OneOf, Text, Title } from '../http/validation.js';
import { DeviceOffset, PositionPart } from '../positions/position-requests.dto.js';
import { CONTACT_TIERS } from './interactions.dto.js';

/** The next step that came out of an interaction */
export class FollowUpPart {
  /** @example "Send Fiji the wording on Article 28" */
  @Title(200)
  title: string;

  /** @example "They asked for two paragraphs at most." */
  @IsOptional()
  @Text(10_000)
  note?: string;

  /**
   * A member of the campaign; being assigned is being told
   * @example 018f7e2a-0000-7000-8000-000000000003
   */
  @IsOptional()
  @IsId()
  assigneeId?: string;

  /**
   * When it is due, on the clock of `zone`
   * @example 2024-08-09T10:00
   */
  @IsWall()
  dueLocal: string;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description: "IANA time zone; the reader's if left out",
  })
  @IsOptional()
  @IsZone()
  zone?: string;

  @ApiPropertyOptional({ ...TIER, example: 'core', description: 'That of the interaction if left out' })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;
}

export class LogInteractionRequest extends RepeatableRequest {
  /** @example FJI */
  @IsDelegationCode()
  delegationCode: string;

  @ApiProperty({ ...INTERACTION_KIND, example: 'corridor' })
  @OneOf(INTERACTION_KINDS)
  kind: InteractionKind;

  /** @example 2024-08-08T11:40:00-04:00 */
  @IsInstant()
  occurredAt: string;

  @DeviceOffset()
  deviceOffsetSeconds?: number;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description:
      "IANA time zone of where it took place; that of the session under way then, else the reader's, if left out",
  })
  @IsOptional()
  @IsZone()
  zone?: string;

  /** @example "Second secretary; will ask the capital about Article 24." */
  @IsOptional()
  @Text(10_000)
  note?: string;

  @ApiPropertyOptional({
    ...TIER,
    example: 'core',
    description:
      'Who may know of it. Left out, it is what you chose for the campaign; with a sealed position it is for the author alone',
  })
  @IsOptional()
  @OneOf(TIERS)
  tier?: Tier;

  @ApiPropertyOptional({
    enum: CONTACT_TIERS,
    example: 'coalition',
    description:
      'Who may know that your organisation was in touch with the delegation at that time, and nothing more. Nobody but who sees the interaction, if left out',
  })
  @IsOptional()
  @OneOf(CONTACT_TIERS)
  contactTier?: Tier;

  /**
   * Who of the delegation took part
   * @example ["018f7e2a-0000-7000-8000-00000000e001"]
   */
  @IsOptional()
  @IsArray({ message: 'delegateIds must be a list.' })
  @ArrayMaxSize(30, { message: 'delegateIds must have at most 30 entries.' })
  @ArrayUnique({ message: 'delegateIds must not name anybody twice.' })
  @IsId({ each: true })
  delegateIds?: string[];

  /** At most 30, and no ask twice */
  @IsOptional()
  @IsArray({ message: 'positions must be a list.' })
  @ArrayMaxSize(30, { message: 'positions must have at most 30 entries.' })
  @ValidateNested({ each: true, message: 'Each entry of positions must be an object.' })
  @Type(() => PositionPart)
  positions?: PositionPart[];

  @IsOptional()
  @IsObject({ message: 'task must be an object.' })
  @ValidateNested({ message: 'task must be an object.' })
  @Type(() => FollowUpPart)
  task?: FollowUpPart;
}
