import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findFreePort } from '../../apps/embedded/src/postgres/free-port.js';
import { startMailCatcher, type MailCatcher } from '../../apps/embedded/src/mail/index.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/embedded/src/postgres/index.js';
import { stopGently, until } from '../support/processes.js';

/** As README.md and docker/ have it: an owner that is no superuser and may make roles, and the account that it makes. */
describe('an installation on real services', () => {
  let home: string;
  let postgres: EmbeddedPostgres;
  let relay: MailCatcher;
  let settings: Record<string, string | undefined>;
  let ownerUrl: string;
  let as: (name: string, password: string, database?: string) => string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'demarche-set-up-'));
    postgres = await startEmbeddedPostgres({ dataDir: join(home, 'postgres'), report: () => undefined });
    relay = await startMailCatcher({ dir: join(home, 'mail'), report: () => undefined });
    await administrator([
      `create role desk_owner login createrole password 'of-the-owner'`,
      'create database desk owner desk_owner',
    ]);
    as = (name, password, database = 'desk') => {
      const url = new URL(postgres.url);
      [url.username, url.password, url.pathname] = [name, password, `/${database}`];
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
    await relay?.stop();
    await postgres?.stop();
    await rm(home, { recursive: true, force: true });
  });

  const administrator = async (statements: string[], database = 'postgres') => {
    const url = new URL(postgres.url);
    url.pathname = `/${database}`;
    const client = new Client(url.toString());
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };

  const rows = async (query: string, values: string[]) => {
    const client = new Client(ownerUrl);
    await client.connect();
    const found = await client.query(query, values);
    await client.end();
    return found.rows;
  };

  const run = (entry: string, changes: Record<string, string | undefined> = {}) =>
    spawnSync(process.execPath, [entry], { encoding: 'utf8', env: { ...settings, ...changes } });

  it.each([
    [
      'an owner that cannot be read',
      { DATABASE_OWNER_URL: 'postgres://desk:100%@127.0.0.1/desk' },
      'DATABASE_OWNER_URL',
    ],
    ['an owner that is no address', { DATABASE_OWNER_URL: 'desk' }, 'DATABASE_OWNER_URL'],
    [
      'a database that cannot be read',
      { DATABASE_URL: 'postgres://desk:of#me@127.0.0.1/desk' },
      'DATABASE_URL',
    ],
    ['a database of no account', { DATABASE_URL: 'postgres://127.0.0.1/desk' }, 'DATABASE_URL'],
    ['an admin without an address', { ADMIN_EMAIL: 'you' }, 'ADMIN_EMAIL'],
    [
      'an admin, and nothing to link to',
      { ADMIN_EMAIL: 'you@example.org', PUBLIC_URL: undefined },
      'PUBLIC_URL',
    ],
    ['an admin, and a weak secret', { ADMIN_EMAIL: 'you@example.org', SECRET_KEY: 'short' }, 'SECRET_KEY'],
  ])('is not changed by a migration with %s, which says so in a sentence', async (_what, changes, name) => {
    const answer = run('dist/apps/api/src/migrate-main.js', { DATABASE_OWNER_URL: ownerUrl, ...changes });
    expect([answer.status, answer.stdout]).toEqual([1, '']);
    expect(answer.stderr).toContain(name);
    expect(answer.stderr).not.toMatch(/^ +at |of#me|100%@/m);
    expect(await rows('select 1 from pg_tables where schemaname = $1', ['public'])).toEqual([]);
  });

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

  it('is not changed by an owner without the rights for it, who is told what an administrator runs once', async () => {
    await administrator([`create role weak_owner login password 'of-the-owner'`, 'create database weak']);
    const settingsOfWeak = {
      DATABASE_OWNER_URL: as('weak_owner', 'of-the-owner', 'weak'),
      DATABASE_URL: as('weak_runtime', 'of-the-api', 'weak'),
    };
    const refused = run('dist/apps/api/src/migrate-main.js', settingsOfWeak);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('Nothing was changed.');
    expect(refused.stderr).not.toMatch(/ at |of-the/);
    const statements = [...refused.stderr.matchAll(/^ {2}(.+?;)/gm)].map(([, statement]) =>
      String(statement),
    );
    expect(statements).toEqual([
      'alter database "weak" owner to "weak_owner";',
      expect.stringMatching(/^grant demarche_app, .* to "weak_owner" with admin option;$/),
      `create role "weak_runtime" login password '…';`,
    ]);
    await administrator(
      statements.map((statement) => statement.replace('…', 'of-the-api')),
      'weak',
    );
    expect(run('dist/apps/api/src/migrate-main.js', settingsOfWeak)).toMatchObject({ status: 0, stderr: '' });
    expect(run('dist/apps/api/src/migrate-main.js', settingsOfWeak)).toMatchObject({ status: 0, stderr: '' });
  });

  it('hears all at once that has to be mended before a migration: settings, rights and a password', async () => {
    await administrator([
      `create role late_owner login password 'of-the-owner'`,
      `create role late_runtime login password 'of-before'`,
      'create database late',
    ]);
    const { status, stdout, stderr } = run('dist/apps/api/src/migrate-main.js', {
      DATABASE_OWNER_URL: as('late_owner', 'of-the-owner', 'late'),
      DATABASE_URL: as('late_runtime', 'of-the-api', 'late'),
      ADMIN_EMAIL: 'you@example.org',
      PUBLIC_URL: 'http://desk.example.org',
    });
    expect([status, stdout]).toEqual([1, '']);
    for (const said of [
      'PUBLIC_URL',
      'alter database "late" owner to "late_owner";',
      'to "late_owner" with admin option;',
      `alter role "late_runtime" login password '…';`,
    ])
      expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/ at |of-the/);
  });

  it.each([
    [
      'a wrong password',
      () => as('desk_runtime', 'of-nobody'),
      'does not take the password of "desk_runtime"',
    ],
    ['no such database', () => as('desk_runtime', 'of-the-api', 'nothing'), 'has no database "nothing"'],
    ['no server', () => 'postgres://a:b@127.0.0.1:1/x', 'PostgreSQL at 127.0.0.1:1 does not answer'],
    ['no tables', () => as('desk_runtime', 'of-the-api', 'postgres'), 'run "npm run migrate" first'],
  ])('does not start with %s, and says so in one line', (_what, address, sentence) => {
    const { status, stderr, stdout } = run('dist/apps/embedded/src/main.js', { DATABASE_URL: address() });
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('of-nobody');
  });

  it.each(['api', 'worker'])('starts no %s as the owner, and says what to do', (app) => {
    const { status, stderr, stdout } = run(`dist/apps/${app}/src/main.js`, { DATABASE_URL: ownerUrl });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('owns the tables');
    expect(stderr).toContain('DATABASE_OWNER_URL');
    expect(stderr).not.toContain('of-the-owner');
  });

  it('serves and works as the account that owns nothing, and says which address to open', async () => {
    const child = spawn(process.execPath, ['dist/apps/embedded/src/main.js'], {
      env: { ...settings, SMTP_URL: relay.url },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    running.push(child);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until(() => said.includes('open https://desk.example.org '), 'the address is printed');
    await until(() => run('docker/worker-health.mjs').status === 0, 'the worker shows that it lives');
    // Not in one go with this process, which is the relay.
    const doctor = () =>
      promisify(execFile)(process.execPath, ['dist/apps/api/src/doctor-main.js'], {
        env: { ...settings, SMTP_URL: relay.url },
      }).catch((error: { stdout: string; stderr: string }) => error);
    let well = await doctor();
    await until(async () => {
      well = await doctor();
      return !well.stdout.includes('FAULT');
    }, 'the doctor finds no fault');
    expect(well.stderr).toBe('');
    expect(well.stdout.split('\n').map((line) => line.slice(6, 17).trim())).toEqual([
      ...[
        'settings',
        'secret',
        'database',
        'clock',
        'migrations',
        'worker',
        'sweep',
        'mail',
        'queue',
        'relay',
      ],
      ...['accept log', 'address', 'zone data', 'disk', 'backup', ''],
    ]);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('is looked at by the doctor, who names each fault in a line', () => {
    const { status, stdout } = run('dist/apps/api/src/doctor-main.js', { ACCEPT_LOG: '/nowhere/accepted' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAULT relay +It does not let us in\. .*\[127\.0\.0\.1:1: /m);
    expect(stdout).toMatch(/^FAULT accept log +It cannot be read: .*\[\/nowhere: ENOENT\]$/m);
    const unset = run('dist/apps/api/src/doctor-main.js', { SECRET_KEY: 'short', SMTP_URL: undefined });
    expect([unset.status, unset.stderr]).toEqual([1, '']);
    expect(unset.stdout).toMatch(/^FAULT settings +A setting cannot be used\. \[SMTP_URL is missing/m);
    expect(unset.stdout).toMatch(/^FAULT settings +A setting cannot be used\. \[SECRET_KEY is weak/m);
    expect(unset.stdout).not.toContain('short');
    const bare = run('dist/apps/api/src/doctor-main.js', {
      DATABASE_URL: as('desk_runtime', 'of-the-api', 'postgres'),
    });
    expect(bare.stdout).toMatch(
      /^FAULT migrations +\d+ migrations are missing: run npm run migrate\. \[Baseline/m,
    );
  });
});
