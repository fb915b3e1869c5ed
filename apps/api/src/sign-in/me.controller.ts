import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { Me, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { ExpectedVersion } from '../http/version.js';
import { ChangeMeRequest, MeDto } from './me.dto.js';
import { MeService } from './me.service.js';

@ApiTags('sign-in')
@Controller('api/me')
export class MeController {
  constructor(private readonly service: MeService) {}

  @Get()
  @SignedIn()
  @Operation('Read my account, seats and mail preferences', { answer: MeDto, errors: ['not_signed_in'] })
  read(@Me() me: Principal): Promise<MeDto> {
    return this.service.read(me.userId);
  }

  @Patch()
  @SignedIn()
  @Operation('Change my name, zone, language or mail hours', {
    answer: MeDto,
    description:
      'Mail that is planned for me is re-dated in the same transaction, and comes in the language I have then.',
    errors: ['validation', 'not_signed_in'],
    versioned: true,
    repeatable: true,
  })
  change(
    @Me() me: Principal,
    @Body() request: ChangeMeRequest,
    @ExpectedVersion() version: number,
  ): Promise<MeDto> {
    return this.service.change(me.userId, request, version);
  }
}
