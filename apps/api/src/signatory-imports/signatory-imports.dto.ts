import { ApiProperty } from '@nestjs/swagger';
import { NamedDto } from '../dto/named.dto.js';
import { RemovedDto } from '../dto/removed.dto.js';

/** A list of signatories that was imported into a letter */
export class SignatoryImportDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b301 */
  id: string;
  /** @example 2026-01-10T09:00:00.000000Z */
  madeAt: string;
  /** Who imported it */
  by: NamedDto;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2022-01-13',
    description: 'Day that the list names',
  })
  listAsOf: string | null;
  /** @example 127 */
  signatories: number;
  /**
   * How many of them were added to the directory
   * @example 0
   */
  organisations: number;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}
