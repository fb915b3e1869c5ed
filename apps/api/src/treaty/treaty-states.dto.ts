import { ApiProperty, PickType } from '@nestjs/swagger';
import type { NoDayReason } from '#libs/domain';
import { NO_DAY_REASON } from '../dto/named-enums.js';
import { KeyedDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { TreatyActDto } from '../dto/treaty-act.dto.js';
import { PositionDto } from '../positions/positions.dto.js';

const KINDS = ['member', 'observer', 'non_member'] as const;

const DECLARED = [
  'askId', 'stance', 'confidence', 'voice', 'said', 'grade', 'source', 'note', 'occurredAt',
] as const satisfies readonly (keyof PositionDto)[]; // prettier-ignore

/** What a capital has declared on one of these asks, as you see it */
export class DeclaredDto extends PickType(PositionDto, DECLARED) {}

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
  /** The instrument that counts; where none does, the latest by its day */
  instrument: TreatyActDto | null;
  /** Of that instrument */
  withdrawal: TreatyActDto | null;
  /** What else it did, in the order of its days: instruments and withdrawals of a bond that ended, provisional application */
  otherActs: TreatyActDto[];
  /**
   * Whether an instrument of it counts towards entry into force
   * @example false
   */
  counted: boolean;
  @ApiProperty({
    ...{ nullable: true, type: String, example: '2027-06-29' },
    description:
      'From when the treaty binds it: with the others, or from a day of its own where it joined later; null where that is not known',
  })
  inForceOn: string | null;
  @ApiProperty({
    ...{ ...NO_DAY_REASON, nullable: true, example: 'later_terms' },
    description:
      'Why that day is not known although the others have one: the terms do not say it of who joins later, the instrument has no date, or it is a succession, whose notification says it',
  })
  noDayBecause: NoDayReason | null;
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
