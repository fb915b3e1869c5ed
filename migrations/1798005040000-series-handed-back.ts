import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recurring task that was handed on and back is from whom it was, as each of its tasks is. */
export class SeriesHandedBack1798005040000 implements MigrationInterface {
  name = 'SeriesHandedBack1798005040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task_series add column handed_version int, add column handed_by uuid, add column had_by uuid,
        add column had_from uuid;
      alter table task_series add constraint task_series_handed_by_fk foreign key (handed_by) references user_account (id),
        add constraint task_series_had_by_fk foreign key (had_by) references user_account (id),
        add constraint task_series_had_from_fk foreign key (had_from) references user_account (id);
      grant update (handed_version, handed_by, had_by, had_from) on task_series to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
