import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { clearSignInCookie } from '../http/cookie.js';
import { Operation } from '../http/operation.js';
import { Me, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ApiSettings } from '../settings.js';
import { SignInDto } from './sign-ins.dto.js';
import { SignInsService } from './sign-ins.service.js';
import { ItemsOf, type Items } from '../dto/page.js';

@ApiTags('sign-in')
@Controller('api/me/sign-ins')
export class SignInsController {
  constructor(
    private readonly service: SignInsService,
    private readonly settings: ApiSettings,
  ) {}

  @Get()
  @SignedIn()
  @Operation('List the devices on which I am signed in', {
    answer: ItemsOf(SignInDto),
    errors: ['not_signed_in'],
  })
  list(@Me() me: Principal): Promise<Items<SignInDto>> {
    return this.service.list(me);
  }

  @Post('revoke-others')
  @SignedIn()
  @Operation('Sign me out everywhere but here', {
    description:
      'The other devices are told `sign_in_revoked` at their next request, and wipe what they keep.',
    errors: ['not_signed_in'],
    repeatable: true,
  })
  revokeOthers(@Me() me: Principal): Promise<void> {
    return this.service.revokeOthers(me);
  }

  @Post(':signInId/revoke')
  @SignedIn()
  @Operation('Sign me out on one device', {
    description:
      'That device is told `sign_in_revoked` at its next request, and wipes what it keeps. A repeat changes nothing.',
    errors: ['validation', 'not_signed_in', 'not_found'],
    repeatable: true,
  })
  async revoke(
    @Me() me: Principal,
    @Param('signInId', IdPipe) signInId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.service.revoke(me, signInId);
    if (signInId === me.signInId) clearSignInCookie(response, this.settings.secureCookies);
  }
}
