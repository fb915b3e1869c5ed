import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './baseline/access.js';
import { guards } from './baseline/guards.js';
import { heads } from './baseline/heads.js';
import { noticeStatements } from './baseline/notices.js';
import { guardedReaders, readers } from './baseline/readers.js';
import { roles } from './baseline/roles.js';
import { tables } from './baseline/tables.js';

/** The schema of the first release, in one step. Never changed any more: what comes after it is a migration of its own. */
export class Baseline1000000000001 implements MigrationInterface {
  name = 'Baseline1000000000001';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('campaign'))
      throw new Error('This database was made before the first release. Begin with an empty one.');
    await runner.query(roles);
    await runner.query(tables);
    await runner.query(readers);
    await runner.query(access);
    await runner.query('insert into installation (id) values (1)');
    await runner.query(guards);
    await runner.query(heads);
    for (const statement of noticeStatements) await runner.query(statement);
    await runner.query(guardedReaders);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
