import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsId } from '../http/validation.js';

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
  @ApiProperty({
    nullable: true,
    type: String,
    example: '018f7e2a-0000-7000-8000-000000000004',
    description: 'Null when nobody was named, or whoever was has left the organisation or the campaign',
  })
  userId: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'Linh Tran' })
  user: string | null;
  @ApiProperty({ type: () => ClocksDto })
  since: ClocksDto;
  /** @example 1 */
  version: number;
}

export class LeadsDto {
  @ApiProperty({ type: () => [LeadDto], description: 'By name of the delegation; one at most for each' })
  items: LeadDto[];
}

export class SetLeadRequest {
  /**
   * An organisation of this campaign
   * @example 018f7e2a-0000-7000-8000-000000000002
   */
  @IsId()
  organisationId: string;

  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: '018f7e2a-0000-7000-8000-000000000004',
    description: 'Somebody with a seat for that organisation; nobody in particular if left out',
  })
  @IsOptional()
  @IsId()
  userId?: string | null;
}
