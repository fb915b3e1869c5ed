import { runMigrations } from 'bullmq';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import {
  coverCampaignTables,
  dataSourceOptions,
  DirectAccess,
  loadReferenceData,
  SteadyClient,
} from '#libs/data';
import { refuseOldPostgres } from './oldest-postgres.js';

/**
 * Brings tables, roles, rules, the queue's own schema and the installation-wide facts up to date. Safe to run twice and
 * from two processes.
 * @throws Error before anything is changed when PostgreSQL is too old
 */
export async function migrate(url: string, report: (line: string) => void = () => undefined): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 2, Client: SteadyClient });
  const guard = await pool.connect();
  try {
    await refuseOldPostgres(guard);
    await guard.query(`select pg_advisory_lock(hashtext('demarche_migrate'))`);
    const source = await new DataSource(dataSourceOptions(url, {}, 2)).initialize();
    const applied = await source.runMigrations();
    await source.destroy();
    for (const migration of applied) report(`applied ${migration.name}`);
    await runMigrations(guard);
    const access = new DirectAccess(guard);
    await access.run(coverCampaignTables, {});
    await loadReferenceData(access);
  } finally {
    await guard.query('select pg_advisory_unlock_all()').catch(() => undefined);
    guard.release();
    await pool.end();
  }
}
