import { ApiProperty } from '@nestjs/swagger';
import type { Confidence, EvidenceGrade, Said, Stance, Voice } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { CONFIDENCE, EVIDENCE_GRADE, SAID_WORD, STANCE, VOICE } from '../dto/named-enums.js';
import { KeyedDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { TreatyActDto } from './treaty-acts.dto.js';

const KINDS = ['member', 'observer', 'non_member'] as const;

/** What a capital has declared on one of these asks, as you see it */
export class DeclaredDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  @ApiProperty({ ...STANCE, example: 'lean_support' })
  stance: Stance;
  @ApiProperty({ ...CONFIDENCE, example: 2, description: '1 = a guess, 2 = likely, 3 = certain' })
  confidence: Confidence;
  @ApiProperty({ ...VOICE, example: 'own', description: 'Its own word, or that of a bloc it belongs to' })
  voice: Voice;
  @ApiProperty({ ...SAID_WORD, example: 'publicly' })
  said: Said;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'official_record' })
  grade: EvidenceGrade;
  @ApiProperty({ example: 'Letter of the ministry, 2 November', description: 'Empty where it is sealed' })
  source: string;
  /** @example "The ministry of justice is still to be asked." */
  note: string;
  occurredAt: ClocksDto;
}

/** A delegation, or another that can become party, on the way to the treaty */
export class TreatyStateDto {
  /** @example VNM */
  code: string;
  /** @example "Viet Nam" */
  name: string;
  @ApiProperty({
    enum: KINDS,
    example: 'member',
    description: 'non_member: can become party, and has no delegation here',
  })
  kind: (typeof KINDS)[number];
  /**
   * Codes of its groups
   * @example ["asean", "apg"]
   */
  groups: string[];
  signature: TreatyActDto | null;
  /** The latest instrument, withdrawn or not */
  instrument: TreatyActDto | null;
  /** Of an instrument */
  withdrawal: TreatyActDto | null;
  /**
   * Whether an instrument of it counts towards entry into force
   * @example false
   */
  counted: boolean;
  /**
   * Whether it is an organisation of states
   * @example false
   */
  organisation: boolean;
  /** In the order of the asks */
  declared: DeclaredDto[];
}

/** Every delegation, and then who can become party without one, by name */
export class TreatyStatesDto {
  /**
   * The day of the campaign clock at the depositary: what became known later is left out
   * @example 2026-11-22
   */
  asOf: string;
  scope: ScopeDto;
  asks: KeyedDto[];
  items: TreatyStateDto[];
}
