import { IsOptional } from 'class-validator';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsId } from '../http/field-checks.js';

/** Who of the coalition leads the talks with a delegation */
export class LeadDto {
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /**
   * Null when nobody was named, or whoever was has left the organisation or the campaign
   * @example 018f7e2a-0000-7000-8000-000000000004
   */
  userId: string | null;
  /** @example "Linh Tran" */
  user: string | null;
  since: ClocksDto;
  /** @example 1 */
  version: number;
}

export class SetLeadRequest {
  /**
   * An organisation of this campaign
   * @example 018f7e2a-0000-7000-8000-000000000002
   */
  @IsId()
  organisationId: string;

  /**
   * Somebody with a seat for that organisation; nobody in particular if left out
   * @example 018f7e2a-0000-7000-8000-000000000004
   */
  @IsOptional()
  @IsId()
  userId?: string | null;
}
