import type { MigrationInterface, QueryRunner } from 'typeorm';

const seen = (more = '') => `campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())${more}
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))`;
const notUndone = (interaction: string) =>
  `not exists (select from interaction_undo z where z.of_interaction = ${interaction} and z.undone_by = author_id)`;
const fromNoneUndone = `(interaction_id is null or ${notUndone('interaction_id')})`;

/** A logged contact can be taken back whole; a device's clock is kept beside it; a seat has a usual tier. */
export class MeantAndUndone1795932486551 implements MigrationInterface {
  name = 'MeantAndUndone1795932486551';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership add column default_tier text;
      alter table membership add constraint membership_default_tier
        check (default_tier in ('me', 'organisation', 'core', 'coalition', 'public'));
      grant update (default_tier) on membership to demarche_app;

      alter table interaction add column reported_at timestamptz, add column device_offset_s integer;
      alter table position_event add column reported_at timestamptz, add column device_offset_s integer;

      create table interaction_undo (
        of_interaction uuid not null,
        undone_by uuid not null,
        campaign_id uuid not null,
        undone_at timestamptz not null default clock_now(),
        constraint interaction_undo_pk primary key (of_interaction, undone_by)
      );
      alter table interaction_undo add constraint interaction_undo_campaign_id_fk foreign key (campaign_id) references campaign (id);
      alter table interaction_undo add constraint interaction_undo_undone_by_fk foreign key (undone_by) references user_account (id);
      create trigger append_only before update or delete on interaction_undo for each row execute function refuse_change();

      alter table interaction_undo enable row level security, force row level security;
      create policy app_read on interaction_undo for select to demarche_app
        using (campaign_id = any((select reader_campaigns())::uuid[]));
      create policy app_insert on interaction_undo for insert to demarche_app
        with check (campaign_id = any((select reader_logs_in())::uuid[]) and undone_by = (select reader_id()));
      grant select on interaction_undo to demarche_app;
      grant insert on interaction_undo to demarche_app;

      drop policy app_read on interaction;
      create policy app_read on interaction for select to demarche_app
        using (${seen()} and ${notUndone('id')});
      drop policy app_read on task;
      create policy app_read on task for select to demarche_app
        using (${seen(' or assignee_id = (select reader_id())')} and ${fromNoneUndone});
      drop policy app_read on position_event;
      create policy app_read on position_event for select to demarche_app
        using (${seen()} and ${fromNoneUndone});
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
