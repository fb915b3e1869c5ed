import { NewDelegatePart } from '../dto/new-delegate.dto.js';

export class AddDelegateRequest extends NewDelegatePart {}
