import type { MigrationInterface, QueryRunner } from 'typeorm';
import { follows } from './corrections/follows.js';
import { guards } from './corrections/guards.js';

const ME = '(select reader_id())';
const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;
const seen = `${among('campaigns')} and (
    author_id = ${ME}
    or tier in ('coalition', 'public')
    or (tier = 'core' and ${among('core_campaigns')})
    or (tier = 'organisation' and ${among('organisations', 'organisation_id')}))`;
const undoes = `(author_id = ${ME} and ${among('logs_in')}) or (${among('coordinates')} and ${seen})`;
const own = (table: string, as: string) =>
  `exists (select from ${table} ${as} where ${as}.id = ${table}_id and ${as}.author_id = ${ME})`;

const tables = `
  alter table interaction
    add column version integer not null default 1,
    add column removed_at timestamptz,
    add column removed_by uuid,
    add column erased_at timestamptz,
    add column erased_by uuid,
    add constraint interaction_removed_by_fk foreign key (removed_by) references user_account (id),
    add constraint interaction_erased_by_fk foreign key (erased_by) references user_account (id);
  create index interaction_campaign_id_author_id_occurred_at_id_idx on interaction (campaign_id, author_id, occurred_at, id);
  create index interaction_campaign_id_organisation_id_occurred_at_id_idx
    on interaction (campaign_id, organisation_id, occurred_at, id);
  create index interaction_delegate_delegate on interaction_delegate (delegate_id, interaction_id);

  create table interaction_change (
    id uuid not null,
    campaign_id uuid not null,
    interaction_id uuid not null,
    changed_by uuid not null,
    act text not null,
    fields text[] not null default '{}',
    task_ids uuid[] not null default '{}',
    changed_at timestamptz not null default clock_now(),
    constraint interaction_change_pk primary key (id),
    constraint interaction_change_act check (act in ('corrected', 'removed', 'restored', 'erased')),
    constraint interaction_change_changed_by_fk foreign key (changed_by) references user_account (id),
    constraint interaction_change_campaign_id_interaction_id_fk
      foreign key (campaign_id, interaction_id) references interaction (campaign_id, id)
  );
  create index interaction_change_interaction_id_changed_at_id_idx on interaction_change (interaction_id, changed_at, id);
  create trigger append_only before update or delete on interaction_change for each row execute function refuse_change();

  alter table statement add column version integer not null default 1;
  alter table position_event
    add column corrects_id uuid,
    add constraint position_event_campaign_id_corrects_id_fk
      foreign key (campaign_id, corrects_id) references position_event (campaign_id, id);
  create index position_event_corrects on position_event (corrects_id) where corrects_id is not null;
  alter table retraction
    add column cause text,
    add constraint retraction_cause check (cause in ('correction', 'removal'));
`;

const access = `
  drop policy app_read on interaction;
  create policy app_read on interaction for select to demarche_app using (${seen}
    and not exists (select from interaction_undo z where z.of_interaction = id and z.undone_by = author_id)
    and (removed_at is null or (reads_removed() and (author_id = ${ME} or ${among('coordinates')}))));
  create policy app_update on interaction for update to demarche_app using (${undoes}) with check (${among('campaigns')});
  grant update (kind, occurred_at, zone, note, tier, reported_at, device_offset_s, version, removed_at, removed_by, erased_at,
    erased_by) on interaction to demarche_app;

  alter table interaction_change enable row level security, force row level security;
  create policy app_read on interaction_change for select to demarche_app
    using (${among('campaigns')} and exists (select from interaction i where i.id = interaction_id));
  create policy app_insert on interaction_change for insert to demarche_app
    with check (changed_by = ${ME} and ${among('logs_in')} and exists (select from interaction i where i.id = interaction_id));
  grant select, insert on interaction_change to demarche_app;

  create policy app_delete on interaction_delegate for delete to demarche_app using (${own('interaction', 'i')});
  create policy ledger_read on interaction_delegate for select to demarche_ledger using (true);
  create policy ledger_delete on interaction_delegate for delete to demarche_ledger using (true);
  grant delete on interaction_delegate to demarche_app;
  grant select, delete on interaction_delegate to demarche_ledger;

  create policy ledger_read on contact_notice for select to demarche_ledger using (true);
  create policy ledger_update on contact_notice for update to demarche_ledger using (true);
  create policy ledger_delete on contact_notice for delete to demarche_ledger using (true);
  grant select, delete, update (undone_at, occurred_at) on contact_notice to demarche_ledger;

  create policy ledger_insert on position_event for insert to demarche_ledger with check (true);
  create policy ledger_update on position_event for update to demarche_ledger using (true);
  grant insert, update (note, source, delegate_id) on position_event to demarche_ledger;
  create policy ledger_insert on retraction for insert to demarche_ledger with check (true);
  create policy ledger_update on retraction for update to demarche_ledger using (true);
  grant insert, update (reason) on retraction to demarche_ledger;
  create policy ledger_read on sealed_source for select to demarche_ledger using (true);
  create policy ledger_insert on sealed_source for insert to demarche_ledger with check (true);
  create policy ledger_update on sealed_source for update to demarche_ledger using (true);
  grant select, insert, update (source, delegate_id) on sealed_source to demarche_ledger;
  create policy ledger_read on idempotency_record for select to demarche_ledger using (true);
  create policy ledger_delete on idempotency_record for delete to demarche_ledger using (true);
  grant select (user_id, key, body), delete on idempotency_record to demarche_ledger;
  create policy ledger_read on task for select to demarche_ledger using (true);
  grant select (id, interaction_id) on task to demarche_ledger;
  grant select on installation to demarche_ledger;

  grant update (title, aligned, excepted, occurred_at, zone, said, grade, source, note, text_version_id, tier, version)
    on statement to demarche_app;
  create policy app_delete on statement_ask for delete to demarche_app
    using (exists (select from statement s where s.id = statement_id and s.author_id = ${ME}));
  grant delete on statement_ask to demarche_app;
`;

/** What was logged can be corrected, withdrawn and brought back, and its words erased; so can a statement. */
export class Corrections1795956720000 implements MigrationInterface {
  name = 'Corrections1795956720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
    await runner.query(guards);
    await runner.query(follows);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
