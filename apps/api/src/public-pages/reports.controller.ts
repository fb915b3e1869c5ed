import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Problem } from '#libs/domain';
import { Anyone } from '../http/policy.js';
import { PlainPage, refusedPage, textOf } from '../http/plain-page.js';
import { STATUS } from '../http/problem-document.js';
import { networkOf } from '../sign-in/network.js';
import { nothingHerePage } from './nothing-here.js';
import { reportedPage, reportPage } from './report-page.js';
import { ReportsService } from './reports.service.js';
import { manner } from './target.js';

const FORM = {
  type: 'object',
  required: ['token', 'body'],
  properties: {
    token: {
      type: 'string',
      example: '018f7e2a-0000-7000-8000-0000000b1001:un-cybercrime-2024:1722868800000.wZ8',
    },
    about: { type: 'string', maxLength: 120, example: 'state/FJI' },
    body: { type: 'string', maxLength: 2000, example: 'The statement was made on 2 August.' },
    contact: { type: 'string', maxLength: 200, example: '' },
    website: { type: 'string', description: 'Left empty by people, who do not see it', example: '' },
  },
};

/** The form with which anybody reports an error of a public page. */
@ApiTags('public')
@Controller('p/:slug/correction')
export class ReportsController {
  constructor(private readonly service: ReportsService) {}

  @Get()
  @Anyone('only the form, of a page that is public')
  @PlainPage('Open the form to report an error', 'Changes nothing.', {
    404: 'A plain page: nothing is published here',
  })
  @ApiQuery({ name: 'lang', required: false, description: 'Else as the browser asks', example: 'fr' })
  @ApiQuery({ name: 'about', required: false, description: 'The part of the page', example: 'state/FJI' })
  async form(
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { language } = manner(query, request.headers['accept-language']);
    const campaign = await this.service.campaign(slug);
    response.type('html');
    if (campaign === undefined) {
      response.status(404);
      return nothingHerePage(language);
    }
    const about = textOf(query['about']).slice(0, 120);
    return reportPage({
      slug,
      campaign,
      language,
      about,
      body: '',
      contact: '',
      token: this.service.token(slug),
    });
  }

  @Post()
  @Anyone('bounded, and read by the coordinators of the campaign alone; a form is taken once')
  @PlainPage('Report an error', 'A repeat of the same form changes nothing more.', {
    400: 'A plain page with the form: what is wrong with it',
    404: 'A plain page: nothing is published here',
    429: 'A plain page: too many reports wait, or came from this network',
  })
  @ApiQuery({ name: 'lang', required: false, description: 'Else as the browser asks', example: 'fr' })
  @ApiBody({ content: { 'application/x-www-form-urlencoded': { schema: FORM } } } as Parameters<
    typeof ApiBody
  >[0])
  async report(
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { language } = manner(query, request.headers['accept-language']);
    const form = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    response.type('html');
    try {
      if (await this.service.report(slug, form, networkOf(request.ip))) return reportedPage(slug, language);
      response.status(404);
      return nothingHerePage(language);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      response.status(STATUS[error.kind]);
      const campaign = await this.service.campaign(slug);
      if (campaign === undefined || error.kind !== 'validation') return refusedPage(error, language);
      const said = {
        about: textOf(form['about']),
        body: textOf(form['body']),
        contact: textOf(form['contact']),
      };
      return reportPage({ slug, campaign, language, ...said, token: this.service.token(slug) }, error.fields);
    }
  }
}
