import { Body, Controller, Delete, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { DelegatePartsService } from './delegate-parts.service.js';
import {
  AddContactPointRequest,
  AddNoteRequest,
  ChangeContactPointRequest,
  ChangeNoteRequest,
  RemoveAcquaintanceQuery,
  SetAcquaintanceRequest,
  SetPseudonymRequest,
} from './delegate-requests.dto.js';
import { DelegateDetailDto } from './delegate-detail.dto.js';

@ApiTags('delegates')
@Controller('api/campaigns/:campaignId/delegates/:delegateId')
export class DelegatePartsController {
  constructor(private readonly parts: DelegatePartsService) {}

  @Post('contact-points')
  @InCampaign('campaigner')
  @Operation('Add a way to reach a delegate', {
    answer: DelegateDetailDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  addContactPoint(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Body() request: AddContactPointRequest,
  ): Promise<DelegateDetailDto> {
    return this.parts.addContactPoint(reader, delegateId, request);
  }

  @Patch('contact-points/:contactPointId')
  @InCampaign('campaigner')
  @Operation('Change a way to reach a delegate', {
    answer: DelegateDetailDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  changeContactPoint(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Param('contactPointId', IdPipe) contactPointId: string,
    @Body() request: ChangeContactPointRequest,
    @ExpectedVersion() version: number,
  ): Promise<DelegateDetailDto> {
    return this.parts.changeContactPoint(reader, delegateId, contactPointId, request, version);
  }

  @Delete('contact-points/:contactPointId')
  @InCampaign('campaigner')
  @Operation('Remove a way to reach a delegate, for good', {
    answer: DelegateDetailDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  removeContactPoint(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Param('contactPointId', IdPipe) contactPointId: string,
    @ExpectedVersion() version: number,
  ): Promise<DelegateDetailDto> {
    return this.parts.removeContactPoint(reader, delegateId, contactPointId, version);
  }

  @Post('notes')
  @InCampaign('campaigner')
  @Operation('Note something about a delegate', {
    answer: DelegateDetailDto,
    status: 201,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  addNote(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Body() request: AddNoteRequest,
  ): Promise<DelegateDetailDto> {
    return this.parts.addNote(reader, delegateId, request);
  }

  @Patch('notes/:noteId')
  @InCampaign('campaigner')
  @Operation('Change a note about a delegate', {
    answer: DelegateDetailDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  changeNote(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Param('noteId', IdPipe) noteId: string,
    @Body() request: ChangeNoteRequest,
    @ExpectedVersion() version: number,
  ): Promise<DelegateDetailDto> {
    return this.parts.changeNote(reader, delegateId, noteId, request, version);
  }

  @Delete('notes/:noteId')
  @InCampaign('campaigner')
  @Operation('Remove a note about a delegate, for good', {
    answer: DelegateDetailDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  removeNote(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Param('noteId', IdPipe) noteId: string,
    @ExpectedVersion() version: number,
  ): Promise<DelegateDetailDto> {
    return this.parts.removeNote(reader, delegateId, noteId, version);
  }

  @Put('acquaintances/:userId')
  @InCampaign('campaigner')
  @Operation('Say how well somebody knows a delegate', {
    answer: DelegateDetailDto,
    description: 'Of oneself; a coordinator of anybody who sits in the campaign.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  setAcquaintance(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Param('userId', IdPipe) userId: string,
    @Body() request: SetAcquaintanceRequest,
  ): Promise<DelegateDetailDto> {
    return this.parts.setAcquaintance(reader, delegateId, userId, request);
  }

  @Delete('acquaintances/:userId')
  @InCampaign('campaigner')
  @Operation('Take back that somebody knows a delegate', {
    answer: DelegateDetailDto,
    description: 'Names the saying that it takes back, by `replaces` or `only`.',
    errors: [
      ...(['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'] as const),
      ...(['stale_version', 'version_required'] as const),
    ],
    repeatable: true,
  })
  removeAcquaintance(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Param('userId', IdPipe) userId: string,
    @Query() query: RemoveAcquaintanceQuery,
  ): Promise<DelegateDetailDto> {
    return this.parts.removeAcquaintance(reader, delegateId, userId, query);
  }

  @Put('pseudonym')
  @InCampaign('campaigner')
  @Operation('Give a delegate a pseudonym for those who may not know who it is', {
    answer: DelegateDetailDto,
    description:
      'With it they see that somebody of the delegation took part in what they see, and nothing more.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  setPseudonym(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @Body() request: SetPseudonymRequest,
  ): Promise<DelegateDetailDto> {
    return this.parts.setPseudonym(reader, delegateId, request);
  }

  @Delete('pseudonym')
  @InCampaign('campaigner')
  @Operation('Take the pseudonym of a delegate away', {
    answer: DelegateDetailDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  removePseudonym(
    @TheReader() reader: Reader,
    @Param('delegateId', IdPipe) delegateId: string,
    @ExpectedVersion() version: number,
  ): Promise<DelegateDetailDto> {
    return this.parts.removePseudonym(reader, delegateId, version);
  }
}
