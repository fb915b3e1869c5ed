import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { findPackagedPostgres } from './package-binaries.js';
import { settingArguments } from './settings.js';

const run = promisify(execFile);
const settings = { fsync: 'off', shared_buffers: '16MB' };
let home: string;
let dataDir: string;
let server: EmbeddedPostgres | undefined;
const lines: string[] = [];

async function start(): Promise<EmbeddedPostgres> {
  server = await startEmbeddedPostgres({ dataDir, settings, report: (line) => lines.push(line) });
  return server;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = async () =>
  Number((await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);

beforeAll(async () => {
  // A folder only its owner may enter, as a home folder commonly is.
  home = await mkdtemp(join(tmpdir(), 'pg-'));
  dataDir = join(home, 'data', 'postgres');
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  lines.length = 0;
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('startEmbeddedPostgres', () => {
  it('is of its own folder also where two copies with one password want the same port at once', async () => {
    const original = join(home, 'original', 'postgres');
    await mkdir(join(home, 'original'));
    const report = () => undefined;
    await (await startEmbeddedPostgres({ dataDir: original, settings, report })).stop();
    const copies = ['first', 'second', 'third'].map((name) => join(home, name));
    // Owners stay as they are: as root the server runs under an account of its own.
    await Promise.all(copies.map((copy) => run('cp', ['-a', join(home, 'original'), copy])));
    const servers = await Promise.all(
      copies.map((copy) => startEmbeddedPostgres({ dataDir: join(copy, 'postgres'), settings, report })),
    );
    try {
      const tables = await Promise.all(
        servers.map(async ({ url }, at) => {
          await query(url, `CREATE TABLE of_${at} AS SELECT 1 AS n`);
          return query(url, `SELECT relname FROM pg_class WHERE relname ~ '^of_'`);
        }),
      );
      expect(tables).toEqual([0, 1, 2].map((at) => [{ relname: `of_${at}` }]));
    } finally {
      await Promise.all(servers.map(({ stop }) => stop()));
    }
  });

  it('creates a UTF-8 database, reachable with the password only, and remembers its port', async () => {
    await mkdir(join(home, 'data'));
    await mkdir(`${dataDir}.new-1-abandoned`);
    const { url, port, stop, ended } = await start();
    expect(existsSync(`${dataDir}.new-1-abandoned`)).toBe(false);
    expect((await stat(`${dataDir}.json`)).mode & 0o777).toBe(0o600);
    const [row] = await query<Record<string, string>>(
      url,
      `SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding,
         current_setting('server_version_num')::int / 10000 AS major, lower('ÀÉ') AS lowered,
         current_setting('unix_socket_directories') AS sockets, current_setting('fsync') AS fsync
       FROM pg_database WHERE datname = 'postgres'`,
    );
    const facts = {
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      major: 18,
      lowered: 'àé',
      sockets: '',
      fsync: 'off',
    };
    expect(row).toEqual(facts);
    const wrong = `postgresql://postgres:wrong@127.0.0.1:${port}/postgres`;
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await stop();
    expect(await ended).toEqual({ expected: true, how: 'exit code 0' });
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);

    const again = await start();
    expect(again.port).toBe(port);
    expect(again.url).toBe(url);
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('refuses data in use, and takes another port when its own is taken', async () => {
    const { port, stop } = await start();
    await expect(startEmbeddedPostgres({ dataDir, settings, report: () => undefined })).rejects.toThrow(
      'in use',
    );
    await stop();
    const blocker = createServer().listen(port, '127.0.0.1');
    await once(blocker, 'listening');
    expect((await start()).port).not.toBe(port);
    blocker.close();
  });

  it('recovers committed data after its own processes were killed', async () => {
    const { url, ended } = await start();
    await query(url, 'CREATE TABLE committed AS SELECT generate_series(1, 1000) AS n');
    process.kill(await serverPid(), 'SIGKILL');
    expect(await ended).toEqual({ expected: false, how: 'signal SIGKILL' });
    expect(lines.join()).toContain('PostgreSQL ended unexpectedly (signal SIGKILL)');
    const again = await start();
    expect(await query(again.url, 'SELECT count(*)::int AS n FROM committed')).toEqual([{ n: 1000 }]);
  });

  it('stops a server left behind, and clears a pid file that names another program', async () => {
    const { url, ended } = await start();
    const pid = await serverPid();
    // What another run finds after we were killed: the server alive and its owner not.
    const state = JSON.parse(await readFile(`${dataDir}.json`, 'utf8')) as object;
    await writeFile(`${dataDir}.json`, JSON.stringify({ ...state, owner: { pid: 4_190_000, started: 'x' } }));
    const again = await start();
    expect(lines).toContain(`Stopping the PostgreSQL that an earlier run left behind (process ${pid}).`);
    expect((await ended).how).toBe('exit code 0');
    expect(again.url).toBe(url);
    await again.stop();

    await writeFile(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    expect((await start()).url).toBe(url);
  });

  it('sets a new password when the remembered one is lost', async () => {
    const { url, stop } = await start();
    await stop();
    await unlink(`${dataDir}.json`);
    const again = await start();
    expect(again.url).not.toBe(url);
  });

  it('explains data of another major version and a folder that holds something else', async () => {
    const { stop } = await start();
    await stop();
    await writeFile(join(dataDir, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('created by PostgreSQL 17');
    await writeFile(join(dataDir, 'PG_VERSION'), '18\n');
    const report = () => undefined;
    await expect(startEmbeddedPostgres({ dataDir: join(home, 'data'), report })).rejects.toThrow('not empty');
  });

  it('explains a server that cannot start', async () => {
    const bad = { ...settings, max_connections: 'many' };
    await expect(startEmbeddedPostgres({ dataDir, settings: bad, report: () => undefined })).rejects.toThrow(
      /did not start \(exit code 1\)[^]*max_connections/,
    );
    expect((await start()).port).toBeGreaterThan(0);
  });
});

describe('findPackagedPostgres', () => {
  it('says so when there are no binaries for the platform', async () => {
    await expect(findPackagedPostgres('win32-x64')).rejects.toThrow(
      'no bundled PostgreSQL for this platform',
    );
    const missing = process.arch === 'arm64' ? 'linux-x64' : 'darwin-arm64';
    await expect(findPackagedPostgres(missing)).rejects.toThrow('not installed');
  });
});

describe('settingArguments', () => {
  it('lets settings be overridden, but not where the server listens', () => {
    const args = settingArguments({ fsync: 'off', listen_addresses: '*' }, 5000);
    expect(args).toEqual(expect.arrayContaining(['fsync=off', 'listen_addresses=127.0.0.1', 'port=5000']));
    expect(args).not.toContain('fsync=on');
    expect(args).not.toContain('listen_addresses=*');
  });
});
