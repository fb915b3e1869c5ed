import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { fieldProblem, Problem } from '#libs/domain';
import { speechOf } from '#libs/mail';
import { orRefusal, PlainPage, textOf } from '../http/plain-page.js';
import { Anyone, OwnTransactions } from '../http/policy.js';
import { STATUS } from '../http/problem-document.js';
import { refusal } from '../http/refusal.js';
import { ApiSettings } from '../settings.js';
import { AddressForm, PasswordForm } from './account.dto.js';
import { addressAnsweredPage, addressPage, passwordDonePage, passwordPage } from './account-pages.js';
import { AddressService } from './address.service.js';
import { PasswordService } from './password.service.js';

const WHY_OPEN = 'the token in the mail is the proof, and its holder may not be able to sign in';
const FORM = 'application/x-www-form-urlencoded';
const NO_LONGER = 'A plain page: the link is forged, used, replaced or too old';

const TokenInQuery = () =>
  ApiQuery({
    name: 'token',
    description: 'As in the link of the mail',
    example: '018f7e2a-0000-7000-8000-000000000031.Jm9vX3Rva2Vu',
    schema: { type: 'string' },
  });

/** The pages behind the links in mails about an account. Reading one changes nothing, however often a mail scanner does. */
@ApiTags('mail')
@Controller('mail')
export class AccountPagesController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly addresses: AddressService,
    private readonly settings: ApiSettings,
  ) {}

  @Get('password')
  @Anyone(WHY_OPEN)
  @OwnTransactions()
  @TokenInQuery()
  @PlainPage(
    'The page on which a new password is chosen',
    'Plain HTML with a form. Reading it changes nothing.',
    {
      410: NO_LONGER,
    },
  )
  showPassword(
    @Query('token') token: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const text = textOf(token);
    return orRefusal(response, async () => passwordPage(text, await this.passwords.open(text)));
  }

  @Post('password')
  @Anyone(WHY_OPEN)
  @OwnTransactions()
  @ApiConsumes(FORM)
  @ApiBody({ type: PasswordForm })
  @PlainPage('Set a new password from the plain page', 'Once; every device has to sign in again.', {
    400: 'The form again: what is wrong stands beside the field',
    410: NO_LONGER,
    429: 'The form again: too much at once',
  })
  setPassword(
    @Body() form: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const [token, password] = [textOf(form?.['token']), textOf(form?.['password'])];
    return orRefusal(response, async () => {
      const opened = await this.passwords.open(token);
      try {
        if (password !== textOf(form['passwordAgain'])) throw differs();
        await this.passwords.reset(token, password);
        return passwordDonePage(this.settings.publicUrl, speechOf(opened.locale));
      } catch (error) {
        if (!(error instanceof Problem) || error.kind === 'gone') throw error;
        response.status(STATUS[error.kind]);
        return passwordPage(
          token,
          opened,
          error.fields.length > 0 ? error.fields : [fieldProblem('form', error)],
        );
      }
    });
  }

  @Get('address')
  @Anyone(WHY_OPEN)
  @OwnTransactions()
  @TokenInQuery()
  @PlainPage('The page on which another address is agreed to', 'Plain HTML. Reading it changes nothing.', {
    410: NO_LONGER,
  })
  showAddress(
    @Query('token') token: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const text = textOf(token);
    return orRefusal(response, async () => addressPage(text, await this.addresses.open(text)));
  }

  @Post('address')
  @Anyone(WHY_OPEN)
  @OwnTransactions()
  @ApiConsumes(FORM)
  @ApiBody({ type: AddressForm })
  @PlainPage('Agree to another address, or refuse it', 'It changes when both mailboxes have agreed.', {
    409: 'A plain page: somebody else has that address',
    410: NO_LONGER,
  })
  answerAddress(
    @Body() form: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const token = textOf(form?.['token']);
    return orRefusal(response, async () => {
      const change = await this.addresses.open(token);
      const answered = await this.addresses.answer(token, textOf(form['agree']) === 'yes');
      return addressAnsweredPage(answered, change, this.settings.publicUrl);
    });
  }
}

const differs = () => Problem.field('passwordAgain', refusal('password.differ'));
