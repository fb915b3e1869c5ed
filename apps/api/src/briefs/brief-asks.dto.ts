import { ApiProperty, PickType } from '@nestjs/swagger';
import { AskInDraftDto } from '../dto/ask-in-draft.dto.js';
import { PositionDto } from '../positions/positions.dto.js';

const IN_BRIEF = [
  'id', 'voice', 'stance', 'confidence', 'said', 'grade', 'tier', 'sealed', 'source', 'note', 'delegate', 'statement',
  'textVersion', 'stale', 'occurredAt', 'interactionId', 'authorId', 'author', 'organisation',
] as const satisfies readonly (keyof PositionDto)[]; // prettier-ignore

/** The latest position in one voice */
export class PositionInBriefDto extends PickType(PositionDto, IN_BRIEF) {}

/** An ask and where the delegation stands on it */
export class BriefAskDto extends AskInDraftDto {
  current: PositionInBriefDto | null;
  /** The latest in the other voice: its bloc's, where its own word counts, and the other way round */
  other: PositionInBriefDto | null;
  /**
   * Whether its own word and its bloc's take different sides
   * @example false
   */
  differs: boolean;
}

export class BriefBlocDto {
  @ApiProperty({ nullable: true, type: String, example: 'pif', description: 'null: without a group' })
  code: string | null;
  /** @example "Pacific Islands Forum" */
  name: string | null;
  /**
   * Ids of the asks on which its statement is the latest that was made for this delegation
   * @example ["018f7e2a-0000-7000-8000-00000000a001"]
   */
  spokeOn: string[];
  /**
   * Ids of those among them on which the state itself takes another side
   * @example ["018f7e2a-0000-7000-8000-00000000a001"]
   */
  differsOn: string[];
}
