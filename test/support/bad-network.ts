import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What becomes of one request to log something: it arrives and the answer is lost; the connection breaks before it
 * arrives; or something between answers that the server is busy.
 */
export type Mishap = 'answer lost' | 'connection broken' | 'busy';

/** Stands between a browser and the demo, at an address of its own, and can be as bad as a corridor's network. */
export class BadNetwork {
  /** Mishaps of the next requests to log something, in order; without one all goes well. */
  readonly mishaps: Mishap[] = [];
  /** Requests to log something that came by, each as its body's id. */
  readonly seen: string[] = [];
  #server: Server;
  #port = 0;

  constructor(private readonly target: string) {
    this.#server = this.#make();
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The network is there (again), at the same address. */
  async up(): Promise<void> {
    this.#server = this.#make();
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** The network is gone: connections are cut, and new ones refused. */
  async down(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #make(): Server {
    return createServer((asked, answer) => {
      const logs = asked.method === 'POST' && /\/interactions$/.test(asked.url ?? '');
      const mishap = logs ? this.mishaps.shift() : undefined;
      if (logs) this.seen.push(String(asked.headers['idempotency-key']));
      if (mishap === 'connection broken') asked.socket.destroy();
      else if (mishap === 'busy') answer.writeHead(503, { 'content-type': 'text/plain' }).end('busy');
      else this.#pass(asked, answer, mishap === 'answer lost');
    });
  }

  /** The demo takes its own address for the only one, so it is told that it was asked there. */
  #pass(asked: IncomingMessage, answer: ServerResponse, loseAnswer: boolean): void {
    const { host: _host, origin, ...headers } = asked.headers;
    const own = origin === undefined ? {} : { origin: this.target };
    const onward = request(
      `${this.target}${asked.url}`,
      { method: asked.method, headers: { ...headers, ...own } },
      (answered) => {
        if (loseAnswer) {
          answered.resume().once('end', () => asked.socket.destroy());
          return;
        }
        answer.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(answer);
      },
    );
    onward.once('error', () => answer.destroy());
    answer.once('close', () => onward.destroy());
    asked.pipe(onward);
  }
}
