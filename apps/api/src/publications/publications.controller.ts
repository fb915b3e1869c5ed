import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader, WhileClosed } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { PublicationStateService } from './publication-state.service.js';
import {
  AskToPublishRequest,
  ConsentRequest,
  PublicationPreviewDto,
  PublicationStateDto,
} from './publications.dto.js';
import { PublicationsService } from './publications.service.js';

@ApiTags('publications')
@Controller('api/campaigns/:campaignId/publications')
export class PublicationsController {
  constructor(
    private readonly service: PublicationsService,
    private readonly states: PublicationStateService,
  ) {}

  @Get()
  @InCampaign('coordinator')
  @Operation('See what the public sees, what waits for consent, and what can be chosen', {
    answer: PublicationStateDto,
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  state(@TheReader() reader: Reader): Promise<PublicationStateDto> {
    return this.states.state(reader);
  }

  @Post('preview')
  @InCampaign('coordinator')
  @Operation('See exactly what would leave, and what changed since the last publication', {
    answer: PublicationPreviewDto,
    description: 'Changes nothing. Asking names the `sha256` that is answered here.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  preview(@TheReader() reader: Reader, @Body() request: AskToPublishRequest): Promise<PublicationPreviewDto> {
    return this.service.ask(reader, request, true);
  }

  @Post()
  @InCampaign('coordinator')
  @Operation('Ask to publish what the preview showed', {
    answer: PublicationPreviewDto,
    status: 201,
    description:
      'A second coordinator consents within 14 days. Only rows of the public tier leave, and of positions only what was said in public and has a source that anybody can look up.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  ask(@TheReader() reader: Reader, @Body() request: AskToPublishRequest): Promise<PublicationPreviewDto> {
    return this.service.ask(reader, request, false);
  }

  @Post(':publicationId/confirm')
  @InCampaign('coordinator')
  @Operation('Consent to a publication, as the second person', {
    description:
      'It is shown at once, in the place of the one before. Never by who asked, nor by a coordinator whom one of the two seated within 7 days.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  confirm(
    @TheReader() reader: Reader,
    @Param('publicationId', IdPipe) publicationId: string,
    @Body() request: ConsentRequest,
  ): Promise<void> {
    return this.service.consent(reader, publicationId, request.sha256);
  }

  @Post(':publicationId/refuse')
  @InCampaign('coordinator')
  @Operation('Refuse what another coordinator asked to publish', {
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  refuse(@TheReader() reader: Reader, @Param('publicationId', IdPipe) publicationId: string): Promise<void> {
    return this.service.refuse(reader, publicationId);
  }

  @Post(':publicationId/withdraw')
  @InCampaign('coordinator')
  @Operation('Take back what I asked to publish', {
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  withdraw(
    @TheReader() reader: Reader,
    @Param('publicationId', IdPipe) publicationId: string,
  ): Promise<void> {
    return this.service.withdraw(reader, publicationId);
  }

  @Post(':publicationId/unpublish')
  @InCampaign('coordinator')
  @WhileClosed()
  @Operation('Take the public page off, alone and at once', {
    description:
      'Also of a closed campaign. `show-again` takes it back within the hour, by the same person. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  unpublish(
    @TheReader() reader: Reader,
    @Param('publicationId', IdPipe) publicationId: string,
  ): Promise<void> {
    return this.service.unpublish(reader, publicationId);
  }

  @Post(':publicationId/show-again')
  @InCampaign('coordinator')
  @Operation('Show again what I took off within the hour', {
    description: 'Where nothing else is shown by now. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  showAgain(
    @TheReader() reader: Reader,
    @Param('publicationId', IdPipe) publicationId: string,
  ): Promise<void> {
    return this.service.restore(reader, publicationId);
  }
}
