import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { UNREAD_BASES, type UnreadBasis } from '#libs/domain';
import { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { IsInstant } from '../http/field-checks.js';
import { HandoverAskDto } from './handover-asks.dto.js';
import { HandoverVoteDto } from './handover-votes.dto.js';
import { HandoverRoomDto, HandoverSessionDto, HandoverTreatyActDto } from './handover-facts.dto.js';
import { TaskItemDto } from '../dto/task-item.dto.js';
import { DraftDto } from '../dto/draft.dto.js';
import { StatementItemDto } from '../dto/statement-item.dto.js';
import { StatementAskDto } from '../dto/statement-ask.dto.js';
import { InteractionItemDto } from '../dto/interaction-item.dto.js';
import { CountedOf, type CountedItems } from '../dto/page.js';

export class HandoverQuery {
  /**
   * What was entered after this instant; if left out, all that you have not read
   * @example 2024-08-08T22:00:00Z
   */
  @IsOptional()
  @IsInstant()
  since?: string;
}

/** That this is all you have not read, and until when it is read once you have */
export class HandoverUnreadDto {
  @ApiProperty({
    enum: UNREAD_BASES,
    example: 'marked',
    description:
      'marked: since you marked it as read. Never marked: since your seat began (`seat`), but no further back than 30 days (`bounded`)',
  })
  basis: UnreadBasis;
  /**
   * To be sent when it is marked as read. What was still being written a minute before this answer stays unread
   * @example 2024-08-09T04:00:00.000Z
   */
  until: string;
}

export class MarkHandoverReadRequest {
  /**
   * The `since` of what was shown
   * @example 2024-08-08T22:00:00Z
   */
  @IsInstant()
  from: string;
  /**
   * The `until` of what was shown: what came after it stays unread
   * @example 2024-08-09T04:00:00Z
   */
  @IsInstant()
  until: string;
}

export class UnmarkHandoverReadRequest {
  /**
   * What was marked
   * @example 2024-08-09T04:00:00Z
   */
  @IsInstant()
  until: string;
}

/** Until when you have read, on every device */
export class HandoverReadDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2024-08-09T04:00:00.000Z',
    description: 'Null: nothing is marked',
  })
  until: string | null;
}

export class HandoverTextDto extends DraftDto {
  confirmedAt: ClocksDto;
}

export class HandoverStatementDto extends StatementItemDto {
  occurredAt: ClocksDto;
  /** @example "Linh Tran" */
  author: string;
  /**
   * For how many delegations it speaks
   * @example 37
   */
  delegations: number;
  asks: StatementAskDto[];
}

export class HandoverDeadlineDto extends DeadlineItemDto {
  @ApiProperty({
    enum: ['added', 'changed', 'cancelled', 'removed'],
    example: 'changed',
    description: 'changed: moved or worded anew. Of what was cancelled or removed `due` is no more',
  })
  what: 'added' | 'changed' | 'cancelled' | 'removed';
}

/** The first twenty of each */
const TaskList = CountedOf(TaskItemDto);

export class HandoverTasksDto {
  @ApiProperty({ type: () => TaskList })
  opened: CountedItems<TaskItemDto>;
  @ApiProperty({ type: () => TaskList, description: 'Done or cancelled' })
  closed: CountedItems<TaskItemDto>;
  @ApiProperty({ type: () => TaskList, description: 'Open and due by the end of the day on your clock' })
  due: CountedItems<TaskItemDto>;
}

/** What changed since a moment, as far as the reader may know */
export class HandoverDto {
  scope: ScopeDto;
  since: ClocksDto;
  /** Null where you asked for another moment */
  unread: HandoverUnreadDto | null;
  /** Only asks on which something happened, the weightiest first */
  asks: HandoverAskDto[];
  /** On something else than an ask */
  otherVotes: HandoverVoteDto[];
  /** At most fifty */
  statements: HandoverStatementDto[];
  /** Drafts that were confirmed */
  texts: HandoverTextDto[];
  @ApiProperty({ type: () => CountedOf(InteractionItemDto), description: 'With the latest twenty' })
  interactions: CountedItems<InteractionItemDto>;
  deadlines: HandoverDeadlineDto[];
  sessions: HandoverSessionDto[];
  /** Who is in the room otherwise than then */
  room: HandoverRoomDto;
  tasks: HandoverTasksDto;
  treatyActions: HandoverTreatyActDto[];
}
