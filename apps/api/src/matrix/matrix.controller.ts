import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { MatrixDto, MatrixQuery } from './matrix.dto.js';
import { MatrixService } from './matrix.service.js';

@ApiTags('matrix')
@Controller('api/campaigns/:campaignId/matrix')
export class MatrixController {
  constructor(private readonly service: MatrixService) {}

  @Get()
  @InCampaign('member')
  @Operation('See all delegations on all asks', {
    answer: MatrixDto,
    description: 'Every delegation and every ask in one answer. Cells hold only what you may see.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  read(@TheReader() reader: Reader, @Query() query: MatrixQuery): Promise<MatrixDto> {
    return this.service.matrix(reader, query);
  }
}
