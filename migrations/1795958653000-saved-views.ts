import type { MigrationInterface, QueryRunner } from 'typeorm';

const member = 'campaign_id = any((select reader_campaigns())::uuid[])';
const mine = 'user_id = (select reader_id())';

/** Filters of a screen can be kept under a name, shared with the campaign, and be where a person begins. */
export class SavedViews1795958653000 implements MigrationInterface {
  name = 'SavedViews1795958653000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid not null,
        campaign_id uuid not null,
        user_id uuid not null,
        screen text not null,
        name text not null,
        name_key text,
        search text not null,
        shared boolean not null default false,
        place int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default clock_now(),
        removed_at timestamptz,
        removed_by uuid,
        constraint saved_view_pk primary key (id),
        constraint saved_view_campaign_id_id_key unique (campaign_id, id),
        constraint saved_view_campaign_id_fk foreign key (campaign_id) references campaign (id),
        constraint saved_view_user_id_fk foreign key (user_id) references user_account (id),
        constraint saved_view_removed_by_fk foreign key (removed_by) references user_account (id)
      );
      create unique index saved_view_name_key on saved_view (campaign_id, user_id, screen, name_key) where removed_at is null;

      create table home_choice (
        campaign_id uuid not null,
        user_id uuid not null,
        place text,
        view_id uuid,
        constraint home_choice_pk primary key (campaign_id, user_id),
        constraint home_choice_campaign_id_fk foreign key (campaign_id) references campaign (id),
        constraint home_choice_user_id_fk foreign key (user_id) references user_account (id),
        constraint home_choice_campaign_id_view_id_fk foreign key (campaign_id, view_id) references saved_view (campaign_id, id)
      );
    `);
    await runner.query(`
      alter table saved_view enable row level security, force row level security;
      create policy app_read on saved_view for select to demarche_app using (${member} and (${mine} or shared) and (removed_at is null or reads_removed()));
      create policy app_insert on saved_view for insert to demarche_app with check (${mine} and ${member});
      create policy app_update on saved_view for update to demarche_app using (${member} and (${mine} or (shared and campaign_id = any((select reader_coordinates())::uuid[])))) with check (${member});
      alter table home_choice enable row level security, force row level security;
      create policy app_read on home_choice for select to demarche_app using (${mine} and ${member});
      create policy app_insert on home_choice for insert to demarche_app with check (${mine} and ${member});
      create policy app_update on home_choice for update to demarche_app using (${mine} and ${member});
      create policy app_delete on home_choice for delete to demarche_app using (${mine} and ${member});
      grant select on saved_view to demarche_app;
      grant insert on saved_view to demarche_app;
      grant update (name, name_key, search, shared, place, version, removed_at, removed_by) on saved_view to demarche_app;
      grant select on home_choice to demarche_app;
      grant insert on home_choice to demarche_app;
      grant update (place, view_id) on home_choice to demarche_app;
      grant delete on home_choice to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
