import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = '(select reader_id())';
const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;
const seenBut = (alsoMine: string) => `${among('campaigns')} and (
    author_id = ${ME}${alsoMine}
    or tier in ('coalition', 'public')
    or (tier = 'core' and ${among('core_campaigns')})
    or (tier = 'organisation' and ${among('organisations', 'organisation_id')}))`;
const asMyself = `${among('logs_in')} and author_id = ${ME} and ${among('represents', 'organisation_id')}
  and (tier <> 'core' or ${among('core_campaigns')})`;
const undoes = `(author_id = ${ME} and ${among('logs_in')}) or (${among('coordinates')} and ${seenBut('')})`;

const tables = `
  create table task_series (
    id uuid not null,
    campaign_id uuid not null,
    title text not null,
    note text not null default '',
    delegation_code text,
    assignee_id uuid,
    at_time text not null,
    zone text not null,
    unit text not null,
    every integer not null,
    weekdays integer[] not null,
    starts_on date not null,
    until_on date,
    until_session_id uuid,
    made_until date not null,
    tier text not null,
    author_id uuid not null,
    organisation_id uuid not null,
    given_by uuid not null,
    version integer not null default 1,
    created_at timestamptz not null default clock_now(),
    ended_at timestamptz,
    ended_by uuid,
    constraint task_series_pk primary key (id),
    constraint task_series_campaign_id_id_key unique (campaign_id, id),
    constraint task_series_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
    constraint task_series_unit check (unit in ('week', 'month') and every between 1 and 52),
    constraint task_series_delegation_code_fk foreign key (delegation_code) references delegation (code),
    constraint task_series_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint task_series_campaign_id_until_session_id_fk foreign key (campaign_id, until_session_id) references session (campaign_id,id),
    constraint task_series_assignee_id_fk foreign key (assignee_id) references user_account (id),
    constraint task_series_author_id_fk foreign key (author_id) references user_account (id),
    constraint task_series_given_by_fk foreign key (given_by) references user_account (id),
    constraint task_series_ended_by_fk foreign key (ended_by) references user_account (id)
  );
  create index task_series_assignee_id_idx on task_series (assignee_id);

  alter table task add column series_id uuid, add column on_date date, add column closed_by_series boolean not null default false,
    add constraint task_series_id_on_date_key unique (series_id, on_date),
    add constraint task_campaign_id_series_id_fk foreign key (campaign_id, series_id) references task_series (campaign_id,id);
`;

const access = `
  alter table task_series enable row level security, force row level security;
  create policy app_read on task_series for select to demarche_app using (${seenBut(` or assignee_id = ${ME}`)});
  create policy app_insert on task_series for insert to demarche_app with check (${asMyself});
  create policy app_update on task_series for update to demarche_app using (${undoes}) with check (${among('campaigns')});
  create policy worker_read on task_series for select to demarche_worker
    using (campaign_id in (select id from campaign where closed_at is null));
  create policy worker_update on task_series for update to demarche_worker using (true);
  create policy ledger_read on task_series for select to demarche_ledger using (true);
  grant select, insert on task_series to demarche_app;
  grant update (title, note, delegation_code, assignee_id, at_time, zone, unit, every, weekdays, starts_on, until_on,
    until_session_id, made_until, tier, given_by, ended_at, ended_by, version) on task_series to demarche_app;
  grant select (id, campaign_id, assignee_id, at_time, zone, unit, every, weekdays, starts_on, until_on, until_session_id,
    made_until, tier, author_id, given_by, ended_at, version) on task_series to demarche_worker;
  grant update (made_until, assignee_id, version) on task_series to demarche_worker;
  grant select on task_series to demarche_ledger;
  create policy ledger_insert on task for insert to demarche_ledger with check (true);
  grant insert, select (series_id, on_date) on task to demarche_ledger;
  grant update (closed_by_series) on task to demarche_app;
  grant select (series_id, on_date, closed_by_series), update (state, closed_at, closed_by, closed_by_series, given_at)
    on task to demarche_worker;
`;

const rules = `
  create trigger keep_sharing before update on task_series for each row execute function keep_sharing();
  create trigger tell_insert after insert on task_series referencing new table as fresh
    for each statement execute function tell_tasks('tasks');
  create trigger tell_update after update on task_series referencing old table as gone new table as fresh
    for each statement execute function tell_tasks('tasks');

  -- The worker says for which days, and reads no word of what is to be done. A day that has its task gets no second one.
  create function make_tasks_of_series(ids uuid[], series uuid[], dates date[], assignees uuid[], walls text[], instants timestamptz[],
    zone_data text) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    return query insert into task (id, campaign_id, title, note, delegation_code, assignee_id, zone, due_local, due_at,
        zone_version, tier, author_id, organisation_id, given_by, series_id, on_date)
      select v.id, s.campaign_id, s.title, s.note, s.delegation_code, v.assignee_id, s.zone, v.due_local, v.due_at, zone_data, s.tier,
        s.author_id, s.organisation_id, s.given_by, s.id, v.on_date
      from unnest(ids, series, dates, assignees, walls, instants) as v (id, series_id, on_date, assignee_id, due_local, due_at)
        join task_series s on s.id = v.series_id
      where s.ended_at is null order by v.id
      on conflict (series_id, on_date) do nothing returning task.id;
  end $$;
  grant create on schema public to demarche_ledger;
  alter function make_tasks_of_series(uuid[], uuid[], date[], uuid[], text[], timestamptz[], text) owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function make_tasks_of_series(uuid[], uuid[], date[], uuid[], text[], timestamptz[], text) from public;
  grant execute on function make_tasks_of_series(uuid[], uuid[], date[], uuid[], text[], timestamptz[], text) to demarche_worker;
`;

/** A task comes again: a series of which the worker makes one task for each day. */
export class TaskSeries1795960410000 implements MigrationInterface {
  name = 'TaskSeries1795960410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
    await runner.query(rules);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
