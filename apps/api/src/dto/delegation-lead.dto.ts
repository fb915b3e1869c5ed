/** Who of the coalition leads the talks with a delegation */
export class DelegationLeadDto {
  /** @example 018f7e2a-0000-7000-8000-000000000002 */
  organisationId: string;
  /** @example Manushya */
  organisation: string;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  userId: string | null;
  /** @example "Linh Tran" */
  user: string | null;
}
