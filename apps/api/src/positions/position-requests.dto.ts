import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Confidence, EvidenceGrade, Said, Stance, Tier } from '#libs/domain';
import { CONFIDENCE, EVIDENCE_GRADE, SAID_WORD, STANCE, TIER } from '../dto/named-enums.js';
import { IsDelegationCode, IsId, IsInstant, IsZone, OneLine, Text } from '../http/field-checks.js';
import { Choice, OptionalChoice } from '../dto/fields.js';

/** How far a clock can be off, in seconds: 19 years. Further off no browser trusts any server. */
const LONGEST_OFFSET_S = 600_000_000;

/** How far the clock off which `occurredAt` was read is ahead of the server's, in whole seconds. */
export function DeviceOffset(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsInt({ message: '$property must be a whole number.' }),
    Min(-LONGEST_OFFSET_S, { message: `$property must be at least -${LONGEST_OFFSET_S}.` }),
    Max(LONGEST_OFFSET_S, { message: `$property must be at most ${LONGEST_OFFSET_S}.` }),
    ApiPropertyOptional({
      type: 'integer',
      example: 0,
      description:
        'How far the clock off which `occurredAt` was read is ahead of the server’s, in seconds. It is taken off, and ' +
        'the result is never later than now; both are kept. Left out for a time that a person typed, which is refused ' +
        'when it lies ahead',
    }),
  );
}

/** On what a position rests, and who may know of it */
export class EvidencePart {
  /** @example "Waiting for instructions from the capital" */
  @IsOptional()
  @Text(5_000)
  note?: string;

  /**
   * Where it can be looked up, or how it was learned
   * @example "A/AC.291/22/Rev.3, statement of 2 August"
   */
  @IsOptional()
  @OneLine(1_000, 0)
  source?: string;

  /**
   * Who of the delegation said it. Whoever may see the position reads the name if that delegate is known to them
   * @example 018f7e2a-0000-7000-8000-00000000e001
   */
  @IsOptional()
  @IsId()
  delegateId?: string;

  @ApiPropertyOptional({
    example: false,
    description:
      'Keeps `source` and `delegateId` for the author alone, for good. The position itself counts for whoever may see it; its note is read by them as well',
  })
  @IsOptional()
  @IsBoolean({ message: 'sealed must be true or false.' })
  sealed?: boolean;

  /**
   * The draft it speaks about; if left out, the newest confirmed one that had been circulated by that day
   * @example 018f7e2a-0000-7000-8000-00000000f003
   */
  @IsOptional()
  @IsId()
  textVersionId?: string;
}

/** Where a delegation stands on one ask */
export class PositionPart extends EvidencePart {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsId()
  askId: string;

  @Choice(STANCE, { example: 'lean_support' })
  stance: Stance;

  @Choice(CONFIDENCE, { example: 2, description: '1 = a guess, 2 = likely, 3 = certain' })
  confidence: Confidence;

  @Choice(SAID_WORD, { example: 'privately' })
  said: Said;

  @OptionalChoice(EVIDENCE_GRADE, { example: 'own_notes', default: 'own_notes' })
  grade?: EvidenceGrade;

  @OptionalChoice(TIER, {
    example: 'core',
    description:
      'Who may know of it; if left out, that of the interaction, else what you chose for the campaign',
  })
  tier?: Tier;
}

/** A position learned without a meeting, e.g. from a statement */
export class RecordPositionRequest extends PositionPart {
  /**
   * Made by the client, so that a repeat gives the first answer
   * @example 018f7e2a-0000-7000-8000-00000000b001
   */
  @IsOptional()
  @IsId()
  id?: string;

  /** @example FJI */
  @IsDelegationCode()
  delegationCode: string;

  /** @example 2024-08-08T11:40:00-04:00 */
  @IsInstant()
  occurredAt: string;

  @DeviceOffset()
  deviceOffsetSeconds?: number;

  @ApiPropertyOptional({
    example: 'America/New_York',
    description:
      "IANA time zone of where it was said; that of the session under way then, else the reader's, if left out",
  })
  @IsOptional()
  @IsZone()
  zone?: string;
}

/** That a delegation still stands there, or where it stands now, on a newer draft */
export class RenewPositionRequest extends PickType(RecordPositionRequest, [
  'id',
  'occurredAt',
  'deviceOffsetSeconds',
  'zone',
  'note',
  'source',
  'delegateId',
  'sealed',
  'textVersionId',
]) {
  @OptionalChoice(STANCE, { example: 'support', description: 'The same as before if left out' })
  stance?: Stance;

  @OptionalChoice(CONFIDENCE, { example: 3, description: 'The same as before if left out' })
  confidence?: Confidence;

  @OptionalChoice(SAID_WORD, { example: 'privately', description: 'The same as before if left out' })
  said?: Said;

  @OptionalChoice(EVIDENCE_GRADE, { example: 'own_notes', default: 'own_notes' })
  grade?: EvidenceGrade;

  @OptionalChoice(TIER, { example: 'core', description: 'The same as before if left out' })
  tier?: Tier;
}

export class RetractPositionRequest {
  /**
   * Why it is taken back; read by whoever may see the position
   * @example "Wrong state: this was Finland, not Fiji."
   */
  @OneLine(1_000)
  reason: string;
}

/** What of a position was wrong. What is left out stays; who said it and whether that is sealed stays in any case */
export class CorrectPositionRequest extends PartialType(
  PickType(RecordPositionRequest, [
    'stance',
    'confidence',
    'said',
    'grade',
    'source',
    'note',
    'occurredAt',
    'zone',
    'tier',
  ] as const),
) {}
