import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import type { Tier } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { TIER } from '../dto/named-enums.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsId, Text } from '../http/field-checks.js';

/** More than anybody reads below one task. */
export const MOST_COMMENTS = 500;
/** Named in one comment. */
const MOST_MENTIONS = 50;

export class AddCommentRequest extends RepeatableRequest {
  /** @example "@Ploy Srisai they moved it to Friday." */
  @Text(4000)
  text: string;

  /**
   * The people whom the text names, who hear of it; each sees the task
   * @example ["018f7e2a-0000-7000-8000-000000000003"]
   */
  @IsOptional()
  @IsArray({ message: 'mentions must be a list.' })
  @ArrayMaxSize(MOST_MENTIONS)
  @ArrayUnique()
  @IsId({ each: true })
  mentions?: string[];
}

export class ChangeCommentRequest {
  /** @example "@Ploy Srisai they moved it to Thursday." */
  @Text(4000)
  text: string;

  /**
   * As of the changed text; who was named before and hears of it already hears nothing more
   * @example ["018f7e2a-0000-7000-8000-000000000003"]
   */
  @IsOptional()
  @IsArray({ message: 'mentions must be a list.' })
  @ArrayMaxSize(MOST_MENTIONS)
  @ArrayUnique()
  @IsId({ each: true })
  mentions?: string[];
}

export class MentionableQuery {
  /**
   * A comment of mine that is written anew: only who could read it can be named there
   * @example 018f7e2a-0000-7000-8000-00000000d101
   */
  @IsOptional()
  @IsId()
  commentId?: string;
}

export class MentionedDto {
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  userId: string;
  /** @example "Ploy Srisai" */
  name: string;
}

/** Somebody whom I may name below a task */
export class MentionableDto extends MentionedDto {
  /** @example "Manushya Foundation" */
  organisation: string;
}

/** What somebody wrote below a task */
export class TaskCommentDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d101 */
  id: string;
  /** @example 018f7e2a-0000-7000-8000-000000000004 */
  authorId: string;
  /** @example "Linh Tran" */
  author: string;
  /**
   * Null where it was removed
   * @example "@Ploy Srisai they moved it to Friday."
   */
  text: string | null;
  mentions: MentionedDto[];
  /** Who could read the task when it was written: nobody else reads it since */
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  createdAt: ClocksDto;
  /** When its author last wrote it anew */
  changedAt: ClocksDto | null;
  removedAt: ClocksDto | null;
  /** @example 1 */
  version: number;
}
