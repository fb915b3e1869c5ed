import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceGrade } from '#libs/domain';
import { EVIDENCE_GRADE } from '../dto/named-enums.js';
import { STALE_CHOICES, type StaleChoice } from './count-query.dto.js';
import { BallotNumbersDto } from '../dto/ballot-numbers.dto.js';
import { GROUP_KINDS, type GroupKind } from '../dto/group-of-delegation.dto.js';

/** Members by what they are counted as */
export class FirmTallyDto {
  /** @example 74 */
  yes: number;
  /** @example 38 */
  no: number;
  /**
   * Undecided, silent, unknown, or known only from a stale position
   * @example 81
   */
  open: number;
  /**
   * By the what-if
   * @example 0
   */
  abstain: number;
  /**
   * By the what-if
   * @example 0
   */
  absent: number;
}

export class GroupTallyDto extends FirmTallyDto {
  /** @example asia-pacific */
  code: string;
  /** @example "Asia-Pacific Group" */
  name: string;
  @ApiProperty({ enum: GROUP_KINDS, example: 'regional' })
  kind: GroupKind;
  /**
   * Of those with a vote
   * @example 54
   */
  members: number;
}

export class YesRangeDto {
  /**
   * In nineteen of twenty cases there are at least so many yes
   * @example 89
   */
  low: number;
  /** @example 98 */
  median: number;
  /**
   * In nineteen of twenty cases there are at most so many yes
   * @example 108
   */
  high: number;
}

/** What is to be expected, with chances instead of a firm count */
export class ForecastDto {
  /**
   * Chance that the motion carries, 0 to 1
   * @example 0.46
   */
  probability: number;
  /** Not whole numbers; together all members */
  expected: BallotNumbersDto;
  yes: YesRangeDto;
}

export class GradeCountDto {
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'official_record' })
  grade: EvidenceGrade;
  /**
   * Positions that are counted
   * @example 31
   */
  fresh: number;
  /** @example 4 */
  stale: number;
}

/** The positions of the members whose vote the what-if leaves open */
export class CountPositionsDto {
  /**
   * Members with a position that you see
   * @example 92
   */
  known: number;
  /**
   * Members without
   * @example 101
   */
  unknown: number;
  /**
   * Older than the last draft that changed what the ask is about
   * @example 9
   */
  staleByDraft: number;
  /**
   * Older than the days allowed
   * @example 3
   */
  staleByAge: number;
  /**
   * Resting on a bloc's statement
   * @example 27
   */
  fromBlocs: number;
  /**
   * Where the state's own word and its bloc's take different sides
   * @example 1
   */
  differing: number;
  /**
   * Counted as yes because they sponsor the amendment
   * @example 0
   */
  sponsors: number;
  /** By grade of evidence, the best first */
  grades: GradeCountDto[];
}

/** What was assumed for the count; nothing was changed */
export class WhatIfDto {
  /** @example ["FJI", "TUV"] */
  yes: string[];
  /** @example [] */
  no: string[];
  /** @example [] */
  abstain: string[];
  /** @example ["NRU"] */
  absent: string[];
  /** @example 0.9 */
  turnout: number | null;
  @ApiProperty({ enum: STALE_CHOICES, example: 'ignore' })
  stale: StaleChoice;
  /** @example 180 */
  maxAgeDays: number;
}
