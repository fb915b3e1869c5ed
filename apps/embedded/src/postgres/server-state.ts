import { readIfPresent, replaceFile } from './files.js';
import type { ProcessIdentity } from './process-identity.js';

/** What is remembered beside the data directory, in `<dataDir>.json` (mode 0600). */
export interface ServerState {
  /** The superuser's password; absent until it was set in the cluster. */
  password?: string;
  /** The TCP port last used. */
  port?: number;
  /** The process that started the server last. */
  owner?: ProcessIdentity;
}

/** Reads the state; empty when there is none or it is damaged (the password is then set anew). */
export async function readServerState(dataDir: string): Promise<ServerState> {
  try {
    return JSON.parse((await readIfPresent(stateFile(dataDir))) ?? '{}') as ServerState;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Replaces the state durably. */
export async function writeServerState(dataDir: string, state: ServerState): Promise<void> {
  await replaceFile(stateFile(dataDir), `${JSON.stringify(state)}\n`);
}

/** Where the state of the server on `dataDir` is kept. */
export function stateFile(dataDir: string): string {
  return `${dataDir}.json`;
}
