import { KeyedDto } from './named.dto.js';

/** A draft of the treaty in a list */
export class DraftDto extends KeyedDto {
  /** @example A/AC.291/22/Rev.3 */
  symbol: string | null;
  /**
   * The day on which it was circulated, at the venue
   * @example 2024-07-23
   */
  circulatedOn: string;
}
