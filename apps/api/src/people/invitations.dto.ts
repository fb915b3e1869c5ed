import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator';
import { SKIP_REASONS, type DeliveryState, type Role, type SkipReason } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DELIVERY_STATE, ROLE } from '../dto/named-enums.js';
import { IsEmailAddress } from '../http/email.js';
import { IsZone, Name } from '../http/field-checks.js';
import { Choice } from '../dto/fields.js';
import { ChangeMemberRequest } from './members.dto.js';

const IsLanguageTag = () =>
  Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { message: 'locale must be a language tag such as en.' });

export class InviteRequest {
  /** @example linh@example.org */
  @IsEmailAddress()
  email: string;

  /**
   * The name the invited person is greeted with; they may correct it
   * @example "Linh Tran"
   */
  @Name(120)
  name: string;

  @Choice(ROLE, { example: 'campaigner' })
  role: Role;

  // Said by hand, because a default alone reads as required in the OpenAPI document; and a null is not a default.
  @ApiProperty({
    required: false,
    default: false,
    example: false,
    description: 'Whether what is shared with the core group will be shared with this person',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean({ message: 'coreGroup must be true or false.' })
  coreGroup: boolean = false;

  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  @IsUUID('all', { message: 'organisationId must be a UUID.' })
  organisationId: string;

  /** Where the person probably is; they may correct it */
  @IsZone()
  zone: string;

  @ApiProperty({
    required: false,
    default: 'en',
    example: 'en',
    description: 'Language of the invitation and later mails; one that we do not have gives English',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsLanguageTag()
  locale: string = 'en';
}

/** What is left out stays as it was in the invitation */
export class CorrectInvitationRequest extends IntersectionType(
  PartialType(PickType(InviteRequest, ['name', 'zone'])),
  // Not those of an invitation: a core group that is left out there is none.
  PickType(ChangeMemberRequest, ['role', 'coreGroup', 'organisationId']),
) {
  /**
   * Language in which the person is written to
   * @example fr
   */
  @IsOptional()
  @IsLanguageTag()
  locale?: string;
}

/** What is left out stays as it was in the invitation */
export class SendInvitationAgainRequest extends CorrectInvitationRequest {
  /**
   * The right address, where the invitation went to a wrong one
   * @example linh@example.org
   */
  @IsOptional()
  @IsEmailAddress()
  email?: string;
}

/** The link of an invitation, for whom the mail does not reach */
export class InvitationLinkDto {
  /**
   * Whoever has it can accept in the name of the address
   * @example "https://demarche.example.org/mail/invitation?token=018f7e2a-0000-7000-8000-000000000031.Jm9vX3Rva2Vu"
   */
  link: string;
  /** It can be accepted until then */
  expires: ClocksDto;
}

/** An invitation that was neither accepted nor withdrawn */
export class InvitationDto {
  /** @example 018f7e2a-0000-7000-8000-000000000031 */
  id: string;
  /**
   * The seat it is for
   * @example 018f7e2a-0000-7000-8000-000000000011
   */
  membershipId: string;
  /** @example linh@example.org */
  email: string;
  /** @example "Linh Tran" */
  name: string;
  @ApiProperty({ ...ROLE, example: 'campaigner' })
  role: Role;
  /** @example false */
  coreGroup: boolean;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  @ApiProperty({
    nullable: true,
    example: 'fr',
    description:
      'Language in which whoever invited has the person written to; null where an earlier release did not keep it',
  })
  locale: string | null;
  @ApiProperty({
    nullable: true,
    example: 'Asia/Bangkok',
    description: 'Where whoever invited supposes the person; null where an earlier release did not keep it',
  })
  zone: string | null;
  /** It can be accepted until then */
  expires: ClocksDto;
  /**
   * Whether that has passed: nobody can accept it before it is sent again
   * @example false
   */
  expired: boolean;
  @ApiProperty({
    nullable: true,
    ...DELIVERY_STATE,
    example: 'failed',
    description: 'What became of its mail; null where there is none',
  })
  mailState: DeliveryState | null;
  @ApiProperty({ nullable: true, enum: SKIP_REASONS, example: 'address_refused' })
  mailSkipReason: SkipReason | null;
  /**
   * Whether I invited the person: then I can correct everything but the address, and the link that went stays good
   * @example true
   */
  mine: boolean;
  /**
   * For If-Match
   * @example 1
   */
  version: number;
}
