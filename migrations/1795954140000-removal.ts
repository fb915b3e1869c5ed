import type { MigrationInterface, QueryRunner } from 'typeorm';

const member = 'campaign_id = any((select reader_campaigns())::uuid[])';
const logsIn = 'campaign_id = any((select reader_logs_in())::uuid[])';
const present = '(removed_at is null or reads_removed())';

/** What coordinates, and the worker, read of the facts of a campaign; a post is nobody's but a member's. */
const READ_BY: Readonly<Record<string, readonly string[]>> = {
  session: ['setup', 'worker'],
  meeting: ['setup', 'worker'],
  deadline: ['setup', 'worker'],
  provision: ['setup'],
  ask: ['setup'],
  reminder_rule: ['setup', 'worker'],
  post: [],
};

/** Names that may be given again once their row was removed: table, index, constraint before, columns. */
const NAMES = [
  ['provision', 'provision_key', 'provision_campaign_id_key_key', 'campaign_id, key'],
  ['ask', 'ask_key', 'ask_campaign_id_key_key', 'campaign_id, key'],
  ['ask', 'ask_title_key', 'ask_campaign_id_title_key_key', 'campaign_id, title_key'],
  ['session', 'session_name_key', 'session_campaign_id_name_key_key', 'campaign_id, name_key'],
  [
    'post',
    'post_city_key',
    'post_campaign_id_delegation_code_city_key_key',
    'campaign_id, delegation_code, city_key',
  ],
] as const;

/** What people set up can be removed and put back, and an ask archived: a removed row is read by nobody who does not ask for it. */
export class Removal1795954140000 implements MigrationInterface {
  name = 'Removal1795954140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function reads_removed() returns boolean language sql stable as
        $$ select coalesce(current_setting('demarche.reads_removed', true), '') = 'yes' $$;
      alter table ask add column archived_at timestamptz;
      alter table provision add column version integer not null default 1;
      alter table post add column version integer not null default 1;
    `);
    for (const [table, roles] of Object.entries(READ_BY))
      await runner.query(`
        alter table ${table} add column removed_at timestamptz, add column removed_by uuid;
        alter table ${table} add constraint ${table}_removed_by_fk foreign key (removed_by) references user_account (id);
        drop policy app_read on ${table};
        create policy app_read on ${table} for select to demarche_app using (${member} and ${present});
        ${roles
          .map(
            (role) => `drop policy ${role}_read on ${table};
        create policy ${role}_read on ${table} for select to demarche_${role} using (${present});`,
          )
          .join('\n        ')}
      `);
    for (const [table, index, constraint, columns] of NAMES)
      await runner.query(`
        alter table ${table} drop constraint ${constraint};
        create unique index ${index} on ${table} (${columns}) where removed_at is null;
      `);
    await runner.query(`
      create policy app_update on post for update to demarche_app using (${logsIn});
      grant update on post to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
