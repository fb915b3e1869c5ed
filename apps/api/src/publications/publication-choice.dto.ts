import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { PAGE_LICENCES, type PageLicence } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Choice, ListOf } from '../dto/fields.js';
import { IsId, OneLine, Text } from '../http/field-checks.js';

export const PAGE_LICENCE = { enum: PAGE_LICENCES, enumName: 'PageLicence' };

/** Whom the public may ask, by role and never by mail address */
export class PublicContactPart {
  /** @example "Press" */
  @OneLine(80)
  role: string;

  /**
   * Where they are reached: a page, a telephone number
   * @example "https://example.org/press"
   */
  @OneLine(200)
  how: string;
}

/** What leaves the campaign */
export class PublicationChoice {
  /**
   * Practical information, as text
   * @example "Meetings are open to accredited organisations. Registration closes on 22 July."
   */
  @Text(1500)
  practical: string;

  @ListOf(() => PublicContactPart, { most: 6 })
  contacts: PublicContactPart[];

  /** Under what others may use it */
  @Choice(PAGE_LICENCE, { example: 'CC-BY-4.0' })
  licence: PageLicence;

  /** @example ["018f7e2a-0000-7000-8000-00000000d001"] */
  @IsArray({ message: 'sessionIds must be a list.' })
  @ArrayMaxSize(12, { message: 'sessionIds must have at most 12 entries.' })
  @IsId({ each: true })
  sessionIds: string[];

  /**
   * Confirmed drafts
   * @example ["018f7e2a-0000-7000-8000-00000000c001"]
   */
  @IsArray({ message: 'documentIds must be a list.' })
  @ArrayMaxSize(15, { message: 'documentIds must have at most 15 entries.' })
  @IsId({ each: true })
  documentIds: string[];

  /**
   * Lists as of an instant of published letters, at most one of each letter
   * @example ["018f7e2a-0000-7000-8000-00000000b301"]
   */
  @IsOptional()
  @IsArray({ message: 'letterListIds must be a list.' })
  @ArrayMaxSize(8, { message: 'letterListIds must have at most 8 entries.' })
  @IsId({ each: true })
  letterListIds?: string[];

  /**
   * Asks of which the public positions are shown
   * @example ["018f7e2a-0000-7000-8000-00000000a001"]
   */
  @IsArray({ message: 'askIds must be a list.' })
  @ArrayMaxSize(30, { message: 'askIds must have at most 30 entries.' })
  @IsId({ each: true })
  askIds: string[];
}

/** Something that can be chosen */
export class ChoosableDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  id: string;
  /** @example "Reconvened concluding session" */
  name: string;
  /**
   * Of an ask: public positions that would be shown
   * @example 12
   */
  positions: number | null;
}

/** A list of a published letter as of an instant, which can be chosen */
export class ChoosableLetterDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b301 */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-00000000b101 */
  letterId: string;
  /** @example "Open letter to the Chair" */
  name: string;
  asOf: ClocksDto;
  /**
   * Names on it
   * @example 127
   */
  named: number;
  /** @example 2 */
  withheld: number;
}
