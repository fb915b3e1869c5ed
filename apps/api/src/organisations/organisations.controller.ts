import { Body, Controller, Delete, Get, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { CountedPageOf, ItemsOf, type CountedPage, type Items } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeOrganisationService } from './change-organisation.service.js';
import { ExportOrganisationsService } from './export-organisations.service.js';
import { MergeOrganisationsService } from './merge-organisations.service.js';
import {
  DuplicateOrganisationsDto,
  MergeOrganisationRequest,
  OrganisationDetailDto,
  RemovedOrganisationDto,
  SimilarOrganisationDto,
  SimilarOrganisationQuery,
} from './organisation-detail.dto.js';
import {
  ChangeOrganisationRequest,
  ExportOrganisationsRequest,
  NewOrganisationRequest,
  OrganisationDto,
  OrganisationsQuery,
} from './organisations.dto.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('api/campaigns/:campaignId/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly changes: ChangeOrganisationService,
    private readonly merging: MergeOrganisationsService,
    private readonly exporting: ExportOrganisationsService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List the organisations of the campaign, by name or the best match first', {
    answer: CountedPageOf(OrganisationDto),
    description: 'Which was entered twice and merged is listed once.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: OrganisationsQuery,
  ): Promise<CountedPage<OrganisationDto>> {
    return this.organisations.list(reader, query);
  }

  @Get('removed')
  @InCampaign('coordinator')
  @Operation('List organisations that were removed', {
    answer: ItemsOf(RemovedOrganisationDto),
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  removed(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<RemovedOrganisationDto>> {
    return this.organisations.removed(reader);
  }

  @Get('similar')
  @InCampaign('member')
  @Operation('Find organisations by a name like this one, while it is typed', {
    answer: ItemsOf(SimilarOrganisationDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  similar(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Query() query: SimilarOrganisationQuery,
  ): Promise<Items<SimilarOrganisationDto>> {
    return this.merging.similar(reader, query);
  }

  @Get('duplicates')
  @InCampaign('member')
  @Operation('List pairs that are likely one organisation', {
    answer: ItemsOf(DuplicateOrganisationsDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  duplicates(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<DuplicateOrganisationsDto>> {
    return this.merging.duplicates(reader);
  }

  @Post('export')
  @InCampaign('member')
  @Operation('Export the directory of organisations, all or those that answer to the filters, as a sheet', {
    file: [SHEET_MEDIA_TYPES.csv],
    description: 'It is a POST because it is noted who exported what.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  async export(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: ExportOrganisationsRequest,
  ): Promise<StreamableFile> {
    const bytes = await this.exporting.file(reader, request);
    return new StreamableFile(bytes, {
      type: SHEET_MEDIA_TYPES.csv,
      disposition: 'attachment; filename="organisations.csv"',
      length: bytes.length,
    });
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Add an organisation', {
    answer: OrganisationDetailDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @Body() request: NewOrganisationRequest,
  ): Promise<OrganisationDetailDto> {
    return this.changes.add(reader, request);
  }

  @Get(':organisationId')
  @InCampaign('member')
  @Operation('Read an organisation', {
    answer: OrganisationDetailDto,
    description: 'By an old id, the one into which it was merged. Also one that was removed.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
  ): Promise<OrganisationDetailDto> {
    return this.organisations.one(reader, organisationId);
  }

  @Get(':organisationId/uses')
  @InCampaign('member')
  @Operation('What hangs on an organisation', {
    answer: UsesDto,
    description: 'People who sit for it, leads and reminders stand in the way of a removal.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
  ): Promise<UsesDto> {
    return this.changes.uses(reader, organisationId);
  }

  @Patch(':organisationId')
  @InCampaign('coordinator')
  @Operation('Change an organisation', {
    answer: OrganisationDetailDto,
    description: 'What is left out stays as it is. Old and new name stand in the audit.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() request: ChangeOrganisationRequest,
    @ExpectedVersion() version: number,
  ): Promise<OrganisationDetailDto> {
    return this.changes.change(reader, organisationId, request, version);
  }

  @Delete(':organisationId')
  @InCampaign('coordinator')
  @Operation('Remove an organisation', {
    description:
      'Out of the directory and of every choice until put back. What was done for it keeps its name.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.changes.remove(reader, organisationId, version);
  }

  @Post(':organisationId/restore')
  @InCampaign('coordinator')
  @Operation('Bring a removed organisation back', {
    answer: OrganisationDetailDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
  ): Promise<OrganisationDetailDto> {
    return this.changes.restore(reader, organisationId);
  }

  @Post(':organisationId/merge')
  @InCampaign('coordinator')
  @Operation('Make one of two organisations that are the same', {
    answer: OrganisationDetailDto,
    status: 200,
    description:
      'Nothing is lost, and nobody reads more than before: every row stays with the record it was written for. Nobody may sit for the record that goes.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  merge(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() request: MergeOrganisationRequest,
  ): Promise<OrganisationDetailDto> {
    return this.merging.merge(reader, organisationId, request.intoId);
  }

  @Post(':organisationId/unmerge')
  @InCampaign('coordinator')
  @Operation('Take a merged organisation apart again', {
    answer: OrganisationDetailDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  unmerge(
    @TheReader() reader: Reader,
    @Param('organisationId', IdPipe) organisationId: string,
  ): Promise<OrganisationDetailDto> {
    return this.merging.unmerge(reader, organisationId);
  }
}
