import type { MigrationInterface, QueryRunner } from 'typeorm';

const COORDINATES = 'campaign_id = any((select reader_coordinates())::uuid[])';
const ITS_LETTER = 'exists (select from letter l where l.id = letter_id)';

/** Asking for signatures: the link that is shared, when who has not answered is reminded, and the address that one asked. */
export class Signing1798240500301 implements MigrationInterface {
  name = 'Signing1798240500301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
  create table letter_signing (
    letter_id uuid not null,
    campaign_id uuid not null,
    remind_days integer[] not null default '{3,1}',
    link_id uuid,
    link_made_at timestamptz,
    version integer not null default 1,
    constraint letter_signing_link_id_key unique (link_id),
    constraint letter_signing_pk primary key (letter_id),
    constraint letter_signing_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  alter table letter_request add email text not null default '', add stopped_at timestamptz;
  alter table letter_signing enable row level security, force row level security;
  create policy app_read on letter_signing for select to demarche_app using (${COORDINATES} and ${ITS_LETTER});
  create policy app_insert on letter_signing for insert to demarche_app with check (${COORDINATES} and ${ITS_LETTER});
  create policy app_update on letter_signing for update to demarche_app using (${COORDINATES});
  create policy auth_read on letter_signing for select to demarche_auth using (${ITS_LETTER});
  create policy worker_read on letter_signing for select to demarche_worker using (true);
  grant select, insert, update on letter_signing to demarche_app;
  grant select (letter_id, link_id) on letter_signing to demarche_auth;
  grant select on letter_signing to demarche_worker;
  grant update (organisation_id) on signatory to demarche_auth;
  grant update (email, stopped_at) on letter_request to demarche_auth;
  grant select (campaign_id, name_key, removed_at, root_id) on organisation to demarche_auth;
  select cover_campaign_tables();
`);
    for (const [event, rows] of Object.entries({
      insert: 'new table as fresh',
      update: 'old table as gone new table as fresh',
    }))
      await runner.query(
        `create trigger tell_${event} after ${event} on letter_signing referencing ${rows}
          for each statement execute function tell_facts('letters')`,
      );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
