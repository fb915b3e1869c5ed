import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PROVISION_CHANGES, type ParagraphStatus } from '#libs/domain';
import { PARAGRAPH_STATUS } from '../dto/named-enums.js';
import { KeyedDto } from '../dto/named.dto.js';
import { IsId } from '../http/field-checks.js';
import { DraftDto } from '../dto/draft.dto.js';
import { TextAskDto } from '../dto/named.dto.js';
import { WORD_OPERATIONS, type WordOperation } from '#libs/texts';

export class CompareQuery {
  /**
   * The older draft
   * @example 018f7e2a-0000-7000-8000-00000000f002
   */
  @IsId()
  from: string;

  /**
   * The newer draft
   * @example 018f7e2a-0000-7000-8000-00000000f003
   */
  @IsId()
  to: string;

  /**
   * Only this provision, with its words
   * @example 018f7e2a-0000-7000-8000-00000000f001
   */
  @IsOptional()
  @IsId()
  provisionId?: string;

  /**
   * Whether with the words of all provisions that were reworded, added or deleted
   * @example true
   */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'words must be true or false.' })
  words?: boolean;
}

/** A provision as one draft has it */
export class ComparedPlaceDto {
  /** @example 018f7e2a-0000-7000-8000-00000000f106 */
  articleId: string;
  /** @example 6 */
  number: string;
  /** @example "Respect for human rights" */
  title: string;
  @ApiProperty({ ...PARAGRAPH_STATUS, example: 'bracketed' })
  status: ParagraphStatus;
  /**
   * How long its words are; 0 where they were not loaded
   * @example 512
   */
  characters: number;
}

export class WordDto {
  @ApiProperty({ enum: WORD_OPERATIONS, example: 'added' })
  op: WordOperation;
  /** @example "in line with human rights " */
  text: string;
}

export const COMPARED = [...PROVISION_CHANGES, 'unknown'] as const;
export type Compared = (typeof COMPARED)[number];

export class ComparedProvisionDto {
  /** null: new in a proposed draft */
  provision: KeyedDto | null;
  asks: TextAskDto[];
  from: ComparedPlaceDto | null;
  to: ComparedPlaceDto | null;
  @ApiProperty({
    enum: COMPARED,
    example: 'reworded',
    description:
      'A provision that was reworded may have another number as well. unknown: one of the drafts gives no number for it, and nobody said that it is new or gone. Where words are not loaded, what people said of them counts',
  })
  change: Compared;
  /** In the order of reading, where words were asked for and loaded */
  words: WordDto[] | null;
  /**
   * Too different to be compared word by word: compared by whole paragraphs
   * @example false
   */
  coarse: boolean;
}

export class ComparisonDto {
  from: DraftDto;
  to: DraftDto;
  /** In the order of the newer draft, then what it does not have */
  provisions: ComparedProvisionDto[];
}
