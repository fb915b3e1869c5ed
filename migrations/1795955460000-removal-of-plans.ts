import type { MigrationInterface, QueryRunner } from 'typeorm';

const member = 'campaign_id = any((select reader_campaigns())::uuid[])';
const present = '(removed_at is null or reads_removed())';

/**
 * The worker goes on reading removed deadlines: they are cancelled, and whoever was told of one is told so. It derives what is
 * removed anew with the zone data, too, so that what is put back is right. Drafts can be removed and put back.
 */
export class RemovalOfPlans1795955460000 implements MigrationInterface {
  name = 'RemovalOfPlans1795955460000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['session', 'meeting', 'deadline'])
      await runner.query(`
        drop policy worker_read on ${table};
        create policy worker_read on ${table} for select to demarche_worker using (true);
      `);
    await runner.query(`
      alter table deadline add column cancelled_by_removal boolean not null default false;

      alter table text_version add column language text, add column removed_at timestamptz, add column removed_by uuid;
      alter table text_version add constraint text_version_removed_by_fk foreign key (removed_by) references user_account (id);
      alter table text_version drop constraint text_version_campaign_id_key_key;
      alter table text_version drop constraint text_version_campaign_id_title_key_key;
      create unique index text_version_key on text_version (campaign_id, key) where removed_at is null;
      create unique index text_version_title_key on text_version (campaign_id, title_key) where removed_at is null;
      alter table text_version drop constraint text_version_campaign_id_ordinal_key;
      create unique index text_version_ordinal on text_version (campaign_id, ordinal) where removed_at is null;
      drop policy app_read on text_version;
      create policy app_read on text_version for select to demarche_app using (${member} and ${present});
      drop policy app_delete on text_version;
      revoke delete on text_version from demarche_app;
      drop policy setup_read on text_version;
      create policy setup_read on text_version for select to demarche_setup using (${present});
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
