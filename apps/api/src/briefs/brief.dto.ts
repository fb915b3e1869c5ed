import { ApiProperty } from '@nestjs/swagger';
import type {
  AmendmentEffect,
  BallotChoice,
  InteractionKind,
  NoDayReason,
  RoomCapacity,
  SponsorRole,
  Tier,
} from '#libs/domain';
import { DelegationNamesDto } from '../dto/delegation-names.dto.js';
import { AmendmentItemDto } from '../dto/amendment-item.dto.js';
import { TaskItemDto } from '../dto/task-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DelegationLeadDto } from '../dto/delegation-lead.dto.js';
import {
  AMENDMENT_EFFECT,
  BALLOT_CHOICE,
  INTERACTION_KIND,
  NO_DAY_REASON,
  ROOM_CAPACITY,
  SPONSOR_ROLE,
  TIER,
} from '../dto/named-enums.js';
import { NamedDto, PostDto } from '../dto/named.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { BriefAskDto, BriefBlocDto } from './brief-asks.dto.js';
import { TreatyActDto } from '../dto/treaty-act.dto.js';
import { TreatyIntentionDto } from '../dto/treaty-intention.dto.js';
import { DelegateDto } from '../dto/delegate.dto.js';
import { GroupOfDelegationDto } from '../dto/group-of-delegation.dto.js';
import { DraftDto } from '../dto/draft.dto.js';

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
  @ApiProperty({
    nullable: true,
    ...ROOM_CAPACITY,
    example: 'voting',
    description: 'In the room today; null where it is not in it',
  })
  capacity: RoomCapacity | null;
  /**
   * Whether it has a vote in the room today
   * @example true
   */
  votes: boolean;
  lead: DelegationLeadDto | null;
  /** To which it belongs today */
  groups: GroupOfDelegationDto[];
  /** That spoke for it */
  blocs: BriefBlocDto[];
  posts: PostDto[];
  delegates: DelegateDto[];
  /** The newest confirmed draft */
  textVersion: DraftDto | null;
  /** Red lines first, then by weight; also those on which you know nothing */
  asks: BriefAskDto[];
  /** The last five */
  contacts: BriefContactDto[];
  /** All open ones, what is due first comes first */
  tasks: TaskItemDto[];
  amendments: BriefAmendmentDto[];
  /** The last five */
  ballots: BriefBallotDto[];
  treatyActions: TreatyActDto[];
  @ApiProperty({
    ...{ nullable: true, type: String, example: '2027-06-29' },
    description: 'From when the treaty binds it; null where it is no party, or where that is not known',
  })
  treatyInForceOn: string | null;
  @ApiProperty({
    ...{ ...NO_DAY_REASON, nullable: true, example: 'later_terms' },
    description: 'Why that is not known of a party although the others have a day',
  })
  treatyNoDayBecause: NoDayReason | null;
  /** What its capital says that it will do towards the treaty, what was said last first */
  intentions: TreatyIntentionDto[];
}
