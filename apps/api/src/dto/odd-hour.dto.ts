import { ApiProperty } from '@nestjs/swagger';

export const ODD_HOURS = ['skipped', 'twice_earlier', 'twice_later'] as const;

/** How an hour was read that the clocks skip that day, or show twice */
export class OddHourDto {
  @ApiProperty({ enum: ODD_HOURS, example: 'skipped' })
  code: (typeof ODD_HOURS)[number];
  /**
   * The wall time that was asked for
   * @example 2024-03-10T02:30
   */
  stated: string;
  /** @example America/New_York */
  zone: string;
  /**
   * The wall time that it means: of a skipped hour the first minute after the gap
   * @example 2024-03-10T03:00
   */
  taken: string;
}
