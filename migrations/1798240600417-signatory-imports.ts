import type { MigrationInterface, QueryRunner } from 'typeorm';

const COORDINATES = 'campaign_id = any((select reader_coordinates())::uuid[])';
const ITS_LETTER = 'exists (select from letter l where l.id = letter_id)';

/** A list of signatories that was read from a text comes in together, and goes together when it is taken back. */
export class SignatoryImports1798240600417 implements MigrationInterface {
  name = 'SignatoryImports1798240600417';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signatory_import (
        id uuid not null,
        campaign_id uuid not null,
        letter_id uuid not null,
        made_by uuid not null,
        made_at timestamptz not null default clock_now(),
        list_as_of date,
        version integer not null default 1,
        removed_at timestamptz,
        removed_by uuid,
        constraint signatory_import_campaign_id_id_key unique (campaign_id, id),
        constraint signatory_import_pk primary key (id),
        constraint signatory_import_removed_by_fk foreign key (removed_by) references user_account(id),
        constraint signatory_import_made_by_fk foreign key (made_by) references user_account(id),
        constraint signatory_import_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
      );
      create index signatory_import_letter_id_idx on signatory_import (letter_id);
      alter table signatory add column import_id uuid, add column organisation_made boolean not null default false,
        add constraint signatory_campaign_id_import_id_fk foreign key (campaign_id, import_id) references signatory_import(campaign_id,id);
      create index signatory_of_import on signatory (import_id) where import_id is not null;
      alter table signatory_import enable row level security, force row level security;
      create policy app_read on signatory_import for select to demarche_app
        using (${COORDINATES} and (removed_at is null or reads_removed()) and ${ITS_LETTER});
      create policy app_insert on signatory_import for insert to demarche_app with check (${COORDINATES} and ${ITS_LETTER});
      create policy app_update on signatory_import for update to demarche_app using (${COORDINATES});
      grant select, insert, update on signatory_import to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
