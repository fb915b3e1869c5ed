import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '../../apps/embedded/src/postgres/free-port.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/embedded/src/postgres/index.js';
import { stopGently, until } from '../support/processes.js';

/** As README.md and docker/ have it: an owner that is no superuser and may make roles, and the account that it makes. */
describe('an installation on real services', () => {
  let home: string;
  let postgres: EmbeddedPostgres;
  let settings: Record<string, string | undefined>;
  let ownerUrl: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'demarche-set-up-'));
    postgres = await startEmbeddedPostgres({ dataDir: join(home, 'postgres'), report: () => undefined });
    const server = new Client(postgres.url);
    await server.connect();
    await server.query(`create role desk_owner login createrole password 'of-the-owner'`);
    await server.query('create database desk owner desk_owner');
    await server.end();
    const as = (name: string, password: string) => {
      const url = new URL(postgres.url);
      [url.username, url.password, url.pathname] = [name, password, '/desk'];
      return url.toString();
    };
    ownerUrl = as('desk_owner', 'of-the-owner');
    settings = {
      PATH: process.env['PATH'],
      DATABASE_URL: as('desk_runtime', 'of-the-api'),
      SMTP_URL: 'smtp://127.0.0.1:1',
      PUBLIC_URL: 'https://desk.example.org',
      SECRET_KEY: 'kJ3vQ9xZr7LwT2mNb8YcHs4PfGd6AeUi',
      HOST: '127.0.0.1',
      PORT: String(await findFreePort()),
    };
  });
  afterAll(async () => {
    for (const child of running) await stopGently(child);
    await postgres?.stop();
    await rm(home, { recursive: true, force: true });
  });

  const run = (entry: string, changes: Record<string, string | undefined> = {}) =>
    spawnSync(process.execPath, [entry], { encoding: 'utf8', env: { ...settings, ...changes } });

  it('is migrated by the owner alone, twice as well as once', () => {
    const migrate = (changes: Record<string, string>) => run('dist/apps/api/src/migrate-main.js', changes);
    const without = migrate({});
    expect([without.status, without.stdout]).toEqual([1, '']);
    expect(without.stderr).toContain('DATABASE_OWNER_URL is missing');
    const first = migrate({ DATABASE_OWNER_URL: ownerUrl, ADMIN_EMAIL: 'you@example.org' });
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('https://desk.example.org/mail/');
    expect(migrate({ DATABASE_OWNER_URL: ownerUrl })).toMatchObject({
      status: 0,
      stdout: 'The database is up to date.\n',
    });
  });

  it.each(['api', 'worker'])('starts no %s as the owner, and says what to do', (app) => {
    const { status, stderr, stdout } = run(`dist/apps/${app}/src/main.js`, { DATABASE_URL: ownerUrl });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('owns the tables');
    expect(stderr).toContain('DATABASE_OWNER_URL');
    expect(stderr).not.toContain('of-the-owner');
  });

  it('serves and works as the account that owns nothing', async () => {
    for (const app of ['api', 'worker'])
      running.push(
        spawn(process.execPath, [`dist/apps/${app}/src/main.js`], { env: settings, stdio: 'ignore' }),
      );
    const address = `http://127.0.0.1:${settings['PORT']}/health`;
    const ready = () =>
      fetch(`${address}/ready`).then(
        (answer) => answer.status === 200,
        () => false,
      );
    await until(ready, 'the api is ready');
    await until(() => run('docker/worker-health.mjs').status === 0, 'the worker shows that it lives');
    const [api] = running;
    api?.kill('SIGTERM');
    expect(await once(api!, 'exit')).toEqual([0, null]);
  });
});
