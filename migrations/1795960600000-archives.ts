import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everyTable } from './archives/every-table.js';
import { importer, importing } from './archives/importing.js';

const MINE = 'author_id = (select reader_id())';
const NOT_TAKEN_IN = `state in ('reading', 'checked', 'failed')`;

const table = `
  create table campaign_archive (
    id uuid not null,
    author_id uuid not null,
    campaign_id uuid,
    file_name text not null,
    content bytea,
    fingerprint bytea not null,
    state text not null default 'reading',
    report jsonb,
    wanted jsonb,
    failure jsonb,
    signer text,
    done integer not null default 0,
    total integer not null default 0,
    created_at timestamptz not null default clock_now(),
    imported_at timestamptz,
    version integer not null default 1,
    constraint campaign_archive_pk primary key (id),
    constraint campaign_archive_state check (state in ('reading', 'checked', 'failed', 'importing', 'imported')),
    constraint campaign_archive_author_id_fk foreign key (author_id) references user_account (id)
  );
  create index campaign_archive_author_id_idx on campaign_archive (author_id);
  create index campaign_archive_importing on campaign_archive (campaign_id) where state = 'importing';
  -- It is packed already.
  alter table campaign_archive alter column content set storage external;
  alter table campaign_archive enable row level security, force row level security;
  create policy app_read on campaign_archive for select to demarche_app using (${MINE});
  create policy app_insert on campaign_archive for insert to demarche_app with check (${MINE});
  create policy app_update on campaign_archive for update to demarche_app using (${MINE});
  create policy app_delete on campaign_archive for delete to demarche_app using (${MINE} and ${NOT_TAKEN_IN});
  grant select, insert, delete, update (campaign_id, content, state, report, wanted, failure, signer, done, total, imported_at,
    version) on campaign_archive to demarche_app;
  create policy worker_read on campaign_archive for select to demarche_worker using (true);
  create policy worker_delete on campaign_archive for delete to demarche_worker
    using (${NOT_TAKEN_IN} and created_at < clock_now() - interval '7 days');
  grant delete, select (id, author_id, state, created_at) on campaign_archive to demarche_worker;
  create policy importer_read on campaign_archive for select to demarche_importer using (true);
  grant select (id, author_id, campaign_id, state) on campaign_archive to demarche_importer;
  create policy importer_read on campaign for select to demarche_importer using (true);
  create policy importer_update on campaign for update to demarche_importer using (true);
  grant select, update (closed_at, deletion_due_at) on campaign to demarche_importer;
`;

/** A whole campaign is taken along as an archive, and taken in by another installation. */
export class Archives1795960600000 implements MigrationInterface {
  name = 'Archives1795960600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(importer);
    await runner.query(table);
    await runner.query(everyTable);
    await runner.query(importing);
    // Whether anybody else has entered what was taken in.
    await runner.query(
      'alter policy importer_read on membership using (campaign_id in (select a.campaign_id from campaign_archive a))',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
