import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from './named.dto.js';

/** That a thing was removed; `POST …/restore` puts it back */
export class RemovedDto {
  /**
   * An instant of UTC
   * @example 2026-11-29T12:00:00.000000Z
   */
  at: string;
  @ApiProperty({ type: NamedDto, nullable: true, description: 'Who removed it' })
  by: NamedDto | null;
}
