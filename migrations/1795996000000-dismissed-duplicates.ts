import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (seats: string) => `campaign_id = any((select reader_${seats}())::uuid[])`;
const sees = (column: string) => `exists (select from delegate d where d.id = ${column})`;
const both = `(delegate_id is null or (${sees('delegate_id')} and ${sees('other_delegate_id')}))`;
const decides = `${among('logs_in')} and ${both} and (organisation_id is null or ${among('coordinates')})`;

const tables = `
  create table dismissed_duplicate (
    id uuid not null,
    campaign_id uuid not null,
    delegate_id uuid,
    other_delegate_id uuid,
    organisation_id uuid,
    other_organisation_id uuid,
    dismissed_by uuid not null,
    dismissed_at timestamptz not null default clock_now(),
    constraint dismissed_duplicate_pk primary key (id),
    constraint dismissed_duplicate_delegates unique (campaign_id, delegate_id, other_delegate_id),
    constraint dismissed_duplicate_organisations unique (campaign_id, organisation_id, other_organisation_id),
    constraint dismissed_duplicate_pair
      check ((delegate_id <> other_delegate_id and num_nonnulls(organisation_id, other_organisation_id) = 0) is true
        or (organisation_id <> other_organisation_id and num_nonnulls(delegate_id, other_delegate_id) = 0) is true),
    constraint dismissed_duplicate_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint dismissed_duplicate_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
    constraint dismissed_duplicate_campaign_id_other_delegate_id_fk foreign key (campaign_id, other_delegate_id) references delegate (campaign_id,id),
    constraint dismissed_duplicate_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint dismissed_duplicate_campaign_id_other_organisation_id_fk foreign key (campaign_id, other_organisation_id) references organisation (campaign_id,id),
    constraint dismissed_duplicate_dismissed_by_fk foreign key (dismissed_by) references user_account (id)
  );
`;

const access = `
  alter table dismissed_duplicate enable row level security, force row level security;
  create policy app_read on dismissed_duplicate for select to demarche_app using (${among('campaigns')} and ${both});
  create policy app_insert on dismissed_duplicate for insert to demarche_app
    with check (${decides} and dismissed_by = (select reader_id()));
  create policy app_delete on dismissed_duplicate for delete to demarche_app using (${decides});
  create policy ledger_read on dismissed_duplicate for select to demarche_ledger using (true);
  create policy ledger_delete on dismissed_duplicate for delete to demarche_ledger using (true);
  grant select, insert, delete on dismissed_duplicate to demarche_app;
  grant select (delegate_id, other_delegate_id), delete on dismissed_duplicate to demarche_ledger;
  select cover_campaign_tables();
`;

/** Whoever sees one of two delegates hears of it; a payload ends at 8000 bytes, a hundred ids at 4000. */
const notices = ['insert', 'delete']
  .map((event) => {
    const rows = event === 'insert' ? 'fresh' : 'gone';
    return `
  create function tell_dismissed_${event}() returns trigger language plpgsql as $$
  begin
    perform tell_campaign('members', c.campaign_id)
      from (select distinct campaign_id from ${rows} where organisation_id is not null) c;
    perform tell_rows('interactions', 'delegate', c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct campaign_id, delegate_id as id from ${rows} where delegate_id is not null) s) c
    group by c.campaign_id, c.part;
    return null;
  end $$;
  create trigger tell_${event} after ${event} on dismissed_duplicate referencing ${event === 'insert' ? 'new' : 'old'} table as ${rows}
    for each statement execute function tell_dismissed_${event}();`;
  })
  .join('\n');

/** As before; now also that the person was held to be another one than somebody else. */
const erasing = `
  create or replace function erase_delegate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    ids uuid[];
  begin
    select array_agg(d.id) into ids from delegate d where d.id = new.id or d.root_id = new.id;
    delete from contact_point where delegate_id = any(ids);
    delete from acquaintance where delegate_id = any(ids);
    delete from delegate_note where delegate_id = any(ids);
    delete from delegate_pseudonym where delegate_id = any(ids);
    delete from delegate_role where delegate_id = any(ids);
    delete from dismissed_duplicate where delegate_id = any(ids) or other_delegate_id = any(ids);
    update delegate set name = '', other_names = '{}', title = '', pronouns = '', languages = '{}' where id = new.id;
    update delegate set erased_at = new.erased_at, erased_by = new.erased_by where id = any(ids) and id <> new.id;
    return null;
  end $$;
`;

/** Two records that look alike and are two are put away: the report of duplicates leaves them out for the whole campaign. */
export class DismissedDuplicates1795996000000 implements MigrationInterface {
  name = 'DismissedDuplicates1795996000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, access, notices, erasing]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
