import { PartialType, PickType } from '@nestjs/swagger';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, Matches } from 'class-validator';
import type { SavedScreen } from '#libs/domain';
import { Choice } from '../dto/fields.js';
import { SAVED_SCREEN } from '../dto/named-enums.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsId, Name, Text } from '../http/field-checks.js';

/** As many as one person keeps in one campaign */
export const MOST_VIEWS = 100;

export class CreateViewRequest extends RepeatableRequest {
  @Choice(SAVED_SCREEN, { example: 'matrix' })
  screen: SavedScreen;

  /** @example "Undecided in our region" */
  @Name(80)
  name: string;

  /**
   * The search part of the screen's address
   * @example "group=asean&stance=undecided"
   */
  @Text(4_000)
  search: string;

  /**
   * Whether everybody in the campaign may use it; then it names no person, and nothing that was typed
   * @example false
   */
  @IsOptional()
  @IsBoolean({ message: 'shared must be true or false.' })
  shared?: boolean;
}

export class ChangeViewRequest extends PartialType(
  PickType(CreateViewRequest, ['name', 'search', 'shared']),
) {}

export class OrderViewsRequest {
  /**
   * My views in their new order; what is left out comes first
   * @example ["018f7e2a-0000-7000-8000-00000000e001"]
   */
  @IsArray({ message: 'ids must be a list.' })
  @ArrayMaxSize(MOST_VIEWS, { message: `ids must have at most ${MOST_VIEWS} entries.` })
  @IsId({ each: true })
  ids: string[];
}

/** Filters of a screen under a name */
export class SavedViewDto {
  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  id: string;
  @ApiProperty({ ...SAVED_SCREEN, example: 'matrix' })
  screen: SavedScreen;
  /** @example "Undecided in our region" */
  name: string;
  /** @example "group=asean&stance=undecided" */
  search: string;
  /** Whether everybody in the campaign may use it */
  shared: boolean;
  /** Whether I made it */
  mine: boolean;
  /** @example "Ploy Srisai" */
  owner: string;
  /** @example 1 */
  version: number;
}

/** Where I begin in the campaign: a screen, or a saved view; neither is the first screen of my role */
export class ChooseHomeRequest {
  /**
   * The screen's path below the campaign
   * @example matrix
   */
  @IsOptional()
  @Matches(/^[a-z]+(-[a-z]+)*$/, { message: 'place must be the path of a screen, like war-room.' })
  @Name(40)
  place?: string | null;

  /** @example 018f7e2a-0000-7000-8000-00000000e001 */
  @IsOptional()
  @IsId()
  viewId?: string | null;
}
