/** Who entered it, and for which organisation */
export class AuthoredDto {
  /** @example 018f7e2a-0000-7000-8000-000000006001 */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example "Manushya Foundation" */
  organisation: string;
}
