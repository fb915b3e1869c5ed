import { ApiProperty } from '@nestjs/swagger';
import type { LetterState, LetterStep, TextPart } from '#libs/domain';
import { LETTER_STATE, LETTER_STEP, TEXT_PART } from '../dto/letter-words.js';
import { NamedDto } from '../dto/named.dto.js';
import { RemovedDto } from '../dto/removed.dto.js';
import { SignOnDto } from '../dto/sign-on.dto.js';
import { LetterAddresseePart, LetterTextPart } from './letter-requests.dto.js';

/** How many have signed, of those whom the reader sees; an organisation once, whatever was merged into it */
export class LetterNumbersDto {
  /** @example 116 */
  organisations: number;
  /** @example 11 */
  individuals: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 2,
    description: 'Not listed by name; null for who does not coordinate',
  })
  withheld: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 3,
    description:
      'They wait for approval: confirmed by who signed, or brought in without that; null for who does not coordinate',
  })
  waiting: number | null;
}

/** A joint letter in a list */
export class LetterItemDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b001 */
  id: string;
  /** @example "Open letter to the Chair of the Ad Hoc Committee" */
  title: string;
  @ApiProperty({ ...LETTER_STATE, example: 'open' })
  state: LetterState;
  @ApiProperty({ type: SignOnDto, nullable: true, description: 'null where nobody said' })
  closes: SignOnDto | null;
  numbers: LetterNumbersDto;
  @ApiProperty({ type: RemovedDto, nullable: true, description: 'null while it stands' })
  removed: RemovedDto | null;
  /** @example 1 */
  version: number;
}

export class LetterAddresseeDto extends LetterAddresseePart {
  /** @example 018f7e2a-0000-7000-8000-00000000b101 */
  id: string;
}

/** A step that leads on or back, and what stands in its way */
export class LetterStepDto {
  @ApiProperty({ ...LETTER_STEP, example: 'open' })
  step: LetterStep;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Code of what stands in the way; null where nothing does',
  })
  problem: string | null;
}

/** A joint letter */
export class LetterDto extends LetterItemDto {
  /** @example 30 */
  graceMinutes: number;
  /** @example false */
  lateAllowed: boolean;
  /** @example false */
  listShown: boolean;
  /** @example true */
  individuals: boolean;
  /**
   * Which wording of the authentic text this is, counted since it was opened
   * @example 1
   */
  wording: number;
  @ApiProperty({ type: String, nullable: true, example: '2026-01-05T09:00:00.000000Z' })
  openedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  closedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  sentAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  publishedAt: string | null;
  texts: LetterTextPart[];
  addressees: LetterAddresseeDto[];
  asks: NamedDto[];
  @ApiProperty({ type: LetterStepDto, nullable: true })
  next: LetterStepDto | null;
  @ApiProperty({ type: LetterStepDto, nullable: true })
  back: LetterStepDto | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 12,
    description: 'How many were asked to sign; null for who does not coordinate',
  })
  asked: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 4,
    description: 'How many of them have not answered',
  })
  unanswered: number | null;
}

/** What changed of a letter in one language from a wording to the next */
export class WordingChangeDto {
  /** @example en */
  language: string;
  @ApiProperty({ enum: ['added', 'removed', 'changed'], example: 'changed' })
  change: 'added' | 'removed' | 'changed';
  @ApiProperty({ ...TEXT_PART, isArray: true, example: ['body'] })
  parts: TextPart[];
  @ApiProperty({
    type: Boolean,
    nullable: true,
    example: null,
    description: 'Whether it became the authentic text or is that no more',
  })
  authentic: boolean | null;
}

/** The text as it could be signed */
export class LetterWordingDto {
  /** @example 2 */
  wording: number;
  /** @example 2026-01-06T09:00:00.000000Z */
  at: string;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  textSha256: string;
  changes: WordingChangeDto[];
}
