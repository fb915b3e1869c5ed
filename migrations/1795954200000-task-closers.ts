import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said that a task is done or cancelled; of what was closed before, as the audit knows it. */
export class TaskClosers1795954200000 implements MigrationInterface {
  name = 'TaskClosers1795954200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task add closed_by uuid;
      alter table task add constraint task_closed_by_fk foreign key (closed_by) references user_account (id);
      grant update (closed_by) on task to demarche_app;

      -- Forced row-level security binds the owner as well, who has no policy.
      alter table task no force row level security;
      alter table audit_event no force row level security;
      update task t set closed_by = (
        select a.actor_id from audit_event a
        where a.subject_type = 'task' and a.subject_id = t.id::text and a.action in ('task_done', 'task_cancelled')
        order by a.id desc limit 1)
      where t.state <> 'open';
      alter table task force row level security;
      alter table audit_event force row level security;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
