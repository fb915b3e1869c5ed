import { Client, type ClientConfig } from 'pg';

/**
 * A connection of a pool that breaks between two statements says so by an event, which ends the process when nobody
 * listens at that moment: while it is in somebody's hands, the pool does not. The next statement on it fails anyway.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
