import { migrations } from '#migrations';
import type { DataSourceOptions } from 'typeorm';
import * as entities from './tables/index.js';
import { SnakeNaming } from './snake-naming.js';
import { SteadyClient } from './steady-client.js';

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
