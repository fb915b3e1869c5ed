import { ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import { ListOf } from '../dto/fields.js';
import { RepeatableRequest, WholeListQuery } from '../dto/requests.dto.js';
import { IsLanguage, IsPlace, OrganisationNames, Website } from '../http/several-names.js';
import { IsId, OrganisationName } from '../http/field-checks.js';

export class OrganisationsQuery extends WholeListQuery {
  /**
   * A country or a region, as an organisation names it
   * @example TH
   */
  @IsOptional()
  @IsPlace()
  place?: string;

  /**
   * ISO 639 code of a language that it works in
   * @example th
   */
  @IsOptional()
  @IsLanguage()
  language?: string;

  /**
   * Those that belong to a coalition today
   * @example 018f7e2a-0000-7000-8000-000000000021
   */
  @IsOptional()
  @IsId()
  coalitionId?: string;
}

/** Which organisations are exported: as the directory is narrowed */
export class ExportOrganisationsRequest extends OmitType(OrganisationsQuery, ['limit', 'cursor']) {}

/** How an organisation is to appear in a language */
export class LocalNamePart {
  /**
   * ISO 639 code
   * @example fr
   */
  @IsLanguage()
  language: string;

  /** @example "Fondation Manushya" */
  @OrganisationName(200)
  name: string;
}

/** A delegation that an organisation leads the talks with */
export class LedDelegationDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
}

/** An organisation of the coalition, as this campaign knows it */
export class OrganisationDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  id: string;
  /** @example "Manushya Foundation" */
  name: string;
  /** @example Manushya */
  shortName: string | null;
  /** @example ["Manushya"] */
  otherNames: string[];
  names: LocalNamePart[];
  /** @example "https://www.example.org" */
  website: string | null;
  /** @example ["TH"] */
  places: string[];
  /** @example ["th", "en"] */
  languages: string[];
  /**
   * How many people sit in the campaign for it
   * @example 3
   */
  members: number;
  leads: LedDelegationDto[];
  /** @example 1 */
  version: number;
}

export class NewOrganisationRequest extends RepeatableRequest {
  /** @example "Manushya Foundation" */
  @OrganisationName(200)
  name: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'Manushya',
    description: 'null takes it away',
  })
  @IsOptional()
  @OrganisationName(60)
  shortName?: string | null;

  /**
   * Old names, acronyms and spellings
   * @example ["Manushya"]
   */
  @IsOptional()
  @IsArray({ message: 'otherNames must be a list.' })
  @ArrayMaxSize(30, { message: 'otherNames must have at most 30 entries.' })
  @ArrayUnique({ message: 'otherNames must not name one twice.' })
  @OrganisationNames(200)
  otherNames?: string[];

  @IsOptional()
  @ListOf(() => LocalNamePart, { most: 30 })
  @ArrayUnique((part: LocalNamePart | null) => part?.language, {
    message: 'names must not name a language twice.',
  })
  names?: LocalNamePart[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'https://www.example.org',
    description: 'Of http or https; null takes it away',
  })
  @IsOptional()
  @Website()
  website?: string | null;

  /**
   * Countries (ISO 3166 alpha-2) and regions (UN M49); 001 is the world
   * @example ["TH", "035"]
   */
  @IsOptional()
  @IsArray({ message: 'places must be a list.' })
  @ArrayMaxSize(30, { message: 'places must have at most 30 entries.' })
  @ArrayUnique({ message: 'places must not name one twice.' })
  @IsPlace({ each: true })
  places?: string[];

  /**
   * ISO 639 codes
   * @example ["th", "en"]
   */
  @IsOptional()
  @IsArray({ message: 'languages must be a list.' })
  @ArrayMaxSize(30, { message: 'languages must have at most 30 entries.' })
  @ArrayUnique({ message: 'languages must not name one twice.' })
  @IsLanguage({ each: true })
  languages?: string[];

  /**
   * Members of the campaign whom to ask there, by their seats; all that remain
   * @example ["018f7e2a-0000-7000-8000-000000000031"]
   */
  @IsOptional()
  @IsArray({ message: 'focalPointIds must be a list.' })
  @ArrayMaxSize(20, { message: 'focalPointIds must have at most 20 entries.' })
  @ArrayUnique({ message: 'focalPointIds must not name one twice.' })
  @IsId({ each: true })
  focalPointIds?: string[];
}

export class ChangeOrganisationRequest extends PartialType(OmitType(NewOrganisationRequest, ['id'])) {}
