import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One throw-away PostgreSQL for the whole run: the embedded one, with durability off, unless TEST_POSTGRES_URL names another. */
export default async function globalSetup() {
  const home = await mkdtemp(join(tmpdir(), 'demarche-test-'));
  // Where files of one run leave what the others copy.
  process.env.TEST_RUN_HOME = await mkdtemp(join(tmpdir(), 'demarche-run-'));
  const clear = () =>
    Promise.all(
      [home, process.env.TEST_RUN_HOME].map((folder) => rm(folder, { recursive: true, force: true })),
    );
  globalThis.__endOfTests = clear;
  if (process.env.TEST_POSTGRES_URL) return;
  const { startEmbeddedPostgres } = await import('../../dist/apps/embedded/src/postgres/index.js');
  const server = await startEmbeddedPostgres({
    dataDir: join(home, 'postgres'),
    report: () => undefined,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' },
  });
  process.env.TEST_POSTGRES_URL = server.url;
  globalThis.__endOfTests = async () => {
    await server.stop();
    await clear();
  };
}
