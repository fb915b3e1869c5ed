import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './letters/access.js';
import { guards } from './letters/guards.js';
import { tables } from './letters/tables.js';

/** Joint letters: their texts, to whom they go, whom one asked to sign, who signs, and the list as of a day. */
export class Letters1798230410105 implements MigrationInterface {
  name = 'Letters1798230410105';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, access, guards]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
