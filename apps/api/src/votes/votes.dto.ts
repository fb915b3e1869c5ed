import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import type {
  AmendmentEffect,
  BallotChoice,
  DecisionRule,
  EvidenceGrade,
  Shelf,
  VoteKind,
} from '#libs/domain';
import { OnAskQuery, RepeatableRequest } from '../dto/requests.dto.js';
import {
  AMENDMENT_EFFECT,
  BALLOT_CHOICE,
  DECISION_RULE,
  EVIDENCE_GRADE,
  VOTE_KIND,
} from '../dto/named-enums.js';
import { IsDelegationCode, IsId, IsInstant, IsZone, OneLine, Title } from '../http/field-checks.js';
import { Choice, ListOf, Nested, OptionalChoice } from '../dto/fields.js';

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

  @Choice(BALLOT_CHOICE, { example: 'yes' })
  choice: BallotChoice;

  @OptionalChoice(BALLOT_CHOICE, {
    nullable: true,
    example: 'abstain',
    description:
      'What it later advised the Secretariat that it had meant; the ballot counts as it was cast. null or left out: nothing',
  })
  meant?: BallotChoice | null;
}

export class VotesQuery extends OnAskQuery {
  /**
   * Only those on this amendment
   * @example 018f7e2a-0000-7000-8000-000000000301
   */
  @IsOptional()
  @IsId()
  amendmentId?: string;

  @OptionalChoice(
    { enum: ['active', 'removed'] },
    {
      example: 'removed',
      default: 'active',
      description: 'Those that count, or, for coordinators, those that were removed',
    },
  )
  shelf?: Extract<Shelf, 'active' | 'removed'>;
}

export class RecordVoteRequest extends RepeatableRequest {
  /** @example "Motion to delete Article 6, paragraph 2" */
  @Title(200)
  title: string;

  @OptionalChoice(VOTE_KIND, {
    example: 'proposal',
    description:
      'What it was on; `amendment` where one is named, else `proposal`, if left out. `separate`: a part of the proposal; `no_action`: adjourning the debate',
  })
  kind?: VoteKind;

  /**
   * The ask that it is about; that of the amendment if left out
   * @example 018f7e2a-0000-7000-8000-00000000a001
   */
  @IsOptional()
  @IsId()
  askId?: string;

  @OptionalChoice(AMENDMENT_EFFECT, {
    example: 'defeats',
    description: `${EFFECT}. That of the amendment, else \`serves\`, if left out`,
  })
  effect?: AmendmentEffect;

  /**
   * The amendment that was voted on
   * @example 018f7e2a-0000-7000-8000-000000000301
   */
  @IsOptional()
  @IsId()
  amendmentId?: string;

  @Choice(DECISION_RULE, { example: 'two_thirds', description: RULE })
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
  @Nested(() => TallyPart)
  tally?: TallyPart;

  /** As far as they are known, e.g. from a photo of the board; each delegation once */
  @IsOptional()
  @ListOf(() => BallotPart, { most: 250 })
  ballots?: BallotPart[];

  @Choice(EVIDENCE_GRADE, { example: 'own_notes' })
  grade: EvidenceGrade;

  /** @example "Photo of the board, 17:12" */
  @OneLine(1_000)
  source: string;
}

/** What is left out stays as it is */
export class ChangeVoteRequest extends PartialType(
  PickType(RecordVoteRequest, ['title', 'kind', 'rule', 'heldAt', 'grade', 'source']),
) {
  /**
   * null: it is about none
   * @example 018f7e2a-0000-7000-8000-00000000a001
   */
  @IsOptional()
  @IsId()
  askId?: string | null;

  @OptionalChoice(AMENDMENT_EFFECT, {
    example: 'defeats',
    description: `${EFFECT}. With another amendment that of the amendment, if left out`,
  })
  effect?: AmendmentEffect;

  /**
   * null: it was not on an amendment
   * @example 018f7e2a-0000-7000-8000-000000000301
   */
  @IsOptional()
  @IsId()
  amendmentId?: string | null;

  @ApiPropertyOptional({ example: 'America/New_York', description: 'IANA time zone of where it was held' })
  @IsOptional()
  @IsZone()
  zone?: string;

  /** Replaces all of it; null: none was announced */
  @IsOptional()
  @Nested(() => TallyPart)
  tally?: TallyPart | null;

  @ApiPropertyOptional({
    type: [String],
    minItems: 1,
    maxItems: 300,
    example: ['EGY', 'FJI', 'NOR'],
    description:
      'Codes of all who had a vote in it. With another day those of the room on that day, if left out',
  })
  @ValidateIf(({ voters }: ChangeVoteRequest) => voters !== undefined)
  @IsArray({ message: 'voters must be a list of codes.' })
  @ArrayMinSize(1, { message: 'voters must name at least one.' })
  @ArrayMaxSize(300, { message: 'voters must name at most 300.' })
  @Matches(/^[A-Z]{3}$/, {
    each: true,
    message: 'Each of voters must be a code of three letters, like FJI.',
    context: { code: 'delegationCode' },
  })
  voters?: string[];
}

export class ReplaceBallotsRequest {
  /** All of them, each delegation once */
  @ListOf(() => BallotPart, { most: 250 })
  ballots: BallotPart[];
}
