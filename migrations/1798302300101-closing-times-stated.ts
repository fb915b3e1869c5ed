import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What asks for a signature states until when one can sign, as what reminds of a deadline does: whoever was told another time hears of it.
 * Of what was sent before, nothing says what it stated, and it is taken for what holds.
 */
export class ClosingTimesStated1798302300101 implements MigrationInterface {
  name = 'ClosingTimesStated1798302300101';

  async up(runner: QueryRunner): Promise<void> {
    const tables = ['delivery', 'letter_request', 'letter'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`update delivery d set stated_due_at = l.closes_at
      from letter_request r join letter l on l.id = r.letter_id
      where d.subject_id = r.id and d.kind in ('letter_request', 'letter_reminder') and d.stated_due_at is null
        and l.closes_at is not null`);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
