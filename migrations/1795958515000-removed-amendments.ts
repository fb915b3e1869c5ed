import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An amendment can be removed and put back, as what is set up can. */
export class RemovedAmendments1795958515000 implements MigrationInterface {
  name = 'RemovedAmendments1795958515000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment add column removed_at timestamptz, add column removed_by uuid;
      alter table amendment add constraint amendment_removed_by_fk foreign key (removed_by) references user_account (id);
      drop policy app_read on amendment;
      create policy app_read on amendment for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and (
        author_id = (select reader_id())
        or tier in ('coalition', 'public')
        or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
        or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))
        and (removed_at is null or reads_removed()));
      grant update (removed_at, removed_by) on amendment to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
