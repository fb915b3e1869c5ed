import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address that a relay refused is asked again when a person says that it is right. */
export class RefusedAddresses1795943813000 implements MigrationInterface {
  name = 'RefusedAddresses1795943813000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy worker_delete on suppression for delete to demarche_worker using (true);
      grant delete on suppression to demarche_worker;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from this migration.'));
  }
}
