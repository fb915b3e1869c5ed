import { applyDecorators, Body, Controller, Get, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Problem } from '#libs/domain';
import { signToken, speechOf } from '#libs/mail';
import { Tokens } from '#libs/platform';
import { PlainPage, textOf } from '../http/plain-page.js';
import { Anyone, OwnTransactions } from '../http/policy.js';
import { STATUS } from '../http/problem-document.js';
import { networkOf } from '../sign-in/network.js';
import { OfferingService } from './offering.service.js';
import { OpeningService, type OpenedPage } from './opening.service.js';
import { checkedEmail, checkedSignature, formToken, readFormToken, typedSignature } from './sign-form.js';
import type { PageContext, Said } from './sign-context.js';
import { deadPage, mailedPage, pageLanguage, signPage } from './sign-page.js';
import { SignThrottleService } from './sign-throttle.service.js';
import { SigningService, type Outcome } from './signing.service.js';

const THE_LINK =
  'the link itself is the right: to read one letter, and to sign it, change that and withdraw it';

/** What a page says of what became of it, and with which status. */
const SAID: Record<Outcome, Said & { code?: number }> = {
  signed: { status: 'signing.signed' },
  before: { status: 'signing.signed_before' },
  changed: { status: 'signing.changed' },
  withdrawn: {},
  declined: { status: 'signing.stopped' },
  stopped: { status: 'signing.stopped' },
  closed: { alert: 'signing.closed_now', code: 409 },
  text_changed: { alert: 'signing.text_changed', code: 409 },
  nothing: { alert: 'signing.stale', code: 409 },
};

interface Asked {
  token: string;
  /** Where its addresses begin: the page of a stop lies one deeper. */
  base?: string;
  in?: unknown;
  response: Response;
}

/** The page on which a letter is signed: complete without scripts, for whoever holds its link. */
@ApiTags('letters')
@Controller('sign')
export class SignPageController {
  constructor(
    private readonly opening: OpeningService,
    private readonly service: SigningService,
    private readonly offering: OfferingService,
    private readonly throttle: SignThrottleService,
    private readonly tokens: Tokens,
  ) {}

  @Get(':token')
  @Anyone(THE_LINK)
  @OwnTransactions()
  @SignPage(
    'The page on which a letter is read and signed',
    'Plain HTML with forms. Reading it changes nothing, however often a scanner of mails does.',
  )
  @ApiQuery({
    name: 'in',
    required: false,
    description: 'In which language to read it',
    example: 'fr',
    schema: { type: 'string' },
  })
  show(
    @Param('token') token: string,
    @Query('in') language: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.read({ token, in: language, response });
  }

  @Get(':token/stop')
  @Anyone(THE_LINK)
  @OwnTransactions()
  @SignPage('The same page, where a mail program’s button leads', 'Reading it stops nothing.')
  showStop(@Param('token') token: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    return this.read({ token, base: '../', response });
  }

  @Post(':token/stop')
  @Anyone(THE_LINK)
  @OwnTransactions()
  @SignPage(
    'Stop reminders about one letter with one click',
    'As in RFC 8058: mail programs post here without a form of ours. It signs, withdraws and answers nothing.',
  )
  async stop(@Param('token') token: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const opened = await this.opened({ token, response });
    if (opened?.link.kind !== 'request') return this.dead(response);
    const outcome = await this.service.stop(opened.link.id);
    return this.after({ token, base: '../', response }, outcome);
  }

