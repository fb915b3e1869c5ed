import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ItemsOf, type Items } from '../dto/page.js';
import { Operation } from '../http/operation.js';
import { Me, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { FailedSignInDto } from './failed-sign-ins.dto.js';
import { FailedSignInsService } from './failed-sign-ins.service.js';

@ApiTags('sign-in')
@Controller('api/me/failed-sign-ins')
export class FailedSignInsController {
  constructor(private readonly service: FailedSignInsService) {}

  @Get()
  @SignedIn()
  @Operation('List wrong passwords for my account', {
    answer: ItemsOf(FailedSignInDto),
    description: 'Of the last 30 days, by hour and kind of device, the latest first; at most 100.',
    errors: ['not_signed_in'],
  })
  list(@Me() me: Principal): Promise<Items<FailedSignInDto>> {
    return this.service.list(me);
  }
}
