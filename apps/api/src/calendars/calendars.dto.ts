import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsId, Name } from '../http/field-checks.js';

/** A secret address at which a calendar program on one of my devices reads what I may see */
export class CalendarFeedDto {
  /** @example 018f7e2a-0000-7000-8000-000000000061 */
  id: string;
  /** @example "Phone" */
  name: string;
  /**
   * Whoever has it reads what I see of sessions, meetings, deadlines and my tasks
   * @example https://demarche.example.org/calendar/018f7e2a-0000-7000-8000-000000000061.wZ8.ics
   */
  address: string;
  /** When it was made, in UTC and on my clock */
  madeAt: ClocksDto;
  @ApiProperty({ type: ClocksDto, nullable: true, description: 'When it was read last; null for never' })
  lastFetchedAt: ClocksDto | null;
}

/** What stands at its address is listed, and not in the answer that is kept for a repeat */
export class MadeCalendarFeedDto {
  /** @example 018f7e2a-0000-7000-8000-000000000061 */
  id: string;
}

export class ChangeCalendarFeedRequest {
  /**
   * Of the device or program
   * @example "Phone"
   */
  @Name(60)
  name: string;
}

export class CreateCalendarFeedRequest extends ChangeCalendarFeedRequest {
  /**
   * Chosen by the client, so that a repeat makes no second one
   * @example 018f7e2a-0000-7000-8000-000000000061
   */
  @IsOptional()
  @IsId()
  id?: string;
}
