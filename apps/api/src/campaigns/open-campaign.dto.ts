import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CAMPAIGN_TEMPLATES, type CampaignTemplate } from '#libs/data';
import type { DecisionRule } from '#libs/domain';
import { LANGUAGES, type Language } from '#libs/words';
import { Nested, OptionalChoice } from '../dto/fields.js';
import { DECISION_RULE } from '../dto/named-enums.js';
import { SetRoomRequest } from '../dto/room-list.dto.js';
import { IsEmailAddress } from '../http/email.js';
import { IsCalendarDate, IsZone, Name, OrganisationName, Text, Title } from '../http/field-checks.js';

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

/** Where the process is negotiated while no session says so */
export class VenueRequest {
  /** @example Geneva */
  @Name(80)
  city: string;

  @IsZone()
  zone: string;
}

/** The first session, from the usual hour at which sessions open on its first day to that at which they close on its last */
export class FirstSessionRequest extends VenueRequest {
  /** @example "First session" */
  @Title(200)
  name: string;

  /** @example 2027-02-01 */
  @IsCalendarDate()
  firstDay: string;

  /** @example 2027-02-12 */
  @IsCalendarDate()
  lastDay: string;
}

/** What is negotiated, where, and how it is decided; of a template what is left out stays as it is there */
export class NewProcessRequest {
  /**
   * As the campaign, if left out
   * @example "Treaty on plastic pollution"
   */
  @IsOptional()
  @Title(200)
  name?: string;

  /**
   * The body that negotiates
   * @example "Intergovernmental Negotiating Committee"
   */
  @IsOptional()
  @Title(200)
  forum?: string;

  @OptionalChoice(DECISION_RULE, { example: 'two_thirds', description: 'By which every count is made' })
  rule?: DecisionRule;

  @IsOptional()
  @Nested(() => FirstSessionRequest)
  session?: FirstSessionRequest;
}

/** The languages in which the people of a campaign work, the first one for its invitations. */
export function CampaignLanguages(): PropertyDecorator {
  return applyDecorators(
    IsArray({ message: 'languages must be a list.' }),
    ArrayMaxSize(LANGUAGES.length, { message: `languages must have at most ${LANGUAGES.length} entries.` }),
    ArrayUnique({ message: 'languages must not name a language twice.' }),
    IsIn(LANGUAGES, { each: true, message: `languages must be among ${LANGUAGES.join(', ')}.` }),
    ApiProperty({
      ...{ type: 'array', items: { type: 'string', enum: [...LANGUAGES] }, example: ['en', 'fr'] },
      description: 'In which its people work; the first is that of an invitation unless another is chosen',
      maxItems: LANGUAGES.length,
    }),
  );
}

export class MySeatRequest {
  /**
   * My organisation, the campaign's first
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

  @IsOptional()
  @Nested(() => NewProcessRequest)
  process?: NewProcessRequest;

  /** Who votes, who observes; all member states and observers of the United Nations, if left out */
  @IsOptional()
  @Nested(() => SetRoomRequest)
  room?: SetRoomRequest;

  @IsOptional()
  @Nested(() => VenueRequest)
  venue?: VenueRequest;

  @IsOptional()
  @CampaignLanguages()
  languages?: Language[];

  /** Who is invited to coordinate; either this or `me` */
  @IsOptional()
  @IsObject({ message: 'coordinator must be an object with email, name, zone and organisation.' })
  @ValidateNested()
  @Type(() => FirstCoordinatorRequest)
  coordinator?: FirstCoordinatorRequest;

  /** That I coordinate it myself, from now on */
  @IsOptional()
  @Nested(() => MySeatRequest)
  me?: MySeatRequest;
}
