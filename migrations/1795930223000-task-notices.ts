import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a mail states of its deadline or task, what notices of tasks state of each, what is new to whom about a task, and who
 * gave it when.
 */
const tables = `
  alter table delivery add stated_due_at timestamptz;
  alter table task add given_by uuid, add given_at timestamptz not null default clock_now();
  alter table task add constraint task_given_by_fk foreign key (given_by) references user_account (id);

  -- Forced row-level security binds the owner as well, who has no policy.
  alter table delivery no force row level security;
  alter table task no force row level security;
  update delivery set stated_due_at = useful_until where kind in ('deadline_reminder', 'deadline_moved', 'task_reminder');
  update task set given_by = author_id, given_at = created_at;
  alter table task alter given_by set not null;
  alter table delivery force row level security;
  alter table task force row level security;

  create table task_notice (
    task_id uuid not null,
    user_id uuid not null,
    campaign_id uuid not null,
    change text not null,
    actor_id uuid not null,
    at timestamptz not null default clock_now(),
    seen_at timestamptz,
    known_at timestamptz,
    known_due_at timestamptz,
    constraint task_notice_pk primary key (task_id, user_id),
    constraint task_notice_actor_id_fk foreign key (actor_id) references user_account (id),
    constraint task_notice_user_id_fk foreign key (user_id) references user_account (id),
    constraint task_notice_campaign_id_task_id_fk foreign key (campaign_id, task_id) references task (campaign_id,id)
  );
  create index task_notice_user_id_at_idx on task_notice (user_id, at);

  create table delivery_task (
    delivery_id uuid not null,
    task_id uuid not null,
    campaign_id uuid not null,
    user_id uuid not null,
    stated_due_at timestamptz,
    constraint delivery_task_pk primary key (delivery_id, task_id),
    constraint delivery_task_campaign_id_task_id_fk foreign key (campaign_id, task_id) references task (campaign_id,id),
    constraint delivery_task_delivery_id_fk foreign key (delivery_id) references delivery (id)
  );
  create index delivery_task_task_id_user_id_idx on delivery_task (task_id, user_id);
`;

/** Who wrote a task gave it, unless somebody else did; the planner knows givers and no authors. */
const giver = `
  create function keep_giver() returns trigger language plpgsql as $$
  begin
    new.given_by := coalesce(new.given_by, new.author_id);
    return new;
  end $$;
  create trigger keep_giver before insert on task for each row execute function keep_giver();
`;

const access = `
  alter table task_notice enable row level security, force row level security;
  create policy app_read on task_notice for select to demarche_app
    using (user_id = (select reader_id()) and campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_update on task_notice for update to demarche_app using (user_id = (select reader_id()));
  create policy worker_read on task_notice for select to demarche_worker using (true);
  create policy worker_insert on task_notice for insert to demarche_worker with check (true);
  create policy worker_update on task_notice for update to demarche_worker using (true);
  grant select on task_notice to demarche_app;
  grant update (seen_at) on task_notice to demarche_app;
  grant select, insert, update on task_notice to demarche_worker;

  alter table delivery_task enable row level security, force row level security;
  create policy app_read on delivery_task for select to demarche_app using (user_id = (select reader_id()));
  create policy worker_read on delivery_task for select to demarche_worker using (true);
  create policy worker_insert on delivery_task for insert to demarche_worker with check (true);
  create policy worker_delete on delivery_task for delete to demarche_worker using (true);
  grant select on delivery_task to demarche_app;
  grant select, insert, delete on delivery_task to demarche_worker;

  grant update (given_by, given_at) on task to demarche_app;
  grant select (given_by, given_at) on task to demarche_worker;
  grant update (assignee_id, version) on task to demarche_worker;

  drop policy app_read on delivery;
  create policy app_read on delivery for select to demarche_app using (user_id = (select reader_id()) or (campaign_id = any((select reader_coordinates())::uuid[]) and kind <> 'task_notice'
        and (kind not in ('task_reminder', 'task_overdue') or exists (select from task t where t.id = subject_id))));
`;

/** Whoever may see one row of a class may see every row of it; what is about tasks is shown to others than the rest. */
const CLASS = `case when d.kind in ('task_reminder', 'task_overdue') then d.subject_id::text when d.kind = 'task_notice'
  then d.kind end`;

const DELIVERED = 'campaign_id, id, user_id, kind, subject_id, state, fire_at, not_before';

const notice = (from: string) => `
    perform tell_rows(tg_argv[0], tg_table_name, c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct on (d.campaign_id, d.user_id, ${CLASS}) d.campaign_id, d.id from ${from}) s) c
    group by c.campaign_id, c.part;`;

const notices = `
  create or replace function tell_deliveries() returns trigger language plpgsql as $$
  begin
    -- What a worker holds for a moment is of no interest to anybody.
    if tg_op = 'INSERT' then${notice('fresh d')}
    else${notice(`(select ${DELIVERED} from fresh where state not in ('claimed', 'handing_over')
        except select ${DELIVERED} from gone) d`)}
    end if;
    return null;
  end $$;
`;

export class TaskNotices1795930223000 implements MigrationInterface {
  name = 'TaskNotices1795930223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(giver);
    await runner.query(access);
    await runner.query(notices);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
