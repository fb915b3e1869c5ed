import { OmitType, PartialType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { MOST_MISSIONS } from '#libs/domain';
import { ListOf } from '../dto/fields.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsEmailAddress } from '../http/email.js';
import { IsDelegationCode, OneLine, Text } from '../http/field-checks.js';
import { IsLanguage } from '../http/several-names.js';

/** Where a mission is written to: its official mailbox, and nobody's own */
export class MissionAddressDto {
  /** @example 018f7e2a-0000-7000-8000-00000000ad01 */
  id: string;
  /** @example KEN */
  delegationCode: string;
  /** @example Kenya */
  delegation: string;
  /** @example mission.kenya@example.org */
  address: string;
  /**
   * In which it is written to; empty: the first of each mail
   * @example en
   */
  language: string;
  /**
   * Where the address stands
   * @example "Blue Book of the United Nations, no. 308"
   */
  source: string;
  /** @example 1 */
  version: number;
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
}

/** A mission and its mailbox */
export class AddMissionAddressRequest extends RepeatableRequest {
  /** @example KEN */
  @IsDelegationCode()
  delegationCode: string;

  @IsEmailAddress()
  address: string;

  /** @example en */
  @IsOptional()
  @IsLanguage()
  language?: string | null;

  /** @example "Blue Book of the United Nations, no. 308" */
  @IsOptional()
  @OneLine(300, 0)
  source?: string;
}

/** What is said of it anew; what is left out stays */
export class ChangeMissionAddressRequest extends PartialType(
  OmitType(AddMissionAddressRequest, ['id', 'delegationCode']),
) {}

/** A list as it was found: in each line a delegation and an address */
export class ReadMissionAddressesRequest {
  /** @example "Kenya; mission.kenya@example.org" */
  @Text(100_000)
  text: string;
}

/** One line of it */
export class ReadMissionAddressDto {
  /** @example 1 */
  line: number;
  /**
   * As it stands there
   * @example "Kenya"
   */
  name: string;
  /** @example mission.kenya@example.org */
  address: string;
  @ApiProperty({
    ...{ type: String, nullable: true, example: 'KEN' },
    description: 'Null where the name is nobody’s, or may be several',
  })
  delegationCode: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Where it is written to so far' })
  addressNow: string | null;
}

export class ReadMissionAddressesDto {
  items: ReadMissionAddressDto[];
}

/** A mission and its mailbox, of several */
export class MissionAddressPart extends OmitType(AddMissionAddressRequest, ['id']) {}

/** Mailboxes of several missions, for those that have none so far */
export class AddMissionAddressesRequest {
  @ListOf(() => MissionAddressPart, { least: 1, most: MOST_MISSIONS })
  addresses: MissionAddressPart[];
}

export class AddedMissionAddressesDto {
  /**
   * How many missions have an address now that had none
   * @example 43
   */
  added: number;
  /**
   * Codes of those that had one, which stays
   * @example []
   */
  before: string[];
}
