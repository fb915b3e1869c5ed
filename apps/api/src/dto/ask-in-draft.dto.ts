/** The newest confirmed draft */
export class NewestDraftDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f003 */
  id: string;
  /** @example jul-2024 */
  key: string;
  /** @example "Updated draft text of the convention" */
  title: string;
  /** @example A/AC.291/22/Rev.3 */
  symbol: string | null;
  /**
   * The day on which it was circulated, at the venue
   * @example 2024-07-23
   */
  circulatedOn: string;
}

/** An ask, with its place in the newest confirmed draft */
export class NumberedAskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  id: string;
  /** @example keep-article-6-2 */
  key: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  title: string;
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
}

/** An ask, in the newest confirmed draft */
export class AskInDraftDto extends NumberedAskDto {
  /**
   * Whether the newest confirmed draft changed what it is about
   * @example false
   */
  changed: boolean;
}
