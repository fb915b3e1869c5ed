import { Body, Controller, Get, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { clearSignInCookie, setSignInCookie } from '../http/cookie.js';
import { Operation } from '../http/operation.js';
import { Anyone, Me, OwnTransactions, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { ExpectedVersion } from '../http/version.js';
import { ApiSettings } from '../settings.js';
import { ChangeMeRequest, MeDto, SignInRequest } from './access.dto.js';
import { AccessService } from './access.service.js';
import { deviceOf } from './device.js';
import { networkOf } from './network.js';

@ApiTags('access')
@Controller('api')
export class AccessController {
  constructor(
    private readonly service: AccessService,
    private readonly settings: ApiSettings,
  ) {}

  @Post('auth/sign-in')
  @Anyone('this is where one becomes somebody')
  @OwnTransactions()
  @Operation('Sign in', {
    answer: MeDto,
    description:
      'Sets a cookie. Failures look and last the same whatever the reason; many failures are slowed down.',
    errors: ['validation', 'not_signed_in', 'too_many'],
  })
  async signIn(
    @Body() request: SignInRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeDto> {
    const opened = await this.service.signIn(request, {
      network: networkOf(http.ip),
      device: deviceOf(http.headers['user-agent']),
    });
    setSignInCookie(response, opened.token, this.settings.secureCookies, opened.expires);
    return this.service.meAfterSignIn(opened.userId);
  }

  @Post('auth/sign-out')
  @SignedIn()
  @Operation('Sign out on this device', { errors: ['not_signed_in'] })
  async signOut(@Me() me: Principal, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.service.signOut(me.signInId);
    clearSignInCookie(response, this.settings.secureCookies);
  }

  @Get('me')
  @SignedIn()
  @Operation('Read my account, seats and mail preferences', { answer: MeDto, errors: ['not_signed_in'] })
  me(@Me() me: Principal): Promise<MeDto> {
    return this.service.me(me.userId);
  }

  @Patch('me')
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
