/** A number for each of the four ballots: how many there are or are expected, or how likely each is */
export class BallotNumbersDto {
  /** @example 79 */
  yes: number;
  /** @example 60 */
  no: number;
  /** @example 33 */
  abstain: number;
  /** @example 21 */
  absent: number;
}
