import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches, ValidateIf } from 'class-validator';
import {
  DELIVERY_STATES,
  MOST_MISSIONS,
  SKIP_REASONS,
  type DeliveryState,
  type MailingState,
  type SkipReason,
} from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ListOf, OptionalChoice } from '../dto/fields.js';
import { MAILING_STATE } from '../dto/letter-words.js';
import { DELIVERY_STATE } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsEmailAddress } from '../http/email.js';
import { IsId, OneLine, SignedText, Title } from '../http/field-checks.js';
import { IsLanguage } from '../http/several-names.js';

const TIERS = { enum: ['core', 'coalition'] as const, enumName: 'MailingTier' };

/** What a mail to missions says in one language */
export class MailingTextPart {
  /**
   * ISO 639 code
   * @example en
   */
  @IsLanguage()
  language: string;

  /** @example "Joint letter of 116 organisations on the convention" */
  @Title(200)
  subject: string;

  /**
   * `{state}` stands for the formal name of the delegation in this language
   * @example "Excellency,"
   */
  @OneLine(300, 0)
  salutation: string;

  /** @example "We have the honour to send you the letter that 116 organisations have signed." */
  @SignedText(20_000)
  body: string;
}

/** A mail to the missions of several delegations; for coordinators alone */
export class MailingDto {
  /** @example 018f7e2a-0000-7000-8000-00000000ae01 */
  id: string;
  /** @example "Letter of August, to all missions" */
  title: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The joint letter that it carries',
  })
  letterId: string | null;
  /**
   * Where answers go; empty: to the sender of all mail
   * @example secretariat@example.org
   */
  replyTo: string;
  @ApiProperty({ ...TIERS, example: 'coalition', description: 'Of the contacts that it leaves' })
  contactTier: 'core' | 'coalition';
  @ApiProperty({ ...MAILING_STATE, example: 'sending' })
  state: MailingState;
  @ApiProperty({ type: ClocksDto, nullable: true })
  started: ClocksDto | null;
  @ApiProperty({ type: String, nullable: true, example: 'Ploy Srisai' })
  startedBy: string | null;
  /** In the order in which they were written; the first is for missions whose language is none of these */
  texts: MailingTextPart[];
  /**
   * To how many missions it goes
   * @example 45
   */
  missions: number;
  /**
   * Of them, whose mail has not left yet
   * @example 12
   */
  waiting: number;
  /**
   * Whose mail the relay took
   * @example 33
   */
  accepted: number;
  /**
   * Whose address was refused, or whose mail could not be sent
   * @example 0
   */
  refused: number;
  /**
   * Of whose mail nobody knows whether it arrived; a person looks at it in the list of mail
   * @example 0
   */
  unsure: number;
  /** @example 3 */
  version: number;
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
}

/** A mission to which a mailing goes */
export class MailingRecipientDto {
  /** @example 018f7e2a-0000-7000-8000-00000000af01 */
  id: string;
  /** @example KEN */
  delegationCode: string;
  /** @example Kenya */
  delegation: string;
  /**
   * Of now while it is a draft, else of the moment at which it was begun; empty where there is none
   * @example mission.kenya@example.org
   */
  address: string;
  /**
   * In which it is written to; empty where that is not known
   * @example en
   */
  language: string;
  @ApiProperty({
    ...{ type: String, nullable: true, example: null },
    description: 'Where it would be written to now, if that is elsewhere',
  })
  addressNow: string | null;
  @ApiProperty({ ...DELIVERY_STATE, enum: DELIVERY_STATES, nullable: true, example: 'accepted' })
  mailState: DeliveryState | null;
  @ApiProperty({ enum: SKIP_REASONS, enumName: 'SkipReason', nullable: true, example: 'address_refused' })
  skipReason: SkipReason | null;
  @ApiProperty({ type: ClocksDto, nullable: true })
  accepted: ClocksDto | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'The contact that it left' })
  interactionId: string | null;
  /** @example 1 */
  version: number;
}

/** Exactly what one mission is written */
export class MailingPreviewDto {
  /** @example mission.kenya@example.org */
  to: string;
  /** @example secretariat@example.org */
  replyTo: string;
  /** @example en */
  language: string;
  /** @example "Joint letter of 116 organisations on the convention" */
  subject: string;
  /** @example "Excellency," */
  text: string;
}

/** What a mail to missions is made of */
export class AddMailingRequest extends RepeatableRequest {
  /** @example "Letter of August, to all missions" */
  @Title(200)
  title: string;

  /** @example 018f7e2a-0000-7000-8000-00000000c101 */
  @IsOptional()
  @IsId()
  letterId?: string | null;

  @IsOptional()
  @ValidateIf(({ replyTo }: AddMailingRequest) => replyTo !== '')
  @IsEmailAddress()
  replyTo?: string;

  @OptionalChoice(TIERS, { example: 'coalition', default: 'coalition' })
  contactTier?: 'core' | 'coalition';

  @IsOptional()
  @ListOf(() => MailingTextPart, { most: 12 })
  @ArrayUnique((text: MailingTextPart | null) => text?.language, {
    message: 'texts must not name a language twice.',
    context: { code: 'arrayUnique' },
  })
  texts?: MailingTextPart[];

  /**
   * Codes of the delegations whose missions it goes to
   * @example ["KEN", "FJI"]
   */
  @IsOptional()
  @IsArray({ message: 'delegationCodes must be a list.' })
  @ArrayMaxSize(MOST_MISSIONS, { message: `delegationCodes must have at most ${MOST_MISSIONS} entries.` })
  @ArrayUnique({
    message: 'delegationCodes must not name a delegation twice.',
    context: { code: 'arrayUnique' },
  })
  @Matches(/^[A-Z]{3}$/, {
    each: true,
    message: 'delegationCodes must be delegation codes of three letters, like FJI.',
    context: { code: 'delegationCode' },
  })
  delegationCodes?: string[];
}

/** What is said of it anew, until it is begun; what is left out stays */
export class ChangeMailingRequest extends PartialType(OmitType(AddMailingRequest, ['id', 'letterId'])) {}
