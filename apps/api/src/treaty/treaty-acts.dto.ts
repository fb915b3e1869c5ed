import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { TREATY_ACTIONS, type TreatyActionKind } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { TREATY_ACTION } from '../dto/named-enums.js';
import { IsCalendarDate, IsDelegationCode, OneLine, OneOf, Text } from '../http/validation.js';

const DAY = 'The day of the act at the depositary; null where only that it happened is known';
const KIND = 'All but signature and withdrawal (or denunciation) are instruments that count';

/** What a delegation did towards the treaty */
export class TreatyActDto {
  /** @example 018f7e2a-0000-7000-8000-000000000a01 */
  id: string;
  @ApiProperty({ ...TREATY_ACTION, example: 'signature', description: KIND })
  kind: TreatyActionKind;
  @ApiProperty({ nullable: true, type: String, example: '2025-10-25', description: DAY })
  doneOn: string | null;
  /**
   * The day from which it is known
   * @example 2025-10-26
   */
  knownOn: string;
  /**
   * Read at the depositary; what is only reported is shown and never counted
   * @example true
   */
  confirmed: boolean;
  /** @example "treaties.un.org, MTDSG XVIII-16" */
  source: string;
  /** @example "At the opening in Hanoi." */
  note: string;
  /** @example 1 */
  version: number;
}

/** The same with who did it */
export class RecordedTreatyActDto extends TreatyActDto {
  /** @example VNM */
  delegationCode: string;
}

export class RecordTreatyActRequest extends RepeatableRequest {
  /**
   * A delegation, or a state without one that can become party, such as COK
   * @example VNM
   */
  @IsDelegationCode()
  delegationCode: string;

  @OneOf(TREATY_ACTIONS)
  @ApiProperty({ ...TREATY_ACTION, example: 'signature', description: KIND })
  kind: TreatyActionKind;

  @IsOptional()
  @IsCalendarDate()
  @ApiPropertyOptional({ nullable: true, type: String, example: '2025-10-25', description: DAY })
  doneOn?: string | null;

  /**
   * Whether it was read at the depositary; an instrument then needs its day
   * @example true
   */
  @IsBoolean({ message: 'confirmed must be true or false.' })
  confirmed: boolean;

  /**
   * Where it can be looked up
   * @example "treaties.un.org, MTDSG XVIII-16"
   */
  @OneLine(500)
  source: string;

  /** @example "At the opening in Hanoi." */
  @IsOptional()
  @Text(5000)
  note?: string;
}

export class ChangeTreatyActRequest {
  @IsOptional()
  @IsCalendarDate()
  @ApiPropertyOptional({ nullable: true, type: String, example: '2025-10-25', description: DAY })
  doneOn?: string | null;

  /** @example true */
  @IsOptional()
  @IsBoolean({ message: 'confirmed must be true or false.' })
  confirmed?: boolean;

  /** @example "treaties.un.org, MTDSG XVIII-16" */
  @IsOptional()
  @OneLine(500)
  source?: string;

  /** @example "At the opening in Hanoi." */
  @IsOptional()
  @Text(5000)
  note?: string;
}
