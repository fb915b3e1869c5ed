import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { isUuid } from '#libs/domain';
import { Tokens } from '#libs/platform';
import { deviceToken } from '../http/cookie.js';
import { ApiSettings } from '../settings.js';
import { networkOf } from './network.js';

/** From where somebody tries a password. */
@Injectable()
export class Origins {
  constructor(
    private readonly settings: ApiSettings,
    private readonly tokens: Tokens,
  ) {}

  /** `deviceId`: undefined where the device brings no cookie of ours. */
  of(request: Request): { network: string; deviceId: string | undefined } {
    const token = deviceToken(request, this.settings.secureCookies);
    const id = token && token.length < 200 ? this.tokens.read('device', token) : undefined;
    return {
      network: networkOf(request.ip),
      deviceId: id !== undefined && isUuid(id) ? id : undefined,
    };
  }
}
