import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation can be renamed, by whoever read it as it stands. */
export class OrganisationVersions1795934300000 implements MigrationInterface {
  name = 'OrganisationVersions1795934300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation add column version int not null default 1');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
