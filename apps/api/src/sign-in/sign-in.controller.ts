import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Tokens } from '#libs/platform';
import { clearSignInCookie, setDeviceCookie, setSignInCookie, signInToken } from '../http/cookie.js';
import { Operation } from '../http/operation.js';
import { Anyone, Me, OwnTransactions, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { ApiSettings } from '../settings.js';
import { MeDto } from './me.dto.js';
import { MeService } from './me.service.js';
import { SignInRequest } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { deviceOf, storedDevice } from './device.js';
import { Origins } from './origins.js';

@ApiTags('sign-in')
@Controller('api/auth')
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly accounts: MeService,
    private readonly settings: ApiSettings,
    private readonly tokens: Tokens,
    private readonly origins: Origins,
  ) {}

  @Post('sign-in')
  @Anyone('this is where one becomes somebody')
  @OwnTransactions()
  @Operation('Sign in', {
    answer: MeDto,
    description:
      'Sets a cookie, and another by which this device is known again. Failures look and last the same whatever the reason. Of many only so many are tried; for devices that are known places are reserved.',
    errors: ['validation', 'not_signed_in', 'too_many'],
  })
  async start(
    @Body() request: SignInRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeDto> {
    const { secureCookies } = this.settings;
    const opened = await this.service.start(request, {
      ...this.origins.of(http),
      device: storedDevice(deviceOf(http.headers['user-agent'])),
      replaced: signInToken(http, secureCookies),
    });
    setSignInCookie(response, opened.token, secureCookies, opened.expires);
    setDeviceCookie(response, this.tokens.make('device', opened.deviceId), secureCookies);
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
