import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A state that withdrew comes back, by the same kind of instrument as well: what is there once is an act of one kind and day, and one
 * of each kind whose day is not known. Which acts can follow each other is for the rules to say, under a lock.
 */
export class ReturningParties1797000000000 implements MigrationInterface {
  name = 'ReturningParties1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index treaty_action_once;
      create unique index treaty_action_once on treaty_action (campaign_id, delegation_code, kind, done_on)
        where undone_at is null;
      create unique index treaty_action_undated_once on treaty_action (campaign_id, delegation_code, kind)
        where undone_at is null and done_on is null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
