import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a letter was before each of its turns: a week's digest tells as well which step was taken back. */
export class TurnsOfLetters1798302300102 implements MigrationInterface {
  name = 'TurnsOfLetters1798302300102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter add column turns jsonb not null default '[]';
      create trigger note_turn before update on letter for each row
        when (case when old.removed_at is null then old.state else 'gone' end
          is distinct from case when new.removed_at is null then new.state else 'gone' end)
        execute function note_turn('removed_at', 'state');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
