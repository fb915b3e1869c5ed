const ME = '(select reader_id())';
const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;
const itsStatement = 'exists (select from statement s where s.id = statement_id)';

/** A statement that was taken back is removed like everything else, and what was done to one since is noted. */
export const tables = `
  alter table statement rename column undone_at to removed_at;
  alter table statement rename column undone_by to removed_by;
  alter table statement
    add column erased_at timestamptz,
    add column erased_by uuid,
    add constraint statement_removed_by_fk foreign key (removed_by) references user_account (id),
    add constraint statement_erased_by_fk foreign key (erased_by) references user_account (id);

  drop policy app_read on statement;
  create policy app_read on statement for select to demarche_app using (${among('campaigns')} and (
    author_id = ${ME}
    or tier in ('coalition', 'public')
    or (tier = 'core' and ${among('core_campaigns')})
    or (tier = 'organisation' and ${among('organisations', 'organisation_id')}))
    and (removed_at is null or (reads_removed() and (author_id = ${ME} or ${among('coordinates')}))));
  grant update (speaker_code, group_code, erased_at, erased_by) on statement to demarche_app;

  create table statement_change (
    id uuid not null,
    campaign_id uuid not null,
    statement_id uuid not null,
    changed_by uuid not null,
    act text not null,
    fields text[] not null default '{}',
    changed_at timestamptz not null default clock_now(),
    constraint statement_change_pk primary key (id),
    constraint statement_change_act check (act in ('corrected', 'removed', 'restored', 'erased')),
    constraint statement_change_changed_by_fk foreign key (changed_by) references user_account (id),
    constraint statement_change_campaign_id_statement_id_fk
      foreign key (campaign_id, statement_id) references statement (campaign_id, id)
  );
  create index statement_change_statement_id_changed_at_id_idx on statement_change (statement_id, changed_at, id);
  create trigger append_only before update or delete on statement_change for each row execute function refuse_change();
  alter table statement_change enable row level security, force row level security;
  create policy app_read on statement_change for select to demarche_app using (${among('campaigns')} and ${itsStatement});
  create policy app_insert on statement_change for insert to demarche_app
    with check (changed_by = ${ME} and ${among('logs_in')} and ${itsStatement});
  grant select, insert on statement_change to demarche_app;
`;
