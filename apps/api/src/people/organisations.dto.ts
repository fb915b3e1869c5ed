import { IsOptional, IsUUID } from 'class-validator';
import { OrganisationName } from '../http/validation.js';

/** An organisation of the coalition, as this campaign knows it */
export class OrganisationDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  id: string;
  /** @example "Manushya Foundation" */
  name: string;
  /** @example Manushya */
  shortName: string | null;
  /** @example 1 */
  version: number;
}

export class NewOrganisationRequest {
  /**
   * Made by the client, so that a repeat is recognised
   * @example 018f7e2a-0000-7000-8000-000000000012
   */
  @IsOptional()
  @IsUUID('all', { message: 'id must be a UUID.' })
  id?: string;

  /** @example "Manushya Foundation" */
  @OrganisationName(200)
  name: string;

  /** @example Manushya */
  @IsOptional()
  @OrganisationName(60)
  shortName?: string;
}

export class ChangeOrganisationRequest {
  /** @example "Manushya Foundation" */
  @IsOptional()
  @OrganisationName(200)
  name?: string;

  /**
   * null takes it away
   * @example Manushya
   */
  @IsOptional()
  @OrganisationName(60)
  shortName?: string | null;
}

/** A coalition and the organisations in it */
export class CoalitionDto {
  /** @example 018f7e2a-0000-7000-8000-000000000021 */
  id: string;
  /** @example "Southeast Asia Collaborative Policy Network" */
  name: string;
  /** @example ["018f7e2a-0000-7000-8000-000000000002"] */
  organisationIds: string[];
}
