import { ApiProperty } from '@nestjs/swagger';
import type {
  AmendmentEffect,
  BallotChoice,
  InteractionKind,
  SponsorRole,
  Tier,
  TreatyActionKind,
} from '#libs/domain';
import { DelegationNamesDto } from '../dto/delegation-names.dto.js';
import { AmendmentItemDto } from '../dto/amendment-item.dto.js';
import { BriefTaskDto } from '../dto/open-task.dto.js';
import { NewestDraftDto } from '../dto/ask-in-draft.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import {
  AMENDMENT_EFFECT,
  BALLOT_CHOICE,
  INTERACTION_KIND,
  SPONSOR_ROLE,
  TIER,
  TREATY_ACTION,
} from '../dto/named-enums.js';
import { NamedDto, PostDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { BriefAskDto, BriefBlocDto } from './brief-asks.dto.js';

export class BriefGroupDto {
  /** @example pif */
  code: string;
  /** @example "Pacific Islands Forum" */
  name: string;
  @ApiProperty({ enum: ['regional', 'bloc'], example: 'bloc' })
  kind: 'regional' | 'bloc';
  /** @example "Chair in 2024" */
  note: string | null;
}

export class BriefRoleDto {
  /** @example "Second Secretary" */
  title: string;
  @ApiProperty({ nullable: true, type: String, example: 'New York', description: 'Of the post' })
  city: string | null;
  @ApiProperty({ nullable: true, type: String, example: 'Concluding session', description: 'Only for it' })
  session: string | null;
  /** @example 2023-09-01 */
  validFrom: string | null;
  @ApiProperty({ nullable: true, type: String, example: '2024-12-31', description: 'Last day, included' })
  validTo: string | null;
}

export class BriefDelegateDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  /** @example "A. Tuilagi" */
  name: string;
  @ApiProperty({ ...TIER, example: 'organisation' })
  tier: Tier;
  roles: BriefRoleDto[];
}

/** A contact that you see, or only that an organisation was in touch */
export class BriefContactDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  id: string;
  @ApiProperty({
    nullable: true,
    ...INTERACTION_KIND,
    example: 'corridor',
    description: 'null: all you may know is who was in touch, and when',
  })
  kind: InteractionKind | null;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** @example "Linh Tran" */
  author: string | null;
  occurredAt: ClocksDto;
  /** @example "Will ask the capital about Article 24." */
  note: string | null;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  /** Who of the delegation took part */
  delegates: NamedDto[];
}

export class BriefTreatyActionDto {
  /** @example 018f7e2a-0000-7000-8000-000000007001 */
  id: string;
  @ApiProperty({ ...TREATY_ACTION, example: 'signature' })
  kind: TreatyActionKind;
  /** @example 2025-10-25 */
  doneOn: string | null;
  /** @example true */
  confirmed: boolean;
  /** @example "United Nations Treaty Collection" */
  source: string;
}

/** A proposal to change the text that carries its name */
export class BriefAmendmentDto extends AmendmentItemDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  @ApiProperty({ ...SPONSOR_ROLE, example: 'co_sponsor' })
  role: SponsorRole;
  /** @example 2024-08-06 */
  since: string | null;
  /**
   * The day on which it took its name off
   * @example 2024-08-08
   */
  until: string | null;
}

export class BriefBallotDto {
  /** @example 018f7e2a-0000-7000-8000-000000009001 */
  voteId: string;
  /** @example "Motion to delete Article 6(2)" */
  title: string;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string | null;
  @ApiProperty({ ...AMENDMENT_EFFECT, example: 'defeats', description: 'What a yes did to the ask' })
  effect: AmendmentEffect;
  @ApiProperty({ ...BALLOT_CHOICE, example: 'no' })
  choice: BallotChoice;
  heldAt: ClocksDto;
}

/** All on one delegation that one wants to have read before speaking to it */
export class BriefDto extends DelegationNamesDto {
  scope: ScopeDto;
  /**
   * Observers do not
   * @example true
   */
  votes: boolean;
  lead: DelegationLeadDto | null;
  /** To which it belongs today */
  groups: BriefGroupDto[];
  /** That spoke for it */
  blocs: BriefBlocDto[];
  posts: PostDto[];
  delegates: BriefDelegateDto[];
  /** The newest confirmed draft */
  textVersion: NewestDraftDto | null;
  /** Red lines first, then by weight; also those on which you know nothing */
  asks: BriefAskDto[];
  /** The last five */
  contacts: BriefContactDto[];
  /** Open ones, the next fifty */
  tasks: BriefTaskDto[];
  amendments: BriefAmendmentDto[];
  /** The last five */
  ballots: BriefBallotDto[];
  treatyActions: BriefTreatyActionDto[];
}
