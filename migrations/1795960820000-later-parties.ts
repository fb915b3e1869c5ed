import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A treaty says how long after its own deposit it binds who joins once there are enough. */
export class LaterParties1795960820000 implements MigrationInterface {
  name = 'LaterParties1795960820000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table treaty add column for_later_parties jsonb');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
