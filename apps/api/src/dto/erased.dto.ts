import { ClocksDto } from './clocks.dto.js';

/** That its words were erased for good, when and by whom */
export class ErasedDto {
  at: ClocksDto;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  byId: string;
  /** @example "Linh Tran" */
  by: string;
}
