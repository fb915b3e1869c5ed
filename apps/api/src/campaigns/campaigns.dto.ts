import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { CAMPAIGN_TEMPLATES, type CampaignTemplate } from '#libs/data';
import type { Role } from '#libs/domain';
import { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ROLE } from '../dto/named-enums.js';
import { IsEmailAddress } from '../http/email.js';
import { IsZone, Name, OrganisationName, Text } from '../http/validation.js';

/** How much there is, counted as far as the reader may see */
export class CampaignCountsDto {
  /** @example 24 */
  members: number;
  /** @example 17 */
  organisations: number;
  /**
   * Still ahead
   * @example 3
   */
  deadlines: number;
  /** @example 22 */
  asks: number;
  /** @example 5 */
  openTasks: number;
}

/** A campaign in which I have a seat */
export class CampaignInListDto {
  /** @example 018f7e2a-0000-7000-8000-000000000001 */
  id: string;
  /** @example un-cybercrime */
  slug: string;
  /** @example "UN cybercrime convention" */
  name: string;
  @ApiProperty({ ...ROLE, example: 'coordinator', description: 'My role in it' })
  role: Role;
  counts: CampaignCountsDto;
}

/** The negotiation that the campaign follows */
export class ProcessDto {
  /** @example 018f7e2a-0000-7000-8000-000000000041 */
  id: string;
  /** @example "UN cybercrime convention: Ad Hoc Committee on cybercrime" */
  name: string;
  /** @example "Consensus first; when it fails, two thirds of the representatives present and voting" */
  decisionRule: string;
}

/** A campaign with what matters first */
export class CampaignDto extends CampaignInListDto {
  /** @example "Safeguards for people who speak up, in the convention and in its use." */
  summary: string;
  processes: ProcessDto[];
  /**
   * Whether terms of a treaty were set: who signs and ratifies it is followed from then on
   * @example true
   */
  followsTreaty: boolean;
  /** The first that is still ahead; null when there is none */
  nextDeadline: DeadlineItemDto | null;
  /** Whether a session is under way at this moment, at the venue of `now` */
  inSession: boolean;
  /** The campaign clock now, at the venue of the session under way or next, and at yours */
  now: ClocksDto;
}

export class FirstCoordinatorRequest {
  /** @example ploy@example.org */
  @IsEmailAddress()
  email: string;

  /** @example "Ploy Srisai" */
  @Name(120)
  name: string;

  @IsZone()
  zone: string;

  /**
   * The coordinator's organisation, the campaign's first
   * @example "Manushya Foundation"
   */
  @OrganisationName(200)
  organisation: string;
}

export class NewCampaignRequest {
  /** @example "UN cybercrime convention" */
  @Name(200)
  name: string;

  /**
   * Short name of the campaign, unique in the installation
   * @example un-cybercrime
   */
  @MaxLength(60, { message: 'slug must have at most 60 characters.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'slug must be lower-case letters and digits with single hyphens between, such as un-cybercrime.',
    context: { code: 'slug' },
  })
  slug: string;

  /** @example "Safeguards for people who speak up." */
  @IsOptional()
  @Text(2000)
  summary?: string;

  @IsIn(CAMPAIGN_TEMPLATES, { message: `template must be one of ${CAMPAIGN_TEMPLATES.join(', ')}.` })
  @ApiProperty({
    enum: CAMPAIGN_TEMPLATES,
    example: 'un_cybercrime',
    description: 'Facts to begin with: sessions, deadlines, provisions and asks of that process, or none',
  })
  template: CampaignTemplate;

  @IsObject({ message: 'coordinator must be an object with email, name, zone and organisation.' })
  @ValidateNested()
  @Type(() => FirstCoordinatorRequest)
  coordinator: FirstCoordinatorRequest;
}

/** What an installation admin learns of the new campaign; reading it needs a seat */
export class NewCampaignDto {
  /** @example 018f7e2a-0000-7000-8000-000000000001 */
  id: string;
  /** @example un-cybercrime */
  slug: string;
  /** @example "UN cybercrime convention" */
  name: string;
  /** The coordinator can accept the invitation until then */
  invitationExpires: ClocksDto;
}
