import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Problem } from '#libs/domain';
import { Operation } from '../http/operation.js';
import { InCampaign, Me, SignedIn, TheReader } from '../http/policy.js';
import type { Principal, Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { DigestPreviewDto } from './digests.dto.js';
import { DigestsService } from './digests.service.js';

@ApiTags('digests')
@Controller('api')
export class DigestsController {
  constructor(private readonly service: DigestsService) {}

  @Get('campaigns/:campaignId/members/:membershipId/digest-preview')
  @InCampaign('coordinator')
  @Operation("Preview a member's next weekly digest", {
    answer: DigestPreviewDto,
    description:
      'Made only of what both that member and you may see, so the mail itself may say more. Nothing is sent or changed.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
  })
  ofMember(
    @TheReader() reader: Reader,
    @Param('campaignId', IdPipe) campaignId: string,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<DigestPreviewDto> {
    return this.service.preview(reader, campaignId, membershipId);
  }

  @Get('me/digest-preview')
  @SignedIn()
  @ApiQuery({
    name: 'campaignId',
    description: 'One of your campaigns',
    example: '018f7e2a-0000-7000-8000-000000000001',
    schema: { type: 'string', format: 'uuid' },
  })
  @Operation('Preview my own next weekly digest', {
    answer: DigestPreviewDto,
    description: 'Nothing is sent or changed.',
    errors: ['validation', 'not_signed_in', 'not_found'],
  })
  ofMine(@Me() me: Principal, @Query('campaignId', IdPipe) campaignId: string): Promise<DigestPreviewDto> {
    const seat = me.seats.find((candidate) => candidate.campaignId === campaignId);
    if (!seat) throw Problem.notFound('campaign');
    return this.service.preview(me, campaignId, seat.membershipId);
  }
}
