import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ServerProcess } from './server-process.js';

const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01']);
const REPORT_EVERY_MS = 10_000;

/**
 * Waits until the server answers a query, crash recovery included, for as long as its process lives. A copy of a data
 * directory has the same password and wants the same port: what answers is ours only by the name that it was started
 * with. Returns false when the process ended instead; throws when the server refuses us.
 */
export async function waitUntilReady(
  server: ServerProcess,
  url: string,
  name: string,
  report: (line: string) => void,
): Promise<boolean> {
  let nextReport = Date.now() + REPORT_EVERY_MS;
  while (server.running()) {
    const failure = await tryQuery(url, name);
    if (failure === undefined) return true;
    if (!NOT_YET.has(failure.code))
      throw new Error(`PostgreSQL refuses its own superuser: ${failure.message}`);
    if (Date.now() > nextReport) {
      report('Waiting for PostgreSQL to recover from an earlier crash …');
      nextReport = Date.now() + REPORT_EVERY_MS;
    }
    await sleep(30);
  }
  return false;
}

async function tryQuery(url: string, name: string): Promise<{ code: string; message: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(`SELECT current_setting('cluster_name') AS name`);
    return rows[0]?.name === name ? undefined : { code: 'ECONNREFUSED', message: 'Another server answered.' };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    // A connection cut off while the server starts or stops carries no code.
    return { code: code ?? 'ECONNRESET', message };
  } finally {
    await client.end().catch(() => undefined);
  }
}
