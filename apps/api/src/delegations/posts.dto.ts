import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { PostDto } from '../dto/named.dto.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { RepeatableRequest, ShelfQuery } from '../dto/requests.dto.js';
import { IsZone, Name } from '../http/field-checks.js';

/** A mission or ministry of a state, as it can be changed */
export class PostOfDelegationDto extends PostDto {
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
}

export class PostsQuery extends PickType(ShelfQuery, ['shelf'] as const) {}

export class AddPostRequest extends RepeatableRequest {
  /** @example "New York" */
  @Name(100)
  city: string;

  @IsZone()
  zone: string;
}

export class ChangePostRequest extends PartialType(PickType(AddPostRequest, ['city', 'zone'] as const)) {}
