import { ApiProperty } from '@nestjs/swagger';
import type { DecisionRule, Role } from '#libs/domain';
import { LANGUAGES, type Language } from '#libs/words';
import { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { DECISION_RULE, ROLE } from '../dto/named-enums.js';

/** How much there is, counted as far as the reader may see */
export class CampaignCountsDto {
  /** @example 24 */
  members: number;
  /** @example 17 */
  organisations: number;
  /**
   * Still ahead
   * @example 3
   */
  deadlines: number;
  /** @example 22 */
  asks: number;
  /** @example 5 */
  openTasks: number;
}

/** A campaign in which I have a seat */
export class CampaignInListDto {
  /** @example 018f7e2a-0000-7000-8000-000000000001 */
  id: string;
  /** @example un-cybercrime */
  slug: string;
  /** @example "UN cybercrime convention" */
  name: string;
  @ApiProperty({ ...ROLE, example: 'coordinator', description: 'My role in it' })
  role: Role;
  counts: CampaignCountsDto;
}

/** The negotiation that the campaign follows */
export class ProcessDto {
  /** @example 018f7e2a-0000-7000-8000-000000000041 */
  id: string;
  /** @example "UN cybercrime convention: Ad Hoc Committee on cybercrime" */
  name: string;
  /**
   * The body that negotiates; empty where nobody said
   * @example "Ad Hoc Committee"
   */
  forum: string;
  /**
   * In words, with its source; empty where nobody said more than `rule`
   * @example "Consensus first; when it fails, two thirds of the representatives present and voting"
   */
  decisionRule: string;
  @ApiProperty({ ...DECISION_RULE, example: 'two_thirds', description: 'By which every count is made' })
  rule: DecisionRule;
}

/** Where the process is negotiated while no session says so */
export class VenueDto {
  /** @example Geneva */
  city: string;
  /** @example Europe/Zurich */
  zone: string;
}

/** That a campaign is read and not written */
export class ClosedDto {
  at: ClocksDto;
  /**
   * Who closed it
   * @example "Ploy Srisai"
   */
  by: string;
}

/** That everything of a campaign is erased, unless a coordinator stops it */
export class DeletionDto {
  due: ClocksDto;
  /**
   * Who asked for it
   * @example "Ploy Srisai"
   */
  by: string;
}

/** A campaign with what matters first */
export class CampaignDto extends CampaignInListDto {
  /** @example "Safeguards for people who speak up, in the convention and in its use." */
  summary: string;
  processes: ProcessDto[];
  /** Null where nobody said */
  venue: VenueDto | null;
  @ApiProperty({
    enum: LANGUAGES,
    isArray: true,
    example: ['en', 'fr'],
    description: 'In which its people work',
  })
  languages: Language[];
  /** Null while it is open */
  closed: ClosedDto | null;
  /** Null unless it waits to be deleted */
  deletion: DeletionDto | null;
  /**
   * Whether terms of a treaty were set: who signs and ratifies it is followed from then on
   * @example true
   */
  followsTreaty: boolean;
  /** The first that is still ahead; null when there is none */
  nextDeadline: DeadlineItemDto | null;
  /** Whether a session is under way at this moment, at the venue of `now` */
  inSession: boolean;
  /** The campaign clock now, at the venue of the session under way or next, and at yours */
  now: ClocksDto;
  /**
   * Whether something of the first steps is still to be done, for a coordinator, in an open campaign that has not put them away
   * @example false
   */
  firstStepsOpen: boolean;
  /**
   * Of what its coordinators change of it
   * @example 3
   */
  version: number;
}

/** What an installation admin learns of the new campaign; reading it needs a seat */
export class NewCampaignDto {
  /** @example 018f7e2a-0000-7000-8000-000000000001 */
  id: string;
  /** @example un-cybercrime */
  slug: string;
  /** @example "UN cybercrime convention" */
  name: string;
  /** The coordinator can accept the invitation until then; null where the admin coordinates */
  invitationExpires: ClocksDto | null;
}
