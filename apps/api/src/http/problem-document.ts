import type { Response } from 'express';
import type { Problem, ProblemKind, Refusal } from '#libs/domain';
import { englishRule } from '#libs/words';
import { CACHED_BY_BROWSERS } from './cookie.js';
import type { ProblemDto } from './problem.dto.js';
import { refusal, sentenceOf } from './refusal.js';

/** The only place that knows status codes. */
export const STATUS: Record<ProblemKind, number> = {
  validation: 400,
  not_signed_in: 401,
  sign_in_revoked: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  stale_version: 412,
  key_reused: 422,
  version_required: 428,
  too_many: 429,
  unavailable: 503,
};

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

const withSentence = <T extends Refusal>(refused: T) => ({ ...refused, detail: sentenceOf(refused) });

/** Of what a rule finds in a person's own rows, which are put right together. */
const MOST_FIELDS = 200;

export function problemDocument(problem: Problem): ProblemDto {
  const { kind, code, params, fields, facts } = problem;
  return {
    type: `urn:demarche:problem:${kind}`,
    title: englishRule(`title.${kind}`),
    status: STATUS[kind],
    detail: sentenceOf(problem),
    code,
    params,
    fields: fields.slice(0, MOST_FIELDS).map(withSentence),
    fieldCount: facts.fieldCount ?? fields.length,
  };
}

const PLAIN = {
  400: 'not_json',
  404: 'no_page',
  405: 'no_method',
  413: 'too_large',
  415: 'unsupported_content',
  500: 'internal',
} as const;
const hasCode = (status: number): status is keyof typeof PLAIN => status in PLAIN;

/** For what no rule of ours refuses: HTTP itself, or a fault of ours. @param why where more is known than the status says */
export function plainProblem(status: number, why?: Refusal): ProblemDto {
  const code = hasCode(status) ? PLAIN[status] : 'failed';
  const said = withSentence(why ?? refusal(code));
  const fields = status === 400 || status === 413 ? [{ path: 'body', ...said }] : [];
  const title = englishRule(`title.${code}`);
  return { type: 'about:blank', title, status, ...said, fields, fieldCount: fields.length };
}

export function sendProblem(response: Response, document: ProblemDto): void {
  if (response.headersSent) return;
  response.status(document.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(document));
}

/** With the headers that HTTP has for what the problem says. */
export function refuseWith(response: Response, problem: Problem): void {
  const { currentVersion, retryAfterSeconds } = problem.facts;
  if (currentVersion !== undefined) response.setHeader('ETag', `"${currentVersion}"`);
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  if (problem.kind === 'sign_in_revoked') response.setHeader('Clear-Site-Data', CACHED_BY_BROWSERS);
  sendProblem(response, problemDocument(problem));
}
