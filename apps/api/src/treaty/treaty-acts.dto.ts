import { ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import type { TreatyActionKind } from '#libs/domain';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { TREATY_ACTION } from '../dto/named-enums.js';
import { IsCalendarDate, IsDelegationCode, OneLine, Text } from '../http/field-checks.js';
import { Choice } from '../dto/fields.js';
import { ACT_DAY, ACT_KIND, EFFECT_DAY } from '../dto/treaty-act.dto.js';

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

  @IsOptional()
  @IsCalendarDate()
  @ApiPropertyOptional({ nullable: true, type: String, example: '2027-01-31', description: EFFECT_DAY })
  effectiveOn?: string | null;

  /** @example "At the opening in Hanoi." */
  @IsOptional()
  @Text(5000)
  note?: string;

  /**
   * The words of a declaration or reservation that came with it
   * @example "Viet Nam does not consider itself bound by Article 63, paragraph 2."
   */
  @IsOptional()
  @Text(20_000)
  declaration?: string;
}

export class ChangeTreatyActRequest extends PartialType(
  PickType(RecordTreatyActRequest, ['doneOn', 'confirmed', 'source', 'effectiveOn', 'note', 'declaration']),
) {}
