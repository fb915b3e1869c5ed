import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = `
  alter table invitation
    add column locale text not null default '',
    add column zone text not null default '';
`;

const access = `
  grant update (locale, zone) on invitation to demarche_auth;
`;

/** An invitation keeps in which language and on whose clock its person is written to, so that this can be corrected. */
export class InvitationLanguages1796002000000 implements MigrationInterface {
  name = 'InvitationLanguages1796002000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(access);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
