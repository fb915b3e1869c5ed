import type { MigrationInterface, QueryRunner } from 'typeorm';

const member = 'campaign_id = any((select reader_campaigns())::uuid[])';
const me = (column: string) => `${column} = (select reader_id())`;
const open = 'campaign_id in (select id from campaign where closed_at is null)';
const itsTask = 'exists (select from task t where t.id = task_id)';
const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;
/** Words stay with those who could read them when they were written, whoever sees the task since. */
const written = `(${member} and (
    ${me('author_id')} or ${me('assignee_id')}
    or tier in ('coalition', 'public')
    or (tier = 'core' and ${among('core_campaigns')})
    or (tier = 'organisation' and ${among('organisations', 'organisation_id')}))
  or exists (select from task t where t.id = task_id and ${me('t.author_id')}))`;
const asOfItsTask = `exists (select from task t where t.id = task_id and t.tier = task_comment.tier
  and t.organisation_id = task_comment.organisation_id and t.assignee_id is not distinct from task_comment.assignee_id)`;
const present = '(removed_at is null or reads_removed())';
const ofMyComment = `${member} and exists (select from task_comment c where c.id = comment_id and ${me('c.author_id')})`;

const tables = `
  create table task_comment (
    id uuid not null,
    campaign_id uuid not null,
    task_id uuid not null,
    author_id uuid not null,
    text text not null,
    tier text not null,
    organisation_id uuid not null,
    assignee_id uuid,
    created_at timestamptz not null default clock_now(),
    changed_at timestamptz,
    version integer not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint task_comment_pk primary key (id),
    constraint task_comment_campaign_id_id_key unique (campaign_id, id),
    constraint task_comment_campaign_id_task_id_fk foreign key (campaign_id, task_id) references task (campaign_id,id),
    constraint task_comment_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
    constraint task_comment_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint task_comment_assignee_id_fk foreign key (assignee_id) references user_account (id),
    constraint task_comment_author_id_fk foreign key (author_id) references user_account (id),
    constraint task_comment_removed_by_fk foreign key (removed_by) references user_account (id)
  );
  create index task_comment_task_id_created_at_id_idx on task_comment (task_id, created_at, id);

  create table task_mention (
    comment_id uuid not null,
    user_id uuid not null,
    campaign_id uuid not null,
    at timestamptz not null default clock_now(),
    seen_at timestamptz,
    constraint task_mention_pk primary key (comment_id, user_id),
    constraint task_mention_campaign_id_comment_id_fk foreign key (campaign_id, comment_id) references task_comment (campaign_id,id),
    constraint task_mention_user_id_fk foreign key (user_id) references user_account (id)
  );
  create index task_mention_user_id_at_idx on task_mention (user_id, at);

  create table delivery_mention (
    delivery_id uuid not null,
    comment_id uuid not null,
    campaign_id uuid not null,
    user_id uuid not null,
    constraint delivery_mention_pk primary key (delivery_id, comment_id),
    constraint delivery_mention_campaign_id_comment_id_fk foreign key (campaign_id, comment_id) references task_comment (campaign_id,id),
    constraint delivery_mention_delivery_id_fk foreign key (delivery_id) references delivery (id)
  );
  create index delivery_mention_comment_id_user_id_idx on delivery_mention (comment_id, user_id);
`;

const access = `
  alter table task_comment enable row level security, force row level security;
  create policy app_read on task_comment for select to demarche_app using (${member} and ${itsTask} and ${present} and ${written});
  create policy app_insert on task_comment for insert to demarche_app
    with check (${member} and ${me('author_id')} and ${asOfItsTask});
  create policy app_update on task_comment for update to demarche_app using (${member} and ${me('author_id')});
  create policy worker_read on task_comment for select to demarche_worker using (${present} and ${open});
  grant select, insert on task_comment to demarche_app;
  grant update (text, changed_at, version, removed_at, removed_by) on task_comment to demarche_app;
  grant select (id, campaign_id, task_id, author_id) on task_comment to demarche_worker;

  alter table task_mention enable row level security, force row level security;
  create policy app_read on task_mention for select to demarche_app
    using (${member} and (${me('user_id')} or exists (select from task_comment c where c.id = comment_id)));
  create policy app_insert on task_mention for insert to demarche_app with check (${ofMyComment});
  create policy app_update on task_mention for update to demarche_app using (${me('user_id')} and ${member});
  create policy app_delete on task_mention for delete to demarche_app using (${ofMyComment});
  create policy worker_read on task_mention for select to demarche_worker using (${open});
  grant select, insert, delete, update (seen_at) on task_mention to demarche_app;
  grant select on task_mention to demarche_worker;

  alter table delivery_mention enable row level security, force row level security;
  create policy app_read on delivery_mention for select to demarche_app using (${me('user_id')});
  create policy worker_read on delivery_mention for select to demarche_worker using (true);
  create policy worker_insert on delivery_mention for insert to demarche_worker with check (true);
  create policy worker_delete on delivery_mention for delete to demarche_worker using (true);
  grant select on delivery_mention to demarche_app;
  grant select, insert, delete on delivery_mention to demarche_worker;
`;

/** Whoever sees a task hears of its comments; a payload ends at 8000 bytes, a hundred ids at 4000. */
const notices = `
  create function tell_comments() returns trigger language plpgsql as $$
  begin
    perform tell_rows(tg_argv[0], 'task', c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct campaign_id, task_id as id from fresh) s) c
    group by c.campaign_id, c.part;
    return null;
  end $$;
  create trigger tell_insert after insert on task_comment referencing new table as fresh
    for each statement execute function tell_comments('tasks');
  create trigger tell_update after update on task_comment referencing old table as gone new table as fresh
    for each statement execute function tell_comments('tasks');
`;

/** Whoever sees a task writes below it, and names others who see it. */
export class TaskComments1795960400000 implements MigrationInterface {
  name = 'TaskComments1795960400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
    await runner.query(notices);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
