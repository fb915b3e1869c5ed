import { applyDecorators, Controller, Get, Param, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Problem } from '#libs/domain';
import { Operation } from '../http/operation.js';
import { Anyone } from '../http/policy.js';
import { sendAnswer } from './answer.js';
import { wayOf } from './fast-path.js';
import {
  PublicAskPositionsDto,
  PublicCampaignDto,
  PublicLetterFileDto,
  PublicMethodDto,
  PublicStateDto,
} from './public-files.dto.js';
import { PublicPagesService } from './public-pages.service.js';
import { manner, type Target } from './target.js';

const PublicFile = (summary: string, answer: Type): MethodDecorator =>
  applyDecorators(
    Anyone('two coordinators published it for everybody'),
    Operation(summary, {
      answer,
      description: 'A snapshot; the same as behind `.json` of the page. Open to programs of other sites.',
      errors: ['not_found'],
    }),
  );

/** What campaigns publish, for programs: held by a test against this document. */
@ApiTags('public')
@Controller('public/v1/:slug')
export class PublicV1Controller {
  constructor(private readonly pages: PublicPagesService) {}

  @Get()
  @PublicFile('Read all that a campaign published', PublicCampaignDto)
  campaign(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send(request, response, { slug, part: 'campaign', key: '' });
  }

  @Get('method')
  @PublicFile('Read how the positions are graded', PublicMethodDto)
  method(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.send(request, response, { slug, part: 'method', key: '' });
  }

  @Get('states/:code')
  @PublicFile('Read the published positions of one state', PublicStateDto)
  state(
    @Param('slug') slug: string,
    @Param('code') key: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, { slug, part: 'state', key });
  }

  @Get('asks/:key')
  @PublicFile('Read the published positions on one ask', PublicAskPositionsDto)
  ask(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, { slug, part: 'ask', key });
  }

  @Get('letters/:name')
  @PublicFile('Read a published letter with its signatories, by its id and the instant', PublicLetterFileDto)
  letter(
    @Param('slug') slug: string,
    @Param('name') key: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(request, response, { slug, part: 'letter', key });
  }

  /** @throws Problem not_found */
  private async send(
    request: Request,
    response: Response,
    part: Pick<Target, 'slug' | 'part' | 'key'>,
  ): Promise<void> {
    const how = manner(request.query, request.headers['accept-language']);
    const target: Target = { ...part, ...how, embed: false, page: 1, format: 'json' };
    const answer = await this.pages.answer(target, wayOf(request));
    if (!answer) throw Problem.notFound('page');
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    sendAnswer(request, response, answer);
  }
}
