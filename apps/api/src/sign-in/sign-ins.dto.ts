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
  /**
   * Browser and system, in words
   * @example "Chrome on Android"
   */
  device: string;
  /** When it was opened, in UTC and on my clock */
  openedAt: ClocksDto;
  /** When it was last used, to the minute, in UTC and on my clock */
  lastUsedAt: ClocksDto;
}

export class SignInsDto {
  /** This device first, then by last use */
  items: SignInDto[];
}
