import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Anyone } from '../http/policy.js';
import { sendAnswer } from './answer.js';
import { wayOf } from './fast-path.js';
import { nothingHerePage } from './nothing-here.js';
import { PublicPart } from './public-part.js';
import { PublicPagesService } from './public-pages.service.js';
import { manner, readLetterName, readName, type Target } from './target.js';

const SHOWN = 'two coordinators published it for everybody';

/** The public page of a campaign, without an account; each part also as JSON and CSV, and to be embedded. */
@ApiTags('public')
@Controller('p')
export class PublicPagesController {
  constructor(private readonly pages: PublicPagesService) {}

  @Get(':name')
  @Anyone(SHOWN)
  @PublicPart('Read the public page of a campaign')
  campaign(@Param('name') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const read = readName(name);
    return this.send(
      request,
      response,
      read && { slug: read.name, part: 'campaign', key: '', format: read.format },
    );
  }

  @Get(':slug/method')
  @Anyone(SHOWN)
  @PublicPart('Read how positions are graded')
  method(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send(request, response, { slug, part: 'method', key: '', format: 'html' });
  }

  @Get(':slug/method.:format')
  @Anyone(SHOWN)
  @PublicPart('Read how positions are graded, as a file')
  methodFile(
    @Param('slug') slug: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const known = format === 'json' || format === 'csv' ? format : undefined;
    return this.send(request, response, known && { slug, part: 'method', key: '', format: known });
  }

  @Get(':slug/state/:name')
  @Anyone(SHOWN)
  @PublicPart('Read the public positions of one state')
  state(
    @Param('slug') slug: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const read = readName(name);
    return this.send(request, response, read && { slug, part: 'state', key: read.name, format: read.format });
  }

  @Get(':slug/ask/:name')
  @Anyone(SHOWN)
  @PublicPart('Read the public positions on one ask')
  ask(
    @Param('slug') slug: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const read = readName(name);
    return this.send(request, response, read && { slug, part: 'ask', key: read.name, format: read.format });
  }

  @Get(':slug/letter/:name')
  @Anyone(SHOWN)
  @PublicPart('Read a published letter with its signatories, as of an instant')
  letter(
    @Param('slug') slug: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const read = readLetterName(name);
    return this.send(
      request,
      response,
      read && { slug, part: 'letter', key: read.name, format: read.format },
    );
  }

  private async send(
    request: Request,
    response: Response,
    part: Pick<Target, 'slug' | 'part' | 'key' | 'format'> | undefined,
  ): Promise<void> {
    const how = manner(request.query, request.headers['accept-language']);
    const answer = part && (await this.pages.answer({ ...part, ...how }, wayOf(request)));
    if (answer) {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      sendAnswer(request, response, answer);
      return;
    }
    response.status(404).type('html').setHeader('Vary', 'Accept-Language');
    response.send(nothingHerePage(how.language));
  }
}
