import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of a letter changed which of its parts last, so that two who change different ones stand in each other's way no more. */
export class PartsOfLetters1798302300103 implements MigrationInterface {
  name = 'PartsOfLetters1798302300103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table letter add column part_versions jsonb not null default '{}'`);
    // What changed before cannot be said any more: whoever saw an older version has to look again.
    await runner.query('alter table letter no force row level security');
    await runner.query(`update letter set part_versions = jsonb_build_object('all', version)`);
    await runner.query('alter table letter force row level security');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
