import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (seats: string) => `campaign_id = any((select reader_${seats}())::uuid[])`;

const tables = `
  alter table delegation add column other_names text[] not null default '{}', add column version integer not null default 1;
  create table delegation_change (
    id uuid not null,
    campaign_id uuid not null,
    delegation_code text not null,
    version integer not null,
    short_name text not null,
    other_names text[] not null,
    kind text not null,
    changed_by uuid not null,
    changed_at timestamptz not null default clock_now(),
    constraint delegation_change_pk primary key (id),
    constraint delegation_change_delegation_code_version_key unique (delegation_code, version),
    constraint delegation_change_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint delegation_change_delegation_code_fk foreign key (delegation_code) references delegation (code),
    constraint delegation_change_changed_by_fk foreign key (changed_by) references user_account (id)
  );
  create index delegation_change_campaign_id_changed_at_idx on delegation_change (campaign_id, changed_at);
  create trigger append_only before update or delete on delegation_change for each row execute function refuse_change();
`;

const access = `
  create policy app_update on delegation for update to demarche_app using (campaign_id is not null and ${among('coordinates')});
  grant update (short_name, formal_name, name_key, other_names, kind, version) on delegation to demarche_app;
  alter table delegation_change enable row level security, force row level security;
  create policy app_read on delegation_change for select to demarche_app using (${among('campaigns')});
  create policy app_insert on delegation_change for insert to demarche_app
    with check (${among('coordinates')} and changed_by = (select reader_id()));
  grant select, insert on delegation_change to demarche_app;
  create trigger tell_insert after insert on delegation_change referencing new table as fresh
    for each statement execute function tell_facts('campaign');
  select cover_campaign_tables();
`;

/** A delegation of a campaign's own is renamed and corrected, and what it was called before stays. */
export class OwnDelegations1795962100000 implements MigrationInterface {
  name = 'OwnDelegations1795962100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
