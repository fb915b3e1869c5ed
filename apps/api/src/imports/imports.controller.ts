import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Problem } from '#libs/domain';
import { UndoRequest } from '../dto/requests.dto.js';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { PageQuery } from '../http/pages.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { SHEET_UPLOAD_TYPES } from '../http/uploads.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeImportService } from './change-import.service.js';
import { ImportItemDto, ImportDto } from './import-answers.dto.js';
import { ApplyImportRequest, BringSheetQuery, ChangeImportRequest } from './imports.dto.js';
import { ImportsService } from './imports.service.js';

const LATER =
  'The work is done in the background: read the import again until its state says that it is done.';

@ApiTags('imports')
@Controller('api/campaigns/:campaignId/imports')
export class ImportsController {
  constructor(
    private readonly service: ImportsService,
    private readonly changes: ChangeImportService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List the sheets that I brought, the last first', {
    answer: PageOf(ImportItemDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: PageQuery): Promise<Page<ImportItemDto>> {
    return this.service.list(reader, query);
  }

  @Get(':importId')
  @InCampaign('member')
  @Operation('Read a sheet that I brought: how far it is, what it would write, and every error by cell', {
    answer: ImportDto,
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(@TheReader() reader: Reader, @Param('importId', IdPipe) importId: string): Promise<ImportDto> {
    return this.service.one(reader, importId);
  }

  @Post()
  @InCampaign('campaigner')
  @ApiConsumes(...SHEET_UPLOAD_TYPES)
  @ApiBody({
    schema: { type: 'string', format: 'binary' },
    description: 'The file itself, CSV, XLSX or ODS, 5 MB at most',
  })
  @Operation('Bring a sheet of positions', {
    answer: ImportDto,
    status: 202,
    description: `Takes the file, whose content tells what it is, and writes no position. ${LATER}`,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  bring(
    @TheReader() reader: Reader,
    @Query() query: BringSheetQuery,
    @Req() request: Request,
  ): Promise<ImportDto> {
    const file: unknown = request.body;
    if (!Buffer.isBuffer(file) || file.length === 0) {
      throw Problem.field('body', refusal('imports.noFile'));
    }
    return this.service.bring(reader, query, file);
  }

  @Patch(':importId')
  @InCampaign('campaigner')
  @Operation('Say what columns, words and states of a sheet mean, and how its positions are recorded', {
    answer: ImportDto,
    status: 202,
    description: `The sheet is then checked again. ${LATER}`,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('importId', IdPipe) importId: string,
    @Body() request: ChangeImportRequest,
    @ExpectedVersion() version: number,
  ): Promise<ImportDto> {
    return this.changes.change(reader, importId, request, version);
  }

  @Post(':importId/apply')
  @InCampaign('campaigner')
  @Operation('Write the positions of a sheet that has been checked', {
    answer: ImportDto,
    status: 202,
    description: `Writes all of them or none. What already stands is not written again. ${LATER}`,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  apply(
    @TheReader() reader: Reader,
    @Param('importId', IdPipe) importId: string,
    @Body() request: ApplyImportRequest,
    @ExpectedVersion() version: number,
  ): Promise<ImportDto> {
    return this.changes.apply(reader, importId, request.skipErrors ?? false, version);
  }

  @Post(':importId/undo')
  @InCampaign('campaigner')
  @Operation('Take back every position that a sheet wrote', {
    answer: ImportDto,
    status: 202,
    description: `What was said before stands again; nothing is deleted. A repeat changes nothing. ${LATER}`,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  undo(
    @TheReader() reader: Reader,
    @Param('importId', IdPipe) importId: string,
    @Body() request: UndoRequest,
  ): Promise<ImportDto> {
    return this.service.undo(reader, importId, request.reason);
  }

  @Delete(':importId')
  @InCampaign('campaigner')
  @Operation('Drop a sheet that was not applied', {
    description: 'Nothing of it is kept. One that was applied is undone instead.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
  })
  drop(@TheReader() reader: Reader, @Param('importId', IdPipe) importId: string): Promise<void> {
    return this.service.drop(reader, importId);
  }
}
