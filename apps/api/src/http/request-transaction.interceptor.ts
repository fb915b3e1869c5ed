import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { Database } from '#libs/platform';
import { firstAnswer, idempotencyKey, remember, replay } from '../idempotency/first-answer.js';
import { isDryRun, undone } from './dry-run.js';
import { ANSWERS_FILE, DRY_RUN } from './operation.js';
import { OWN_TRANSACTIONS, type DemarcheRequest } from './policy.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Times that a request is carried out when PostgreSQL ends its transaction for the sake of another, by its code. */
const ATTEMPTS = new Map([
  // Deadlock, and a snapshot that another has changed.
  ['40P01', 3],
  ['40001', 3],
  // A repeat that wrote the same row in the same instant: once more, it finds what the first has written.
  ['23505', 2],
]);

/**
 * One scoped transaction per request, committed before the answer leaves. A safe request gets a read-only one.
 * An unsafe request with an `Idempotency-Key`, or with a client-made `id` in its body, is carried out once:
 * its record is written in the same transaction, so a repeat waits for the first and gets the first answer.
 * A dry run is the same request in the same transaction, which is rolled back instead of committed.
 * Two that wait for each other's rows, such as two plans of the same mail, are a deadlock: PostgreSQL ends one of them whole,
 * and that one begins anew. So does one whose row another has written since it looked: `on conflict (id) do nothing` skips
 * that row, but a second key of the table, such as (campaign_id, id), may refuse it first.
 */
@Injectable()
export class RequestTransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<DemarcheRequest>();
    const response = http.getResponse<Response>();
    const said = <T>(key: string) => this.reflector.get<T | undefined>(key, context.getHandler());
    const readOnly = SAFE.has(request.method);
    const dry = !readOnly && isDryRun(request.query, said(DRY_RUN));
    if (!request.principal || said(OWN_TRANSACTIONS)) return next.handle();
    // A file is made anew for a repeat, and what was only asked about is no first answer.
    const key = readOnly || dry || said(ANSWERS_FILE) ? undefined : idempotencyKey(request);
    const { userId } = request.principal;
    const inTransaction = (end: (answer: unknown) => unknown) =>
      this.database.asReader(
        userId,
        async (tx) => {
          const first = key && (await firstAnswer(tx, request, key));
          if (first) return replay(response, first);
          const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
          if (key) await remember(tx, request, key, response.statusCode, body);
          return end(body);
        },
        readOnly,
      );
    const answer = await beginningAnew(() => (dry ? undone(inTransaction) : inTransaction((body) => body)));
    // Handed on as a value: the transaction is over before anything is sent.
    return of(answer);
  }
}

async function beginningAnew<T>(carryOut: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await carryOut();
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt >= (ATTEMPTS.get(code ?? '') ?? 1)) throw error;
    }
  }
}
