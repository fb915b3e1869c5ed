import { ApiProperty } from '@nestjs/swagger';
import { ClocksDto } from '../dto/clocks.dto.js';

/** Wrong passwords for my account within one hour, from devices of one kind */
export class FailedSignInDto {
  /**
   * How many were tried and were wrong
   * @example 8
   */
  count: number;
  /** The first of them, in UTC and on my clock */
  firstAt: ClocksDto;
  /** The last of them, in UTC and on my clock */
  lastAt: ClocksDto;
  /**
   * Whether it was a device on which I had signed in before
   * @example false
   */
  knownDevice: boolean;
  @ApiProperty({
    nullable: true,
    type: String,
    example: 'Chrome',
    description: 'What the device said it is; null for one that has no name here',
  })
  browser: string | null;
  @ApiProperty({
    nullable: true,
    type: String,
    example: 'Windows',
    description: 'What the device said it is; null for one that has no name here',
  })
  system: string | null;
}
