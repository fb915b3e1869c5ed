import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The terms of a treaty can be removed and put back: until then nobody reads them, and the campaign follows no treaty. */
export class RemovedTreaty1795962795000 implements MigrationInterface {
  name = 'RemovedTreaty1795962795000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table treaty add column removed_at timestamptz, add column removed_by uuid;
      alter table treaty add constraint treaty_removed_by_fk foreign key (removed_by) references user_account (id);
      drop policy app_read on treaty;
      create policy app_read on treaty for select to demarche_app
        using (campaign_id = any((select reader_campaigns())::uuid[]) and (removed_at is null or reads_removed()));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
