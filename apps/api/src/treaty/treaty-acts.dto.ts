import { ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import type { TreatyActionKind } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { TREATY_ACTION } from '../dto/named-enums.js';
import { IsCalendarDate, IsDelegationCode, OneLine, Text } from '../http/validation.js';
import { Choice } from '../dto/fields.js';
import { ACT_DAY, ACT_KIND } from '../dto/treaty-act.dto.js';

export class RecordTreatyActRequest extends RepeatableRequest {
  /**
   * A delegation, or a state without one that can become party, such as COK
   * @example VNM
   */
  @IsDelegationCode()
  delegationCode: string;

  @Choice(TREATY_ACTION, { example: 'signature', description: ACT_KIND })
  kind: TreatyActionKind;

  @IsOptional()
  @IsCalendarDate()
  @ApiPropertyOptional({ nullable: true, type: String, example: '2025-10-25', description: ACT_DAY })
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

export class ChangeTreatyActRequest extends PartialType(
  PickType(RecordTreatyActRequest, ['doneOn', 'confirmed', 'source', 'note']),
) {}
