import { createServer } from 'node:net';

/** The wished-for port on loopback, or the next free one. @throws Error when fifty in a row are taken */
export async function freeWebPort(wished: number): Promise<number> {
  for (let port = wished; port < wished + 50; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port from ${wished} to ${wished + 49}; choose another with PORT`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
