import type { MigrationInterface, QueryRunner } from 'typeorm';

const coordinates = 'campaign_id = any((select reader_coordinates())::uuid[])';
const member = 'campaign_id = any((select reader_campaigns())::uuid[])';

const columns = `
  alter table organisation
    add column other_names text[] not null default '{}',
    add column names jsonb not null default '{}',
    add column website text,
    add column places text[] not null default '{}',
    add column languages text[] not null default '{}',
    add column removed_at timestamptz,
    add column removed_by uuid,
    add column merged_into_id uuid,
    add column root_id uuid;
  alter table organisation
    add constraint organisation_merged check (merged_into_id <> id),
    add constraint organisation_removed_by_fk foreign key (removed_by) references user_account (id),
    add constraint organisation_campaign_id_merged_into_id_fk foreign key (campaign_id, merged_into_id) references organisation (campaign_id, id),
    add constraint organisation_campaign_id_root_id_fk foreign key (campaign_id, root_id) references organisation (campaign_id, id);
  create index organisation_root on organisation (root_id) where root_id is not null;

  create table focal_point (
    organisation_id uuid not null,
    membership_id uuid not null,
    campaign_id uuid not null,
    constraint focal_point_pk primary key (organisation_id, membership_id),
    constraint focal_point_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id, id),
    constraint focal_point_campaign_id_membership_id_fk foreign key (campaign_id, membership_id) references membership (campaign_id, id)
  );

  alter table coalition
    add column version int not null default 1,
    add column removed_at timestamptz,
    add column removed_by uuid;
  alter table coalition
    add constraint coalition_removed_by_fk foreign key (removed_by) references user_account (id);

  alter table coalition_member
    add column id uuid not null default gen_random_uuid(),
    add column joined_on date,
    add column left_on date;
  alter table coalition_member alter column id drop default;
  alter table coalition_member drop constraint coalition_member_pk;
  alter table coalition_member
    add constraint coalition_member_pk primary key (id),
    add constraint coalition_member_days check (left_on >= joined_on);
  create index coalition_member_coalition on coalition_member (coalition_id);
  create index coalition_member_organisation on coalition_member (organisation_id);
`;

/** Those lines of the access table that have changed. */
const access = `
  alter table focal_point enable row level security, force row level security;
  create policy app_read on focal_point for select to demarche_app using (${member});
  create policy app_insert on focal_point for insert to demarche_app with check (${coordinates});
  create policy app_delete on focal_point for delete to demarche_app using (${coordinates});
  grant select on focal_point to demarche_app;
  grant insert on focal_point to demarche_app;
  grant delete on focal_point to demarche_app;
  drop policy app_read on coalition;
  create policy app_read on coalition for select to demarche_app using (${member} and (removed_at is null or reads_removed()));
  drop policy setup_read on coalition;
  create policy setup_read on coalition for select to demarche_setup using ((removed_at is null or reads_removed()));
  create policy app_delete on coalition_member for delete to demarche_app using (${coordinates});
  grant delete on coalition_member to demarche_app;
`;

const rules = `
  -- What is merged into an organisation is that organisation, down the whole chain.
  create function keep_organisation_roots() returns trigger language plpgsql as $$
  declare
    root uuid;
    chain uuid[];
  begin
    root := coalesce((select coalesce(o.root_id, o.id) from organisation o where o.id = new.merged_into_id), new.id);
    with recursive below (id) as (
      select new.id union select o.id from organisation o join below b on o.merged_into_id = b.id
    ) select array_agg(id) into chain from below;
    if new.merged_into_id is not null and root = any(chain) then
      raise exception 'an organisation is not merged into itself' using errcode = 'check_violation';
    end if;
    update organisation o set root_id = nullif(root, o.id) where o.id = any(chain);
    return null;
  end $$;
  create trigger keep_organisation_roots after update of merged_into_id on organisation for each row
    when (old.merged_into_id is distinct from new.merged_into_id) execute function keep_organisation_roots();

  -- By each id that an organisation ever had: shown_id and the names are those of the one that it was merged into.
  create view known_organisation with (security_invoker = true) as
    select o.id, o.campaign_id, coalesce(k.id, o.id) as shown_id, coalesce(k.name, o.name) as name,
      case when k.id is null then o.short_name else k.short_name end as short_name
    from organisation o left join organisation k on k.id = o.root_id;
  grant select on known_organisation to demarche_app;
`;

const EVENTS = [
  ['insert', 'new table as fresh'],
  ['delete', 'old table as gone'],
] as const;

/** Open screens hear of what changed. */
const notices = EVENTS.map(
  ([event, rows]) => `create trigger tell_${event} after ${event} on focal_point referencing ${rows}
    for each statement execute function tell_facts('members');`,
).join('\n');

/**
 * The directory of organisations: their other names, site, places and languages, whom to ask there; which of them is another
 * one that was entered twice. Coalitions can be removed, and who belongs to them has days.
 */
export class Directory1795960300000 implements MigrationInterface {
  name = 'Directory1795960300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [columns, access, rules, notices]) await runner.query(statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
