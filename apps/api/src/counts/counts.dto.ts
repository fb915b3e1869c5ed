import { ApiProperty } from '@nestjs/swagger';
import type { DecisionRule } from '#libs/domain';
import { AskInDraftDto } from '../dto/ask-in-draft.dto.js';
import { AmendmentItemDto } from '../dto/amendment-item.dto.js';
import { DECISION_RULE } from '../dto/named-enums.js';
import { CodedDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { CountSummaryDto, TieDto, QuorumDto } from './count-summary.dto.js';
import { BlockingDto, NearDelegationDto, ReachedDto } from './nearest.dto.js';
import { CountPositionsDto, FirmTallyDto, ForecastDto, GroupTallyDto, WhatIfDto } from './tallies.dto.js';

/** The amendment that is counted: a motion on it serves the ask, or defeats it */
export class CountedAmendmentDto extends AmendmentItemDto {
  /** Its sponsors of today. They count as yes, unless their own later word says otherwise */
  sponsors: CodedDto[];
}

/** A number under the two assumptions about the open ones */
export class IfOpenDto {
  /**
   * When they abstain
   * @example 112
   */
  abstain: number;
  /**
   * When they all vote
   * @example 180
   */
  vote: number;
}

/** Can it be won? Of what the reader may see */
export class CountDto {
  scope: ScopeDto;
  ask: AskInDraftDto;
  /** Null when the motion is the ask itself. All yes and no are votes on the motion */
  amendment: CountedAmendmentDto | null;
  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds' })
  rule: DecisionRule;
  summary: CountSummaryDto;
  /**
   * All who have a vote
   * @example 193
   */
  members: number;
  /** Fresh positions and the what-if; nothing else */
  tally: FirmTallyDto;
  /** How many say yes or no */
  voting: IfOpenDto;
  /** How many yes it needs while the open ones abstain, and once all of them vote; 0 for consensus */
  needed: IfOpenDto;
  /**
   * Whether it carries while the open ones abstain
   * @example false
   */
  passes: boolean;
  /**
   * Whether it carries even if every open one says no
   * @example false
   */
  passesAtWorst: boolean;
  /**
   * Whether it carries if every open one says yes
   * @example true
   */
  passesAtBest: boolean;
  /**
   * How many of the nearest must be won over, taken in order; 0 when it passes, null when it cannot
   * @example 2
   */
  short: number | null;
  /** Those, and the next in line */
  nearest: NearDelegationDto[];
  /** Among those who suffice; null where nearness alone says who they are */
  tie: TieDto | null;
  /** The result once they are won, while the open ones abstain */
  reached: ReachedDto | null;
  blocking: BlockingDto;
  /** Who is counted as no, by name */
  objectors: CodedDto[];
  /** The regional groups, then those that were asked for. A member of two groups is in both */
  groups: GroupTallyDto[];
  forecast: ForecastDto;
  /** On what the tally rests */
  positions: CountPositionsDto;
  /** Told, and not part of `passes` */
  quorum: QuorumDto;
  /** What was assumed */
  scenario: WhatIfDto;
}

/** One ask at a glance */
export class AskCountDto {
  ask: AskInDraftDto;
  summary: CountSummaryDto;
  tally: FirmTallyDto;
  /**
   * How many yes it needs while the open ones abstain, `short` more than it has; 0 for consensus
   * @example 76
   */
  needed: number;
  /** @example false */
  passes: boolean;
  /**
   * How many of the nearest must be won over; 0 when it passes, null when it cannot
   * @example 2
   */
  short: number | null;
  /**
   * How many more no would defeat it; 0 when it fails as things stand, null when it cannot fail
   * @example 0
   */
  moreToBlock: number | null;
  /**
   * Chance that it carries, 0 to 1
   * @example 0.46
   */
  probability: number;
  /**
   * Members whose position is older than the draft or too old
   * @example 12
   */
  stale: number;
  /**
   * Members of whom you know no position
   * @example 101
   */
  unknown: number;
}

export class CountsDto {
  scope: ScopeDto;
  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds' })
  rule: DecisionRule;
  /**
   * All who have a vote
   * @example 193
   */
  members: number;
  /** All asks of the campaign, the weightiest first */
  items: AskCountDto[];
}
