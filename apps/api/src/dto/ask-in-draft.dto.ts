import { KeyedDto } from './named.dto.js';

/** An ask, in the newest confirmed draft */
export class AskInDraftDto extends KeyedDto {
  /**
   * The numbers of its provisions in the newest confirmed draft
   * @example 6(2)
   */
  number: string | null;
  /**
   * 1 = the weightiest
   * @example 1
   */
  priority: number;
  /** @example true */
  redLine: boolean;
  /**
   * Whether the newest confirmed draft changed what it is about
   * @example false
   */
  changed: boolean;
}
