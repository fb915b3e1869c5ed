import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where nobody leads any more the row stays, so that its version goes on and an old form changes no lead that was named since. */
export class LeadsNobody1798006000000 implements MigrationInterface {
  name = 'LeadsNobody1798006000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delegation_lead alter column organisation_id drop not null,
        add constraint delegation_lead_of_organisation check (user_id is null or organisation_id is not null);
      drop policy app_delete on delegation_lead;
      revoke delete on delegation_lead from demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
