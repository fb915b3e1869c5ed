import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './delegates/access.js';
import { notices } from './delegates/notices.js';
import { rules } from './delegates/rules.js';
import { tables } from './delegates/tables.js';

/** A delegate is a person: names, ways to reach, who knows them, notes, roles with several delegations, and merged records. */
export class Delegates1795958100000 implements MigrationInterface {
  name = 'Delegates1795958100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
    await runner.query(rules);
    await runner.query(notices);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
