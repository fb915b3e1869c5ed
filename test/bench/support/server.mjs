import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../dist/apps/embedded/src/postgres/index.js';
import { migrate } from '../../../dist/libs/platform/src/index.js';

/** A PostgreSQL of its own with the settings that everybody gets, durable, in a folder that goes away again. */
export async function startServer() {
  const home = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(home, 'postgres'), report: () => undefined });
  await withClient(server.url, (client) => client.query('create database template_bench'));
  await migrate(databaseUrl(server.url, 'template_bench'));
  return {
    /** A migrated, empty database. */
    createDatabase: async (name) => {
      await withClient(server.url, (client) =>
        client.query(`create database ${name} template template_bench`),
      );
      return openDatabase(databaseUrl(server.url, name));
    },
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** A database with a way past every rule, for laying out and looking behind the scenes. */
function openDatabase(url) {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  return {
    url,
    query: async (text, values) => (await pool.query(text, values)).rows,
    close: () => pool.end(),
  };
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
