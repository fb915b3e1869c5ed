import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { InteractionAct } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { INTERACTION_ACT } from '../dto/named-enums.js';
import { IsId, OneLine } from '../http/field-checks.js';
import { RecordStatementRequest } from './statements.dto.js';

/** What of a statement was wrong. What is left out stays; a list that is given takes the place of the old one whole */
export class CorrectStatementRequest extends PartialType(
  PickType(RecordStatementRequest, [
    ...(['title', 'speakerCode', 'aligned', 'excepted', 'asks', 'occurredAt', 'zone'] as const),
    ...(['said', 'grade', 'source', 'note', 'tier'] as const),
  ]),
) {
  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: 'eu',
    description: 'The group for which it was made; null for none',
  })
  @IsOptional()
  @OneLine(50)
  groupCode?: string | null;

  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: '018f7e2a-0000-7000-8000-000000000201',
    description: 'The draft it speaks about; null for the newest confirmed one of that day',
  })
  @IsOptional()
  @IsId()
  textVersionId?: string | null;
}

export class PreviewStatementQuery {
  /**
   * The statement that is corrected: what it wrote before does not count as said before
   * @example 018f7e2a-0000-7000-8000-00000000d001
   */
  @IsOptional()
  @IsId()
  corrects?: string;
}

/** That a statement was changed after it was recorded, and in what; never what stood there before */
export class StatementChangeDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d101 */
  id: string;
  @ApiProperty({ ...INTERACTION_ACT, example: 'corrected' })
  act: InteractionAct;
  /**
   * Of a correction: names of the fields of the request
   * @example ["aligned", "asks"]
   */
  fields: string[];
  at: ClocksDto;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  byId: string;
  /** @example "Linh Tran" */
  by: string;
}
