import { ApiProperty } from '@nestjs/swagger';
import { DUPLICATE_KINDS, type DuplicateKind } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice } from '../dto/fields.js';
import { NamedDto } from '../dto/named.dto.js';
import { PageQuery } from '../http/pages.js';
import { IsId } from '../http/field-checks.js';

const KIND = { enum: DUPLICATE_KINDS, enumName: 'DuplicateKind' };

export class DismissedQuery extends PageQuery {
  @Choice(KIND, { example: 'delegates' })
  about: DuplicateKind;
}

export class DismissDuplicateRequest {
  @Choice(KIND, { example: 'delegates' })
  about: DuplicateKind;

  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  @IsId()
  oneId: string;

  /** @example 018f7e2a-0000-7000-8000-00000000e002 */
  @IsId()
  otherId: string;
}

/** A delegate with the delegation, or an organisation */
export class LikeRecordDto extends NamedDto {
  @ApiProperty({ type: String, nullable: true, example: 'FJI', description: 'Null for an organisation' })
  delegationCode: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Fiji' })
  delegation: string | null;
}

/** Two records that look alike and are two */
export class DismissedDuplicateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  id: string;
  one: LikeRecordDto;
  other: LikeRecordDto;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Ploy Srisai',
    description: 'Who put the pair away; null where the account is gone',
  })
  by: string | null;
  dismissed: ClocksDto;
}
