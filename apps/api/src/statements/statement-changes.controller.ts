import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { UsesDto } from '../dto/uses.dto.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { CorrectStatementRequest, StatementChangeDto } from './correct-statement.dto.js';
import { CorrectStatementService } from './correct-statement.service.js';
import { RemoveStatementService } from './remove-statement.service.js';
import { StatementDetailDto } from './statement-detail.dto.js';

@ApiTags('statements')
@Controller('api/campaigns/:campaignId/statements/:statementId')
export class StatementChangesController {
  constructor(
    private readonly corrector: CorrectStatementService,
    private readonly remover: RemoveStatementService,
  ) {}

  @Patch()
  @InCampaign('campaigner')
  @Operation('Correct a statement, and the positions that rest on it', {
    answer: StatementDetailDto,
    description:
      'For whoever recorded it. Another title or note leaves its positions. Positions are not rewritten: one that was wrong ' +
      'is retracted and recorded anew, and so are all where the time, the evidence or who may read it changes. A single ' +
      'position that was taken back stays so.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  correct(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
    @Body() request: CorrectStatementRequest,
    @ExpectedVersion() version: number,
  ): Promise<StatementDetailDto> {
    return this.corrector.correct(reader, statementId, request, version);
  }

  @Delete()
  @InCampaign('campaigner')
  @Operation('Remove a statement with every position that rests on it', {
    description:
      'For whoever recorded it, and for coordinators who see it. It is in no list, count, search or mail any more, and what ' +
      'was said before counts again; its positions stay in the history as retracted. It can be restored.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    versioned: true,
    repeatable: true,
  })
  remove(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    return this.remover.remove(reader, statementId, version);
  }

  @Post('restore')
  @InCampaign('campaigner')
  @Operation('Bring a removed statement back', {
    answer: StatementDetailDto,
    status: 200,
    description:
      'For whoever recorded it, and for coordinators who would see it. The positions that were retracted with it are recorded ' +
      'anew. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    undoes: true,
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
  ): Promise<StatementDetailDto> {
    return this.remover.restore(reader, statementId);
  }

  @Post('erase')
  @InCampaign('campaigner')
  @Operation('Erase the words of a statement for good', {
    answer: StatementDetailDto,
    status: 200,
    description:
      'For whoever recorded it, and for coordinators who see it. Its title, note and source, and the sources of its positions ' +
      'are gone from every table, and cannot be brought back. That they were erased, when and by whom stays, and so do its ' +
      'positions.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  erase(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
  ): Promise<StatementDetailDto> {
    return this.remover.erase(reader, statementId);
  }

  @Get('uses')
  @InCampaign('member')
  @Operation('Count what hangs on a statement, before it is removed', {
    answer: UsesDto,
    description: 'Its positions that were not taken back, which are retracted with it. Nothing forbids it.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  uses(@TheReader() reader: Reader, @Param('statementId', IdPipe) statementId: string): Promise<UsesDto> {
    return this.remover.uses(reader, statementId);
  }

  @Get('changes')
  @InCampaign('member')
  @Operation('Read what was done to a statement since it was recorded, the latest first', {
    answer: ItemsOf(StatementChangeDto),
    description: 'By whom, when and in which fields; never what stood there before.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  list(
    @TheReader() reader: Reader,
    @Param('statementId', IdPipe) statementId: string,
  ): Promise<Items<StatementChangeDto>> {
    return this.remover.changes(reader, statementId);
  }
}
