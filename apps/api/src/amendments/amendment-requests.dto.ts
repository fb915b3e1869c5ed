import { PartialType, PickType } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import type { AmendmentEffect, AmendmentState, EvidenceGrade, SponsorRole, Tier } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { AMENDMENT_EFFECT, AMENDMENT_STATE, EVIDENCE_GRADE, SPONSOR_ROLE, TIER } from '../dto/named-enums.js';
import { IsCalendarDate, IsDelegationCode, IsId, OneLine, Text, Title } from '../http/field-checks.js';
import { Choice, OptionalChoice } from '../dto/fields.js';

export const EFFECT =
  'What carrying it does to the ask: its sponsors are for the motion, not always for the ask';

export class SponsorRequest {
  /** @example VUT */
  @IsDelegationCode()
  delegationCode: string;

  @Choice(SPONSOR_ROLE, { example: 'co_sponsor' })
  role: SponsorRole;

  /**
   * The day on which it put its name on. Left out, and where a name that was off comes back with its former day, it is today at the venue; of a new
   * amendment that on which it was proposed
   * @example 2024-08-05
   */
  @IsOptional()
  @IsCalendarDate()
  since?: string;

  /**
   * The day on which it took its name off
   * @example 2024-08-08
   */
  @IsOptional()
  @IsCalendarDate()
  until?: string;
}

function Sponsors(): PropertyDecorator {
  return applyDecorators(
    IsArray({ message: 'sponsors must be a list.' }),
    ArrayMaxSize(250, { message: 'sponsors must have at most 250 entries.' }),
    ValidateNested({ each: true, message: 'Each entry of sponsors must be an object.' }),
    Type(() => SponsorRequest),
  );
}

export class CreateAmendmentRequest extends RepeatableRequest {
  /** @example "Delete paragraph 2 of Article 6" */
  @Title(200)
  title: string;

  /**
   * Its document symbol
   * @example A/AC.291/L.20
   */
  @IsOptional()
  @OneLine(60)
  symbol?: string;

  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsId()
  askId: string;

  @Choice(AMENDMENT_EFFECT, { example: 'defeats', description: EFFECT })
  effect: AmendmentEffect;

  /**
   * The provision that it would change
   * @example 018f7e2a-0000-7000-8000-00000000f004
   */
  @IsOptional()
  @IsId()
  provisionId?: string;

  /**
   * The confirmed draft that it would change
   * @example 018f7e2a-0000-7000-8000-00000000f003
   */
  @IsOptional()
  @IsId()
  textVersionId?: string;

  /**
   * Its words
   * @example "In Article 6, delete paragraph 2."
   */
  @IsOptional()
  @Text(50_000)
  body?: string;

  /** Whether it was moved from the floor, with no paper of its own */
  @IsOptional()
  @IsBoolean({ message: 'oral must be true or false.' })
  oral?: boolean;

  /** @example 2024-08-05 */
  @IsOptional()
  @IsCalendarDate()
  proposedOn?: string;

  @Choice(EVIDENCE_GRADE, { example: 'official_record' })
  grade: EvidenceGrade;

  /**
   * Where it can be looked up
   * @example "Conference room paper of 5 August 2024"
   */
  @IsOptional()
  @OneLine(500)
  source?: string;

  @OptionalChoice(TIER, {
    example: 'coalition',
    description: 'Who may know of it; what you chose for the campaign if left out',
  })
  tier?: Tier;

  /** No delegation twice */
  @IsOptional()
  @Sponsors()
  sponsors?: SponsorRequest[];
}

export class ChangeAmendmentRequest extends PartialType(
  PickType(CreateAmendmentRequest, ['title', 'body', 'oral', 'grade']),
) {
  /**
   * null takes it away
   * @example A/AC.291/L.20/Rev.1
   */
  @IsOptional()
  @OneLine(60)
  symbol?: string | null;

  /**
   * null takes it away
   * @example 018f7e2a-0000-7000-8000-00000000f004
   */
  @IsOptional()
  @IsId()
  provisionId?: string | null;

  /**
   * null takes it away
   * @example 018f7e2a-0000-7000-8000-00000000f003
   */
  @IsOptional()
  @IsId()
  textVersionId?: string | null;

  @OptionalChoice(AMENDMENT_STATE, { example: 'withdrawn' })
  state?: AmendmentState;

  /**
   * null takes it away
   * @example 2024-08-05
   */
  @IsOptional()
  @IsCalendarDate()
  proposedOn?: string | null;

  /** @example "Conference room paper of 5 August 2024" */
  @IsOptional()
  @OneLine(500, 0)
  source?: string;
}

/** All sponsors there are now; whoever is left out has taken its name off */
export class ReplaceSponsorsRequest {
  /** No delegation twice */
  @Sponsors()
  sponsors: SponsorRequest[];
}

function AmendmentIds(): PropertyDecorator {
  return applyDecorators(
    IsArray({ message: '$property must be a list of ids.' }),
    ArrayMaxSize(200, { message: '$property must name at most 200.' }),
    IsId({ each: true }),
  );
}

/** General Assembly rules 90 and 130: the amendment furthest removed in substance from the proposal is voted on first */
export class OrderVotingRequest {
  /**
   * Open ones, in the order in which they are put to the vote; all others that you see are taken out of it
   * @example ["018f7e2a-0000-7000-8000-000000000301"]
   */
  @AmendmentIds()
  amendmentIds: string[];

  /**
   * The order as you saw it: where it is another by now, nothing is changed
   * @example []
   */
  @AmendmentIds()
  before: string[];
}

/** The order of voting */
export class VotingOrderDto {
  /** @example ["018f7e2a-0000-7000-8000-000000000301"] */
  amendmentIds: string[];
}
