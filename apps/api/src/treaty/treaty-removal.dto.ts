import { ApiProperty } from '@nestjs/swagger';
import { RemovedDto } from '../dto/removed.dto.js';
import { TreatyActDto } from '../dto/treaty-act.dto.js';

/** Terms that were removed */
export class RemovedTermsDto {
  /**
   * Of the campaign: it follows one treaty
   * @example 018f7e2a-0000-7000-8000-0000000000c1
   */
  id: string;
  /** @example "United Nations Convention against Cybercrime" */
  name: string;
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
}

/** An act that was taken back */
export class RemovedTreatyActDto extends TreatyActDto {
  @ApiProperty({ type: RemovedDto, nullable: true })
  removed: RemovedDto | null;
}

/** What was removed of the treaty, each with its way back */
export class RemovedOfTreatyDto {
  @ApiProperty({ type: RemovedTermsDto, nullable: true, description: 'null while terms stand, or never did' })
  terms: RemovedTermsDto | null;
  /** Taken back last first; what a status table took back comes back with that table alone */
  acts: RemovedTreatyActDto[];
}
