import { createServer } from 'node:net';
import { SetupError } from '#libs/platform';

const LAST_PORT = 65_535;

/** @throws SetupError unless the text is a port; none at all means 3000 */
export function wishedPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > LAST_PORT) {
    throw new SetupError(
      `PORT must be a whole number from 1 to ${LAST_PORT}, such as 3000; it is "${text}".`,
    );
  }
  return port;
}

/** The wished-for port on loopback, or the next free one. @throws SetupError when fifty in a row are taken */
export async function freeWebPort(wished: number): Promise<number> {
  const last = Math.min(wished + 49, LAST_PORT);
  for (let port = wished; port <= last; port++) {
    if (await isFree(port)) return port;
  }
  throw new SetupError(`No free port from ${wished} to ${last}; choose another with PORT.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
