/** A statement as the source of a position, or in a list */
export class StatementItemDto {
  /** @example 018f7e2a-0000-7000-8000-000000005001 */
  id: string;
  /** @example "Pacific Islands Forum on human rights" */
  title: string;
  /** @example Tonga */
  speaker: string;
  /** @example pif */
  groupCode: string | null;
  /** @example "Pacific Islands Forum" */
  group: string | null;
}
