import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  AskedDto,
  AskToSignRequest,
  ChangeLetterRequestRequest,
  ChangeSigningRequest,
  LetterRequestDto,
  LetterRequestsQuery,
  RemindedDto,
  SigningDto,
} from './asking.dto.js';
import { AskingService } from './asking.service.js';
import { LetterRequestsService } from './letter-requests.service.js';

@ApiTags('letters')
@Controller('api/campaigns/:campaignId/letters/:letterId')
export class LetterRequestsController {
  constructor(
    private readonly asking: AskingService,
    private readonly service: LetterRequestsService,
  ) {}

  @Get('requests')
  @InCampaign('coordinator')
  @Operation('List whom one asked to sign a letter, with their answers', {
    answer: PageOf(LetterRequestDto),
    description: 'Also who came by the link that is shared. Read by coordinators alone.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Query() query: LetterRequestsQuery,
  ): Promise<Page<LetterRequestDto>> {
    return this.service.list(reader, letterId, query);
  }

  @Post('requests')
  @InCampaign('coordinator')
  @Operation('Ask organisations and addresses to sign', {
    answer: AskedDto,
    status: 201,
    description:
      'A mail goes to each, at an hour that suits them, with a link that signs for them alone. All or nobody: a line that is no address is refused by its number. Whoever was asked before stays as they were.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  ask(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: AskToSignRequest,
  ): Promise<AskedDto> {
    return this.asking.ask(reader, letterId, request);
  }

  @Post('requests/remind')
  @InCampaign('coordinator')
  @Operation('Remind those who have not answered, and nobody else', {
    answer: RemindedDto,
    status: 200,
    description:
      'Nobody who signed, declined or stopped reminders, for whose organisation somebody signed, or who has a mail on its way.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  remind(@TheReader() reader: Reader, @Param('letterId', IdPipe) letterId: string): Promise<RemindedDto> {
    return this.asking.remind(reader, letterId);
  }

  @Patch('requests/:requestId')
  @InCampaign('coordinator')
  @Operation('Correct how whom one asked is called, or in which language that person is written to', {
    answer: LetterRequestDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  change(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('requestId', IdPipe) requestId: string,
    @Body() request: ChangeLetterRequestRequest,
    @ExpectedVersion() version: number,
  ): Promise<LetterRequestDto> {
    return this.service.change(reader, letterId, requestId, request, version);
  }

  @Delete('requests/:requestId')
  @InCampaign('coordinator')
  @Operation('Take a request to sign back', {
    description: 'Its link signs nothing any more, and no mail goes there. What was signed by it stays.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('requestId', IdPipe) requestId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.service.remove(reader, letterId, requestId, version);
  }

  @Post('requests/:requestId/restore')
  @InCampaign('coordinator')
  @Operation('Put a request to sign back', {
    answer: LetterRequestDto,
    status: 200,
    description: 'Its link signs again. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Param('requestId', IdPipe) requestId: string,
  ): Promise<LetterRequestDto> {
    return this.service.restore(reader, letterId, requestId);
  }

  @Get('signing')
  @InCampaign('coordinator')
  @Operation('How one asks for signatures: the link that is shared, reminders and numbers', {
    answer: SigningDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  signing(@TheReader() reader: Reader, @Param('letterId', IdPipe) letterId: string): Promise<SigningDto> {
    return this.service.signing(reader, letterId);
  }

  @Put('signing')
  @InCampaign('coordinator')
  @Operation('Say when who has not answered is reminded', {
    answer: SigningDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  changeSigning(
    @TheReader() reader: Reader,
    @Param('letterId', IdPipe) letterId: string,
    @Body() request: ChangeSigningRequest,
    @ExpectedVersion() version: number,
  ): Promise<SigningDto> {
    return this.service.changeSigning(reader, letterId, request, version);
  }

  @Post('signing/link')
  @InCampaign('coordinator')
  @Operation('Make a link that may be shared, by which anybody can sign', {
    answer: SigningDto,
    status: 200,
    description: 'The one that is there, where there is one. A signature by it is confirmed by mail.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  share(@TheReader() reader: Reader, @Param('letterId', IdPipe) letterId: string): Promise<SigningDto> {
    return this.service.share(reader, letterId);
  }

  @Delete('signing/link')
  @InCampaign('coordinator')
  @Operation('Take the shared link back', {
    answer: SigningDto,
    status: 200,
    description:
      'Nobody signs by it any more; what was signed stays, and can be changed and withdrawn by its own link.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  unshare(@TheReader() reader: Reader, @Param('letterId', IdPipe) letterId: string): Promise<SigningDto> {
    return this.service.unshare(reader, letterId);
  }
}
