import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a person has read a campaign's handover: with the account, not with the device. */
export class HandoverRead1795944297000 implements MigrationInterface {
  name = 'HandoverRead1795944297000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover_read (
        campaign_id uuid not null,
        user_id uuid not null,
        read_until timestamptz,
        previous_until timestamptz,
        constraint handover_read_pk primary key (campaign_id, user_id),
        constraint handover_read_campaign_id_fk foreign key (campaign_id) references campaign (id),
        constraint handover_read_user_id_fk foreign key (user_id) references user_account (id)
      );

      alter table handover_read enable row level security, force row level security;
      create policy app_read on handover_read for select to demarche_app
        using (user_id = (select reader_id()) and campaign_id = any((select reader_campaigns())::uuid[]));
      create policy app_insert on handover_read for insert to demarche_app
        with check (user_id = (select reader_id()) and campaign_id = any((select reader_campaigns())::uuid[]));
      create policy app_update on handover_read for update to demarche_app
        using (user_id = (select reader_id()) and campaign_id = any((select reader_campaigns())::uuid[]));
      grant select, insert on handover_read to demarche_app;
      grant update (read_until, previous_until) on handover_read to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
