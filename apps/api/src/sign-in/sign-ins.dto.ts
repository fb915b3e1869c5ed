import { ApiProperty } from '@nestjs/swagger';
import { ClocksDto } from '../dto/clocks.dto.js';

/** One device on which I am signed in */
export class SignInDto {
  /** @example 018f7e2a-0000-7000-8000-000000000051 */
  id: string;
  /**
   * Whether it is the one that asks
   * @example true
   */
  current: boolean;
  @ApiProperty({
    nullable: true,
    type: String,
    example: 'Chrome',
    description: 'null for one that has no name here',
  })
  browser: string | null;
  @ApiProperty({
    nullable: true,
    type: String,
    example: 'Android',
    description: 'null for one that has no name here',
  })
  system: string | null;
  /** When it was opened, in UTC and on my clock */
  openedAt: ClocksDto;
  /** When it was last used, to the minute, in UTC and on my clock */
  lastUsedAt: ClocksDto;
}
