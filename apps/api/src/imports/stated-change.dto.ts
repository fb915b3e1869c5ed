import { ApiProperty } from '@nestjs/swagger';
import { type Confidence, type Stance, type Voice } from '#libs/domain';
import { CHANGE_KINDS, type ChangeKind } from '#libs/sheets';
import { ClocksDto } from '../dto/clocks.dto.js';
import { CONFIDENCE, STANCE, VOICE } from '../dto/named-enums.js';
import { CodedDto } from '../dto/named.dto.js';

/** What stands where the sheet says something */
export class ComparedPositionDto {
  @ApiProperty({ ...STANCE, example: 'support' })
  stance: Stance;
  @ApiProperty({ ...CONFIDENCE, example: 3 })
  confidence: Confidence;
  @ApiProperty({ ...VOICE, example: 'own', description: "The state's own word, or its bloc's statement" })
  voice: Voice;
  /** @example "Linh Tran" */
  author: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  occurredAt: ClocksDto;
}

/** A position of the sheet where something stands already, or one that was taken out of it */
export class StatedChangeDto {
  /**
   * In `mapping.cells` with `ignore` it is not written
   * @example B7
   */
  cell: string;
  delegation: CodedDto;
  /** @example 018f7e2a-0000-7000-8000-00000000a001 */
  askId: string;
  /** @example "Keep the safeguards of Article 6(2)" */
  ask: string;
  @ApiProperty({
    enum: CHANGE_KINDS,
    example: 'turn',
    description:
      '`turn`: from one side to the other; `stance`: to another stance; `detail`: the same stance, said anew; `stays`: what stands was said later and stays',
  })
  kind: ChangeKind;
  /** Taken out of the sheet by its author: it is not written */
  takenOut: boolean;
  /** What stands; null where nothing does */
  from: ComparedPositionDto | null;
  @ApiProperty({ ...STANCE, example: 'oppose' })
  stance: Stance;
  @ApiProperty({ ...CONFIDENCE, example: 2 })
  confidence: Confidence;
  /** When the sheet says it was said; null while nobody has said it */
  occurredAt: ClocksDto | null;
}
