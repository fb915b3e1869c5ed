import { ApiProperty } from '@nestjs/swagger';
import type { DeadlineKind } from '#libs/domain';
import { ClocksDto } from './clocks.dto.js';
import { DEADLINE_KIND } from './named-enums.js';

/** A deadline in a list */
export class DeadlineItemDto {
  /** @example 0190f3a2-7c00-7000-8000-000000000011 */
  id: string;
  @ApiProperty({ ...DEADLINE_KIND, example: 'session_close' })
  kind: DeadlineKind;
  /** @example "Close of the reconvened concluding session" */
  title: string;
  due: ClocksDto;
}
