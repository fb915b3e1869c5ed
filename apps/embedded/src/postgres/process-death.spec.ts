import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { transformFile } from '@swc/core';
import pg from 'pg';
import { identifyProcess } from './process-identity.js';

// What happens when our process dies can only be seen from another one, so these run it as a child.

const here = dirname(fileURLToPath(import.meta.url));
const children: ChildProcess[] = [];
let folder: string;

const START = `
  import { acquireInstanceLock, startEmbeddedPostgres } from './index.js';
  const report = (line) => console.log(line);
  try {
    const lock = await acquireInstanceLock('home');
    const settings = { fsync: 'off', shared_buffers: '16MB' };
    const server = await startEmbeddedPostgres({ dataDir: 'home/postgres', report, settings });
    await lock.publish('http://localhost:1234');
    const end = () => server.stop().then(() => lock.release()).then(() => process.exit(0));
    process.on('SIGINT', end).on('SIGTERM', end);
    console.log('READY ' + server.url);
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log('FAILED ' + error.message);
    process.exitCode = 1;
  }`;

const LOCK = `
  import { acquireInstanceLock } from './index.js';
  console.log('WAITING');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  process.stdin.destroy();
  await acquireInstanceLock('race').then(
    () => { console.log('WON'); setTimeout(() => undefined, 3000); },
    (error) => console.log(error.name));`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pg-death-'));
  await symlink(resolve(here, '../../../../node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of await readdir(here)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const options = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, swcrc: false } as const;
    const { code } = await transformFile(join(here, name), options);
    await writeFile(join(folder, name.replace(/ts$/, 'js')), code);
  }
  await writeFile(join(folder, 'start.js'), START);
  await writeFile(join(folder, 'lock.js'), LOCK);
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Runs a script as the leader of its own process group, as a shell runs a command. */
function run(script: string): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [script], { cwd: folder, detached: true, stdio: 'pipe' });
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  children.push(child);
  return { child, output: () => output };
}

async function until<T>(what: string, probe: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
    const found = await probe();
    if (found) return found;
  }
  throw new Error(`no ${what}`);
}

async function ready(): Promise<{ child: ChildProcess; url: string; serverPid: number; output: string }> {
  const { child, output } = run('start.js');
  const url = await until('server', () => {
    if (output().includes('FAILED')) throw new Error(output());
    return /READY (\S+)/.exec(output())?.[1];
  });
  const pidFile = await readFile(join(folder, 'home/postgres/postmaster.pid'), 'utf8');
  return { child, url, serverPid: Number.parseInt(pidFile, 10), output: output() };
}

const gone = (pid: number) => until('end of the server', () => !identifyProcess(pid));

async function countRuns(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS runs (n serial)');
  await client.query('INSERT INTO runs DEFAULT VALUES');
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM runs');
  await client.end();
  return rows[0]?.n ?? 0;
}

describe('death of our process', () => {
  it('during the creation of the database: the next start creates it anew', async () => {
    const { child } = run('start.js');
    const home = join(folder, 'home');
    await until('initdb', async () => {
      const names = await readdir(home).catch(() => []);
      const staging = names.find((name) => name.startsWith('postgres.new-'));
      return staging && (await readdir(join(home, staging))).includes('base');
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await countRuns((await ready()).url)).toBe(1);
    expect((await readdir(home)).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('by kill -9: the server ends by itself, and the next start finds the data', async () => {
    const { child, url, serverPid } = await ready();
    const before = await countRuns(url);
    child.kill('SIGKILL');
    await gone(serverPid);
    expect(await countRuns((await ready()).url)).toBe(before + 1);
  });

  it('by kill -9 together with the guard: the next start stops the orphan', async () => {
    const { child, url, serverPid } = await ready();
    const before = await countRuns(url);
    for (const guard of await guardsOf(child.pid ?? 0)) process.kill(guard, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(identifyProcess(serverPid)).toBeDefined();
    const next = await ready();
    expect(next.output).toContain(`(process ${serverPid})`);
    expect(await countRuns(next.url)).toBe(before + 1);
  });

  it('by Ctrl-C: the server is left to us and shut down', async () => {
    const { child, serverPid } = await ready();
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(identifyProcess(serverPid)).toBeUndefined();
    expect(await readFile(join(folder, 'home/postgres.log'), 'utf8')).toContain(
      'database system is shut down',
    );
  });
});

describe('second start', () => {
  it('says what is running and ends with an error', async () => {
    const { child } = await ready();
    const second = run('start.js');
    expect((await once(second.child, 'exit'))[0]).toBe(1);
    expect(second.output()).toContain(`at http://localhost:1234: process ${child.pid}`);
  });

  it('has one winner when many processes start at once', async () => {
    await mkdir(join(folder, 'race'));
    await writeFile(join(folder, 'race/instance.4.lock'), '{"pid":4190000,"started":"x","since":""}');
    const starts = Array.from({ length: 8 }, () => run('lock.js'));
    const said = () => starts.map(({ output }) => output().replace('WAITING', '').trim());
    await until('start', () => starts.every(({ output }) => output().includes('WAITING')));
    for (const { child } of starts) child.stdin?.write('go\n');
    await until('decision', () => said().every((words) => words !== ''));
    const outputs = said().sort();
    expect(outputs).toEqual([...Array(7).fill('AlreadyRunningError'), 'WON']);
  });
});

async function guardsOf(pid: number): Promise<number[]> {
  const ps = spawn('ps', ['-eo', 'pid=,ppid=,args='], { stdio: ['ignore', 'pipe', 'ignore'] });
  let listing = '';
  ps.stdout.on('data', (chunk: Buffer) => (listing += chunk.toString()));
  await once(ps, 'close');
  const processes = listing.split('\n').map((line) => line.trim().split(/\s+/));
  return processes
    .filter(([, parent, ...args]) => Number(parent) === pid && args.includes('demarche-guard'))
    .map(([guard]) => Number(guard));
}
