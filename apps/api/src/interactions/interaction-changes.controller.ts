import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import {
  CorrectInteractionRequest,
  InteractionChangeDto,
  RemoveInteractionQuery,
} from './correct-interaction.dto.js';
import { CorrectInteractionService } from './correct-interaction.service.js';
import { InteractionDto } from './interactions.dto.js';
import { RemoveInteractionService } from './remove-interaction.service.js';

@ApiTags('interactions')
@Controller('api/campaigns/:campaignId/interactions/:interactionId')
export class InteractionChangesController {
  constructor(
    private readonly corrector: CorrectInteractionService,
    private readonly remover: RemoveInteractionService,
  ) {}

  @Patch()
  @InCampaign('campaigner')
  @Operation('Correct an interaction, and the positions that came of it', {
    answer: InteractionDto,
    description:
      'For whoever logged it. Positions are not rewritten: one that was wrong is retracted and recorded anew with the same ' +
      'evidence, and so are all where the time, the place or who may read it changes.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  correct(
    @TheReader() reader: Reader,
    @Param('interactionId', IdPipe) interactionId: string,
    @Body() request: CorrectInteractionRequest,
    @ExpectedVersion() version: number,
  ): Promise<InteractionDto> {
    return this.corrector.correct(reader, interactionId, request, version);
  }

  @Delete()
  @InCampaign('campaigner')
  @Operation('Withdraw an interaction', {
    description:
      'For whoever logged it, and for coordinators who see it. It is in no list, count, search or mail any more, and its ' +
      'positions count no longer: they stay in the history as retracted. It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('interactionId', IdPipe) interactionId: string,
    @Query() { tasks = 'keep' }: RemoveInteractionQuery,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.remover.remove(reader, interactionId, tasks, version);
  }

  @Post('restore')
  @InCampaign('campaigner')
  @Operation('Bring a withdrawn interaction back', {
    answer: InteractionDto,
    status: 200,
    description:
      'For whoever logged it, and for coordinators who would see it. Its positions are recorded anew, and tasks that were ' +
      'cancelled with it are open again. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('interactionId', IdPipe) interactionId: string,
  ): Promise<InteractionDto> {
    return this.remover.restore(reader, interactionId);
  }

  @Post('erase')
  @InCampaign('campaigner')
  @Operation('Erase the words of an interaction for good', {
    answer: InteractionDto,
    status: 200,
    description:
      'For whoever logged it, and for coordinators who see it. What was noted, who took part, the notice of the contact and the ' +
      'notes and sources of its positions are gone from every table, and cannot be brought back. That they were erased, when ' +
      'and by whom stays, and so do its positions. `tasks=cancel` also cancels its tasks and erases what they say.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  erase(
    @TheReader() reader: Reader,
    @Param('interactionId', IdPipe) interactionId: string,
    @Query() { tasks = 'keep' }: RemoveInteractionQuery,
  ): Promise<InteractionDto> {
    return this.remover.erase(reader, interactionId, tasks);
  }

  @Get('uses')
  @InCampaign('member')
  @Operation('Count what hangs on an interaction, before it is withdrawn', {
    answer: UsesDto,
    description:
      'Its positions that count, which are retracted with it, and its open tasks. Nothing forbids it.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('interactionId', IdPipe) interactionId: string): Promise<UsesDto> {
    return this.remover.uses(reader, interactionId);
  }

  @Get('changes')
  @InCampaign('member')
  @Operation('Read what was done to an interaction since it was logged, the latest first', {
    answer: ItemsOf(InteractionChangeDto),
    description: 'By whom, when and in which fields; never what stood there before.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('interactionId', IdPipe) interactionId: string,
  ): Promise<Items<InteractionChangeDto>> {
    return this.corrector.changes(reader, interactionId);
  }
}
