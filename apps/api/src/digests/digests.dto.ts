import { ApiProperty } from '@nestjs/swagger';
import { ClocksDto } from '../dto/clocks.dto.js';

export const NOT_SENT = ['empty', 'unsubscribed'] as const;
export type NotSent = (typeof NOT_SENT)[number];

/** How many items each section has, of what both readers may see */
export class DigestCountsDto {
  /**
   * Ahead, and passed
   * @example 3
   */
  deadlines: number;
  /**
   * At another time or place
   * @example 0
   */
  sessions: number;
  /**
   * Delegations that are in the room otherwise than before, or are called otherwise
   * @example 0
   */
  room: number;
  /**
   * Opened, closed, sent or published, with new names, or closing within two weeks
   * @example 1
   */
  letters: number;
  /**
   * Drafts that were confirmed, reopened or removed
   * @example 0
   */
  texts: number;
  /**
   * Amendments that are new, decided, changed or removed, or have other sponsors
   * @example 0
   */
  amendments: number;
  /**
   * One for each delegation and ask of which something is new
   * @example 5
   */
  positions: number;
  /** @example 2 */
  interactions: number;
  /**
   * What was done towards the treaty, as it was recorded or taken back
   * @example 0
   */
  acts: number;
  /**
   * What capitals said about the treaty
   * @example 0
   */
  intentions: number;
  /**
   * Open tasks of the member, the request included
   * @example 1
   */
  ownTasks: number;
  /** @example 0 */
  newTasks: number;
  /** @example 4 */
  tasksDone: number;
  /** @example 1 */
  asks: number;
}

/** What the next weekly digest of a member would say */
export class DigestPreviewDto {
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  membershipId: string;
  /**
   * ISO week on the member's calendar
   * @example 2024-W32
   */
  slot: string;
  /** When it is due; as venue, the member's clock */
  dueAt: ClocksDto;
  /** The first moment it covers */
  windowStart: ClocksDto;
  /** The first moment it no longer covers */
  windowEnd: ClocksDto;
  /**
   * Whether it would be sent as things stand
   * @example true
   */
  wouldSend: boolean;
  @ApiProperty({ enum: NOT_SENT, nullable: true, example: 'empty', description: 'Why it would not be sent' })
  reason: NotSent | null;
  /** @example "Demarche: your week" */
  subject: string;
  /** @example "UN cybercrime convention" */
  text: string;
  /** @example "<!DOCTYPE html>" */
  html: string;
  counts: DigestCountsDto;
}
