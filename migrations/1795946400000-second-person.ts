import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './second-person/access.js';
import { guards } from './second-person/guards.js';
import { readers } from './second-person/readers.js';
import { tables } from './second-person/tables.js';

/**
 * What one person alone does not do to a seat waits for a second one: letting it read what others share, and ending the power of
 * a coordinator. Whoever sits already keeps what they read.
 */
export class SecondPerson1795946400000 implements MigrationInterface {
  name = 'SecondPerson1795946400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(readers);
    await runner.query(guards);
    await runner.query(access);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
