import { ApiProperty } from '@nestjs/swagger';
import { OUTLOOKS, SUMMARY_CODES, type Outlook, type SummaryCode } from '#libs/domain';
import { CodedDto } from '../dto/named.dto.js';

/** More delegations are equally near than are needed */
export class TieDto {
  /**
   * How many of them are needed, whichever
   * @example 1
   */
  needed: number;
  /**
   * How many are equally near
   * @example 5
   */
  of: number;
}

export class QuorumDto {
  /**
   * Members who must be present for a decision
   * @example 97
   */
  needed: number;
  /**
   * Members whom the what-if leaves in the room: those whom it does not call absent, or as many as its turnout expects
   * @example 193
   */
  present: number;
}

/** The answer of a count: which sentence says it, and the numbers that stand in it, as members are counted */
export class CountSummaryDto {
  @ApiProperty({
    enum: SUMMARY_CODES,
    example: 'short',
    description:
      'no_quorum: the what-if leaves too few in the room. unknown: nobody is counted as yes or no. open_decide: more are open than all others. out_of_reach: all who could be won over are too few. The last four are of consensus',
  })
  code: SummaryCode;
  @ApiProperty({
    enum: OUTLOOKS,
    example: 'unlikely',
    description: 'Count and chance together; `unsure` where they differ or too little is known',
  })
  outlook: Outlook;
  /**
   * Whether more members are open than all others together
   * @example false
   */
  littleKnown: boolean;
  /**
   * All who have a vote
   * @example 193
   */
  members: number;
  /** @example 74 */
  yes: number;
  /** @example 38 */
  no: number;
  /** @example 81 */
  open: number;
  /**
   * How many yes it needs while the open ones abstain, `short` more than it has; 0 for consensus
   * @example 76
   */
  needed: number;
  /**
   * How many must be won over, or object
   * @example 2
   */
  short: number;
  /**
   * carries_if_open_abstain: how many of the open ones saying no would undo it
   * @example 0
   */
  undo: number;
  /**
   * Chance that it carries, 0 to 1; 0 without a quorum
   * @example 0.46
   */
  probability: number;
  /** Who must be in the room for any decision, and who is, by the what-if */
  quorum: QuorumDto;
  /** Those nearest to a yes, or who object; empty for more than three, and where little is known */
  nearest: CodedDto[];
  /** As many are needed besides those, of so many equals of whom none is named; null without */
  tie: TieDto | null;
}
