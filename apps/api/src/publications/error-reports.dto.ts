import { ERROR_REPORT_STATES, type ErrorReportState } from '#libs/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice } from '../dto/fields.js';

const ERROR_REPORT_STATE = { enum: ERROR_REPORT_STATES, enumName: 'ErrorReportState' };

/** What somebody outside wrote about an error on the public page: text of a stranger */
export class ErrorReportDto {
  /** @example 018f7e2a-0000-7000-8000-0000000b1001 */
  id: string;
  /**
   * The part of the page; empty for all of it
   * @example "state/FJI"
   */
  about: string;
  /** @example "The statement was made on 2 August." */
  body: string;
  /**
   * How they can be reached, as they wrote it
   * @example null
   */
  contact: string | null;
  @ApiProperty({ ...ERROR_REPORT_STATE, example: 'open' })
  state: ErrorReportState;
  received: ClocksDto;
  /** @example null */
  answeredBy: string | null;
  answered: ClocksDto | null;
  /** @example 1 */
  version: number;
}

export class AnswerErrorReportRequest {
  @Choice(ERROR_REPORT_STATE, { example: 'done' })
  state: ErrorReportState;
}
