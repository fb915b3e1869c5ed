import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A campaign can be named anew, and knows where its process is negotiated, in which languages its people work, and whether
 * they want its first steps listed; an installation has a name, and its admins try out whether mail goes.
 */
export class CampaignSettings1795955280000 implements MigrationInterface {
  name = 'CampaignSettings1795955280000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaign
        add column languages text[] not null default '{}',
        add column venue_city text,
        add column venue_zone text,
        add column steps_hidden_at timestamptz,
        add column version integer not null default 1;
      alter table process add column forum text not null default '';
      alter table installation add column name text;

      create table mail_test (
        id uuid not null,
        user_id uuid not null,
        asked_at timestamptz not null default now(),
        state text not null default 'waiting',
        reply text,
        answered_at timestamptz,
        constraint mail_test_state check (state in ('waiting', 'accepted', 'refused', 'unreachable', 'unknown')),
        constraint mail_test_pk primary key (id),
        constraint mail_test_user_id_key unique (user_id),
        constraint mail_test_user_id_fk foreign key (user_id) references user_account (id)
      );

      alter table mail_test enable row level security, force row level security;
      create policy app_read on mail_test for select to demarche_app using (user_id = (select reader_id()));
      create policy app_insert on mail_test for insert to demarche_app with check (user_id = (select reader_id()));
      create policy app_delete on mail_test for delete to demarche_app using (user_id = (select reader_id()));
      create policy worker_read on mail_test for select to demarche_worker using (true);
      create policy worker_update on mail_test for update to demarche_worker using (true);
      grant select, insert, delete on mail_test to demarche_app;
      grant select on mail_test to demarche_worker;
      grant update (state, reply, answered_at) on mail_test to demarche_worker;

      create policy app_update on campaign for update to demarche_app
        using (id = any((select reader_coordinates())::uuid[]));
      grant update (name, summary, languages, venue_city, venue_zone, steps_hidden_at, version)
        on campaign to demarche_app;
      grant update (name) on installation to demarche_setup;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
