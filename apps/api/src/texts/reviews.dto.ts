import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { MOST_HEADINGS, type ParagraphStatus } from '#libs/domain';
import { MAX_TEXT_LENGTH } from '#libs/texts';
import { Choice, ListOf, Nested } from '../dto/fields.js';
import { PARAGRAPH_STATUS } from '../dto/named-enums.js';
import { IsId, OneLine, Text } from '../http/field-checks.js';
import { LineDecisionRequest } from './texts.dto.js';

/** An article as it was corrected so far; it may still be wrong */
export class ReviewedArticleDto {
  /** @example 6 */
  @OneLine(300, 0)
  number: string;
  /** @example "Respect for human rights" */
  @OneLine(1_000, 0)
  title: string;
  /** @example "1. States Parties shall respect human rights." */
  @Text(MAX_TEXT_LENGTH)
  body: string;
  @Choice(PARAGRAPH_STATUS, { example: 'open' })
  status: ParagraphStatus;
  /**
   * Line of the text on which it begins
   * @example 212
   */
  @IsOptional()
  @IsInt({ message: '$property must be a whole number.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(MAX_TEXT_LENGTH, { message: `$property must be at most ${MAX_TEXT_LENGTH}.` })
  line?: number;
}

/** What is said of the draft besides its articles, as it was typed */
export class ReviewDetailsDto {
  /** @example "Updated draft text of the convention" */
  @IsOptional()
  @OneLine(500, 0)
  title?: string;
  /** @example rev-4 */
  @IsOptional()
  @OneLine(500, 0)
  key?: string;
  /** @example A/AC.291/22/Rev.4 */
  @IsOptional()
  @OneLine(500, 0)
  symbol?: string;
  /** @example 2024-08-05 */
  @IsOptional()
  @OneLine(30, 0)
  circulatedOn?: string;
  /** @example "Page of the session" */
  @IsOptional()
  @OneLine(1_000, 0)
  source?: string;
}

/** What was done with a draft so far; what is left out stays as it was */
export class SaveReviewRequest {
  /**
   * The draft as it was pasted
   * @example "Article 6. Respect for human rights"
   */
  @IsOptional()
  @Text(MAX_TEXT_LENGTH)
  text?: string;

  /** What was said of its lines */
  @IsOptional()
  @ListOf(() => LineDecisionRequest, { most: MOST_HEADINGS })
  decisions?: LineDecisionRequest[];

  /** In their order */
  @IsOptional()
  @ListOf(() => ReviewedArticleDto, { most: MOST_HEADINGS })
  articles?: ReviewedArticleDto[];

  @IsOptional()
  @Nested(() => ReviewDetailsDto)
  details?: ReviewDetailsDto;
}

export class BeginReviewRequest extends SaveReviewRequest {
  /**
   * Made by the client, so that the same request sent again makes no second one
   * @example 018f7e2a-0000-7000-8000-00000000f009
   */
  @IsOptional()
  @IsId()
  id?: string;
}

export class ReviewItemDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f009 */
  id: string;
  /**
   * Of the draft, as far as it was typed
   * @example "Updated draft text of the convention"
   */
  title: string;
  /**
   * How many were found so far
   * @example 68
   */
  articles: number;
  /**
   * How long its text is
   * @example 84210
   */
  characters: number;
  /** @example 2024-08-05T14:40:00.000Z */
  changedAt: string;
  /** @example 3 */
  version: number;
}

export class LineDecisionDto {
  /** @example 240 */
  line: number;
  @ApiProperty({ nullable: true, type: String, example: '8a' })
  number: string | null;
}

/** A draft that is being looked over before it is loaded */
export class ReviewDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f009 */
  id: string;
  /** @example "Article 6. Respect for human rights" */
  text: string;
  decisions: LineDecisionDto[];
  articles: ReviewedArticleDto[];
  details: ReviewDetailsDto;
  /** @example 2024-08-05T14:40:00.000Z */
  changedAt: string;
  /** @example 3 */
  version: number;
}

export class ReviewsDto {
  /** What was changed last comes first */
  items: ReviewItemDto[];
}
