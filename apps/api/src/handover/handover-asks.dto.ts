import { ApiProperty } from '@nestjs/swagger';
import {
  REWORDING_CAUSES,
  type ChangeCause,
  type EvidenceGrade,
  type PositionCause,
  type RewordingCause,
  type Said,
  type Stance,
  type Voice,
} from '#libs/domain';
import { AmendmentItemDto } from '../dto/amendment-item.dto.js';
import { AskInDraftDto } from '../dto/ask-in-draft.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import {
  CHANGE_CAUSE,
  EVIDENCE_GRADE,
  POSITION_CAUSE,
  SAID_WORD,
  STANCE,
  VOICE,
} from '../dto/named-enums.js';
import { HandoverVoteDto } from './handover-votes.dto.js';

export const ACT_KINDS = ['position', 'statement', 'import', 'retraction'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const DIRECTIONS = ['towards', 'away', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The delegations of which an act changed what is known from the same stance to the same stance */
export class HandoverShiftDto {
  @ApiProperty({
    nullable: true,
    ...STANCE,
    example: 'undecided',
    description: 'As it is known now; null: nothing was known',
  })
  from: Stance | null;
  @ApiProperty({ nullable: true, ...STANCE, example: 'support', description: 'null: nothing stands now' })
  to: Stance | null;
  @ApiProperty({
    ...CHANGE_CAUSE,
    example: 'said',
    description:
      'Only what was `said` is a move. `corrected`: the record was wrong; `withdrawn` or `restored`: the record was taken back or brought back',
  })
  cause: ChangeCause;
  @ApiProperty({
    nullable: true,
    ...STANCE,
    example: 'oppose',
    description: 'What stood there before and was wrong; null where it was right',
  })
  corrected: Stance | null;
  @ApiProperty({
    enum: DIRECTIONS,
    example: 'towards',
    description: 'Towards the ask or away from it; `none` also where one side is not known, or nobody moved',
  })
  direction: Direction;
  /**
   * By code
   * @example ["FJI", "TON"]
   */
  delegations: string[];
}

/** One act, however many positions it wrote: a position, a bloc's statement, an import, something taken back */
export class HandoverActDto {
  @ApiProperty({ enum: ACT_KINDS, example: 'statement' })
  kind: ActKind;
  /**
   * Of the position, the statement or the import; of a retraction, the statement undone, if any
   * @example 018f7e2a-0000-7000-8000-000000005001
   */
  id: string | null;
  /**
   * Of the statement; of an import the name of the file, to whoever brought it
   * @example "Pacific Islands Forum on human rights"
   */
  title: string | null;
  @ApiProperty({
    nullable: true,
    ...POSITION_CAUSE,
    example: 'said',
    description:
      'What caused the entry: `corrected` and `restored` are of what had been recorded before. null: taken back',
  })
  cause: PositionCause | null;
  @ApiProperty({ nullable: true, ...VOICE, example: 'bloc', description: 'null: taken back' })
  voice: Voice | null;
  @ApiProperty({ nullable: true, ...SAID_WORD, example: 'publicly' })
  said: Said | null;
  @ApiProperty({ nullable: true, ...EVIDENCE_GRADE, example: 'webcast' })
  grade: EvidenceGrade | null;
  /** When it was said */
  occurredAt: ClocksDto | null;
  /** When it was entered */
  recordedAt: ClocksDto;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string | null;
  /** @example Manushya */
  organisation: string | null;
  /**
   * The note, or the reason for taking it back
   * @example "Instructions came overnight"
   */
  why: string;
  shifts: HandoverShiftDto[];
}

export class HandoverAmendmentDto extends AmendmentItemDto {
  @ApiProperty({ enum: ['added', 'changed'], example: 'added' })
  what: 'added' | 'changed';
  /**
   * Codes of those whose name is on it, the sponsor first
   * @example ["IRN"]
   */
  sponsors: string[];
}

/** Why the words of an ask are others than before */
export class HandoverRewordingDto {
  @ApiProperty({
    enum: REWORDING_CAUSES,
    example: 'article',
    description:
      'An article of a confirmed draft was corrected, the ask was linked to other provisions, or a draft was confirmed, reopened, removed or dated otherwise',
  })
  cause: RewordingCause;
  /**
   * Of the article that was corrected
   * @example "28"
   */
  number: string | null;
  /**
   * The draft, by its title; null where it is removed, or none is meant
   * @example "Updated draft text of the convention"
   */
  draft: string | null;
  at: ClocksDto;
}

/** What other words than before made of the positions on an ask */
export class HandoverStaleDto {
  /**
   * The draft; null where the ask was linked to other provisions
   * @example 018f7e2a-0000-7000-8000-00000000f003
   */
  textVersionId: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'jul-2024',
    description: 'Of the draft that was confirmed; null where something else was done',
  })
  textKey: string | null;
  /** In their order; none where it is not known */
  reasons: HandoverRewordingDto[];
  /**
   * Codes of the delegations whose current position is of earlier words by that
   * @example ["FJI", "TON"]
   */
  delegations: string[];
  /**
   * Codes of those whose current position is no longer of earlier words
   * @example []
   */
  fresh: string[];
}

/** An ask on which something happened */
export class HandoverAskDto extends AskInDraftDto {
  @ApiProperty({
    nullable: true,
    type: String,
    enum: ['archived', 'taken_up'],
    example: 'archived',
    description: 'That it was archived, or taken up again, since',
  })
  shelf: 'archived' | 'taken_up' | null;
  /** In the order of entry */
  acts: HandoverActDto[];
  stale: HandoverStaleDto | null;
  votes: HandoverVoteDto[];
  amendments: HandoverAmendmentDto[];
}
