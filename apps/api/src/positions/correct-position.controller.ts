import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { CorrectPositionService } from './correct-position.service.js';
import { CorrectPositionRequest } from './position-requests.dto.js';
import { PositionDto } from './positions.dto.js';

@ApiTags('positions')
@Controller('api/campaigns/:campaignId/positions/:positionId')
export class CorrectPositionController {
  constructor(private readonly service: CorrectPositionService) {}

  @Post('correct')
  @InCampaign('campaigner')
  @Operation('Correct a position that stands by itself', {
    answer: PositionDto,
    status: 200,
    description:
      'For whoever recorded it. It is retracted and recorded anew, which no list, count or mail takes for a move of the ' +
      'delegation. What came of a talk or a statement is corrected there.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  correct(
    @TheReader() reader: Reader,
    @Param('positionId', IdPipe) positionId: string,
    @Body() request: CorrectPositionRequest,
  ): Promise<PositionDto> {
    return this.service.correct(reader, positionId, request);
  }

  @Post('restore')
  @InCampaign('campaigner')
  @Operation('Bring back a position that was taken back by itself', {
    answer: PositionDto,
    status: 200,
    description:
      'For whoever recorded it, and for whoever took it back. It is recorded anew under the name of its author. A repeat ' +
      'changes nothing.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found', 'conflict'],
    repeatable: true,
  })
  restore(
    @TheReader() reader: Reader,
    @Param('positionId', IdPipe) positionId: string,
  ): Promise<PositionDto> {
    return this.service.restore(reader, positionId);
  }
}
