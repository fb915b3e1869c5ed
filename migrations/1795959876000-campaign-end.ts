import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, keepCampaign } from './campaign-end/campaign.js';
import { closing, everyTable } from './campaign-end/every-table.js';
import { eraser, erasing } from './campaign-end/erasing.js';
import { readers } from './campaign-end/readers.js';

/**
 * A campaign comes to its end: closed, it is read and not written, and no mail goes; deleted, everything of it is erased after
 * seven days in which every coordinator can stop it.
 */
export class CampaignEnd1795959876000 implements MigrationInterface {
  name = 'CampaignEnd1795959876000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(keepCampaign);
    await runner.query(readers);
    await runner.query(closing);
    await runner.query(eraser);
    await runner.query(erasing);
    await runner.query(everyTable);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
