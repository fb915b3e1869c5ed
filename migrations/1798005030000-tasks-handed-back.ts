import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes back at once that they handed a task on leaves it with whom it was from, and since when it was. */
export class TasksHandedBack1798005030000 implements MigrationInterface {
  name = 'TasksHandedBack1798005030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task add column handed_version int, add column handed_by uuid, add column had_by uuid,
        add column had_from uuid, add column had_since timestamptz;
      alter table task add constraint task_handed_by_fk foreign key (handed_by) references user_account (id),
        add constraint task_had_by_fk foreign key (had_by) references user_account (id),
        add constraint task_had_from_fk foreign key (had_from) references user_account (id);
      grant update (handed_version, handed_by, had_by, had_from, had_since) on task to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
