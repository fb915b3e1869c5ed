import { IsOptional } from 'class-validator';
import { IsId } from '../http/field-checks.js';

export class ExportVotesRequest {
  /**
   * One vote; all that count if left out
   * @example 018f7e2a-0000-7000-8000-000000006001
   */
  @IsOptional()
  @IsId()
  voteId?: string;
}
