import { Body, Controller, Delete, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Problem } from '#libs/domain';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InstallationAdmin, Me } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { ARCHIVE_UPLOAD_TYPES } from '../http/uploads.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ArchiveDto, BringArchiveQuery, ImportArchiveRequest } from './archives.dto.js';
import { ArchivesService } from './archives.service.js';

const LATER =
  'The work is done in the background: read the archive again until its state says that it is done.';

@ApiTags('operations')
@Controller('api/installation/archives')
export class ArchivesController {
  constructor(private readonly service: ArchivesService) {}

  @Get()
  @InstallationAdmin()
  @Operation('List the archives of campaigns that I brought, the last first', {
    answer: ItemsOf(ArchiveDto),
    errors: ['not_signed_in', 'forbidden'],
  })
  list(@Me() me: Principal): Promise<Items<ArchiveDto>> {
    return this.service.list(me);
  }

  @Get(':archiveId')
  @InstallationAdmin()
  @Operation('Read an archive that I brought: whose key signed it, what it would make, how far it is', {
    answer: ArchiveDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  one(@Me() me: Principal, @Param('archiveId', IdPipe) archiveId: string): Promise<ArchiveDto> {
    return this.service.one(me, archiveId);
  }

  @Post()
  @InstallationAdmin()
  @ApiConsumes(...ARCHIVE_UPLOAD_TYPES)
  @ApiBody({
    schema: { type: 'string', format: 'binary' },
    description: 'The archive itself, 64 MB at most',
  })
  @Operation('Bring the archive of a campaign', {
    answer: ArchiveDto,
    status: 202,
    description: `Takes the file and makes nothing of it yet. ${LATER}`,
    errors: ['validation', 'not_signed_in', 'forbidden', 'conflict'],
    repeatable: true,
  })
  bring(
    @Me() me: Principal,
    @Query() query: BringArchiveQuery,
    @Req() request: Request,
  ): Promise<ArchiveDto> {
    const file: unknown = request.body;
    if (!Buffer.isBuffer(file) || file.length === 0) throw Problem.field('body', refusal('imports.noFile'));
    return this.service.bring(me, query, file);
  }

  @Post(':archiveId/import')
  @InstallationAdmin()
  @Operation('Open a campaign from an archive that has been checked', {
    answer: ArchiveDto,
    status: 202,
    description:
      'Makes all of it or nothing, under new ids; the same archive twice makes two campaigns. I coordinate it; nobody else has a seat and ' +
      `nobody is written to until they are invited. ${LATER}`,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  import(
    @Me() me: Principal,
    @Param('archiveId', IdPipe) archiveId: string,
    @Body() request: ImportArchiveRequest,
    @ExpectedVersion() version: number,
  ): Promise<ArchiveDto> {
    return this.service.import(me, archiveId, request, version);
  }

  @Post(':archiveId/undo')
  @InstallationAdmin()
  @Operation('Erase the campaign that was made from an archive', {
    description:
      'At once, as long as nobody but me has entered it. Later its coordinators close and delete it.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  undo(@Me() me: Principal, @Param('archiveId', IdPipe) archiveId: string): Promise<void> {
    return this.service.undo(me, archiveId);
  }

  @Delete(':archiveId')
  @InstallationAdmin()
  @Operation('Drop an archive that was not taken in', {
    description: 'Nothing of it is kept.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
  })
  drop(@Me() me: Principal, @Param('archiveId', IdPipe) archiveId: string): Promise<void> {
    return this.service.drop(me, archiveId);
  }
}
