import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { MOST_ARTICLES, MOST_HEADINGS, type ParagraphStatus } from '#libs/domain';
import { MAX_TEXT_LENGTH } from '#libs/texts';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { PARAGRAPH_STATUS } from '../dto/named-enums.js';
import { IsCalendarDate, IsId, OneLine, Text, Title } from '../http/field-checks.js';
import { ListOf, OptionalChoice } from '../dto/fields.js';

const IsLanguageCode = () =>
  Matches(/^[a-z]{2,3}$/, {
    message: 'language must be a code of ISO 639 such as en.',
    context: { code: 'texts.languageCode' },
  });

const MOST = `At most ${MOST_ARTICLES}`;
const SAID =
  'Whether its words changed since the draft before, where there are no words to compare. Left out, they count as changed';

export class NewArticleRequest {
  /**
   * As the draft writes it; a paragraph may have a row of its own
   * @example 6
   */
  @OneLine(60)
  number: string;

  /**
   * A paragraph needs none
   * @example "Respect for human rights"
   */
  @IsOptional()
  @OneLine(300, 0)
  title?: string;

  /**
   * Its words, where you have them; they are compared with those of the draft before
   * @example "1. States Parties shall respect human rights in all that they do under this convention."
   */
  @IsOptional()
  @Text(50_000)
  body?: string;

  @OptionalChoice(PARAGRAPH_STATUS, { example: 'bracketed', default: 'open' })
  status?: ParagraphStatus;

  @ApiPropertyOptional({ type: Boolean, example: false, description: SAID })
  @IsOptional()
  @IsBoolean({ message: 'changed must be true or false.' })
  changed?: boolean;
}

export class LoadTextRequest extends RepeatableRequest {
  /**
   * Short name for links, once per campaign
   * @example jul-2024
   */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'key must be words of small letters and digits joined by hyphens.',
    context: { code: 'slug' },
  })
  @OneLine(80)
  key: string;

  /** @example "Updated draft text of the convention" */
  @Title(200)
  title: string;

  /**
   * Its document symbol
   * @example A/AC.291/22/Rev.3
   */
  @IsOptional()
  @OneLine(60)
  symbol?: string;

  /**
   * The day on which it was circulated, at the venue
   * @example 2024-07-15
   */
  @IsCalendarDate()
  circulatedOn: string;

  /**
   * Where it can be looked up
   * @example "Page of the reconvened concluding session"
   */
  @IsOptional()
  @OneLine(500)
  source?: string;

  /**
   * In which language it is, by ISO 639
   * @example en
   */
  @IsOptional()
  @IsLanguageCode()
  language?: string;

  /**
   * My review of it, which goes when it is loaded
   * @example 018f7e2a-0000-7000-8000-00000000f009
   */
  @IsOptional()
  @IsId()
  reviewId?: string;

  @ApiProperty({ type: () => [NewArticleRequest], description: `In their order. ${MOST}` })
  @ListOf(() => NewArticleRequest, { least: 1, most: MOST_ARTICLES })
  articles: NewArticleRequest[];
}

/** What is said of a draft besides its articles; its key stays */
export class ChangeTextRequest extends PartialType(PickType(LoadTextRequest, ['title', 'circulatedOn'])) {
  /**
   * null takes it away
   * @example A/AC.291/22/Rev.3
   */
  @IsOptional()
  @OneLine(60)
  symbol?: string | null;

  /**
   * null takes it away
   * @example "Page of the reconvened concluding session"
   */
  @IsOptional()
  @OneLine(500)
  source?: string | null;

  /**
   * In which language it is, by ISO 639; null where it is not known
   * @example en
   */
  @IsOptional()
  @IsLanguageCode()
  language?: string | null;
}

export class LineDecisionRequest {
  /**
   * Of the text, from 1
   * @example 240
   */
  @IsInt({ message: '$property must be a whole number.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(MAX_TEXT_LENGTH, { message: `$property must be at most ${MAX_TEXT_LENGTH}.` })
  line: number;

  @ApiPropertyOptional({
    nullable: true,
    type: String,
    example: '8a',
    description: 'The line is the heading of this article; null or left out: it is no heading',
  })
  @IsOptional()
  @OneLine(60)
  number?: string | null;
}

export class SplitTextRequest {
  /**
   * The draft as it was copied from a document; each article begins with a line such as "Article 6"
   * @example "Article 6. Respect for human rights"
   */
  @Text(MAX_TEXT_LENGTH)
  text: string;

  /** What a person said of lines, above all of those that were asked about */
  @IsOptional()
  @ListOf(() => LineDecisionRequest, { most: MOST_HEADINGS })
  decisions?: LineDecisionRequest[];
}

const LINK = /^(new|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export class ArticleLinkRequest {
  /** @example 018f7e2a-0000-7000-8000-00000000f106 */
  @IsId()
  articleId: string;

  /**
   * The provision that it continues, or `new`
   * @example 018f7e2a-0000-7000-8000-00000000f001
   */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @Matches(LINK, { message: '$property must be the UUID of a provision, or `new`.' })
  provisionId: string;

  @ApiPropertyOptional({ type: Boolean, example: false, description: SAID })
  @IsOptional()
  @IsBoolean({ message: 'changed must be true or false.' })
  changed?: boolean;
}

export class GoneProvisionRequest {
  /** @example 018f7e2a-0000-7000-8000-00000000f002 */
  @IsId()
  provisionId: string;
}

export class ProvisionNumberRequest {
  /** @example 018f7e2a-0000-7000-8000-00000000f004 */
  @IsId()
  provisionId: string;

  /**
   * Of a paragraph or a range that is no article of the draft by itself
   * @example 6(2)
   */
  @OneLine(60)
  number: string;

  /**
   * Whether its words changed. Left out, they did where its article did
   * @example false
   */
  @IsOptional()
  @IsBoolean({ message: 'changed must be true or false.' })
  changed?: boolean;
}

/** What a person decided so far, all of it: it replaces what was decided before */
export class LinkTextRequest {
  /** One for each article that was decided about */
  @ListOf(() => ArticleLinkRequest, { most: MOST_ARTICLES })
  links: ArticleLinkRequest[];

  /** Provisions that the draft does not have any more */
  @IsOptional()
  @ListOf(() => GoneProvisionRequest, { most: MOST_ARTICLES })
  gone?: GoneProvisionRequest[];

  /** Numbers of paragraphs and ranges, where they do not simply move with their article */
  @IsOptional()
  @ListOf(() => ProvisionNumberRequest, { most: MOST_ARTICLES })
  numbers?: ProvisionNumberRequest[];
}

/** Its number only while the draft is a proposal: what is confirmed is shown everywhere by it */
export class ChangeArticleRequest extends PartialType(
  PickType(NewArticleRequest, ['number', 'title', 'body', 'changed']),
) {
  @OptionalChoice(PARAGRAPH_STATUS, { example: 'agreed_ad_referendum' })
  status?: ParagraphStatus;
}

export class TextQuery {
  /**
   * Whether with the words of the articles
   * @example true
   */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'bodies must be true or false.' })
  bodies?: boolean;
}
