import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExportDelegatesService } from './export-delegates.service.js';
import {
  ApplyPeopleRequest,
  CheckPeopleRequest,
  DelegateImportDto,
  ExportDelegatesRequest,
  PeopleReportDto,
} from './people-files.dto.js';
import { PeopleFilesService } from './people-files.service.js';

const MEDIA = { csv: 'text/csv; charset=utf-8', vcard: 'text/vcard; charset=utf-8' };

@ApiTags('delegates')
@Controller('api/campaigns/:campaignId/delegates')
export class PeopleFilesController {
  constructor(
    private readonly files: PeopleFilesService,
    private readonly exporting: ExportDelegatesService,
  ) {}

  @Post('files/check')
  @InCampaign('campaigner')
  @Operation('Read a file of delegates without writing anything', {
    answer: PeopleReportDto,
    status: 200,
    description:
      'A sheet with headers, or vCards of version 3.0 or 4.0: who is new, known, in doubt or refused.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  check(@TheReader() reader: Reader, @Body() request: CheckPeopleRequest): Promise<PeopleReportDto> {
    return this.files.check(reader, request);
  }

  @Post('files')
  @InCampaign('campaigner')
  @Operation('Bring the delegates of a file', {
    answer: DelegateImportDto,
    status: 201,
    description:
      'All of it or nothing. Of whoever is in doubt a decision says what becomes of them; nothing of the file is kept.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  apply(@TheReader() reader: Reader, @Body() request: ApplyPeopleRequest): Promise<DelegateImportDto> {
    return this.files.apply(reader, request);
  }

  @Get('files')
  @InCampaign('member')
  @Operation('List the files of delegates that I brought', {
    answer: ItemsOf(DelegateImportDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<DelegateImportDto>> {
    return this.files.list(reader);
  }

  @Post('files/:importId/undo')
  @InCampaign('campaigner')
  @Operation('Take back a file of delegates that I brought', {
    answer: DelegateImportDto,
    status: 200,
    description: 'Whoever it added is removed, and what it added to others goes. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  undo(@TheReader() reader: Reader, @Param('importId', IdPipe) importId: string): Promise<DelegateImportDto> {
    return this.files.undo(reader, importId);
  }

  @Post('export')
  @InCampaign('member')
  @Operation(
    'Export the delegates that I may know of, all or those that answer to the filters, as a sheet or as vCards',
    {
      file: Object.values(MEDIA),
      description:
        'With the ways to reach that you may see, and the narrowest tier of each row. It is a POST because it is noted who exported what.',
      errors: ['validation', 'not_signed_in', 'not_found'],
    },
  )
  async export(
    @TheReader() reader: Reader,
    @Body() request: ExportDelegatesRequest,
  ): Promise<StreamableFile> {
    const { fileName, text } = await this.exporting.file(reader, request);
    const disposition = `attachment; filename="${fileName}"`;
    return new StreamableFile(Buffer.from(text), { type: MEDIA[request.format], disposition });
  }
}
