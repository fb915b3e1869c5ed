import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Language } from '#libs/words';
import { Nested } from '../dto/fields.js';
import { OneLine } from '../http/field-checks.js';
import {
  CampaignLanguages,
  NewCampaignRequest,
  NewProcessRequest,
  VenueRequest,
} from './open-campaign.dto.js';

/** What of the process is to be otherwise */
export class ChangeProcessRequest extends PartialType(PickType(NewProcessRequest, ['name', 'rule'])) {
  /**
   * The body that negotiates; empty takes it away
   * @example "Intergovernmental Negotiating Committee"
   */
  @IsOptional()
  @OneLine(200, 0)
  forum?: string;

  /**
   * The rule in words, with its source; empty takes it away
   * @example "Rule 37 of the rules of procedure"
   */
  @IsOptional()
  @OneLine(500, 0)
  decisionRule?: string;
}

/** What of a campaign is to be otherwise; its slug stays, since mails lead there */
export class ChangeCampaignRequest extends PartialType(PickType(NewCampaignRequest, ['name', 'summary'])) {
  @IsOptional()
  @CampaignLanguages()
  languages?: Language[];

  /** Null takes it away */
  @IsOptional()
  @Nested(() => VenueRequest)
  @ApiProperty({ type: () => VenueRequest, nullable: true, required: false })
  venue?: VenueRequest | null;

  @IsOptional()
  @Nested(() => ChangeProcessRequest)
  process?: ChangeProcessRequest;
}

export const FIRST_STEPS = ['asks', 'session', 'people', 'positions', 'reminders'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** Something that a campaign needs before it can work */
export class FirstStepDto {
  @ApiProperty({ enum: FIRST_STEPS, enumName: 'FirstStep', example: 'asks' })
  step: FirstStep;
  /**
   * How many of them the reader sees; of positions a hundred at most
   * @example 3
   */
  count: number;
  /** @example true */
  done: boolean;
}

/** The first steps of a campaign, and how far they are */
export class FirstStepsDto {
  items: FirstStepDto[];
  /** Whether its coordinators put the list away */
  hidden: boolean;
}

export class HideStepsRequest {
  /** @example true */
  @IsBoolean({ message: 'hidden must be true or false.' })
  hidden: boolean;
}

/** That it is this campaign which is to be deleted */
export class AskDeletionRequest {
  /**
   * The name of the campaign, as it stands
   * @example "UN cybercrime convention"
   */
  @OneLine(200)
  name: string;
}
