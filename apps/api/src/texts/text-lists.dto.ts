import { ApiProperty } from '@nestjs/swagger';
import type { ParagraphStatus } from '#libs/domain';
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
  /** @example 6 */
  number: string;
  /** @example "Respect for human rights" */
  title: string;
  /** @example "1. States Parties shall respect human rights in all that they do under this convention." */
  body: string;
  @ApiProperty({ ...PARAGRAPH_STATUS, example: 'open', description: 'By its marks and brackets' })
  status: ParagraphStatus;
}

export class SplitTextDto {
  articles: SplitArticleDto[];
  /** What has to be put right before it is loaded */
  errors: TextWarningDto[];
  warnings: TextWarningDto[];
  /**
   * Characters that belong to no article: a preamble, headings of chapters
   * @example 2140
   */
  leftOut: number;
}
