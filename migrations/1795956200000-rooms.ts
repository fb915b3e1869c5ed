import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is in the room of a campaign, delegations and groups of its own beside the facts that all share. */
const tables = `
  alter table delegation add column admitted_on date, add column campaign_id uuid, add column name_key text,
    add constraint delegation_campaign_id_fk foreign key (campaign_id) references campaign (id),
    add constraint delegation_campaign_id_name_key_key unique (campaign_id, name_key);
  alter table delegation_group add column campaign_id uuid, add column name_key text, add column author_id uuid,
    add column removed_at timestamptz, add column removed_by uuid, add column version integer not null default 1,
    add constraint delegation_group_campaign_id_fk foreign key (campaign_id) references campaign (id),
    add constraint delegation_group_author_id_fk foreign key (author_id) references user_account (id),
    add constraint delegation_group_campaign_id_name_key_key unique (campaign_id, name_key);
  alter table group_membership add column campaign_id uuid,
    add constraint group_membership_campaign_id_fk foreign key (campaign_id) references campaign (id);

  create table room_version (
    campaign_id uuid not null,
    version integer not null,
    kind text not null,
    author_id uuid,
    recorded_at timestamptz not null default clock_now(),
    constraint room_version_pk primary key (campaign_id, version),
    constraint room_version_kind check (kind in ('all_states', 'list')),
    constraint room_version_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint room_version_author_id_fk foreign key (author_id) references user_account (id)
  );
  create table room_member (
    id uuid not null,
    campaign_id uuid not null,
    delegation_code text not null,
    capacity text not null,
    valid_from date,
    valid_to date,
    since_version integer not null,
    until_version integer,
    constraint room_member_pk primary key (id),
    constraint room_member_capacity check (capacity in ('voting', 'observer', 'non_member')),
    constraint room_member_days check (valid_from <= valid_to),
    constraint room_member_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint room_member_delegation_code_fk foreign key (delegation_code) references delegation (code)
  );
  create index room_member_campaign_id_until_version_idx on room_member (campaign_id, until_version);
`;

/** Read with the reader's own rights. PostgreSQL writes both into the statements that ask them. */
const functions = `
  -- Who is in the room of a campaign on a day, and in which capacity: the campaign's own list, or, where it has none, the
  -- member states of that day and the observers.
  create function room_on(campaign uuid, day date) returns table (code text, capacity text) language sql stable as $$
    select m.delegation_code, m.capacity from room_member m
    where m.campaign_id = $1 and m.until_version is null
      and (m.valid_from is null or m.valid_from <= $2) and (m.valid_to is null or m.valid_to >= $2)
    union all
    select d.code, case d.kind when 'member' then 'voting' else 'observer' end from delegation d
    where d.kind in ('member', 'observer') and d.campaign_id is null and (d.admitted_on is null or d.admitted_on <= $2)
      and not exists (select from room_member m where m.campaign_id = $1 and m.until_version is null) $$;

  -- Who belongs to which group on a day: the groups that all know, and the campaign's own that are not removed.
  create function group_members_on(campaign uuid, day date) returns table (group_code text, code text) language sql stable as $$
    select m.group_code, m.delegation_code from group_membership m join delegation_group g on g.code = m.group_code
    where (g.campaign_id is null or g.campaign_id = $1) and g.removed_at is null
      and (m.valid_from is null or m.valid_from <= $2) and (m.valid_to is null or m.valid_to >= $2) $$;
`;

const notices = `
  create trigger tell_insert after insert on room_version referencing new table as fresh
    for each statement execute function tell_facts('campaign');
  create function tell_own_groups() returns trigger language plpgsql as $$
  begin
    perform tell_campaign('campaign', f.campaign_id)
      from (select distinct campaign_id from fresh where campaign_id is not null) f;
    return null;
  end $$;
  create trigger tell_insert after insert on delegation_group referencing new table as fresh
    for each statement execute function tell_own_groups();
  create trigger tell_update after update on delegation_group referencing new table as fresh
    for each statement execute function tell_own_groups();
`;

