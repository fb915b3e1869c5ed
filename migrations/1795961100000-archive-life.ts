import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORGOTTEN = `state <> 'imported' and (created_at < clock_now() - interval '7 days' and state <> 'importing'
  or created_at < clock_now() - interval '8 days'
  or not exists (select from user_account u where u.id = author_id and u.installation_admin and u.state = 'active'))`;

/** An archive that was brought and not taken in goes with the admin who brought it. */
export class ArchiveLife1795961100000 implements MigrationInterface {
  name = 'ArchiveLife1795961100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy worker_delete on campaign_archive using (${FORGOTTEN})`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
