import type { MigrationInterface, QueryRunner } from 'typeorm';

const access = `
  alter table treaty_table enable row level security, force row level security;
  create policy app_read on treaty_table for select to demarche_app
    using (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_insert on treaty_table for insert to demarche_app
    with check (campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()));
  create policy app_update on treaty_table for update to demarche_app
    using (campaign_id = any((select reader_logs_in())::uuid[]));
  alter table treaty_intention enable row level security, force row level security;
  create policy app_read on treaty_intention for select to demarche_app
    using (campaign_id = any((select reader_campaigns())::uuid[]) and (
      author_id = (select reader_id()) or tier in ('coalition', 'public')
      or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[])) or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))));
  create policy app_insert on treaty_intention for insert to demarche_app
    with check (campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()) and organisation_id = any((select reader_represents())::uuid[]) and (tier <> 'core' or campaign_id = any((select reader_core_campaigns())::uuid[])));
  create policy app_update on treaty_intention for update to demarche_app
    using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
      author_id = (select reader_id()) or tier in ('coalition', 'public')
      or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[])) or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))))
    with check (campaign_id = any((select reader_campaigns())::uuid[]));
  grant select on treaty_table to demarche_app;
  grant insert on treaty_table to demarche_app;
  grant update (undone_at, undone_by) on treaty_table to demarche_app;
  grant select on treaty_intention to demarche_app;
  grant insert on treaty_intention to demarche_app;
  grant update (step, expected_on, stated_on, confidence, grade, source, note, removed_at, removed_by, version) on treaty_intention to demarche_app;
`;

const EVENTS = [
  ['insert', 'new table as fresh'],
  ['update', 'old table as gone new table as fresh'],
] as const;

/**
 * Acts with a declaration and a day of effect, that can be restored; status tables that were brought, as the trace of where acts
 * come from; what capitals say they will do next towards the treaty.
 */
export class TreatyOnScreens1795957752000 implements MigrationInterface {
  name = 'TreatyOnScreens1795957752000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table treaty add column adopted_on date;

      create table treaty_table (
        id uuid not null,
        campaign_id uuid not null,
        author_id uuid not null,
        source text not null,
        counts jsonb not null,
        applied_at timestamptz not null default clock_now(),
        undone_at timestamptz,
        undone_by uuid,
        constraint treaty_table_pk primary key (id),
        constraint treaty_table_campaign_id_id_key unique (campaign_id, id),
        constraint treaty_table_campaign_id_fk foreign key (campaign_id) references treaty (campaign_id),
        constraint treaty_table_author_id_fk foreign key (author_id) references user_account (id),
        constraint treaty_table_undone_by_fk foreign key (undone_by) references user_account (id)
      );

      alter table treaty_action add column effective_on date;
      alter table treaty_action add column declaration text not null default '';
      alter table treaty_action add column undone_by uuid;
      alter table treaty_action add column table_id uuid;
      alter table treaty_action add column undone_by_table uuid;
      alter table treaty_action add constraint treaty_action_undone_by_fk
        foreign key (undone_by) references user_account (id);
      alter table treaty_action add constraint treaty_action_campaign_id_table_id_fk
        foreign key (campaign_id, table_id) references treaty_table (campaign_id, id);
      alter table treaty_action add constraint treaty_action_campaign_id_undone_by_table_fk
        foreign key (campaign_id, undone_by_table) references treaty_table (campaign_id, id);

      create table treaty_intention (
        id uuid not null,
        campaign_id uuid not null,
        delegation_code text not null,
        step text not null,
        expected_on date,
        stated_on date not null,
        confidence smallint not null,
        grade text not null,
        source text not null default '',
        note text not null default '',
        tier text not null,
        author_id uuid not null,
        organisation_id uuid not null,
        recorded_at timestamptz not null default clock_now(),
        removed_at timestamptz,
        removed_by uuid,
        version int not null default 1,
        constraint treaty_intention_pk primary key (id),
        constraint treaty_intention_campaign_id_id_key unique (campaign_id, id),
        constraint treaty_intention_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
        constraint treaty_intention_campaign_id_fk foreign key (campaign_id) references treaty (campaign_id),
        constraint treaty_intention_delegation_code_fk foreign key (delegation_code) references party (code),
        constraint treaty_intention_campaign_id_organisation_id_fk
          foreign key (campaign_id, organisation_id) references organisation (campaign_id, id),
        constraint treaty_intention_author_id_fk foreign key (author_id) references user_account (id),
        constraint treaty_intention_removed_by_fk foreign key (removed_by) references user_account (id)
      );
      create index treaty_intention_campaign_id_delegation_code_idx on treaty_intention (campaign_id, delegation_code);
    `);
    await runner.query(access);
    for (const [event, rows] of EVENTS) {
      await runner.query(`create trigger tell_${event} after ${event} on treaty_intention referencing ${rows}
        for each statement execute function tell_testimony('treaty')`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
