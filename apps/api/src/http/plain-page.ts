import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { escapeHtml, Problem, type FieldProblem, type Refusal } from '#libs/domain';
import { speechOf, type Speech } from '#libs/mail';
import { languageAsked, type Language } from '#libs/words';
import { pageStyle } from './page-rules.js';
import { STATUS } from './problem-document.js';
import { refusal, sentenceOf } from './refusal.js';

/*
 * Plain pages that are complete without scripts, pictures or anything from elsewhere, in the person's language. Our
 * messages hold no character that means something in HTML; whatever is put into them is escaped first.
 */

const STYLE = pageStyle(`<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
label, input, select, .problem { display: block; box-sizing: border-box; width: 100% }
input, select, button { font: inherit; padding: .5rem; min-height: 2.75rem }
.problem { color: #a40000; font-weight: 600 }
</style>`);

export function plainPage(title: string, { language, direction }: Speech, parts: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>${STYLE}</head><body><main><h1>${escapeHtml(title)}</h1>
${atTheFirstFault(parts.join('\n'))}
</main></body></html>
`;
}

/** A form that is asked again opens at the first field with something wrong. Typed text has its quotes escaped. */
const atTheFirstFault = (html: string) => html.replace('aria-invalid="true"', '$& autofocus');

export function refusedPage(why: Refusal, language: Language): string {
  const title = sentenceOf(refusal('page.notWorked'), language);
  return plainPage(title, speechOf(language), [
    `<p role="alert">${escapeHtml(sentenceOf(why, language))}</p>`,
  ]);
}

export const bold = (text: string) => `<strong dir="auto">${escapeHtml(text)}</strong>`;

export const passwordInput = (attributes: string) =>
  `<input type="password" ${attributes} maxlength="128" autocomplete="new-password" required>`;

export function field(
  name: string,
  label: string,
  problems: readonly FieldProblem[],
  speech: Speech,
  control: (attributes: string) => string,
): string {
  const wrong = problems.length > 0;
  const attributes = `id="${name}" name="${name}"${wrong ? ` aria-invalid="true" aria-describedby="${name}-problem"` : ''}`;
  const complaints = problems.map(
    (problem) => `<span class="problem" id="${name}-problem">${sentence(problem, speech)}</span>`,
  );
  return `<p><label for="${name}">${escapeHtml(label)}</label>${control(attributes)}${complaints.join('')}</p>`;
}

export const sentence = (why: Refusal, { language }: Speech) => escapeHtml(sentenceOf(why, language));

/** In the language of the browser: whoever holds a link that lets nobody in is not known. */
export async function orRefusal(response: Response, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    response.status(STATUS[error.kind]).setHeader('Vary', 'Accept-Language');
    return refusedPage(error, languageAsked(response.req.headers['accept-language']));
  }
}

/** A repeated field or none at all is as good as an empty one. */
export const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Says in the document what a plain page is for. */
export function PlainPage(
  summary: string,
  description: string,
  refusals: Record<number, string>,
): MethodDecorator {
  const content = { 'text/html': { schema: { type: 'string' }, example: '<!doctype html>' } };
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary, description }),
    ApiProduces('text/html'),
    ApiResponse({ status: 200, description: 'A plain page', content }),
    ...Object.entries(refusals).map(([status, why]) =>
      ApiResponse({ status: Number(status), description: why, content }),
    ),
  );
}
