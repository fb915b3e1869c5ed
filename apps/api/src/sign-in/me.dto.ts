import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Role, Tier } from '#libs/domain';
import { LANGUAGES, type Language } from '#libs/words';
import { ROLE, TIER } from '../dto/named-enums.js';
import { IsCalendarDate, IsTimeOfDay, IsZone, Name } from '../http/field-checks.js';
import { OptionalChoice } from '../dto/fields.js';

/** Where I begin in a campaign */
export class HomeDto {
  /**
   * The path of a screen below the campaign
   * @example matrix
   */
  place: string;
  /**
   * The search part of its address
   * @example "group=asean"
   */
  search: string;
}

export class SeatDto {
  /** @example 018f7e2a-0000-7000-8000-000000000001 */
  campaignId: string;
  /** @example "UN cybercrime convention" */
  campaign: string;
  /**
   * The campaign's name in addresses of the web app
   * @example un-cybercrime-2024
   */
  slug: string;
  @ApiProperty({ ...ROLE, example: 'coordinator' })
  role: Role;
  /** Whether what is shared with the core group is shared with this person */
  coreGroup: boolean;
  /**
   * False until a second person has confirmed that I sit for the organisation: what it shares within itself is not mine to read
   * @example true
   */
  readsOrganisation: boolean;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /**
   * Whether the campaign is closed: it is read and not written
   * @example false
   */
  closed: boolean;
  /** @example true */
  wantsDigest: boolean;
  /** @example true */
  wantsReminders: boolean;
  @ApiProperty({
    ...TIER,
    example: 'core',
    description: 'Who may read what I write there, unless I choose something else',
  })
  defaultTier: Tier;
  @ApiProperty({ type: HomeDto, nullable: true, description: 'Null: the first screen of my role' })
  home: HomeDto | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'Europe/Zurich': 'Geneva' },
    description:
      'By zone, the one city in which the campaign negotiates by that clock: so the clock is called there, whatever city the zone is named after',
  })
  venues: Record<string, string>;
}

/** The signed-in person: seats, zone and mail preferences */
export class MeDto {
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  id: string;
  /** @example "Ploy Srisai" */
  name: string;
  /** @example coordinator@demo.example.org */
  email: string;
  /** @example Asia/Bangkok */
  zone: string;
  /** @example en */
  locale: string;
  /** @example false */
  installationAdmin: boolean;
  /**
   * ISO weekday of the weekly digest, 1 = Monday
   * @example 1
   */
  digestWeekday: number;
  /** @example 08:00 */
  digestAt: string;
  /** @example 22:00 */
  quietFrom: string;
  /** @example 07:00 */
  quietTo: string;
  /**
   * Whether the subjects of my mails say what they are about
   * @example false
   */
  plainSubjects: boolean;
  /**
   * Whether my mails and calendars say that something is due, and not what
   * @example false
   */
  redactedMail: boolean;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2024-08-12',
    description: 'The day, on my clock, on which mail comes again; null where it is not paused',
  })
  mailPausedUntil: string | null;
  /** @example 1 */
  version: number;
  seats: SeatDto[];
}

export class ChangeMeRequest {
  /** @example "Ploy Srisai" */
  @IsOptional()
  @Name(120)
  name?: string;

  @IsOptional()
  @IsZone()
  zone?: string;

  @OptionalChoice({ enum: LANGUAGES }, { example: 'fr', description: 'Language of my mails and screens' })
  locale?: Language;

  /**
   * ISO weekday, 1 = Monday
   * @example 1
   */
  @IsOptional()
  @IsInt({ message: 'digestWeekday must be a whole number.' })
  @Min(1, { message: 'digestWeekday must be 1 (Monday) to 7 (Sunday).' })
  @Max(7, { message: 'digestWeekday must be 1 (Monday) to 7 (Sunday).' })
  digestWeekday?: number;

  /** @example 08:00 */
  @IsOptional()
  @IsTimeOfDay()
  digestAt?: string;

  /** @example 22:00 */
  @IsOptional()
  @IsTimeOfDay()
  quietFrom?: string;

  /** @example 07:00 */
  @IsOptional()
  @IsTimeOfDay()
  quietTo?: string;

  /**
   * Whether the subjects of my mails say what they are about: a locked phone shows them
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  plainSubjects?: boolean;

  /**
   * Whether my mails and calendars say that something is due, and not what
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  redactedMail?: boolean;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    example: '2024-08-12',
    description:
      'The day, on my clock, on which mail comes again; null ends a pause. Until then no mail of a campaign comes but what tells of seats',
  })
  @IsOptional()
  @IsCalendarDate()
  mailPausedUntil?: string | null;
}
