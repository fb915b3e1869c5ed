import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Problem, type Refusal } from '#libs/domain';
import { isConnectionLoss, UnknownOutcome, type Log } from '#libs/platform';
import { idempotencyKey } from '../idempotency/first-answer.js';
import { refusal } from './refusal.js';
import type { DemarcheRequest } from './policy.js';
import { plainProblem, refuseWith, sendProblem, STATUS } from './problem-document.js';
import { requestId } from './request-id.js';
import { uploadPlace } from './uploads.js';

/** Answers every failure as an RFC 9457 problem document; what is not expected says nothing of its cause. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<DemarcheRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = maybeStored(error, request) ?? fromDatabase(error) ?? error;
    const status = problem instanceof Problem ? STATUS[problem.kind] : statusOf(error);
    if (status >= 500) this.report(error, request, response, status);
    if (problem instanceof Problem) refuseWith(response, problem);
    else sendProblem(response, plainProblem(status, status === 413 ? tooLarge(error, request) : undefined));
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

/** The answer to a commit was lost: whether anything was changed is not known, and must not be said. */
function maybeStored(error: unknown, request: DemarcheRequest): Problem | undefined {
  if (!(error instanceof UnknownOutcome)) return undefined;
  // A repeat with the key gets the first answer if there was one.
  const repeatable = request.principal !== undefined && idempotencyKey(request) !== undefined;
  const why = refusal(repeatable ? 'http.maybeStoredRepeat' : 'http.maybeStored');
  return new Problem('unavailable', why, [], { retryAfterSeconds: 2 });
}

/** PostgreSQL's refusals that a client can cause although every field was valid on its own. */
function fromDatabase(error: unknown): Problem | undefined {
  const { code, constraint, table, column } = (error ?? {}) as Partial<Record<string, string>>;
  // Before the commit: what was written is rolled back. Errors of HTTP and of our own code have other names.
  const own = error instanceof Error && (typeof code === 'string' || error.name === 'Error');
  if (own && statusOf(error) === 500 && isConnectionLoss(error)) return unavailable();
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

/** How large a file or another body may be where it was brought. */
function tooLarge(error: unknown, request: DemarcheRequest): Refusal | undefined {
  const place = uploadPlace(request);
  if (place) return refusal(place.tooLarge, { most: place.maxBytes / 1024 / 1024 });
  const { limit } = (error ?? {}) as { limit?: unknown };
  return typeof limit === 'number' ? refusal('too_large', { most: Math.floor(limit / 1024) }) : undefined;
}

const unavailable = () => new Problem('unavailable', refusal('http.tryAgain'), [], { retryAfterSeconds: 2 });

/** By SQLSTATE. */
const REFUSALS: [codes: RegExp, problem: (field: string) => Problem][] = [
  [/^23505$/, (field) => Problem.at('conflict', field, refusal('http.exists'))],
  [/^23503$/, (field) => Problem.field(field, refusal('http.refersToNothing'))],
  [/^(23502$|23514$|22)/, (field) => Problem.field(field, refusal('http.impossible'))],
  // Of our own: see `refuse_closed()` in the migrations.
  [/^DM001$/, () => new Problem('conflict', refusal('campaigns.closed'))],
  [/^42501$/, () => new Problem('forbidden', refusal('http.notAllowed'))],
  [/^(40001|40P01|55P03|57014)$/, unavailable],
];
