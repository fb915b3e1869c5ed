import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An article that was read wrongly goes from its draft alone and can be put back: until then nobody reads it, and its number and
 * provision are free for another one.
 */
export class RemovedArticles1798006300417 implements MigrationInterface {
  name = 'RemovedArticles1798006300417';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table text_article add column removed_at timestamptz, add column removed_by uuid,
        add constraint text_article_removed_by_fk foreign key (removed_by) references user_account (id),
        drop constraint text_article_text_version_id_number_key;
      create unique index text_article_number on text_article (text_version_id, number) where removed_at is null;
      drop index text_article_provision;
      create unique index text_article_provision on text_article (text_version_id, provision_id)
        where provision_id is not null and removed_at is null;
      drop policy app_read on text_article;
      create policy app_read on text_article for select to demarche_app
        using (campaign_id = any((select reader_campaigns())::uuid[]) and (removed_at is null or reads_removed()));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
