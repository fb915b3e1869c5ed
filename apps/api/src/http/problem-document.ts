import type { Response } from 'express';
import { fieldProblem, type Problem, type ProblemKind } from '#libs/domain';
import { CACHED_BY_BROWSERS } from './cookie.js';
import type { ProblemDto } from './problem.dto.js';

/** The only place that knows status codes. */
export const STATUS: Record<ProblemKind, [status: number, title: string]> = {
  validation: [400, 'The request does not make sense'],
  not_signed_in: [401, 'Not signed in'],
  sign_in_revoked: [401, 'Signed out elsewhere'],
  forbidden: [403, 'Not allowed'],
  not_found: [404, 'Not found'],
  conflict: [409, 'In conflict with what is there'],
  gone: [410, 'No longer valid'],
  stale_version: [412, 'Changed by somebody else meanwhile'],
  key_reused: [422, 'Key used before'],
  version_required: [428, 'Version required'],
  too_many: [429, 'Too many requests'],
  unavailable: [503, 'Not available just now'],
};

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export function problemDocument({ kind, message, code, params, fields }: Problem): ProblemDto {
  const [status, title] = STATUS[kind];
  return { type: `urn:demarche:problem:${kind}`, title, status, detail: message, code, params, fields };
}

const PLAIN: Record<number, [code: string, title: string, detail: string]> = {
  400: [
    'not_json',
    'The request does not make sense',
    'The body is not valid JSON. Send an object with Content-Type: application/json.',
  ],
  404: ['no_page', 'Not found', 'There is no such page.'],
  405: ['no_method', 'Method not allowed', 'This address does not take that method.'],
  413: ['too_large', 'Too large', 'The body is larger than 2 MB.'],
  415: [
    'unsupported_content',
    'Unsupported content',
    'Send JSON in UTF-8 with Content-Type: application/json.',
  ],
  500: ['internal', 'Internal error', 'Something went wrong on our side. Nothing was changed.'],
};

/** For what no rule of ours refuses: HTTP itself, or a fault of ours. */
export function plainProblem(status: number, detail = PLAIN[status]?.[2]): ProblemDto {
  const [code, title] = PLAIN[status] ?? ['failed', 'The request failed'];
  const said = detail ?? 'The request could not be carried out.';
  const fields = status === 400 || status === 413 ? [fieldProblem('body', said, code)] : [];
  return { type: 'about:blank', title, status, detail: said, code, params: {}, fields };
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
