import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { clearSignInCookie, setSignInCookie, signInToken } from '../http/cookie.js';
import { Operation } from '../http/operation.js';
import { Anyone, Me, OwnTransactions, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { ApiSettings } from '../settings.js';
import { MeDto } from './me.dto.js';
import { MeService } from './me.service.js';
import { SignInRequest } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { deviceOf, storedDevice } from './device.js';
import { networkOf } from './network.js';

@ApiTags('sign-in')
@Controller('api/auth')
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly accounts: MeService,
    private readonly settings: ApiSettings,
  ) {}

  @Post('sign-in')
  @Anyone('this is where one becomes somebody')
  @OwnTransactions()
  @Operation('Sign in', {
    answer: MeDto,
    description:
      'Sets a cookie. Failures look and last the same whatever the reason; many failures are slowed down.',
    errors: ['validation', 'not_signed_in', 'too_many'],
  })
  async start(
    @Body() request: SignInRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeDto> {
    const opened = await this.service.start(request, {
      network: networkOf(http.ip),
      device: storedDevice(deviceOf(http.headers['user-agent'])),
      replaced: signInToken(http, this.settings.secureCookies),
    });
    setSignInCookie(response, opened.token, this.settings.secureCookies, opened.expires);
    return this.accounts.afterSignIn(opened.userId);
  }

  @Post('sign-out')
  @SignedIn()
  @Operation('Sign out on this device', { errors: ['not_signed_in'] })
  async end(@Me() me: Principal, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.service.end(me.signInId);
    clearSignInCookie(response, this.settings.secureCookies);
  }
}
