import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a capital said can be removed and put back: a removed row is read by nobody who does not ask for it. */
export class RemovedIntentions1795958217000 implements MigrationInterface {
  name = 'RemovedIntentions1795958217000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy app_read on treaty_intention');
    await runner.query(`create policy app_read on treaty_intention for select to demarche_app
      using (campaign_id = any((select reader_campaigns())::uuid[]) and (
        author_id = (select reader_id()) or tier in ('coalition', 'public')
        or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
        or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))
        and (removed_at is null or reads_removed()))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
