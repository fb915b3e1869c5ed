import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  MAIL_CHOICES,
  SEAT_REQUEST_KINDS,
  TIERS,
  type MailChoice,
  type Role,
  type SeatRequestKind,
  type Tier,
} from '#libs/domain';
import { MAIL_GROUPS, type MailGroup } from '#libs/mail';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ROLE, TIER } from '../dto/named-enums.js';
import { OptionalChoice } from '../dto/fields.js';
import { WholeListQuery } from '../dto/requests.dto.js';
import { IsId, OneOf } from '../http/field-checks.js';

export const SEAT_STATES = ['invited', 'active', 'removed'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

export class MembersQuery extends WholeListQuery {
  @OptionalChoice(ROLE, { example: 'campaigner' })
  role?: Role;

  @OptionalChoice(
    { enum: SEAT_STATES },
    { example: 'active', description: 'All that you may know of when left out' },
  )
  state?: SeatState;

  /**
   * Who sits for one organisation
   * @example 018f7e2a-0000-7000-8000-000000000002
   */
  @IsOptional()
  @IsId()
  organisationId?: string;
}

/** A kind of mail of the campaign that its recipient does not want any more, since when, and how it was stopped */
export class MailStopDto {
  @ApiProperty({ enum: MAIL_GROUPS, example: 'reminders' })
  group: MailGroup;
  stopped: ClocksDto;
  /** When the mail was sent whose link stopped it; null when it was stopped in the app */
  linkOf: ClocksDto | null;
}

/** A seat in the campaign. What is null is for coordinators, or for the person in the seat */
export class MemberDto {
  /**
   * The seat
   * @example 018f7e2a-0000-7000-8000-000000000011
   */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  userId: string;
  /** @example "Ploy Srisai" */
  name: string;
  /**
   * Whether the name of somebody else here reads the same: tell them apart by organisation and address
   * @example false
   */
  namesake: boolean;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  @ApiProperty({ ...ROLE, example: 'campaigner' })
  role: Role;
  @ApiProperty({ enum: SEAT_STATES, example: 'active' })
  state: SeatState;
  /** @example "ploy@example.org" */
  email: string | null;
  /** @example false */
  coreGroup: boolean | null;
  /**
   * False until a second person has confirmed that this person sits for the organisation: what it shares within itself is not read
   * @example true
   */
  readsOrganisation: boolean | null;
  @ApiProperty({
    enum: SEAT_REQUEST_KINDS,
    isArray: true,
    example: [],
    description: 'What waits for a second person, for coordinators and the person in the seat',
  })
  waiting: SeatRequestKind[];
  /** @example true */
  wantsDigest: boolean | null;
  /** @example true */
  wantsReminders: boolean | null;
  @ApiProperty({
    enum: MAIL_CHOICES,
    enumName: 'MailChoice',
    isArray: true,
    nullable: true,
    example: ['tasks_overdue'],
    description: 'Which of my reminders I do without; null in the seats of others',
  })
  unwantedMail: MailChoice[] | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2024-08-12',
    description:
      'The day, on this person’s clock, on which mail comes again; null where it is not paused. What is urgent is said otherwise until then',
  })
  mailPausedUntil: string | null;
  @ApiProperty({
    nullable: true,
    ...TIER,
    example: 'core',
    description:
      'Who may read what this person writes, unless something else is chosen; for that person alone',
  })
  defaultTier: Tier | null;
  /** What I stopped; null in the seats of others */
  mailStops: MailStopDto[] | null;
  /**
   * For If-Match; null when you may not change the seat
   * @example 1
   */
  version: number | null;
}

export class ChangeMemberRequest {
  @OptionalChoice(ROLE, { example: 'campaigner' })
  role?: Role;

  /**
   * Whether what is shared with the core group is shared with this person
   * @example true
   */
  @IsOptional()
  @IsBoolean({ message: 'coreGroup must be true or false.' })
  coreGroup?: boolean;

  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  @IsOptional()
  @IsUUID('all', { message: 'organisationId must be a UUID.' })
  organisationId?: string;

  @IsOptional()
  @IsIn(['active', 'removed'], { message: 'state must be active or removed.' })
  @ApiProperty({ enum: ['active', 'removed'], example: 'removed' })
  state?: 'active' | 'removed';

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '018f7e2a-0000-7000-8000-000000000003',
    description:
      'With the state `removed`: the person who takes over the open tasks that I see. Left out or null, they are nobody’s, like those that I do not see',
  })
  @IsOptional()
  @IsId()
  handTasksTo?: string | null;
}

export class ChangeMySeatRequest {
  /**
   * Whether I get the weekly digest of this campaign
   * @example true
   */
  @IsOptional()
  @IsBoolean({ message: 'wantsDigest must be true or false.' })
  wantsDigest?: boolean;

  /**
   * Whether I get reminders of this campaign
   * @example true
   */
  @IsOptional()
  @IsBoolean({ message: 'wantsReminders must be true or false.' })
  wantsReminders?: boolean;

  @ApiPropertyOptional({
    enum: MAIL_CHOICES,
    enumName: 'MailChoice',
    isArray: true,
    example: ['tasks_overdue'],
    description: 'Which reminders I do without: all of the kinds that are not wanted',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAIL_CHOICES.length)
  @ArrayUnique()
  @IsIn(MAIL_CHOICES, { each: true })
  unwantedMail?: MailChoice[];

  @ApiPropertyOptional({
    ...TIER,
    example: 'coalition',
    description:
      'Who may read what I write in this campaign, wherever I choose nothing else. At the beginning the core group ' +
      'where I am in it, else my organisation',
  })
  @IsOptional()
  @OneOf(TIERS)
  defaultTier?: Tier;
}
