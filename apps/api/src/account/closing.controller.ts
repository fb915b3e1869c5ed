import { Body, Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { clearSignInCookie } from '../http/cookie.js';
import { Operation } from '../http/operation.js';
import { InCampaign, Me, OwnTransactions, SignedIn, TheReader, WhileClosed } from '../http/policy.js';
import type { Principal, Reader } from '../http/principal.js';
import { IdPipe } from '../http/validation.js';
import { ExpectedVersion } from '../http/version.js';
import { ApiSettings } from '../settings.js';
import { Origins } from '../sign-in/origins.js';
import { ClosingDto, ConfirmRequest } from './account.dto.js';
import { AboutMeService } from './about-me/about-me.service.js';
import { ClosingService } from './closing.service.js';
import { PasswordService } from './password.service.js';

@ApiTags('account')
@Controller('api')
export class ClosingController {
  constructor(
    private readonly service: ClosingService,
    private readonly stored: AboutMeService,
    private readonly passwords: PasswordService,
    private readonly origins: Origins,
    private readonly settings: ApiSettings,
  ) {}

  @Get('me/data')
  @SignedIn()
  @OwnTransactions()
  @Operation('Get all that is stored about me as a file', {
    file: ['application/json'],
    description: 'Every row that names my account, by table, as far as I may see it.',
    errors: ['not_signed_in'],
  })
  async aboutMe(@Me() me: Principal): Promise<StreamableFile> {
    return attached(`${JSON.stringify(await this.stored.rows(me), null, 1)}\n`, 'application/json', 'json');
  }

  @Get('me/document')
  @SignedIn()
  @OwnTransactions()
  @Operation('Get all that is stored about me as a document', {
    file: ['text/html'],
    description:
      'The same rows to be read, in my language: a section for each kind, with its dates on both clocks, and no internal numbers.',
    errors: ['not_signed_in'],
  })
  async aboutMeDocument(@Me() me: Principal): Promise<StreamableFile> {
    return attached(await this.stored.document(me), 'text/html; charset=utf-8', 'html');
  }

  @Get('me/closing')
  @SignedIn()
  @Operation('Read what would be erased with my account', {
    answer: ClosingDto,
    description:
      'What nobody but me could read, by kind: of the tier `me`, sources that I sealed, files that I brought.',
    errors: ['not_signed_in'],
  })
  preview(@Me() me: Principal): Promise<ClosingDto> {
    return this.service.preview(me);
  }

  @Post('me/closing')
  @SignedIn()
  @OwnTransactions()
  @Operation('Close my account', {
    description:
      'Ends every seat. What I wrote for others stays, under the name of my organisation; what only I could read is erased, and my name, address and sign-ins go. It cannot be undone.',
    errors: ['validation', 'not_signed_in', 'conflict', 'too_many'],
  })
  async close(
    @Me() me: Principal,
    @Body() { password }: ConfirmRequest,
    @Req() http: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.passwords.confirm(me.userId, password, this.origins.of(http));
    await this.service.close(me);
    clearSignInCookie(response, this.settings.secureCookies);
  }

  @Post('campaigns/:campaignId/members/me/leaving')
  @InCampaign('member')
  @WhileClosed()
  @Operation('Leave the campaign', {
    description:
      'Ends my seat; my open tasks are nobody’s, and those who gave them hear of it: where the campaign is closed, once it is opened again. The only coordinator of a closed one may leave it as well.',
    errors: ['validation', 'not_signed_in', 'not_found', 'conflict'],
    versioned: true,
    repeatable: true,
  })
  leave(
    @Param('campaignId', IdPipe) _campaignId: string,
    @TheReader() reader: Reader,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    const { campaignId, membershipId } = reader.seat;
    return this.service.leave(reader, { campaignId, membershipId }, version);
  }
}

function attached(text: string, type: string, ending: string): StreamableFile {
  const bytes = Buffer.from(text);
  const disposition = `attachment; filename="demarche-about-me.${ending}"`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}
