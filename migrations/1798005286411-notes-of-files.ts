import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A note that a file brought says by which: taking the file back takes the note, also of somebody who was known before. */
export class NotesOfFiles1798005286411 implements MigrationInterface {
  name = 'NotesOfFiles1798005286411';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delegate_note add column import_id uuid,
        add constraint delegate_note_campaign_id_import_id_fk
          foreign key (campaign_id, import_id) references delegate_import (campaign_id, id);
      create index delegate_note_of_import on delegate_note (import_id) where import_id is not null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
