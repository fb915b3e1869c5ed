import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { DecideSignatoriesService } from './decide-signatories.service.js';
import { DecideSignatoryService } from './decide-signatory.service.js';
import { DecidedSignatoriesDto, DecideSignatoriesRequest } from './many-signatories.dto.js';
import {
  ChangeSignatoryRequest,
  DecideSignatoryRequest,
  MergeSignatoryRequest,
  NewSignatoryRequest,
  SignatoriesQuery,
  SignatoryDto,
} from './signatories.dto.js';
import { SignatoriesService } from './signatories.service.js';

@ApiTags('letters')
@Controller('api/campaigns/:campaignId/letters/:letterId/signatories')
export class SignatoriesController {
  constructor(
    private readonly service: SignatoriesService,
    private readonly decisions: DecideSignatoryService,
    private readonly many: DecideSignatoriesService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List who signs a letter, in the order of its list', {
    answer: PageOf(SignatoryDto),
    description: 'Whoever does not coordinate reads what is listed: approved, and not withheld.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Query() query: SignatoriesQuery,
  ): Promise<Page<SignatoryDto>> {
    return this.service.list(reader, letterId, query);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Add who signs, on their word', {
    answer: SignatoryDto,
    status: 201,
    description: 'It is approved by that, and late where sign-on is over.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: NewSignatoryRequest,
  ): Promise<SignatoryDto> {
    return this.service.add(reader, letterId, request);
  }

  @Post('decisions')
  @InCampaign('coordinator')
  @Operation('Approve several lines at once, or take their approval back', {
    answer: DecidedSignatoriesDto,
    status: 200,
    description:
      'One that was changed since its version, or that cannot be approved, stays as it is and is named; all others are decided. With the versions that this left, `undo` takes the whole act back.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  decideMany(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: DecideSignatoriesRequest,
  ): Promise<DecidedSignatoriesDto> {
    return this.many.decide(reader, letterId, request);
  }

  @Patch(':signatoryId')
  @InCampaign('coordinator')
  @Operation('Change a line: how it appears, its place, whether its name is withheld', {
    answer: SignatoryDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('signatoryId', IdPipe) signatoryId: string,
    @Body() request: ChangeSignatoryRequest,
    @ExpectedVersion() version: number,
  ): Promise<SignatoryDto> {
    return this.service.change(reader, letterId, signatoryId, request, version);
  }

  @Post(':signatoryId/decide')
  @InCampaign('coordinator')
  @Operation('Approve, refuse or withdraw a line, or take the last decision back', {
    answer: SignatoryDto,
    status: 200,
    description: 'Each is dated.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  decide(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('signatoryId', IdPipe) signatoryId: string,
    @Body() { decision }: DecideSignatoryRequest,
    @ExpectedVersion() version: number,
  ): Promise<SignatoryDto> {
    return this.decisions.decide(reader, letterId, signatoryId, decision, version);
  }

  @Post(':signatoryId/merge')
  @InCampaign('coordinator')
  @Operation('Let another line stand for this one: the same signatory, entered twice', {
    answer: SignatoryDto,
    status: 200,
    description: 'Nothing is lost; it can be taken apart again.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  merge(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('signatoryId', IdPipe) signatoryId: string,
    @Body() { intoId }: MergeSignatoryRequest,
    @ExpectedVersion() version: number,
  ): Promise<SignatoryDto> {
    return this.decisions.merge(reader, letterId, signatoryId, intoId, version);
  }

  @Post(':signatoryId/unmerge')
  @InCampaign('coordinator')
  @Operation('Take a merged line apart again', {
    answer: SignatoryDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  unmerge(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('signatoryId', IdPipe) signatoryId: string,
  ): Promise<SignatoryDto> {
    return this.decisions.unmerge(reader, letterId, signatoryId);
  }

  @Delete(':signatoryId')
  @InCampaign('coordinator')
  @Operation('Remove a line that was entered by mistake', {
    description: 'Who takes a signature back withdraws it instead, with the date.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('signatoryId', IdPipe) signatoryId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.decisions.remove(reader, letterId, signatoryId, version);
  }

  @Post(':signatoryId/restore')
  @InCampaign('coordinator')
  @Operation('Put a removed line back', {
    answer: SignatoryDto,
    status: 200,
    description: 'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('signatoryId', IdPipe) signatoryId: string,
  ): Promise<SignatoryDto> {
    return this.decisions.restore(reader, letterId, signatoryId);
  }
}
