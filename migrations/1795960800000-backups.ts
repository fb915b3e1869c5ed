import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An installation knows when its last backup was noted. */
export class Backups1795960800000 implements MigrationInterface {
  name = 'Backups1795960800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table installation add column backup_at timestamptz;
      grant update (backup_at) on installation to demarche_setup;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
