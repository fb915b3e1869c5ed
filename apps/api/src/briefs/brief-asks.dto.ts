import { ApiProperty } from '@nestjs/swagger';
import type { Confidence, EvidenceGrade, Said, StaleReason, Stance, Tier, Voice } from '#libs/domain';
import { AskInDraftDto } from '../dto/ask-in-draft.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import {
  CONFIDENCE,
  EVIDENCE_GRADE,
  SAID_WORD,
  STALE_REASON,
  STANCE,
  TIER,
  VOICE,
} from '../dto/named-enums.js';
import { NamedDto } from '../dto/named.dto.js';

export class BriefStatementDto {
  /** @example 018f7e2a-0000-7000-8000-000000005001 */
  id: string;
  /** @example "Pacific Islands Forum on human rights" */
  title: string;
  /** @example Tonga */
  speaker: string;
  /** @example pif */
  groupCode: string | null;
  /** @example "Pacific Islands Forum" */
  group: string | null;
}

/** The latest word in one voice */
export class BriefWordDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b001 */
  id: string;
  @ApiProperty({ ...VOICE, example: 'own' })
  voice: Voice;
  @ApiProperty({ ...STANCE, example: 'lean_support' })
  stance: Stance;
  @ApiProperty({ ...CONFIDENCE, example: 2, description: '1 = a guess, 2 = likely, 3 = certain' })
  confidence: Confidence;
  @ApiProperty({ ...SAID_WORD, example: 'privately' })
  said: Said;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'own_notes' })
  grade: EvidenceGrade;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  /**
   * Its source is kept for its author alone
   * @example false
   */
  sealed: boolean;
  /** @example "A/AC.291/22/Rev.3, statement of 2 August" */
  source: string;
  /** @example "Waiting for instructions from the capital" */
  note: string;
  /** Who said it, if you may know */
  delegate: NamedDto | null;
  statement: BriefStatementDto | null;
  /**
   * Key of the draft it speaks about; where it names none, of the newest one of its day
   * @example jul-2024
   */
  textKey: string | null;
  @ApiProperty({
    nullable: true,
    ...STALE_REASON,
    example: 'draft',
    description: 'Why it should be asked for again',
  })
  stale: StaleReason | null;
  occurredAt: ClocksDto;
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  interactionId: string | null;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /** @example Manushya */
  organisation: string;
}

/** An ask and where the delegation stands on it */
export class BriefAskDto extends AskInDraftDto {
  current: BriefWordDto | null;
  /** The latest in the other voice: its bloc's, where its own word counts, and the other way round */
  other: BriefWordDto | null;
  /**
   * Whether its own word and its bloc's take different sides
   * @example false
   */
  differs: boolean;
}

export class BriefBlocDto {
  @ApiProperty({ nullable: true, type: String, example: 'pif', description: 'null: without a group' })
  code: string | null;
  /** @example "Pacific Islands Forum" */
  name: string | null;
  /**
   * Ids of the asks on which its statement is the latest that was made for this delegation
   * @example ["018f7e2a-0000-7000-8000-00000000a001"]
   */
  spokeOn: string[];
  /**
   * Ids of those among them on which the state itself takes another side
   * @example ["018f7e2a-0000-7000-8000-00000000a001"]
   */
  differsOn: string[];
}
