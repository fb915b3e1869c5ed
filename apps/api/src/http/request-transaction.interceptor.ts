import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { isUuid, Problem } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { OWN_TRANSACTIONS, type DemarcheRequest } from './policy.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * One scoped transaction per request, committed before the answer leaves. A safe request gets a read-only one.
 * An unsafe request with an `Idempotency-Key`, or with a client-made `id` in its body, is carried out once:
 * its record is written in the same transaction, so a repeat waits for the first and gets the first answer.
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
    const ownTransactions = this.reflector.get<boolean | undefined>(OWN_TRANSACTIONS, context.getHandler());
    if (!request.principal || ownTransactions) return next.handle();
    const readOnly = SAFE.has(request.method);
    const key = readOnly ? undefined : idempotencyKey(request);
    const answer = await this.database.asReader(
      request.principal.userId,
      async (tx) => {
        const first = key && (await firstAnswer(tx, request, key));
        if (first) return replay(response, first);
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        if (key) await remember(tx, request, key, response.statusCode, body);
        return body;
      },
      readOnly,
    );
    // Handed on as a value: the transaction is over before anything is sent.
    return of(answer);
  }
}

interface FirstAnswer {
  fingerprint: Buffer;
  status: number;
  body: unknown;
}

function idempotencyKey(request: DemarcheRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header !== undefined) {
    if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) {
      throw Problem.field('Idempotency-Key', 'An idempotency key is 1 to 200 printable ASCII characters.');
    }
    return `key:${header}`;
  }
  const body = request.body as { id?: unknown } | undefined;
  return typeof body?.id === 'string' && isUuid(body.id) ? `id:${body.id}` : undefined;
}

async function firstAnswer(
  tx: Transaction,
  request: DemarcheRequest,
  key: string,
): Promise<FirstAnswer | undefined> {
  const mine = fingerprint(request);
  const user = request.principal?.userId;
  const inserted = await tx.query(
    `insert into idempotency_record (user_id, key, fingerprint) values ($1, $2, $3)
     on conflict do nothing returning 1 as one`,
    [user, key, mine],
  );
  if (inserted.length > 0) return undefined;
  const [record] = await tx.query<FirstAnswer & { [column: string]: unknown }>(
    'select fingerprint, status, body from idempotency_record where user_id = $1 and key = $2',
    [user, key],
  );
  if (!record)
    throw new Problem('unavailable', 'The first request with this key is still under way; try again.');
  if (!record.fingerprint.equals(mine)) {
    const name = key.startsWith('key:') ? 'Idempotency-Key' : 'id';
    const message = `This ${name} was already used for a different request; make a new one.`;
    throw new Problem('key_reused', message, [{ field: name, message }]);
  }
  return record;
}

async function remember(
  tx: Transaction,
  request: DemarcheRequest,
  key: string,
  status: number,
  body: unknown,
): Promise<void> {
  await tx.query('update idempotency_record set status = $3, body = $4 where user_id = $1 and key = $2', [
    request.principal?.userId,
    key,
    status,
    JSON.stringify(body ?? null),
  ]);
}

function replay(response: Response, first: FirstAnswer): unknown {
  response.status(first.status);
  response.setHeader('Idempotent-Replay', 'true');
  return first.body ?? undefined;
}

function fingerprint(request: DemarcheRequest): Buffer {
  const hash = createHash('sha256').update(`${request.method} ${request.path}\n`);
  const body: unknown = request.body ?? null;
  return hash.update(Buffer.isBuffer(body) ? body : JSON.stringify(body)).digest();
}
