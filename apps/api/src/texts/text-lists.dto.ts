import { ApiProperty } from '@nestjs/swagger';
import { QUESTION_REASONS, type ParagraphStatus, type QuestionReason } from '#libs/domain';
import { PARAGRAPH_STATUS } from '../dto/named-enums.js';
import { TextFactsDto, TextWarningDto } from './text-answers.dto.js';

export class TextSummaryDto extends TextFactsDto {
  /**
   * How many articles and paragraphs it has here
   * @example 68
   */
  articles: number;
  /** @example 11 */
  bracketed: number;
  /** @example 40 */
  agreedAdReferendum: number;
  /** @example 0 */
  adopted: number;
  /**
   * How many changed since the draft before
   * @example 9
   */
  changed: number;
}

/** An article as it was found in a pasted text; it can be sent on as it is */
export class SplitArticleDto {
  /**
   * As the draft writes it
   * @example "6 bis"
   */
  number: string;
  /** @example "Respect for human rights" */
  title: string;
  /** @example "1. States Parties shall respect human rights in all that they do under this convention." */
  body: string;
  @ApiProperty({ ...PARAGRAPH_STATUS, example: 'open', description: 'By its marks and brackets' })
  status: ParagraphStatus;
}

/** Where an article begins. Its heading and its body are all of its text */
export class SplitHeadingDto {
  /**
   * Of the text, from 1
   * @example 212
   */
  line: number;
  /**
   * The lines with its number and its title
   * @example "Article 6 bis. Respect for human rights"
   */
  text: string;
}

/** A line that begins like the heading of an article and cannot be understood: a person says what it is */
export class SplitQuestionDto {
  /**
   * From 1
   * @example 240
   */
  line: number;
  /** @example "Article 6 A Fair Trial" */
  text: string;
  @ApiProperty({
    nullable: true,
    type: String,
    example: '6',
    description: 'The number that it seems to have; null where nobody can guess',
  })
  number: string | null;
  @ApiProperty({
    enum: QUESTION_REASONS,
    example: 'number',
    description: 'Its number cannot be read for certain, or it may be part of a sentence',
  })
  reason: QuestionReason;
}

/** Text that belongs to no article: a preamble, headings of chapters, a table of contents */
export class OutsidePartDto {
  /**
   * On which it begins, from 1
   * @example 1
   */
  line: number;
  /** @example "Preamble" */
  text: string;
  /**
   * How many articles stand before it
   * @example 0
   */
  after: number;
}

/** Headings, bodies and what stands outside them are the whole text */
export class SplitTextDto {
  articles: SplitArticleDto[];
  /** Of each article, in the same order */
  headings: SplitHeadingDto[];
  /** Lines that a person has to decide about */
  questions: SplitQuestionDto[];
  outside: OutsidePartDto[];
  @ApiProperty({
    nullable: true,
    type: String,
    example: 'rule',
    description: 'The word that numbers its provisions, where they are no articles',
  })
  unit: string | null;
  /** What has to be put right before it is loaded */
  errors: TextWarningDto[];
  warnings: TextWarningDto[];
  /**
   * Lines that belong to no article
   * @example 14
   */
  leftOut: number;
}
