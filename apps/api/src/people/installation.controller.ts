import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { InstallationAdmin, Me } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { EndedCoordinatorDto, EndSignInsRequest } from './installation.dto.js';
import { InstallationService } from './installation.service.js';

@ApiTags('operations')
@Controller('api/installation')
export class InstallationController {
  constructor(private readonly service: InstallationService) {}

  @Get('ended-coordinators')
  @InstallationAdmin()
  @Operation('List coordinators who lost their seat or their role lately', {
    answer: ItemsOf(EndedCoordinatorDto),
    description:
      'Of the last 30 days, in every campaign, the latest first. Nothing of what a campaign holds is read.',
    errors: ['not_signed_in', 'forbidden'],
  })
  ended(@Me() me: Principal): Promise<Items<EndedCoordinatorDto>> {
    return this.service.ended(me);
  }

  @Post('ended-coordinators/:requestId/restore')
  @InstallationAdmin()
  @Operation('Give a coordinator the seat back', {
    description: 'As it was. The person and the coordinators are told.',
    errors: ['validation', 'not_signed_in', 'forbidden', 'not_found'],
    repeatable: true,
  })
  restore(@Me() me: Principal, @Param('requestId', IdPipe) requestId: string): Promise<void> {
    return this.service.restore(me, requestId);
  }

  @Post('sign-outs')
  @InstallationAdmin()
  @Operation('Sign an account out on every device', {
    description:
      'For a lost phone whose owner cannot do it: each device is told `sign_in_revoked` at its next request, and wipes what it keeps. The answer is the same whether or not there is such an account.',
    errors: ['validation', 'not_signed_in', 'forbidden'],
    repeatable: true,
  })
  endSignIns(@Me() me: Principal, @Body() request: EndSignInsRequest): Promise<void> {
    return this.service.endSignIns(me, request.email);
  }
}
