import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf, type Page } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { InteractionDto, InteractionsQuery } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';
import { LogInteractionRequest } from './log-interaction.dto.js';
import { LogInteractionService } from './log-interaction.service.js';
import { UndoInteractionService } from './undo-interaction.service.js';
import { WithdrawNoticeService } from './withdraw-notice.service.js';

@ApiTags('interactions')
@Controller('api/campaigns/:campaignId/interactions')
export class InteractionsController {
  constructor(
    private readonly service: InteractionsService,
    private readonly writer: LogInteractionService,
    private readonly withdrawer: WithdrawNoticeService,
    private readonly undoer: UndoInteractionService,
  ) {}

  @Get()
  @InCampaign('member')
  @Operation('List interactions, the latest first', {
    answer: PageOf(InteractionDto),
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(@TheReader() reader: Reader, @Query() query: InteractionsQuery): Promise<Page<InteractionDto>> {
    return this.service.list(reader, query);
  }

  @Get(':interactionId')
  @InCampaign('member')
  @Operation('Read an interaction', {
    answer: InteractionDto,
    description: 'One that was withdrawn is there for its author, and for coordinators who would see it.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  one(
    @TheReader() reader: Reader,
    @Param('interactionId', IdPipe) interactionId: string,
  ): Promise<InteractionDto> {
    return this.service.oneOrRemoved(reader, interactionId);
  }

  @Post()
  @InCampaign('campaigner')
  @Operation('Log an interaction with positions and a follow-up', {
    answer: InteractionDto,
    status: 201,
    description:
      'One request, all of it or nothing. Positions and the task take the tier of the interaction unless they name their own.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  log(@TheReader() reader: Reader, @Body() request: LogInteractionRequest): Promise<InteractionDto> {
    return this.writer.log(reader, request);
  }

  @Post(':interactionId/undo')
  @InCampaign('campaigner')
  @Operation('Take an interaction back with all that was logged with it', {
    status: 204,
    description:
      'For whoever logged it. Its positions count no longer, its task is cancelled and its notice withdrawn, and nobody ' +
      'reads any of it from then on. A repeat changes nothing. Where there is none yet, one of yours that arrives ' +
      'afterwards under that id is refused.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  undo(@TheReader() reader: Reader, @Param('interactionId', IdPipe) interactionId: string): Promise<void> {
    return this.undoer.undo(reader, interactionId);
  }

  @Post(':interactionId/withdraw-notice')
  @InCampaign('campaigner')
  @Operation('Take back the notice that there was a contact', {
    answer: InteractionDto,
    status: 200,
    description:
      'For whoever logged the interaction. From then on only who sees the interaction itself knows of the contact. ' +
      'A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  withdrawNotice(
    @TheReader() reader: Reader,
    @Param('interactionId', IdPipe) interactionId: string,
  ): Promise<InteractionDto> {
    return this.withdrawer.withdraw(reader, interactionId);
  }
}
