import type { ClientBase } from 'pg';
import { SetupError } from '../setup/setup-error.js';

/** What README.md promises to run on: since this version an account that makes roles may give these, and no others, away. */
const OLDEST_MAJOR = 16;

/**
 * Asks before anything else: what an old server refuses in the middle would leave half a schema.
 * @throws Error with the way out when PostgreSQL is older than what the statements were written for
 */
export async function refuseOldPostgres(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  );
  const [version] = rows;
  // Ten thousands are the major version, since PostgreSQL 10.
  if (Math.floor(Number(version?.number) / 10_000) >= OLDEST_MAJOR) return;
  throw new SetupError(
    `This PostgreSQL is version ${version?.name}; Demarche needs ${OLDEST_MAJOR} or newer. Nothing was changed: ` +
      'bring the server up to date (pg_upgrade, or a dump restored on a newer one), then start again.',
  );
}
