import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

export interface OwnRedis {
  url: string;
  client: Redis;
  stop(): Promise<void>;
}

/** A Redis process that nobody else uses, for tests that flush it or spoil its settings. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const home = await mkdtemp(join(tmpdir(), 'demarche-redis-'));
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction', '--dir', home];
  const server = spawn('redis-server', ['--port', String(port), ...settings], { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: 50, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await Promise.race([
    client.ping(),
    once(server, 'error').then(([error]) => Promise.reject(error as Error)),
    once(server, 'exit').then(() => Promise.reject(new Error('redis-server ended at once'))),
  ]);
  return {
    url,
    client,
    stop: async () => {
      client.disconnect();
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
