import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an act towards a treaty that was entered as hearsay was confirmed: its week tells of it. */
export class ConfirmedLater1796000000000 implements MigrationInterface {
  name = 'ConfirmedLater1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table treaty_action add column confirmed_at timestamptz');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
