import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { IdempotencyRecord, type Row } from '#libs/data';
import { isUuid, Problem } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { DemarcheRequest } from '../http/policy.js';
import { refusal } from '../http/refusal.js';

type FirstAnswer = Row<IdempotencyRecord, 'fingerprint' | 'status' | 'body'>;

/** From the header, or the `id` that the client made. */
export function idempotencyKey(request: DemarcheRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header !== undefined) {
    if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) {
      throw Problem.field('Idempotency-Key', refusal('http.keyForm'));
    }
    return `key:${header}`;
  }
  const body = request.body as { id?: unknown } | undefined;
  return typeof body?.id === 'string' && isUuid(body.id) ? `id:${body.id}` : undefined;
}

/** Waits for a first request that is under way. Undefined when this one is the first. */
export async function firstAnswer(
  tx: Transaction,
  request: DemarcheRequest,
  key: string,
): Promise<FirstAnswer | undefined> {
  const mine = fingerprint(request);
  const userId = request.principal?.userId ?? '';
  const records = tx.table(IdempotencyRecord);
  const inserted = await records.insertMissing([{ userId, key, fingerprint: mine }], 'key');
  if (inserted.length > 0) return undefined;
  const record = await records.findOne({ userId, key }, ['fingerprint', 'status', 'body']);
  if (!record) throw new Problem('unavailable', refusal('http.firstUnderWay'));
  if (!record.fingerprint.equals(mine)) {
    const name = key.startsWith('key:') ? 'Idempotency-Key' : 'id';
    const message = refusal('http.keyUsed', { name });
    throw Problem.at('key_reused', name, message);
  }
  return record;
}

/** In the transaction of the request itself. */
export async function remember(
  tx: Transaction,
  request: DemarcheRequest,
  key: string,
  status: number,
  body: unknown,
): Promise<void> {
  await tx
    .table(IdempotencyRecord)
    .update({ userId: request.principal?.userId ?? '', key }, { status, body: body ?? null });
}

export function replay(response: Response, first: FirstAnswer): unknown {
  response.status(first.status ?? 200);
  response.setHeader('Idempotent-Replay', 'true');
  return first.body ?? undefined;
}

/** What is asked of an address is part of the question, as its body is. */
function fingerprint(request: DemarcheRequest): Buffer {
  const asked = new URL(request.originalUrl, 'http://localhost').search;
  const hash = createHash('sha256').update(`${request.method} ${request.path}${asked}\n`);
  const body: unknown = request.body ?? null;
  return hash.update(Buffer.isBuffer(body) ? body : JSON.stringify(body)).digest();
}
