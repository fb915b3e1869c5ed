import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { AccreditationNotesService } from './accreditation-notes.service.js';
import {
  AccreditationDto,
  AddAccreditationNoteRequest,
  ChangeAccreditationNoteRequest,
} from './accreditations.dto.js';

@ApiTags('accreditations')
@Controller('api/campaigns/:campaignId/sessions/:sessionId/accreditations/:accreditationId/notes')
export class AccreditationNotesController {
  constructor(private readonly service: AccreditationNotesService) {}

  @Post()
  @InCampaign('campaigner')
  @Operation('Note what was heard about an accreditation', {
    answer: AccreditationDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  add(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
    @Body() request: AddAccreditationNoteRequest,
  ): Promise<AccreditationDto> {
    return this.service.add(reader, [sessionId, accreditationId], request);
  }

  @Patch(':noteId')
  @InCampaign('campaigner')
  @Operation('Change a note about an accreditation', {
    answer: AccreditationDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
    @Param('noteId', IdPipe) noteId: string,
    @Body() request: ChangeAccreditationNoteRequest,
    @ExpectedVersion() version: number,
  ): Promise<AccreditationDto> {
    return this.service.change(reader, [sessionId, accreditationId], noteId, request, version);
  }

  @Delete(':noteId')
  @InCampaign('campaigner')
  @Operation('Remove a note about an accreditation, for good', {
    answer: AccreditationDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('sessionId', IdPipe) sessionId: string,
    @Param('accreditationId', IdPipe) accreditationId: string,
    @Param('noteId', IdPipe) noteId: string,
    @ExpectedVersion() version: number,
  ): Promise<AccreditationDto> {
    return this.service.remove(reader, [sessionId, accreditationId], noteId, version);
  }
}
