import { ApiProperty } from '@nestjs/swagger';
import {
  LINK_REASONS,
  PROVISION_CHANGES,
  TEXT_STATES,
  type LinkReason,
  type ParagraphStatus,
  type ProblemParams,
  type ProvisionChange,
  type TextState,
} from '#libs/domain';
import { RemovedDto } from '../dto/removed.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { PARAGRAPH_STATUS } from '../dto/named-enums.js';
import { KeyedDto, TextAskDto } from '../dto/named.dto.js';
import { DraftDto } from '../dto/draft.dto.js';

/** An ask about a provision */
export class AlternativeDto {
  provision: KeyedDto;
  /**
   * Its last number in earlier drafts
   * @example "5"
   */
  previousNumber: string | null;
  /**
   * 0 to 1: how alike the words are
   * @example 0.41
   */
  score: number;
}

/** What an article seems to be; a person confirms */
export class SuggestionDto {
  /** null: it seems to be new */
  provision: KeyedDto | null;
  /**
   * Its last number in earlier drafts
   * @example "5"
   */
  previousNumber: string | null;
  /**
   * 0 to 1: how alike the words are
   * @example 0.96
   */
  score: number;
  @ApiProperty({ enum: LINK_REASONS, isArray: true, example: ['same_title', 'shifted_with_neighbours'] })
  reasons: LinkReason[];
  /** What else it could be, the likeliest first */
  alternatives: AlternativeDto[];
}

const CHANGE =
  'Since the last draft that had it; null for a provision of which no earlier draft gives the number';

/** An article of one draft, or a paragraph of which an ask speaks */
export class TextArticleDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f106 */
  id: string;
  /** @example 6 */
  number: string;
  /** @example "Respect for human rights" */
  title: string;
  /**
   * Its words, where they were asked for; empty where they were not loaded
   * @example "1. States Parties shall respect human rights in all that they do under this convention."
   */
  body: string | null;
  /**
   * How long its words are; 0 where they were not loaded
   * @example 512
   */
  characters: number;
  @ApiProperty({ ...PARAGRAPH_STATUS, example: 'bracketed' })
  status: ParagraphStatus;
  /** The provision that it is; null: it is new and gets one when the draft is confirmed */
  provision: KeyedDto | null;
  /** What the coalition asks about it */
  asks: TextAskDto[];
  /**
   * Its last number in earlier drafts
   * @example "5"
   */
  previousNumber: string | null;
  @ApiProperty({ nullable: true, enum: PROVISION_CHANGES, example: 'renumbered', description: CHANGE })
  change: ProvisionChange | null;
  /**
   * Whether positions from before have to be asked for again. What is not known counts as changed
   * @example false
   */
  changed: boolean;
  /**
   * False for a paragraph that was not loaded but moves with its article
   * @example true
   */
  loaded: boolean;
  /**
   * Whether a person said which provision it is
   * @example false
   */
  decided: boolean;
  /** While the draft is proposed */
  suggestion: SuggestionDto | null;
  /** @example 1 */
  version: number;
}

export const OUTCOMES = ['follows', 'gone', 'unclear', 'unnumbered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A provision of earlier drafts that is no article of this one by itself */
export class TextOutcomeDto {
  provision: KeyedDto;
  asks: TextAskDto[];
  /** @example 5(2) */
  previousNumber: string | null;
  /**
   * Key of the draft that gave that number
   * @example nov-2023
   */
  previousText: string | null;
  @ApiProperty({
    enum: OUTCOMES,
    example: 'follows',
    description:
      'It moves with its article, is not in the draft any more, cannot be told without a person, or has had no number so far',
  })
  outcome: Outcome;
  @ApiProperty({ nullable: true, type: String, example: '6(2)', description: 'Where it follows' })
  number: string | null;
  /**
   * Whether a person said so
   * @example false
   */
  said: boolean;
  /**
   * Asks are about it and would lose their number: a person must say what becomes of it before the draft is confirmed
   * @example false
   */
  mustBeSaid: boolean;
}

/** Something to look at; it does not stop the draft */
export class TextWarningDto {
  /** @example articles[12].number */
  field: string;
  /**
   * In English
   * @example "Article 13 is missing between 12 and 14. Check that nothing was left out."
   */
  message: string;
  /**
   * Which sentence says it
   * @example draft.numbers_missing.one
   */
  code: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: { first: 13, before: '12', after: '14' },
    description: 'What stands in that sentence',
  })
  params: ProblemParams;
}

/** What is known of a draft without its articles */
export class TextFactsDto extends DraftDto {
  /**
   * Its place among the drafts, the oldest first
   * @example 3
   */
  ordinal: number;
  @ApiProperty({
    enum: TEXT_STATES,
    example: 'proposed',
    description: 'Proposed until a person has confirmed which article continues which provision',
  })
  state: TextState;
  /** @example "Page of the reconvened concluding session" */
  source: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'en',
    description: 'In which language it is, by ISO 639; null where nobody said',
  })
  language: string | null;
  confirmedAt: ClocksDto | null;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

/** A draft of the treaty with its articles and what becomes of the provisions */
export class TextDto extends TextFactsDto {
  /** The confirmed draft before it */
  previous: DraftDto | null;
  /** In their order */
  articles: TextArticleDto[];
  /** Those with asks first */
  provisions: TextOutcomeDto[];
  warnings: TextWarningDto[];
}
