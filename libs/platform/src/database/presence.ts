import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** First key of the advisory locks by which worker processes show that they live. */
export const PRESENCE_LOCK = 20_240_809;

/**
 * Shows the other workers that this process lives: a session of its own holds an advisory lock under `id` for as long.
 * When the process dies, however it dies, PostgreSQL lets go of the lock.
 */
export class Presence {
  /** Fresh for each process, never reused. */
  readonly id = randomInt(1, 2 ** 31 - 1);
  private client: Client | undefined;
  private closed = false;

  private constructor(private readonly url: string) {}

  static async open(url: string): Promise<Presence> {
    const presence = new Presence(url);
    await presence.show();
    return presence;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async show(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'demarche presence',
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select pg_advisory_lock($1, $2)', [PRESENCE_LOCK, this.id]);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    if (this.closed) await client.end();
    else client.once('end', () => void this.showAgain());
  }

  /** After a restart of PostgreSQL; the others wait a moment before they believe in a death. */
  private async showAgain(): Promise<void> {
    while (!this.closed) {
      try {
        await this.show();
        return;
      } catch {
        await sleep(200);
      }
    }
  }
}
