import { ApiPropertyOptional, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Closeness, ContactPointKind, Tier } from '#libs/domain';
import { Choice, OptionalChoice } from '../dto/fields.js';
import { CLOSENESS_WORD, CONTACT_POINT_KIND, TIER } from '../dto/named-enums.js';
import { NewDelegatePart } from '../dto/new-delegate.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsCalendarDate, IsDelegationCode, IsId, Name, OneLine, Text } from '../http/field-checks.js';

/** `roles`: all that remain; what is not named goes. A move is a request of its own */
export class ChangeDelegateRequest extends PartialType(OmitType(NewDelegatePart, ['id'])) {
  /**
   * Corrects of which delegation the person is
   * @example FJI
   */
  @IsOptional()
  @IsDelegationCode()
  delegationCode?: string;
}

/** From one delegation to another: what was with the old one stays with it */
export class MoveDelegateRequest {
  /** @example KEN */
  @IsDelegationCode()
  delegationCode: string;

  /**
   * The first day with the new delegation
   * @example 2024-09-01
   */
  @IsCalendarDate()
  on: string;

  /**
   * What the person does there
   * @example "Counsellor"
   */
  @IsOptional()
  @OneLine(200, 0)
  title?: string;

  /**
   * A post of the new delegation
   * @example 018f7e2a-0000-7000-8000-000000000101
   */
  @IsOptional()
  @IsId()
  postId?: string;
}

export class AddContactPointRequest extends RepeatableRequest {
  @Choice(CONTACT_POINT_KIND, { example: 'email' })
  kind: ContactPointKind;

  /** @example "a.tuilagi@example.org" */
  @OneLine(300)
  value: string;

  @Choice(TIER, { example: 'me', description: 'Who may see it; nobody above it is ever shown it' })
  tier: Tier;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2024-08-05',
    description: 'The day on which you found that it works; null takes it away',
  })
  @IsOptional()
  @IsCalendarDate()
  verifiedOn?: string | null;
}

export class ChangeContactPointRequest extends PartialType(
  PickType(AddContactPointRequest, ['kind', 'value', 'tier', 'verifiedOn']),
) {}

export class AddNoteRequest extends RepeatableRequest {
  /** @example "Prefers to talk before the morning meeting." */
  @Text(10_000)
  note: string;

  @OptionalChoice(TIER, {
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  tier?: Tier;
}

export class ChangeNoteRequest extends PartialType(PickType(AddNoteRequest, ['note', 'tier'])) {}

/** How well somebody knows a delegate */
export class SetAcquaintanceRequest extends RepeatableRequest {
  @Choice(CLOSENESS_WORD, { example: 'knows' })
  closeness: Closeness;

  @OptionalChoice(TIER, {
    example: 'organisation',
    description: 'What you chose for the campaign if left out',
  })
  tier?: Tier;

  @IsOptional()
  @IsId()
  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: '018f7e2a-0000-7000-8000-000000000206',
    description:
      'The act that is undone: refused where somebody said something else since. Null where nothing may be said by now',
  })
  replaces?: string | null;
}

export class RemoveAcquaintanceQuery {
  /**
   * The act that is undone, and nothing else of what is said; refused where something else is said since
   * @example 018f7e2a-0000-7000-8000-000000000207
   */
  @IsOptional()
  @IsId()
  only?: string;

  /**
   * What stood when it was decided to take it back; refused where something else is said since, or where neither is named
   * @example 018f7e2a-0000-7000-8000-000000000206
   */
  @IsOptional()
  @IsId()
  replaces?: string;
}

/** By what name those may speak of a delegate who may not know who it is */
export class SetPseudonymRequest {
  /** @example "Fern" */
  @Name(80)
  name: string;

  @Choice(TIER, { example: 'coalition', description: 'Wider than the tier of the delegate' })
  tier: Tier;
}

export class MergeDelegateRequest {
  /**
   * The record that leads from then on
   * @example 018f7e2a-0000-7000-8000-00000000e001
   */
  @IsId()
  intoId: string;
}
