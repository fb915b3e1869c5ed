import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A list as of a day is read by coordinators alone: it never changes, and may name somebody who withholds the name since. What is
 * listed now every member reads.
 */
export class ListsOfCoordinators1798250000100 implements MigrationInterface {
  name = 'ListsOfCoordinators1798250000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy app_read on letter_list
      using (campaign_id = any((select reader_coordinates())::uuid[]) and exists (select from letter l where l.id = letter_id))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
