import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an amendment was decided or opened again and put back, and when a sponsor was entered, put back and taken off: the week of it tells so. */
export class NewsOfAmendments1798004000000 implements MigrationInterface {
  name = 'NewsOfAmendments1798004000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment add column state_at timestamptz, add column decided_at timestamptz,
        add column restored_at timestamptz, add column first_removed_at timestamptz;
      alter table amendment_sponsor add column joined_at timestamptz, add column rejoined_at timestamptz,
        add column left_at timestamptz;

      create function stamp_decided() returns trigger language plpgsql as $$
      begin
        new.decided_at := clock_now();
        return new;
      end $$;
      create trigger stamp_state before update on amendment for each row
        when (old.state <> new.state) execute function stamp_state();
      create trigger stamp_decided before update on amendment for each row
        when (old.state = 'proposed' and new.state <> 'proposed') execute function stamp_decided();
      create trigger stamp_restored before update on amendment for each row
        when (old.removed_at is not null and new.removed_at is null) execute function stamp_restored();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
