import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever takes a removal back at once gives back what the removed person had, also what only the worker sees. */
export class TasksGivenBack1798006260000 implements MigrationInterface {
  name = 'TasksGivenBack1798006260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task add column left_version int, add column left_at timestamptz;
      alter table task_series add column left_version int, add column left_at timestamptz;
      grant select (handed_version, handed_by, had_by, had_from, had_since, left_version, left_at),
        update (given_by, handed_version, handed_by, had_by, had_from, had_since, left_version, left_at) on task to demarche_worker;
      grant select (handed_version, handed_by, had_by, had_from, left_version, left_at),
        update (given_by, handed_version, handed_by, had_by, had_from, left_version, left_at) on task_series to demarche_worker;
      grant update (left_version, left_at) on task to demarche_app;
      grant update (left_version, left_at) on task_series to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
