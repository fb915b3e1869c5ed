import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InCampaign, TheReader } from '../http/policy.js';
import type { Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { MyLetterDto } from './my-letters.dto.js';
import { MyLettersService } from './my-letters.service.js';

@ApiTags('letters')
@Controller('api/campaigns/:campaignId/my-letters')
export class MyLettersController {
  constructor(private readonly service: MyLettersService) {}

  @Get()
  @InCampaign('member')
  @Operation('List the letters about which I have something to do', {
    answer: ItemsOf(MyLetterDto),
    description:
      'What I, or my organisation, was asked to sign and nobody of it has answered; for coordinators all that are open for signature or have somebody waiting. What closes first comes first, 50 at most.',
    errors: ['not_signed_in', 'not_found'],
  })
  list(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
  ): Promise<Items<MyLetterDto>> {
    return this.service.list(reader);
  }
}
