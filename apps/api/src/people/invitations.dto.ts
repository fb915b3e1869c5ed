import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsUUID, Matches, ValidateIf } from 'class-validator';
import type { Role } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ROLE } from '../dto/named-enums.js';
import { IsEmailAddress } from '../http/email.js';
import { IsZone, Name } from '../http/validation.js';
import { Choice } from '../dto/fields.js';

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
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { message: 'locale must be a language tag such as en.' })
  locale: string = 'en';
}

/** An invitation that can still be accepted */
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
  /** It can be accepted until then */
  expires: ClocksDto;
}
