import { ClocksDto } from './clocks.dto.js';

/** When sign-on closes */
export class SignOnDto {
  /**
   * What the clock shows in `zone`
   * @example 2026-01-22T18:00
   */
  wall: string;
  /** @example Europe/Vienna */
  zone: string;
  clocks: ClocksDto;
  /**
   * Whether it is over, with the grace after it
   * @example false
   */
  over: boolean;
}
