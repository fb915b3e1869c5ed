import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseServerAccount } from './account.js';
import { prepareBinaries } from './binaries.js';
import { ensureCluster, setSuperuserPassword, type Cluster } from './cluster.js';
import { findFreePort } from './free-port.js';
import { stopLeftoverServer } from './leftover.js';
import { identifyProcess } from './process-identity.js';
import { waitUntilReady } from './readiness.js';
import { logTail, rotateLog, startServerProcess, type ServerProcess } from './server-process.js';
import { readServerState, stateFile, writeServerState, type ServerState } from './server-state.js';
import { settingArguments, type ServerSettings } from './settings.js';

/** What to start. */
export interface EmbeddedPostgresOptions {
  /**
   * The data directory; created when missing. Beside it are kept `<dataDir>.json` (password and port, mode 0600)
   * and `<dataDir>.log` (messages of this run; of the previous one in `.log.1`).
   */
  dataDir: string;
  /** Receives lines for the person at the terminal. */
  report: (line: string) => void;
  /** Overrides for server settings, such as `{ fsync: 'off' }` for tests. */
  settings?: ServerSettings;
}

/** A running server. */
export interface EmbeddedPostgres {
  /** Connection URL of the superuser, database `postgres`. Contains the password. */
  url: string;
  port: number;
  /** Fast shutdown; resolves when the server has ended. Idempotent. */
  stop: () => Promise<void>;
  /** Resolves when the server has ended, on request (`expected`) or by itself. */
  ended: Promise<{ expected: boolean; how: string }>;
}

const START_ATTEMPTS = 40;
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
const STILL_IN_USE = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

/**
 * Starts PostgreSQL on `dataDir`, creating the database at the first start and recovering it after any kind of
 * crash. As root it runs under an unprivileged account, wherever the project lies. The caller must hold the
 * instance lock of the data home. Installs no signal handlers: call `stop()` when shutting down; if our process
 * ends without it, in whatever way, the server shuts down by itself at once. Throws in plain words.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { report, settings = {} } = options;
  const dataDir = await locate(options.dataDir);
  const state = await readServerState(dataDir);
  const account = await chooseServerAccount(dataDir);
  const cluster: Cluster = { dataDir, account, binaries: await prepareBinaries(account, report) };
  await stopLeftoverServer(dataDir, state.owner, report);
  await ensureCluster(cluster, settings['fsync'] !== 'off', report);
  if (state.password === undefined) {
    const password = randomBytes(24).toString('hex');
    await setSuperuserPassword(cluster, password);
    state.password = password;
    await writeServerState(dataDir, state);
  }
  return runServer(cluster, { ...state, password: state.password }, settings, report);
}

async function runServer(
  cluster: Cluster,
  state: ServerState & { password: string },
  settings: ServerSettings,
  report: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const { dataDir } = cluster;
  const logFile = `${dataDir}.log`;
  const owner = identifyProcess(process.pid);
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
    const port = await findFreePort(state.port);
    await rotateLog(logFile);
    await writeServerState(dataDir, { ...state, port, ...(owner && { owner }) });
    const url = `postgresql://postgres:${state.password}@127.0.0.1:${port}/postgres`;
    const name = `demarche-${randomBytes(8).toString('hex')}`;
    const args = [...settingArguments(settings, port), '-c', `cluster_name=${name}`];
    const server = await startServerProcess(cluster, args, logFile);
    if (await becomesReady(server, url, name, dataDir, report)) {
      const release = (): Promise<void> => writeServerState(dataDir, { password: state.password, port });
      return runningServer(server, url, port, logFile, release, report);
    }
    const messages = await logTail(logFile);
    // Both pass: someone took the port in between, or processes of a crashed server are still ending.
    if (!PORT_TAKEN.test(messages) && !STILL_IN_USE.test(messages)) {
      throw new Error(`PostgreSQL did not start (${await server.ended}). Its last messages:\n${messages}`);
    }
    await sleep(250);
  }
  throw new Error(`PostgreSQL did not start. Its last messages:\n${await logTail(logFile)}`);
}

async function becomesReady(
  server: ServerProcess,
  url: string,
  name: string,
  dataDir: string,
  report: (line: string) => void,
): Promise<boolean> {
  try {
    return await waitUntilReady(server, url, name, report);
  } catch (error) {
    await server.stop();
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message}\nTo have a new password set, delete ${stateFile(dataDir)} and start again.`);
  }
}

function runningServer(
  server: ServerProcess,
  url: string,
  port: number,
  logFile: string,
  release: () => Promise<void>,
  report: (line: string) => void,
): EmbeddedPostgres {
  let expected = false;
  const ended = server.ended.then(async (how) => {
    if (!expected) report(`PostgreSQL ended unexpectedly (${how}); its messages are in ${logFile}.`);
    await release().catch(() => undefined);
    return { expected, how };
  });
  const stop = async (): Promise<void> => {
    expected = true;
    await server.stop();
    await ended;
  };
  return { url, port, stop, ended };
}

/** An absolute path without symbolic links above it, so that every path derived from it names the same thing. */
async function locate(dataDir: string): Promise<string> {
  const absolute = resolve(dataDir);
  await mkdir(dirname(absolute), { recursive: true, mode: 0o700 });
  return join(await realpath(dirname(absolute)), basename(absolute));
}
