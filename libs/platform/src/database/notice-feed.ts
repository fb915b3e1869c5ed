import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** What is done with what PostgreSQL says. */
export interface NoticeHandlers {
  /** A notice of one of the channels, in the order of the commits. */
  notice(channel: string, payload: string): void;
  /** It listens (again) after a time in which notices were missed. */
  again(): void;
}

const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/** Listens to channels of PostgreSQL on one connection of its own, and comes back whenever that is lost. */
export class NoticeFeed {
  private client: Client | undefined;
  private readonly handlers = new Set<NoticeHandlers>();
  private starting: Promise<void> | undefined;
  private readonly closing = new AbortController();

  /** @param channels names that may stand in a statement as they are */
  constructor(
    private readonly url: string,
    private readonly channels: readonly string[],
  ) {}

  /** Whether nothing that is said now is missed. */
  get listening(): boolean {
    return this.client !== undefined;
  }

  /**
   * Connects at the first call; settles once it listens or has failed once, and then goes on trying. Never rejects.
   * @param handlers told as well as those of earlier calls; the same ones once
   */
  start(handlers: NoticeHandlers): Promise<void> {
    this.handlers.add(handlers);
    this.starting ??= this.listen().catch(() => void this.listenAgain());
    return this.starting;
  }

  /** Finds out whether the other end is still there; a connection without an answer is given up, and made anew. */
  async check(): Promise<void> {
    const { client } = this;
    await client?.query('select 1').catch(() => destroy(client));
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'demarche live',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload = '' }) => this.tell(channel, payload));
    try {
      await client.connect();
      await client.query(this.channels.map((channel) => `listen ${channel}`).join('; '));
    } catch (error) {
      destroy(client);
      throw error;
    }
    this.client = client;
    if (this.closing.signal.aborted) await client.end();
    else
      client.once('end', () => {
        this.client = undefined;
        void this.listenAgain();
      });
  }

  private tell(channel: string, payload: string): void {
    for (const handlers of this.handlers) handlers.notice(channel, payload);
  }

  private async listenAgain(): Promise<void> {
    for (
      let pause = SHORTEST_PAUSE;
      !this.closing.signal.aborted;
      pause = Math.min(2 * pause, LONGEST_PAUSE)
    ) {
      // Not all processes of an installation at the same moment.
      const rest = sleep(pause * (0.5 + Math.random()), undefined, {
        signal: this.closing.signal,
        ref: false,
      });
      await rest.catch(() => undefined);
      if (this.closing.signal.aborted) return;
      try {
        await this.listen();
        for (const handlers of this.handlers) handlers.again();
        return;
      } catch {
        // Not there yet.
      }
    }
  }
}

/** Without a farewell, for which there may be nobody at the other end. */
function destroy(client: Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
