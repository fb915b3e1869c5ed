import { OmitType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Shelf } from '#libs/domain';
import { Limit, PageQuery } from '../http/pages.js';
import { IsId, OneLine } from '../http/field-checks.js';
import { OptionalChoice } from './fields.js';
import { SHELF } from './named-enums.js';

/** What may be sent twice */
export class RepeatableRequest {
  /**
   * A UUID made by the client, so that a repeat gives the first answer
   * @example 018f7e2a-0000-7000-8000-000000006001
   */
  @IsOptional()
  @IsId()
  id?: string;
}

/** A list of which one may want only what is about one ask */
export class OnAskQuery extends PageQuery {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  @IsOptional()
  @IsId()
  askId?: string;
}

/** A list of which one may want only what answers to a search */
export class SearchedQuery extends PageQuery {
  /**
   * Names, or beginnings of their words in any order, without regard to accents; the best match first
   * @example "linh tran"
   */
  @IsOptional()
  @OneLine(100)
  q?: string;
}

/** A list of which a campaign has hundreds, so that it comes in one answer; one may want only what answers to a search */
export class WholeListQuery extends OmitType(SearchedQuery, ['limit']) {
  @Limit({ most: 1000, usual: 50, example: 1000 })
  limit: number = 50;
}

/** What takes back all positions that one act wrote */
export class UndoRequest {
  /**
   * Why; it stands in the history of every position that is taken back
   * @example "Brought twice"
   */
  @IsOptional()
  @OneLine(500, 0)
  reason?: string;
}

const IsShelf = () =>
  OptionalChoice(SHELF, {
    default: 'active',
    example: 'removed',
    description: 'Those in use, the archived, or the removed ones; these a coordinator reads',
  });

/** A list of things in use, of archived or, for a coordinator, of removed ones */
export class ShelfQuery extends PageQuery {
  @IsShelf()
  shelf?: Shelf;
}

/** The same where one may want only what answers to a search */
export class SearchedShelfQuery extends SearchedQuery {
  @IsShelf()
  shelf?: Shelf;
}
