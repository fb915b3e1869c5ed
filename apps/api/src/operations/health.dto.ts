import { ApiProperty } from '@nestjs/swagger';

export class LiveDto {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  status: 'ok';
}

/** When a background job last did its work */
export class JobHealthDto {
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

/** Of the last eight the auditor counts mails or, for `stale`, background jobs */
export const HEALTH_REASONS = [
  'database_down',
  'worker_never_ran',
  'worker_silent',
  'auditor_never_ran',
  'auditor_silent',
  'missing',
  'misdated',
  'surplus',
  'late',
  'duplicates',
  'failed',
  'stale',
] as const;
export type HealthReason = (typeof HEALTH_REASONS)[number];

export class HealthReasonDto {
  @ApiProperty({ enum: HEALTH_REASONS, example: 'worker_silent' })
  code: HealthReason;
  /**
   * How many; for what is silent, since how many seconds
   * @example 125
   */
  count: number | null;
}

export class HealthDto {
  @ApiProperty({ enum: ['ok', 'degraded'], example: 'ok' })
  status: 'ok' | 'degraded';
  @ApiProperty({ enum: ['up', 'down'], example: 'up' })
  database: 'up' | 'down';
  /** Why it is degraded */
  reasons: HealthReasonDto[];
  jobs: JobHealthDto[];
  audit: AuditDto | null;
}
