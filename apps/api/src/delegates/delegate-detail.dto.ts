import { ApiProperty } from '@nestjs/swagger';
import type { ContactPointKind, Tier } from '#libs/domain';
import { DelegateRoleDto } from '../dto/delegate.dto.js';
import { InteractionItemDto } from '../dto/interaction-item.dto.js';
import { CONTACT_POINT_KIND, TIER } from '../dto/named-enums.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { KnownByDto } from './delegates.dto.js';

/** What a delegate does or did, with which delegation */
export class DatedRoleDto extends DelegateRoleDto {
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
}

/** A way to reach a delegate; it has a tier of its own */
export class ContactPointDto {
  /** @example 018f7e2a-0000-7000-8000-000000000201 */
  id: string;
  @ApiProperty({ ...CONTACT_POINT_KIND, example: 'email' })
  kind: ContactPointKind;
  /** @example "a.tuilagi@example.org" */
  value: string;
  @ApiProperty({ ...TIER, example: 'me' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '2024-08-05',
    description: 'When it was last found to work',
  })
  verifiedOn: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'Linh Tran' })
  verifiedBy: string | null;
  /** @example 1 */
  version: number;
}

/** Who knows a delegate, and who may know that */
export class AcquaintanceDto extends KnownByDto {
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /**
   * Who says so
   * @example 018f7e2a-0000-7000-8000-000000000004
   */
  authorId: string;
  /**
   * Of this saying: what is said instead names it as what it replaces
   * @example 018f7e2a-0000-7000-8000-000000000206
   */
  id: string;
}

export class DelegateNoteDto {
  /** @example 018f7e2a-0000-7000-8000-000000000202 */
  id: string;
  /** @example "Prefers to talk before the morning meeting." */
  note: string;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example 2024-08-09T22:00:00.000Z */
  changedAt: string;
  /** @example 1 */
  version: number;
}

/** The same person, entered twice: what was kept of this record is shown with the one that leads */
export class MergedDelegateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e002 */
  id: string;
  /** @example "Tuilagi, A." */
  name: string;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /**
   * Whether it was merged into this one itself, so that it can be taken apart here
   * @example true
   */
  direct: boolean;
  /**
   * As the merge left it: what taking it apart names in `If-Match` to undo that merge alone
   * @example 2
   */
  version: number;
}

/** By what name those know the delegate who may not know who it is */
export class PseudonymDto {
  /** @example "Fern" */
  name: string;
  @ApiProperty({ ...TIER, example: 'coalition' })
  tier: Tier;
}

/** A delegate with all that you may see */
export class DelegateDetailDto {
  /**
   * The leading record: another id than was asked for, where that was merged into this
   * @example 018f7e2a-0000-7000-8000-00000000e001
   */
  id: string;
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  /**
   * Empty once it was erased
   * @example "A. Tuilagi"
   */
  name: string;
  /**
   * Also those of records that were merged into it
   * @example ["Adi Tuilagi", "Tuilagi, A."]
   */
  otherNames: string[];
  /**
   * Of the leading record alone: what a change of them replaces
   * @example ["Adi Tuilagi"]
   */
  ownOtherNames: string[];
  /** @example "H.E. Ambassador" */
  title: string;
  /** @example "she/her" */
  pronouns: string;
  /** @example ["en", "fj"] */
  languages: string[];
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example false */
  pseudonymous: boolean;
  /**
   * Whether you may change, remove and erase it
   * @example true
   */
  mine: boolean;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  @ApiProperty({
    nullable: true,
    type: String,
    example: null,
    description: 'When its words were erased, UTC',
  })
  erasedAt: string | null;
  @ApiProperty({ nullable: true, type: String, example: null, description: 'Who erased them' })
  erasedBy: string | null;
  merged: MergedDelegateDto[];
  roles: DatedRoleDto[];
  contactPoints: ContactPointDto[];
  acquaintances: AcquaintanceDto[];
  notes: DelegateNoteDto[];
  pseudonym: PseudonymDto | null;
  /** The latest hundred */
  meetings: InteractionItemDto[];
  /** @example 1 */
  version: number;
}
