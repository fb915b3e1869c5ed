import { NewDelegatePart } from '../dto/new-delegate.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsZone, Name } from '../http/validation.js';

export class AddPostRequest extends RepeatableRequest {
  /** @example "New York" */
  @Name(100)
  city: string;

  @IsZone()
  zone: string;
}

export class AddDelegateRequest extends NewDelegatePart {}
