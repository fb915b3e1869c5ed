import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Problem, fieldProblem, type FieldProblem } from '#libs/domain';
import { speechOf } from '#libs/mail';
import type { AcceptedInvitation, OpenInvitation } from '#libs/data';
import { orRefusal, PlainPage, textOf } from '../http/plain-page.js';
import { Anyone, OwnTransactions } from '../http/policy.js';
import { STATUS } from '../http/problem-document.js';
import { refusal } from '../http/refusal.js';
import { ApiSettings } from '../settings.js';
import { acceptedPage, invitationPage } from './accepting-page.js';
import { WHY_OPEN } from './accepting.controller.js';
import { AcceptForm } from './accepting.dto.js';
import { AcceptingService, taken } from './accepting.service.js';

/** The page behind the link in an invitation mail. */
@ApiTags('mail')
@Controller('mail')
export class InvitationPageController {
  constructor(
    private readonly service: AcceptingService,
    private readonly settings: ApiSettings,
  ) {}

  @Get('invitation')
  @Anyone(WHY_OPEN)
  @OwnTransactions()
  @ApiQuery({
    name: 'token',
    description: 'As in the link of the mail',
    example: '018f7e2a-0000-7000-8000-000000000031.Jm9vX3Rva2Vu',
    schema: { type: 'string' },
  })
  @PlainPage(
    'The page on which an invitation is accepted',
    'Plain HTML with a form; for who has accepted already, the way in. Reading it changes nothing, however often a mail scanner does.',
    { 410: 'A plain page: the link is forged, withdrawn or too old' },
  )
  async show(
    @Query('token') token: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const text = textOf(token);
    return orRefusal(response, async () => {
      const { open, taken: before } = await this.service.find(text);
      return open ? invitationPage(text, open) : this.inAlready(before);
    });
  }

  @Post('invitation')
  @Anyone(WHY_OPEN)
  @OwnTransactions()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: AcceptForm })
  @PlainPage(
    'Accept an invitation from the plain page',
    'Answers with a page: accepted, or the form again with what is wrong beside each field.',
    {
      400: 'The form again: what is wrong stands beside the field',
      409: 'The form again: the account was opened a moment ago',
      410: 'A plain page: the link is forged, withdrawn or too old',
      429: 'The form again: too much at once',
    },
  )
  async submit(
    @Body() form: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const token = textOf(form?.['token']);
    return orRefusal(response, async () => {
      const { open, taken: before } = await this.service.find(token);
      return open ? this.acceptOrAskAgain(token, open, form, response) : this.inAlready(before);
    });
  }

  private inAlready(before: AcceptedInvitation): string {
    return acceptedPage(taken(before), this.settings.publicUrl, speechOf(before.locale));
  }

  private async acceptOrAskAgain(
    token: string,
    invitation: OpenInvitation,
    form: Record<string, unknown>,
    response: Response,
  ): Promise<string> {
    const [name, zone, password] = [textOf(form['name']), textOf(form['zone']), textOf(form['password'])];
    const speech = speechOf(invitation.locale);
    try {
      if (!invitation.hasAccount && password !== textOf(form['passwordAgain'])) throw differs();
      const input = invitation.hasAccount ? {} : { name, zone, password };
      const accepted = await this.service.accept(token, input);
      return acceptedPage(accepted, this.settings.publicUrl, speech);
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'gone') throw error;
      response.status(STATUS[error.kind]);
      const problems: FieldProblem[] = error.fields.length > 0 ? error.fields : [fieldProblem('form', error)];
      return invitationPage(token, invitation, { name, zone }, problems);
    }
  }
}

const differs = () => Problem.field('passwordAgain', refusal('password.differ'));
