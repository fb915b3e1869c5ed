import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { ARCHIVE_STATES, type ArchiveState } from '#libs/domain';
import { ARCHIVE_SCOPES, ARCHIVE_TROUBLES } from '#libs/archive';
import { ClocksDto } from '../dto/clocks.dto.js';
import { RepeatableRequest } from '../dto/requests.dto.js';
import { IsId, Name, OneLine } from '../http/field-checks.js';

export const SIGNERS = ['own', 'known', 'unknown'] as const;

/** What I would take along of a campaign */
export class TakingAlongDto {
  @ApiProperty({
    ...{ enum: ARCHIVE_SCOPES, example: 'whole' },
    description: '`whole`: as a coordinator, with what was removed; `seen`: what I see',
  })
  scope: (typeof ARCHIVE_SCOPES)[number];
  /**
   * SHA-256 of the key with which this installation signs archives
   * @example 2bd806c97f0e00af1a1fc3328fa763a9269723c8db8fac4f93af71db186d6e90
   */
  fingerprint: string;
}

export class BringArchiveQuery extends RepeatableRequest {
  /**
   * As the file is called on the person's own machine
   * @example "un-cybercrime.zip"
   */
  @IsOptional()
  @OneLine(200)
  fileName?: string;
}

export class ImportArchiveRequest {
  /** @example "UN cybercrime convention" */
  @Name(120)
  name: string;

  /**
   * Short name of the campaign, unique in the installation
   * @example un-cybercrime
   */
  @MaxLength(60, { message: 'slug must have at most 60 characters.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'slug must be lower-case letters and digits with single hyphens between, such as un-cybercrime.',
    context: { code: 'slug' },
  })
  slug: string;

  /**
   * Who of the archive I am; left out where I am nobody of it
   * @example 018f7e2a-0000-7000-8000-000000000011
   */
  @IsOptional()
  @IsId()
  personId?: string | null;
}

export class ArchiveProgressDto {
  /**
   * Rows that are done
   * @example 12000
   */
  done: number;
  /**
   * Rows that there are; 0 as long as nobody knows
   * @example 104000
   */
  total: number;
}

/** Why an archive is not taken in */
export class ArchiveFailureDto {
  @ApiProperty({ enum: ARCHIVE_TROUBLES, example: 'altered' })
  code: (typeof ARCHIVE_TROUBLES)[number];
  /**
   * In English
   * @example "positions.jsonl was altered after the archive was signed."
   */
  message: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: { file: 'position_event.jsonl' },
    description: 'What the sentence names',
  })
  params: Record<string, string | number>;
}

/** Whose key signed an archive */
export class ArchiveSignerDto {
  /** @example 2bd806c97f0e00af1a1fc3328fa763a9269723c8db8fac4f93af71db186d6e90 */
  fingerprint: string;
  @ApiProperty({
    ...{ enum: SIGNERS, example: 'unknown' },
    description: '`own`: of this installation; `known`: an archive with this key was taken in before',
  })
  whose: (typeof SIGNERS)[number];
}

/** Rows of one table of an archive */
export class ArchiveKindDto {
  /**
   * Name of the table
   * @example position_event
   */
  name: string;
  /** @example 1204 */
  rows: number;
  /**
   * What stays behind, since what it rests on was not seen by whoever made the archive
   * @example 0
   */
  leftOut: number;
}

/** Somebody of an archive */
export class ArchivePersonDto {
  /** @example 018f7e2a-0000-7000-8000-000000000011 */
  id: string;
  /** @example "Ploy Srisai" */
  name: string;
  /** @example "Manushya Foundation" */
  organisation: string;
  /** @example coordinator */
  role: string;
  /**
   * Under which the person can be invited again; null where the archive has none
   * @example ploy@example.org
   */
  email: string | null;
}

/** What an archive holds and would make */
export class ArchiveReportDto {
  /** @example "UN cybercrime convention" */
  name: string;
  /** @example un-cybercrime */
  slug: string;
  @ApiProperty({ enum: ARCHIVE_SCOPES, example: 'whole' })
  scope: (typeof ARCHIVE_SCOPES)[number];
  /** Who of its people made it */
  by: ArchivePersonDto;
  exportedAt: ClocksDto;
  /**
   * Release of the program that made it
   * @example 0.1.0
   */
  program: string;
  /**
   * Whether it was closed where it came from: it comes closed, and its coordinator may open it again
   * @example false
   */
  closed: boolean;
  /** Without those of which there is nothing */
  kinds: ArchiveKindDto[];
  people: ArchivePersonDto[];
}

/** The campaign that an archive became */
export class ArchivedCampaignDto {
  /** @example 018f7e2a-0000-7000-8000-000000000001 */
  id: string;
  /** @example "UN cybercrime convention" */
  name: string;
  /** @example un-cybercrime */
  slug: string;
}

/** An archive of a campaign that I brought */
export class ArchiveDto {
  /** @example 018f7e2a-0000-7000-8000-0000000000c1 */
  id: string;
  /** @example "un-cybercrime.zip" */
  fileName: string;
  @ApiProperty({ enum: ARCHIVE_STATES, example: 'checked' })
  state: ArchiveState;
  progress: ArchiveProgressDto;
  createdAt: ClocksDto;
  importedAt: ClocksDto | null;
  failure: ArchiveFailureDto | null;
  signer: ArchiveSignerDto | null;
  report: ArchiveReportDto | null;
  /** Whether the same file was taken in before and is here still */
  takenBefore: boolean;
  campaign: ArchivedCampaignDto | null;
  /** @example 1 */
  version: number;
}