/** The owner brings the facts up to date and is not bound in those three tables. */
const access = `
  alter table delegation enable row level security;
  create policy app_read on delegation for select to demarche_app using (campaign_id is null or campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_insert on delegation for insert to demarche_app with check (campaign_id is not null and campaign_id = any((select reader_coordinates())::uuid[]));
  create policy setup_read on delegation for select to demarche_setup using (true);
  create policy setup_insert on delegation for insert to demarche_setup with check (campaign_id is not null and true);
  create policy auth_read on delegation for select to demarche_auth using (true);
  create policy worker_read on delegation for select to demarche_worker using (true);
  create policy guard_read on delegation for select to demarche_guard using (true);
  alter table delegation_group enable row level security;
  create policy app_read on delegation_group for select to demarche_app using (campaign_id is null or campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_insert on delegation_group for insert to demarche_app with check (campaign_id is not null and campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()));
  create policy app_update on delegation_group for update to demarche_app using (campaign_id is not null and ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or campaign_id = any((select reader_coordinates())::uuid[])));
  create policy setup_read on delegation_group for select to demarche_setup using (true);
  create policy auth_read on delegation_group for select to demarche_auth using (true);
  create policy worker_read on delegation_group for select to demarche_worker using (true);
  create policy guard_read on delegation_group for select to demarche_guard using (true);
  alter table group_membership enable row level security;
  create policy app_read on group_membership for select to demarche_app using (campaign_id is null or campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_insert on group_membership for insert to demarche_app with check (campaign_id is not null and exists (select from delegation_group g where g.code = group_code and g.campaign_id = group_membership.campaign_id and (g.author_id = (select reader_id())
        and group_membership.campaign_id = any((select reader_logs_in())::uuid[]) or group_membership.campaign_id = any((select reader_coordinates())::uuid[]))));
  create policy app_delete on group_membership for delete to demarche_app using (campaign_id is not null and exists (select from delegation_group g where g.code = group_code and g.campaign_id = group_membership.campaign_id and (g.author_id = (select reader_id())
        and group_membership.campaign_id = any((select reader_logs_in())::uuid[]) or group_membership.campaign_id = any((select reader_coordinates())::uuid[]))));
  create policy setup_read on group_membership for select to demarche_setup using (true);
  create policy auth_read on group_membership for select to demarche_auth using (true);
  create policy worker_read on group_membership for select to demarche_worker using (true);
  create policy guard_read on group_membership for select to demarche_guard using (true);
  alter table room_version enable row level security, force row level security;
  create policy app_read on room_version for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_insert on room_version for insert to demarche_app with check (campaign_id = any((select reader_coordinates())::uuid[]) and author_id = (select reader_id()));
  create policy setup_read on room_version for select to demarche_setup using (true);
  create policy setup_insert on room_version for insert to demarche_setup with check (true);
  alter table room_member enable row level security, force row level security;
  create policy app_read on room_member for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_insert on room_member for insert to demarche_app with check (campaign_id = any((select reader_coordinates())::uuid[]));
  create policy app_update on room_member for update to demarche_app using (campaign_id = any((select reader_coordinates())::uuid[]));
  create policy setup_read on room_member for select to demarche_setup using (true);
  create policy setup_insert on room_member for insert to demarche_setup with check (true);
  grant insert on delegation to demarche_app;
  grant insert on delegation to demarche_setup;
  grant insert on delegation_group to demarche_app;
  grant update (name, name_key, removed_at, removed_by, version) on delegation_group to demarche_app;
  grant insert on group_membership to demarche_app;
  grant delete on group_membership to demarche_app;
  grant select on room_version to demarche_app;
  grant insert on room_version to demarche_app;
  grant select on room_version to demarche_setup;
  grant insert on room_version to demarche_setup;
  grant select on room_member to demarche_app;
  grant insert on room_member to demarche_app;
  grant update (until_version) on room_member to demarche_app;
  grant select on room_member to demarche_setup;
  grant insert on room_member to demarche_setup;
`;

export class Rooms1795956200000 implements MigrationInterface {
  name = 'Rooms1795956200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [tables, functions, notices, access]) await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
