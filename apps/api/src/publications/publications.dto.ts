import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import {
  PUBLICATION_OUTCOMES,
  PUBLISHED_KINDS,
  WITHDRAWN_AS,
  type PublicationOutcome,
  type PublishedKind,
  type WithdrawnAs,
} from '#libs/domain';
import { ClocksDto } from '../dto/clocks.dto.js';
import { Nested } from '../dto/fields.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { ChoosableDto, ChoosableLetterDto, PublicationChoice } from './publication-choice.dto.js';

const PUBLISHED_KIND = { enum: PUBLISHED_KINDS, enumName: 'PublishedKind' };

const SHA = /^[0-9a-f]{64}$/;

export class AskToPublishRequest extends RepeatableRequest {
  @Nested(() => PublicationChoice)
  choice: PublicationChoice;

  /**
   * Of what the preview showed, so that nothing else leaves; left out in the preview
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @IsOptional()
  @Matches(SHA, { message: 'sha256 must be 64 hexadecimal digits.' })
  sha256?: string;
}

export class ConsentRequest {
  /**
   * Of what I have seen and consent to
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @Matches(SHA, { message: 'sha256 must be 64 hexadecimal digits.' })
  sha256: string;
}

/** One value that leaves, by its name in the public file */
export class PublishedFieldDto {
  /** @example city */
  name: string;
  /** @example "New York" */
  value: string;
}

/** One thing that leaves, with every value of it */
export class PublishedItemDto {
  @ApiProperty({ ...PUBLISHED_KIND, example: 'session' })
  kind: PublishedKind;
  /** @example "Reconvened concluding session" */
  title: string;
  fields: PublishedFieldDto[];
  @ApiProperty({
    enum: ['added', 'changed', 'same'],
    example: 'added',
    description: 'Against what is shown now',
  })
  change: 'added' | 'changed' | 'same';
}

/** One thing that left, or will leave, what is shown */
export class GoneItemDto {
  @ApiProperty({ ...PUBLISHED_KIND, example: 'position' })
  kind: PublishedKind;
  /** @example "Fiji" */
  title: string;
}

/** Exactly what leaves, and what is no longer shown then */
export class PublicationPreviewDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: '018f7e2a-0000-7000-8000-0000000b0001',
    description: 'Of what was asked; null of a preview',
  })
  id: string | null;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  sha256: string;
  items: PublishedItemDto[];
  gone: GoneItemDto[];
  /**
   * Positions of the public tier on these asks that stay behind: not said in public, or without a source that anybody can look up
   * @example 3
   */
  leftOut: number;
}

/** What was published, or is to be */
export class PublicationDto {
  /** @example 018f7e2a-0000-7000-8000-0000000b0001 */
  id: string;
  /**
   * Counts what was shown; null where it was not
   * @example 3
   */
  number: number | null;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  sha256: string;
  /** @example "Ploy Srisai" */
  askedBy: string;
  askedAt: ClocksDto;
  @ApiProperty({
    enum: PUBLICATION_OUTCOMES,
    enumName: 'PublicationOutcome',
    nullable: true,
    example: 'confirmed',
  })
  outcome: PublicationOutcome | null;
  /**
   * Who consented, refused or took it back
   * @example "Linh Tran"
   */
  decidedBy: string | null;
  decidedAt: ClocksDto | null;
  /** @example "Linh Tran" */
  endedBy: string | null;
  endedAt: ClocksDto | null;
  /** Whether a later one took its place */
  superseded: boolean;
  /** Whether I am the second person that it waits for */
  mayConsent: boolean;
  /** Whether I may show it again alone: within the hour after I unpublished it */
  mayRestore: boolean;
  /** Whether I asked for it */
  mine: boolean;
}

/** What left a publication by itself, because what it came of was taken back */
export class WithdrawnItemDto {
  @ApiProperty({ ...PUBLISHED_KIND, example: 'position' })
  kind: PublishedKind;
  @ApiProperty({ enum: WITHDRAWN_AS, enumName: 'WithdrawnAs', example: 'taken_back' })
  cause: WithdrawnAs;
  at: ClocksDto;
}

/** A publication that waits for a second person, with exactly what leaves */
export class WaitingPublicationDto {
  publication: PublicationDto;
  items: PublishedItemDto[];
  gone: GoneItemDto[];
  withdrawn: WithdrawnItemDto[];
  /** Whether what it came of is not as it was when it was asked for */
  outdated: boolean;
}

/** What the public sees of the campaign, what waits and what can be chosen */
export class PublicationStateDto {
  /**
   * The address of the public page on this installation
   * @example "/p/un-cybercrime-2024"
   */
  path: string;
  @ApiProperty({ type: () => PublicationDto, nullable: true })
  shown: PublicationDto | null;
  /** What left it by itself */
  withdrawn: WithdrawnItemDto[];
  @ApiProperty({ type: () => WaitingPublicationDto, nullable: true })
  waiting: WaitingPublicationDto | null;
  /** The newest first */
  past: PublicationDto[];
  /** What was chosen the last time, to begin with */
  choice: PublicationChoice;
  sessions: ChoosableDto[];
  documents: ChoosableDto[];
  letters: ChoosableLetterDto[];
  asks: ChoosableDto[];
  /**
   * Reported errors that nobody has answered
   * @example 2
   */
  openReports: number;
}
