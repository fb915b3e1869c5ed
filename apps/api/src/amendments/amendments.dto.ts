import { ApiProperty } from '@nestjs/swagger';
import type { AmendmentEffect, AmendmentState, EvidenceGrade, Shelf, SponsorRole, Tier } from '#libs/domain';
import { AuthoredDto } from '../dto/authored.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { AMENDMENT_EFFECT, AMENDMENT_STATE, EVIDENCE_GRADE, SPONSOR_ROLE, TIER } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { KeyedDto } from '../dto/named.dto.js';
import { EFFECT } from './amendment-requests.dto.js';
import { OptionalChoice } from '../dto/fields.js';
import { OnAskQuery } from '../dto/requests.dto.js';

export class SponsorDto {
  /** @example VUT */
  delegationCode: string;
  /** @example Vanuatu */
  delegation: string;
  @ApiProperty({ ...SPONSOR_ROLE, example: 'co_sponsor' })
  role: SponsorRole;
  /** @example 2024-08-05 */
  since: string | null;
  /**
   * The day on which it took its name off
   * @example 2024-08-08
   */
  until: string | null;
  /**
   * Whether its name is still on it
   * @example true
   */
  current: boolean;
}

export class AmendedProvisionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f004 */
  id: string;
  /** @example suppression-clause */
  key: string;
  /** @example "No suppression of rights in the name of the convention" */
  title: string;
  /**
   * In the draft that it would change, or else in the newest one
   * @example 6(2)
   */
  number: string | null;
}

/** A proposal to change the text, with those who put their names on it */
export class AmendmentDto extends AuthoredDto {
  /** @example "Delete paragraph 2 of Article 6" */
  title: string;
  /** @example A/AC.291/L.20 */
  symbol: string | null;
  ask: KeyedDto;
  @ApiProperty({ ...AMENDMENT_EFFECT, example: 'defeats', description: EFFECT })
  effect: AmendmentEffect;
  provision: AmendedProvisionDto | null;
  textVersion: KeyedDto | null;
  /** @example "In Article 6, delete paragraph 2." */
  body: string;
  @ApiProperty({ ...AMENDMENT_STATE, example: 'proposed' })
  state: AmendmentState;
  /**
   * Moved from the floor, with no paper of its own
   * @example false
   */
  oral: boolean;
  /**
   * Its place in the order of voting among the open ones that you see, from 1; null where nobody ordered it, or it is no longer open
   * @example 1
   */
  votingOrder: number | null;
  /** @example 2024-08-05 */
  proposedOn: string | null;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'official_record' })
  grade: EvidenceGrade;
  /** @example "Conference room paper of 5 August 2024" */
  source: string;
  @ApiProperty({ ...TIER, example: 'coalition' })
  tier: Tier;
  /** Those whose name is on it first, sponsors before co-sponsors */
  sponsors: SponsorDto[];
  createdAt: ClocksDto;
  changedAt: ClocksDto;
  /** @example 1 */
  version: number;
}

export class AmendmentsQuery extends OnAskQuery {
  @OptionalChoice(
    { enum: ['active', 'removed'] },
    {
      example: 'removed',
      default: 'active',
      description: 'Those that stand, or, for coordinators, those that were removed',
    },
  )
  shelf?: Extract<Shelf, 'active' | 'removed'>;

  @OptionalChoice(AMENDMENT_STATE, { example: 'proposed' })
  state?: AmendmentState;
}
