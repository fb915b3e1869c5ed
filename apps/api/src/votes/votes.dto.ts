import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  AMENDMENT_EFFECTS,
  BALLOT_CHOICES,
  DECISION_RULES,
  EVIDENCE_GRADES,
  type AmendmentEffect,
  type BallotChoice,
  type DecisionRule,
  type EvidenceGrade,
} from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { AMENDMENT_EFFECT, BALLOT_CHOICE, DECISION_RULE, EVIDENCE_GRADE } from '../dto/named-enums.js';
import { PageQuery } from '../http/pages.js';
import { IsDelegationCode, IsId, IsInstant, IsZone, OneLine, OneOf, Title } from '../http/validation.js';

const RULE =
  'Simple majority and two thirds are of members present and voting: yes and no only. An absolute majority is of all members';
const EFFECT = 'Whether a yes serves the ask or defeats it, as a motion to delete its article does';

/** Numbers of the tally, each property with its own message. */
function Votes(): PropertyDecorator {
  return (target, key) => {
    const name = String(key);
    IsInt({ message: `${name} must be a whole number.` })(target, key);
    Min(0, { message: `${name} must not be negative.` })(target, key);
    Max(1_000, { message: `${name} must be at most 1000.` })(target, key);
  };
}

/** What the chair announced, or the board showed */
export class TallyPart {
  @ApiProperty({ type: Number, minimum: 0, example: 79 })
  @Votes()
  yes: number;

  @ApiProperty({ type: Number, minimum: 0, example: 60 })
  @Votes()
  no: number;

  @ApiPropertyOptional({ type: Number, minimum: 0, example: 33, description: 'Leave it out if not known' })
  @IsOptional()
  @Votes()
  abstained?: number;

  @ApiPropertyOptional({ type: Number, minimum: 0, example: 21, description: 'Leave it out if not known' })
  @IsOptional()
  @Votes()
  absent?: number;
}

/** How one delegation voted */
export class BallotPart {
  /** @example FJI */
  @IsDelegationCode()
  delegationCode: string;

  @ApiProperty({ ...BALLOT_CHOICE, example: 'yes' })
  @OneOf(BALLOT_CHOICES)
  choice: BallotChoice;
}

export class RecordVoteRequest extends RepeatableRequest {
  /** @example "Motion to delete Article 6, paragraph 2" */
  @Title(200)
  title: string;

  /**
   * The ask that it is about; that of the amendment if left out
   * @example 018f7e2a-0000-7000-8000-00000000a001
   */
  @IsOptional()
  @IsId()
  askId?: string;

  @ApiPropertyOptional({
    ...AMENDMENT_EFFECT,
    example: 'defeats',
    description: `${EFFECT}. That of the amendment, else \`serves\`, if left out`,
  })
  @IsOptional()
  @OneOf(AMENDMENT_EFFECTS)
  effect?: AmendmentEffect;

  /**
   * The amendment that was voted on
   * @example 018f7e2a-0000-7000-8000-000000000301
   */
  @IsOptional()
  @IsId()
  amendmentId?: string;

  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds', description: RULE })
  @OneOf(DECISION_RULES)
  rule: DecisionRule;

  /** @example 2024-08-08T17:10:00-04:00 */
  @IsInstant()
  heldAt: string;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description:
      "IANA time zone of where it was held; that of the session under way then, else the reader's, if left out",
  })
  @IsOptional()
  @IsZone()
  zone?: string;

  /** May differ from the ballots: the answer says how */
  @IsOptional()
  @IsObject({ message: 'tally must be an object.' })
  @ValidateNested({ message: 'tally must be an object.' })
  @Type(() => TallyPart)
  tally?: TallyPart;

  /** As far as they are known, e.g. from a photo of the board; each delegation once */
  @IsOptional()
  @IsArray({ message: 'ballots must be a list.' })
  @ArrayMaxSize(250, { message: 'ballots must have at most 250 entries.' })
  @ValidateNested({ each: true, message: 'Each entry of ballots must be an object.' })
  @Type(() => BallotPart)
  ballots?: BallotPart[];

  @ApiProperty({ ...EVIDENCE_GRADE, example: 'own_notes' })
  @OneOf(EVIDENCE_GRADES)
  grade: EvidenceGrade;

  /** @example "Photo of the board, 17:12" */
  @OneLine(1_000)
  source: string;
}

/** What is left out stays as it is */
export class ChangeVoteRequest {
  /** @example "Motion to delete Article 6, paragraph 2" */
  @IsOptional()
  @Title(200)
  title?: string;

  /**
   * null: it is about none
   * @example 018f7e2a-0000-7000-8000-00000000a001
   */
  @IsOptional()
  @IsId()
  askId?: string | null;

  @ApiPropertyOptional({
    ...AMENDMENT_EFFECT,
    example: 'defeats',
    description: `${EFFECT}. With another amendment that of the amendment, if left out`,
  })
  @IsOptional()
  @OneOf(AMENDMENT_EFFECTS)
  effect?: AmendmentEffect;

  /**
   * null: it was not on an amendment
   * @example 018f7e2a-0000-7000-8000-000000000301
   */
  @IsOptional()
  @IsId()
  amendmentId?: string | null;

  @ApiPropertyOptional({ ...DECISION_RULE, example: 'two_thirds', description: RULE })
  @IsOptional()
  @OneOf(DECISION_RULES)
  rule?: DecisionRule;

  /** @example 2024-08-08T17:10:00-04:00 */
  @IsOptional()
  @IsInstant()
  heldAt?: string;

  @ApiPropertyOptional({ example: 'America/New_York', description: 'IANA time zone of where it was held' })
  @IsOptional()
  @IsZone()
  zone?: string;

  /** Replaces all of it; null: none was announced */
  @IsOptional()
  @IsObject({ message: 'tally must be an object.' })
  @ValidateNested({ message: 'tally must be an object.' })
  @Type(() => TallyPart)
  tally?: TallyPart | null;

  @ApiPropertyOptional({ ...EVIDENCE_GRADE, example: 'official_record' })
  @IsOptional()
  @OneOf(EVIDENCE_GRADES)
  grade?: EvidenceGrade;

  /** @example "A/AC.291/SR.12" */
  @IsOptional()
  @OneLine(1_000)
  source?: string;
}

export class ReplaceBallotsRequest {
  /** All of them, each delegation once */
  @IsArray({ message: 'ballots must be a list.' })
  @ArrayMaxSize(250, { message: 'ballots must have at most 250 entries.' })
  @ValidateNested({ each: true, message: 'Each entry of ballots must be an object.' })
  @Type(() => BallotPart)
  ballots: BallotPart[];
}

export class VotesQuery extends PageQuery {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsOptional()
  @IsId()
  askId?: string;
}
