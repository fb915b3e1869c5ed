import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One throw-away PostgreSQL for the whole run: the embedded one, with durability off, unless TEST_POSTGRES_URL names another. */
export default async function globalSetup() {
  if (process.env.TEST_POSTGRES_URL) return;
  const { startEmbeddedPostgres } = await import('../../dist/apps/embedded/src/postgres/index.js');
  const home = await mkdtemp(join(tmpdir(), 'demarche-test-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(home, 'postgres'),
    report: () => undefined,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' },
  });
  process.env.TEST_POSTGRES_URL = server.url;
  globalThis.__stopTestPostgres = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
