import { migrations } from '#migrations';
import { Client, type ClientConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import * as entities from './tables/index.js';
import { SnakeNaming } from './snake-naming.js';

/**
 * A connection that breaks between two statements says so by an event, which ends the process when nobody listens at that
 * moment, such as while it is handed from the pool to whoever asked for it. The next statement on it fails anyway.
 */
class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Options shared by the migrator and the runtime pools. `session` becomes PostgreSQL start-up settings. */
export function dataSourceOptions(
  url: string,
  session: Record<string, string> = {},
  poolSize = 10,
): DataSourceOptions {
  const options = Object.entries(session)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  return {
    type: 'postgres',
    url,
    entities: Object.values(entities),
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    extra: { options, application_name: 'demarche', Client: SteadyClient },
    logging: false,
  };
}
