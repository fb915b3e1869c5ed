import { Body, Controller, Delete, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Operation } from '../http/operation.js';
import { Anyone, Me, OwnTransactions, SignedIn } from '../http/policy.js';
import type { Principal } from '../http/principal.js';
import { Origins } from '../sign-in/origins.js';
import {
  AddressChangeDto,
  AddressChangesDto,
  AskPasswordRequest,
  ChangeAddressRequest,
  ChangePasswordRequest,
} from './account.dto.js';
import { AddressService } from './address.service.js';
import { PasswordService } from './password.service.js';

@ApiTags('account')
@Controller('api')
export class AccountController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly addresses: AddressService,
    private readonly origins: Origins,
  ) {}

  @Post('password-resets')
  @Anyone(
    'whoever has forgotten the password cannot sign in; the link goes to the mailbox of the account alone',
  )
  @OwnTransactions()
  @Operation('Ask for a link to a new password', {
    description:
      'The answer is the same whether or not there is such an account. The link holds for 30 minutes and once.',
    errors: ['validation', 'too_many'],
  })
  askPassword(@Body() { email }: AskPasswordRequest, @Req() http: Request): Promise<void> {
    return this.passwords.ask(email, this.origins.of(http).network);
  }

  @Post('me/password')
  @SignedIn()
  @OwnTransactions()
  @Operation('Change my password', {
    description:
      'Every other device has to sign in again. Asked again with the same passwords, it changes nothing. Guesses count as at the sign-in.',
    errors: ['validation', 'not_signed_in', 'too_many'],
  })
  changePassword(
    @Me() me: Principal,
    @Body() request: ChangePasswordRequest,
    @Req() http: Request,
  ): Promise<void> {
    return this.passwords.change(me, request, this.origins.of(http));
  }

  @Get('me/address-change')
  @SignedIn()
  @OwnTransactions()
  @Operation('Read which change of my address is under way', {
    answer: AddressChangesDto,
    errors: ['not_signed_in'],
  })
  async pendingAddress(@Me() me: Principal): Promise<AddressChangesDto> {
    const pending = await this.addresses.pending(me);
    return { items: pending ? [pending] : [] };
  }

  @Post('me/address-change')
  @SignedIn()
  @OwnTransactions()
  @Operation('Ask for another address', {
    answer: AddressChangeDto,
    status: 201,
    description:
      'A mail goes to either mailbox; the address changes when both have agreed. The same wish again is the one under way.',
    errors: ['validation', 'not_signed_in', 'too_many'],
  })
  async askAddress(
    @Me() me: Principal,
    @Body() { email, password }: ChangeAddressRequest,
    @Req() http: Request,
  ): Promise<AddressChangeDto> {
    const origin = this.origins.of(http);
    await this.passwords.confirm(me.userId, password, origin);
    return this.addresses.ask(me, email, origin.network);
  }

  @Delete('me/address-change')
  @SignedIn()
  @OwnTransactions()
  @Operation('Take the wish for another address back', { errors: ['not_signed_in'] })
  takeAddressBack(@Me() me: Principal): Promise<void> {
    return this.addresses.takeBack(me);
  }
}
