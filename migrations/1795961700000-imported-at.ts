import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign from an archive says since when it is here: what was before was told where it came from. */
export class ImportedAt1795961700000 implements MigrationInterface {
  name = 'ImportedAt1795961700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign add column imported_at timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