  @Post(':token')
  @Anyone(THE_LINK)
  @OwnTransactions()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ schema: { type: 'object', properties: { form: { type: 'string' }, act: { type: 'string' } } } })
  @SignPage(
    'Sign a letter, change or withdraw a signature, or say that one will not sign',
    'Needs the word that the form of the page carries; without it nothing is changed. Answers with the page as it stands then.',
    {
      400: 'The page again: what is wrong stands beside the field',
      403: 'The page again: the form was not that of the page, or lay open for too long',
      409: 'The page again: the text was changed meanwhile, or sign-on has closed',
      429: 'The page again: too much at once',
    },
  )
  async submit(
    @Param('token') token: string,
    @Body() form: Record<string, unknown> | undefined,
    @Ip() ip: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const asked = { token, response };
    const opened = await this.opened(asked);
    if (!opened) return this.dead(response);
    const context = this.context(opened, asked);
    const typed = { ...typedSignature(form ?? {}), email: textOf(form?.['email']) };
    const own = readFormToken(this.tokens, token.toLowerCase(), textOf(form?.['form']));
    if (!own?.fresh) return this.again(context, asked, { alert: 'signing.stale', typed }, 403);
    try {
      await this.throttle.take({ network: networkOf(ip) });
      return await this.carryOut(context, asked, { form: form ?? {}, wording: own.wording });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.facts.retryAfterSeconds !== undefined)
        response.setHeader('Retry-After', String(error.facts.retryAfterSeconds));
      const problems = error.fields.length > 0 ? error.fields : [{ path: 'form', ...errorOf(error) }];
      return this.again(context, asked, { typed, problems }, STATUS[error.kind]);
    }
  }

  private async read(asked: Asked): Promise<string> {
    const opened = await this.opened(asked);
    if (!opened || opened.link.kind === 'code') return this.dead(asked.response);
    return signPage(this.context(opened, asked));
  }

  private async carryOut(
    context: PageContext,
    asked: Asked,
    { form, wording }: { form: Record<string, unknown>; wording: number },
  ): Promise<string> {
    const { link, letter } = context.opened;
    const { language } = context.speech;
    const act = textOf(form['act']);
    if (link.kind === 'code') return this.byCode(context, asked, form);
    if (link.kind === 'shared') {
      if (act !== 'sign') return this.again(context, asked, { alert: 'signing.stale' }, 400);
      const email = checkedEmail(form);
      const wanted = await checkedSignature(form, letter.individuals);
      await this.throttle.take({ mailbox: email, link: link.id });
      const offered = await this.offering.offer(link.id, wanted, email, { wording, language });
      if (!offered) return this.dead(asked.response);
      return offered.outcome === 'offered'
        ? mailedPage(context, this.tokens, offered.requestId, { mailedTo: email })
        : this.after(asked, offered.outcome);
    }
    if (act === 'withdraw') return this.after(asked, await this.service.withdraw(link.id));
    if (act === 'decline') return this.after(asked, await this.service.decline(link.id));
    if (act !== 'sign' && act !== 'change')
      return this.again(context, asked, { alert: 'signing.stale' }, 400);
    const wanted = await checkedSignature(form, letter.individuals);
    const outcome =
      act === 'sign'
        ? await this.service.sign(link.id, wanted, wording, language)
        : await this.service.change(link.id, wanted, wording);
    return this.after(asked, outcome);
  }

  private async byCode(context: PageContext, asked: Asked, form: Record<string, unknown>): Promise<string> {
    const { link } = context.opened;
    await this.throttle.take({ code: link.id });
    const outcome = await this.offering.confirm(link.id, textOf(form['code']), context.speech.language);
    if (outcome === undefined) return this.again(context, asked, { alert: 'signing.wrong_code' }, 400);
    // Whoever knows the code has the mail, and with it the link.
    return this.after({ ...asked, token: signToken(this.tokens, { kind: 'request', id: link.id }) }, outcome);
  }

  /** The page as it stands after an act: read anew, by the link that the mail has. */
  private async after(asked: Asked, outcome: Outcome): Promise<string> {
    const { code = 200, ...said } = SAID[outcome];
    const opened = await this.opened(asked);
    if (!opened) return this.dead(asked.response);
    asked.response.status(code);
    return signPage(this.context(opened, asked), said);
  }

  private again(context: PageContext, { response }: Asked, said: Said, status: number): string {
    response.status(status);
    const { link } = context.opened;
    return link.kind === 'code' ? mailedPage(context, this.tokens, link.id, said) : signPage(context, said);
  }

  private async opened({ token, response }: Asked): Promise<OpenedPage | undefined> {
    response.type('html');
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Vary', 'Accept-Language');
    return token.length > 200 ? undefined : this.opening.open(token);
  }

  private context(opened: OpenedPage, asked: Asked): PageContext {
    const language = pageLanguage(opened, asked.in, asked.response.req.headers['accept-language']);
    const wanted = typeof asked.in === 'string' && asked.in !== '' ? asked.in : language;
    const token = asked.token.toLowerCase();
    return {
      opened,
      speech: speechOf(language),
      language: wanted,
      action: `${asked.base ?? ''}${token}`,
      form: formToken(this.tokens, token, opened.letter.wording),
    };
  }

  private dead(response: Response): string {
    response.status(404).type('html').setHeader('Vary', 'Accept-Language');
    return deadPage(pageLanguage(undefined, undefined, response.req.headers['accept-language']));
  }
}

const errorOf = ({ code, params, detail }: Problem) =>
  detail === undefined ? { code, params } : { code, params, detail };

function SignPage(
  summary: string,
  description: string,
  refusals: Record<number, string> = {},
): MethodDecorator {
  return applyDecorators(
    ApiParam({
      name: 'token',
      description: 'As in the link of the mail, or in the one that is shared',
      example: `r018f7e2a00007000800000000000c001${'0'.repeat(64)}`,
      schema: { type: 'string' },
    }),
    PlainPage(summary, description, { ...refusals, 404: 'A plain page: the link does not work' }),
  );
}
