export class NamedDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
}

/** By its code: a delegation, a group */
export class CodedDto {
  /** @example FJI */
  code: string;
  /** @example Fiji */
  name: string;
}

/** By its key: an ask, a draft, a provision */
export class KeyedDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f003 */
  id: string;
  /** @example jul-2024 */
  key: string;
  /** @example "Updated draft text of the convention" */
  title: string;
}

/** An ask that words are about */
export class TextAskDto extends KeyedDto {
  /**
   * Whether the coalition rejects a text without it
   * @example true
   */
  redLine: boolean;
}

/** A mission or ministry of a state */
export class PostDto {
  /** @example 018f7e2a-0000-7000-8000-000000000101 */
  id: string;
  /** @example "New York" */
  city: string;
  /** @example America/New_York */
  zone: string;
  /** @example 1 */
  version: number;
}
