import { ApiProperty } from '@nestjs/swagger';

export class LiveDto {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  status: 'ok';
}

/** When a background duty last did its work */
export class DutyDto {
  /** @example worker */
  name: string;
  /** @example 12 */
  ageSeconds: number;
}

/** What the independent auditor found when it last compared the rules with the ledger of mail; counts only */
export class AuditDto {
  /** @example 240 */
  ageSeconds: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { missing: 0, late: 0, duplicates: 0, held: 0 },
  })
  findings: Record<string, number>;
}

export class HealthDto {
  @ApiProperty({ enum: ['ok', 'degraded'], example: 'ok' })
  status: 'ok' | 'degraded';
  @ApiProperty({ enum: ['up', 'down'], example: 'up' })
  database: 'up' | 'down';
  /**
   * Why it is degraded, one sentence each
   * @example []
   */
  reasons: string[];
  @ApiProperty({ type: () => [DutyDto] })
  duties: DutyDto[];
  @ApiProperty({ type: () => AuditDto, nullable: true })
  audit: AuditDto | null;
}
