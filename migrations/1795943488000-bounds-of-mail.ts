import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stopped a kind of mail, and indexes by which the invitations of a day are counted. */
const tables = `
  alter table membership add digest_stopped_at timestamptz, add digest_stopped_by_mail_of timestamptz,
    add reminders_stopped_at timestamptz, add reminders_stopped_by_mail_of timestamptz;
  create index invitation_campaign_id_created_at_idx on invitation (campaign_id, created_at);
  create index invitation_invited_by_created_at_idx on invitation (invited_by, created_at);
`;

const STOPS =
  'digest_stopped_at, digest_stopped_by_mail_of, reminders_stopped_at, reminders_stopped_by_mail_of';

const access = `
  grant update (${STOPS}) on membership to demarche_app;
  grant update (${STOPS}) on membership to demarche_auth;
`;

export class BoundsOfMail1795943488000 implements MigrationInterface {
  name = 'BoundsOfMail1795943488000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
