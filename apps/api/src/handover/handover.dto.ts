import { ApiProperty } from '@nestjs/swagger';
import type { InteractionKind, Stance, TaskState, Tier, TreatyActionKind } from '#libs/domain';
import { DeadlineItemDto } from '../dto/deadline-item.dto.js';
import { NewestDraftDto } from '../dto/ask-in-draft.dto.js';
import { ClocksDto } from '../dto/clocks.dto.js';
import { INTERACTION_KIND, STANCE, TASK_STATE, TIER, TREATY_ACTION } from '../dto/named-enums.js';
import { ScopeDto } from '../dto/scope.dto.js';
import { IsInstant } from '../http/validation.js';
import { HandoverAskDto, HandoverVoteDto } from './handover-asks.dto.js';

export class HandoverQuery {
  /**
   * What was entered after this instant
   * @example 2024-08-08T22:00:00Z
   */
  @IsInstant()
  since: string;
}

export class HandoverTextDto extends NewestDraftDto {
  confirmedAt: ClocksDto;
}

export class HandoverStatementAskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  @ApiProperty({ ...STANCE, example: 'support' })
  stance: Stance;
}

export class HandoverStatementDto {
  /** @example 018f7e2a-0000-7000-8000-000000005001 */
  id: string;
  /** @example "Pacific Islands Forum on human rights" */
  title: string;
  /** @example Tonga */
  speaker: string;
  /** @example pif */
  groupCode: string | null;
  occurredAt: ClocksDto;
  /** @example "Linh Tran" */
  author: string;
  /**
   * Whether it was taken back
   * @example false
   */
  undone: boolean;
  /**
   * For how many delegations it speaks
   * @example 37
   */
  delegations: number;
  asks: HandoverStatementAskDto[];
}

export class HandoverInteractionDto {
  /** @example 018f7e2a-0000-7000-8000-00000000c001 */
  id: string;
  /** @example FJI */
  delegationCode: string;
  /** @example Fiji */
  delegation: string;
  @ApiProperty({ ...INTERACTION_KIND, example: 'corridor' })
  kind: InteractionKind;
  occurredAt: ClocksDto;
  /** @example "Will ask the capital about Article 24." */
  note: string;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  /** @example "Linh Tran" */
  author: string;
  /** @example Manushya */
  organisation: string;
}

export class HandoverInteractionsDto {
  /**
   * How many you see
   * @example 24
   */
  count: number;
  /** The latest twenty */
  items: HandoverInteractionDto[];
}

export class HandoverDeadlineDto extends DeadlineItemDto {
  @ApiProperty({
    enum: ['added', 'changed', 'cancelled'],
    example: 'changed',
    description: 'changed: moved or worded anew',
  })
  what: 'added' | 'changed' | 'cancelled';
}

export class HandoverTaskDto {
  /** @example 018f7e2a-0000-7000-8000-00000000d001 */
  id: string;
  /** @example "Send Fiji the wording on Article 28" */
  title: string;
  /** @example FJI */
  delegationCode: string | null;
  /** @example 018f7e2a-0000-7000-8000-000000000003 */
  assigneeId: string | null;
  /** @example "Ploy Srisai" */
  assignee: string | null;
  @ApiProperty({ ...TASK_STATE, example: 'open' })
  state: TaskState;
  @ApiProperty({ ...TIER, example: 'core' })
  tier: Tier;
  due: ClocksDto;
}

export class HandoverTaskListDto {
  /**
   * How many you see
   * @example 3
   */
  count: number;
  /** The first twenty */
  items: HandoverTaskDto[];
}

export class HandoverTasksDto {
  opened: HandoverTaskListDto;
  /** Done or cancelled */
  closed: HandoverTaskListDto;
  /** Open and due by the end of the day on your clock */
  due: HandoverTaskListDto;
}

export class HandoverTreatyActionDto {
  /** @example 018f7e2a-0000-7000-8000-000000007001 */
  id: string;
  /** @example FJI */
  delegationCode: string;
  @ApiProperty({ ...TREATY_ACTION, example: 'signature' })
  kind: TreatyActionKind;
  /** @example 2025-10-25 */
  doneOn: string | null;
  /** @example true */
  confirmed: boolean;
}

/** What changed since a moment, as far as the reader may know */
export class HandoverDto {
  scope: ScopeDto;
  since: ClocksDto;
  /** Only asks on which something happened, the weightiest first */
  asks: HandoverAskDto[];
  /** On something else than an ask */
  otherVotes: HandoverVoteDto[];
  /** At most fifty */
  statements: HandoverStatementDto[];
  /** Drafts that were confirmed */
  texts: HandoverTextDto[];
  interactions: HandoverInteractionsDto;
  deadlines: HandoverDeadlineDto[];
  tasks: HandoverTasksDto;
  treatyActions: HandoverTreatyActionDto[];
}
