import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Tier } from '#libs/domain';
import { IsId, IsWall, IsZone, Text, Title } from '../http/field-checks.js';
import { OptionalChoice } from './fields.js';
import { TIER } from './named-enums.js';

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

  @OptionalChoice(TIER, { example: 'core', description: 'That of the interaction if left out' })
  tier?: Tier;
}
