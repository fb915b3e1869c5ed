import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import type { InteractionKind, Tier } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { INTERACTION_KIND, TIER } from '../dto/named-enums.js';
import { IsDelegationCode, IsId, IsInstant, IsZone, Text } from '../http/field-checks.js';
import { DeviceOffset, PositionPart } from '../positions/position-requests.dto.js';
import { CONTACT_TIERS } from './interactions.dto.js';
import { Choice, ListOf, Nested, OptionalChoice } from '../dto/fields.js';
import { MetDelegatePart } from '../dto/new-delegate.dto.js';
import { FollowUpPart } from '../dto/follow-up.dto.js';

export class LogInteractionRequest extends RepeatableRequest {
  /** @example FJI */
  @IsDelegationCode()
  delegationCode: string;

  @Choice(INTERACTION_KIND, { example: 'corridor' })
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

  @OptionalChoice(TIER, {
    example: 'core',
    description:
      'Who may know of it. Left out, it is what you chose for the campaign; with a sealed position it is for the author alone',
  })
  tier?: Tier;

  @OptionalChoice(
    { enum: CONTACT_TIERS },
    {
      example: 'coalition',
      description:
        'Who may know that your organisation was in touch with the delegation at that time, and nothing more. Nobody but who sees the interaction, if left out',
    },
  )
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

  /**
   * Who of the delegation took part and is not known yet: added for the tier of the interaction. Whom you know by a name
   * that reads the same is taken instead
   */
  @IsOptional()
  @ListOf(() => MetDelegatePart, { most: 10 })
  newDelegates?: MetDelegatePart[];

  /** At most 30, and no ask twice */
  @IsOptional()
  @ListOf(() => PositionPart, { most: 30 })
  positions?: PositionPart[];

  @IsOptional()
  @Nested(() => FollowUpPart)
  task?: FollowUpPart;
}
