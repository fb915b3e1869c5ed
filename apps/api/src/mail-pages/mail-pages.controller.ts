import { applyDecorators, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { languageAsked } from '#libs/words';
import { Anyone } from '../http/policy.js';
import { unknownLinkPage, wishesPage } from './mail-page.js';
import { MailPagesService, type Wishes } from './mail-pages.service.js';

const THE_LINK =
  'the link itself is the right: for half a year it stops or resumes one kind of mail and does nothing else';

/** The pages behind the links that stop mails. */
@ApiTags('mail')
@Controller('mail')
export class MailPagesController {
  constructor(private readonly service: MailPagesService) {}

  @Get('unsubscribe')
  @Anyone(THE_LINK)
  @Page(
    'See whether I get the mails that a link is about',
    'Changes nothing, so that programs that try links out stop nobody’s mail.',
  )
  async see(@Query('token') token: unknown, @Res({ passthrough: true }) response: Response): Promise<string> {
    return answer(response, token, await this.service.read(token));
  }

  @Post('unsubscribe')
  @Anyone(THE_LINK)
  @Page(
    'Stop mails with one click',
    'As in RFC 8058: mail programs post `List-Unsubscribe=One-Click` here without a cookie. A repeat changes nothing more.',
  )
  @OneClickBody()
  async stop(
    @Query('token') token: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return answer(response, token, await this.service.change(token, false), 'stopped');
  }

  @Post('resubscribe')
  @Anyone(THE_LINK)
  @Page('Get stopped mails again', 'Undoes the other. A repeat changes nothing more.')
  @OneClickBody()
  async resume(
    @Query('token') token: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return answer(response, token, await this.service.change(token, true), 'resumed');
  }
}

function answer(
  response: Response,
  token: unknown,
  wishes: Wishes | undefined,
  done?: 'stopped' | 'resumed',
): string {
  response.type('html');
  if (wishes) return wishesPage(wishes, String(token), done);
  response.status(404).setHeader('Vary', 'Accept-Language');
  return unknownLinkPage(languageAsked(response.req.headers['accept-language']));
}

function Page(summary: string, description: string): MethodDecorator {
  const content = { 'text/html': { schema: { type: 'string' }, example: '<!DOCTYPE html>' } };
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary, description }),
    ApiProduces('text/html'),
    ApiQuery({
      name: 'token',
      description: 'As in the link of the mail',
      example: '018f7e2a-0000-7000-8000-000000000004~digest~1722819600.wZ8',
      schema: { type: 'string' },
    }),
    ApiResponse({ status: 200, description: 'A plain page', content }),
    ApiResponse({ status: 404, description: 'A plain page: the link does not work', content }),
  );
}

function OneClickBody(): MethodDecorator {
  const property = { type: 'string', example: 'One-Click' };
  return applyDecorators(
    ApiBody({
      required: false,
      description: 'Sent by mail programs; not needed',
      content: {
        'application/x-www-form-urlencoded': {
          schema: { type: 'object', properties: { 'List-Unsubscribe': property } },
        },
      },
    } as Parameters<typeof ApiBody>[0]),
  );
}
