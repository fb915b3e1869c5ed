import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rules } from './statement-changes/rules.js';
import { tables } from './statement-changes/tables.js';

/** A statement is corrected, removed and put back, and its words erased, as a logged contact is. */
export class StatementChanges1795960890000 implements MigrationInterface {
  name = 'StatementChanges1795960890000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(rules);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
