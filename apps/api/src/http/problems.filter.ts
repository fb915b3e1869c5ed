import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Problem, type FieldProblem, type ProblemCode } from '#libs/domain';
import type { Log } from '#libs/platform';
import type { DemarcheRequest } from './policy.js';
import { requestId } from './request-id.js';
import { takesSheets } from './sheet-uploads.js';

/** The only place that knows status codes. */
export const STATUS: Record<ProblemCode, [status: number, title: string]> = {
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

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  fields: FieldProblem[];
}

/** Answers every failure as an RFC 9457 problem document; what is not expected says nothing of its cause. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<DemarcheRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = fromDatabase(error) ?? error;
    if (problem instanceof Problem) {
      const [status, title] = STATUS[problem.code];
      if (status >= 500) this.report(error, request, response, status);
      for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
      send(response, {
        type: `urn:demarche:problem:${problem.code}`,
        title,
        status,
        detail: problem.message,
        fields: problem.fields,
      });
      return;
    }
    const status = statusOf(error);
    if (status >= 500) this.report(error, request, response, status);
    send(response, status === 413 && takesSheets(request) ? SHEET_TOO_LARGE : plain(status));
  }

  /** The route's pattern, never the address: an id or a token may stand in it. */
  private report(error: unknown, request: DemarcheRequest, response: Response, status: number): void {
    const { path } = (request.route ?? {}) as { path?: unknown };
    const route = typeof path === 'string' ? path : 'unmatched';
    const { method } = request;
    this.log.error('request.failed', error, { method, route, status, requestId: requestId(response) });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // The body parser's own errors: not JSON, too large, an unknown encoding.
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : 500;
}

const PLAIN: Record<number, [title: string, detail: string]> = {
  400: [
    'The request does not make sense',
    'The body is not valid JSON. Send an object with Content-Type: application/json.',
  ],
  404: ['Not found', 'There is no such page.'],
  405: ['Method not allowed', 'This address does not take that method.'],
  413: ['Too large', 'The body is larger than 2 MB.'],
  415: ['Unsupported content', 'Send JSON in UTF-8 with Content-Type: application/json.'],
  500: ['Internal error', 'Something went wrong on our side. Nothing was changed.'],
};

export function plain(status: number): ProblemDocument {
  const [title, detail] = PLAIN[status] ?? ['The request failed', 'The request could not be carried out.'];
  const fields = status === 400 || status === 413 ? [{ field: 'body', message: detail }] : [];
  return { type: 'about:blank', title, status, detail, fields };
}

const LARGE = 'The file is larger than 5 MB. Split the sheet.';
const SHEET_TOO_LARGE = { ...plain(413), detail: LARGE, fields: [{ field: 'body', message: LARGE }] };

function send(response: Response, problem: ProblemDocument): void {
  if (response.headersSent) return;
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** PostgreSQL's refusals that a client can cause although every field was valid on its own. */
function fromDatabase(error: unknown): Problem | undefined {
  const { code, constraint, table, column } = (error ?? {}) as Partial<Record<string, string>>;
  if (typeof code !== 'string') return undefined;
  const field = column ? camelCase(column) : fieldOf(constraint, table);
  return REFUSALS.find(([codes]) => codes.test(code))?.[1](field);
}

/**
 * `organisation_campaign_id_short_name_key` on `organisation` is about `shortName`. Clients know nothing of constraints
 * that are not named after their columns.
 */
function fieldOf(constraint = '', table = ''): string {
  const prefix = `${table}_`;
  if (table === '' || !constraint.startsWith(prefix)) return 'body';
  const columns = constraint.slice(prefix.length).replace(/_?(fk|key|pk)$/, '') || 'id';
  const own = columns.replace(/^campaign_id_(?=.)/, '');
  return camelCase(own);
}

const camelCase = (name: string) =>
  name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

const conflict = (field: string, message: string) => new Problem('conflict', message, [{ field, message }]);
const unavailable = () =>
  new Problem('unavailable', 'Nothing was changed. Try again in a moment.', [], { 'Retry-After': '2' });

/** By SQLSTATE; the last line is the server itself: shutting down, out of room, out of connections, not there. */
const REFUSALS: [codes: RegExp, problem: (field: string) => Problem][] = [
  [/^23505$/, (field) => conflict(field, 'This already exists.')],
  [/^23503$/, (field) => Problem.field(field, 'This refers to something that does not exist here.')],
  [/^(23502$|23514$|22)/, (field) => Problem.field(field, 'This value is not possible.')],
  [/^42501$/, () => new Problem('forbidden', 'You may not do this.')],
  [/^(40001|40P01|55P03|57014)$/, unavailable],
  [/^(08|57P|53100$|53300$|ECONNREFUSED$|ECONNRESET$)/, unavailable],
];
