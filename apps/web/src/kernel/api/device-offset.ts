/**
 * How far this device's clock is ahead of the server's, measured at each answer: notes that were made on a phone with a
 * wrong clock are dated by it. In ms; 0 until the server was heard.
 */
let offset = 0;
const listeners = new Set<(offset: number) => void>();

/** What an HTTP date leaves out, and a clock that nobody calls wrong. */
const NOISE_MS = 2000;

/** In ms, by the last answer. */
export const deviceOffset = (): number => offset;

/** Now by the server's clock, as far as it is known; in ms since 1970. */
export const serverNow = (): number => Date.now() - offset;

/** Calls back with every other offset, in ms. @returns how to stop */
export function onDeviceOffset(listener: (offset: number) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** One that was measured before, e.g. before the app was closed. In ms. */
export function setDeviceOffset(known: number): void {
  if (known === offset) return;
  offset = known;
  [...listeners].forEach((listener) => listener(offset));
}

/**
 * Measures at an answer of our server; anything else that answers, like a hotel's network, has a clock of its own.
 * @param sentAt and `receivedAt` by the device's clock, in ms since 1970
 */
export function measureOffset(answer: Response, sentAt: number, receivedAt: number): void {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.redirected || !(type.includes('json') || answer.status === 204)) return;
  const date = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(date)) return;
  // The server wrote a whole second, at some moment while the request was on its way.
  const measured = (sentAt + receivedAt) / 2 - (date + 500);
  const unsure = Math.abs(receivedAt - sentAt) / 2 + NOISE_MS;
  if (Math.abs(measured) <= unsure) return setDeviceOffset(0);
  // What is told does not tremble with every answer.
  if (Math.abs(measured - offset) > unsure) setDeviceOffset(Math.round(measured));
}
