import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a calendar shows of a letter. */
const SHOWN = ['title', 'zone', 'closes_at', 'state', 'removed_at'];

const row = (of: string) => `(${SHOWN.map((column) => `${of}.${column}`).join(', ')})`;

/** Letters count the changes of what calendars show of them, as sessions and deadlines do. */
export class LettersInCalendars1798300510411 implements MigrationInterface {
  name = 'LettersInCalendars1798300510411';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter add column revision integer not null default 0,
        add column revised_at timestamptz not null default clock_now();
      create trigger note_revision before update on letter for each row
        when (${row('old')} is distinct from ${row('new')}) execute function note_revision();`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
