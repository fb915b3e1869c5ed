import { ApiProperty } from '@nestjs/swagger';
import { HEALTH_CODES, HEALTH_SUBJECTS, type HealthCode, type HealthSubject } from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { IsInstant } from '../http/field-checks.js';
import { ValidateIf } from 'class-validator';

/** What was looked at and how it is; addresses, folders and what servers answered are not in it */
export class FindingDto {
  @ApiProperty({ enum: HEALTH_SUBJECTS, enumName: 'HealthSubject', example: 'disk' })
  subject: HealthSubject;
  @ApiProperty({
    ...{ enum: ['ok', 'note', 'fault'], example: 'ok' },
    description: '`note`: nothing is wrong, but somebody should know',
  })
  state: 'ok' | 'note' | 'fault';
  @ApiProperty({ enum: HEALTH_CODES, enumName: 'HealthCode', example: 'diskFree' })
  code: HealthCode;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: { gigabytes: 41.2 },
  })
  params: Record<string, string | number>;
}

export class VersionsDto {
  /** @example 0.1.0 */
  program: string;
  /**
   * The migration that was applied last
   * @example SavedViews1795958653000
   */
  schema: string;
  /** @example v24.11.1 */
  node: string;
  /** @example "18.1" */
  postgres: string;
  /**
   * Null where there is no Redis; empty where it does not answer
   * @example 7.4.1
   */
  redis: string | null;
  /**
   * Release of the time zone data
   * @example 2026a
   */
  zones: string;
}

export const BACKUP_WAYS = ['demo', 'containers', 'machine'] as const;
export type BackupWay = (typeof BACKUP_WAYS)[number];

export class BackupDto {
  /** When the last one was noted; null where none is known */
  noted: ClocksDto | null;
  @ApiProperty({
    ...{ enum: BACKUP_WAYS, example: 'machine' },
    description: 'How this installation runs, and so how a backup of it is made',
  })
  way: BackupWay;
}

export class InstallationHealthDto {
  findings: FindingDto[];
  versions: VersionsDto;
  backup: BackupDto;
}

export class NoteBackupRequest {
  /**
   * When it was made; null takes the note back
   * @example 2026-11-29T03:10:00Z
   */
  @ValidateIf(({ at }: NoteBackupRequest) => at !== null)
  @IsInstant()
  at: string | null;
}
