import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that is free now: `wanted` if possible, else any. */
export async function findFreePort(wanted?: number): Promise<number> {
  return (wanted !== undefined && (await tryPort(wanted))) || (await tryPort(0)) || Promise.reject(noPort());
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(found));
    });
  });
}

function noPort(): Error {
  return new Error('No TCP port of 127.0.0.1 is free.');
}
