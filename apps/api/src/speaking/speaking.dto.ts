import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { SlotState } from '#libs/domain';
import { OptionalChoice } from '../dto/fields.js';
import { SLOT_STATE } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsId, OneLine, Text, Title } from '../http/field-checks.js';
import { Website } from '../http/several-names.js';

/** Time to speak in a session, in the name of an organisation */
export class SpeakingSlotDto {
  /** @example 018f7e2a-0000-7000-8000-00000000ca01 */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  @ApiProperty({
    ...{ type: String, nullable: true, example: '018f7e2a-0000-7000-8000-00000000be01' },
    description:
      'Who speaks; null where nobody is named, and for whoever does not read the people of this organisation',
  })
  representativeId: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Ploy Srisai' })
  representative: string | null;
  /**
   * Of the agenda
   * @example "Item 4: scope of the convention"
   */
  item: string;
  /**
   * The group of stakeholders in whose turn it is; empty where none is named
   * @example "Non-governmental organisations"
   */
  stakeholders: string;
  @ApiProperty({ ...SLOT_STATE, example: 'granted' })
  state: SlotState;
  @ApiProperty({ type: Number, nullable: true, example: 3, description: 'Granted, or used once it is given' })
  minutes: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 2,
    description: 'In the order of speakers on the item',
  })
  place: number | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'At which the item is called' })
  meetingId: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  meeting: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'When it begins, an instant of UTC',
  })
  meetingAt: string | null;
  /**
   * Of the webcast or the text; empty where there is none
   * @example "https://webtv.un.org/en"
   */
  link: string;
  /**
   * From the beginning of the webcast; empty where it is not known
   * @example "1:23:45"
   */
  webcastTime: string;
  /**
   * What is said; the whole campaign reads it
   * @example "Chair, distinguished delegates …"
   */
  body: string;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

/** Of an intervention of ten minutes, five times over. */
const LONGEST_BODY = 10_000;
const isSaid = (_: unknown, value: unknown) => value !== undefined && value !== null && value !== '';

export class AddSpeakingSlotRequest extends RepeatableRequest {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  @IsId()
  organisationId: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: '018f7e2a-0000-7000-8000-00000000be01' },
    description: 'Who speaks: somebody whom this organisation sends to the session',
  })
  @IsOptional()
  @IsId()
  representativeId?: string | null;

  /** @example "Item 4: scope of the convention" */
  @Title(200)
  item: string;

  /** @example "Non-governmental organisations" */
  @IsOptional()
  @OneLine(120, 0)
  stakeholders?: string;

  @OptionalChoice(SLOT_STATE, { example: 'requested' })
  state?: SlotState;

  @ApiPropertyOptional({ type: Number, nullable: true, example: 3 })
  @IsOptional()
  @IsInt({ message: '$property must be a whole number.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(600, { message: '$property must be at most 600.' })
  minutes?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, example: 2 })
  @IsOptional()
  @IsInt({ message: '$property must be a whole number.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(999, { message: '$property must be at most 999.' })
  place?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '018f7e2a-0000-7000-8000-000000000013' })
  @IsOptional()
  @IsId()
  meetingId?: string | null;

  /** @example "https://webtv.un.org/en" */
  @IsOptional()
  @OneLine(500, 0)
  @ValidateIf(({ link }: AddSpeakingSlotRequest) => isSaid(undefined, link))
  @Website()
  link?: string;

  /** @example "1:23:45" */
  @IsOptional()
  @OneLine(8, 0)
  @Matches(/^(\d{1,2}:[0-5]\d:[0-5]\d)?$/, {
    message: '$property must be hours, minutes and seconds such as 1:23:45.',
    context: { code: 'speaking.webcastTime' },
  })
  webcastTime?: string;

  /** @example "Chair, distinguished delegates …" */
  @IsOptional()
  @Text(LONGEST_BODY)
  body?: string;
}

export class ChangeSpeakingSlotRequest extends PartialType(
  OmitType(AddSpeakingSlotRequest, ['id', 'organisationId']),
) {}
