import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Problem, type FieldProblem } from '#libs/domain';
import { Operation } from '../http/operation.js';
import { Anyone, OwnTransactions } from '../http/policy.js';
import { STATUS } from '../http/problems.filter.js';
import { ApiSettings } from '../settings.js';
import { acceptedPage, invitationPage, refusedPage } from './accepting-page.js';
import { AcceptedDto, AcceptForm, AcceptRequest } from './accepting.dto.js';
import { AcceptingService, type OpenInvitation } from './accepting.service.js';

const WHY = 'the token in the mail is the proof, and the invited person may have no account yet';

@ApiTags('access')
@Controller()
export class AcceptingController {
  constructor(
    private readonly service: AcceptingService,
    private readonly settings: ApiSettings,
  ) {}

  @Post('api/invitations/accept')
  @Anyone(WHY)
  @OwnTransactions()
  @Operation('Accept an invitation', {
    answer: AcceptedDto,
    description:
      'Opens the account if the address has none, for which name, zone and password are needed. Works once; a link that is forged, used, withdrawn or too old is answered alike.',
    errors: ['validation', 'conflict', 'gone', 'too_many'],
  })
  accept(@Body() { token, name, zone, password }: AcceptRequest): Promise<AcceptedDto> {
    return this.service.accept(token, { name, zone, password });
  }

  @Get('mail/invitation')
  @Anyone(WHY)
  @OwnTransactions()
  @ApiQuery({
    name: 'token',
    description: 'From the invitation mail',
    example: '018f7e2a-0000-7000-8000-000000000031.Jm9vX3Rva2Vu',
  })
  @ApiProduces('text/html')
  @Operation('The page on which an invitation is accepted', {
    answer: String,
    description: 'Plain HTML with a form. Reading it changes nothing, however often a mail scanner does.',
    errors: ['gone'],
  })
  async show(
    @Query('token') token: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const text = textOf(token);
    return this.orRefusal(response, async () => invitationPage(text, await this.service.open(text)));
  }

  @Post('mail/invitation')
  @Anyone(WHY)
  @OwnTransactions()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: AcceptForm })
  @ApiProduces('text/html')
  @Operation('Accept an invitation from the plain page', {
    answer: String,
    description: 'Answers with a page: accepted, or the form again with what is wrong beside each field.',
    errors: ['validation', 'conflict', 'gone', 'too_many'],
  })
  async submit(
    @Body() form: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.type('html');
    const token = textOf(form?.['token']);
    return this.orRefusal(response, async () => {
      const invitation = await this.service.open(token);
      return this.acceptOrAskAgain(token, invitation, form, response);
    });
  }

  private async acceptOrAskAgain(
    token: string,
    invitation: OpenInvitation,
    form: Record<string, unknown>,
    response: Response,
  ): Promise<string> {
    const [name, zone, password] = [textOf(form['name']), textOf(form['zone']), textOf(form['password'])];
    try {
      if (invitation.hasAccount) {
        return acceptedPage(await this.service.accept(token, {}), this.settings.publicUrl);
      }
      if (password !== textOf(form['passwordAgain'])) throw differs();
      const accepted = await this.service.accept(token, { name, zone, password });
      return acceptedPage(accepted, this.settings.publicUrl);
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'gone') throw error;
      response.status(STATUS[error.code][0]);
      const problems: FieldProblem[] =
        error.fields.length > 0 ? error.fields : [{ field: 'form', message: error.message }];
      return invitationPage(token, invitation, { name, zone }, problems);
    }
  }

  private async orRefusal(response: Response, work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      response.status(STATUS[error.code][0]);
      return refusedPage(error.message);
    }
  }
}

/** A repeated field or none at all is as good as an empty one. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const differs = () => Problem.field('passwordAgain', 'The two passwords differ. Type both again.');
