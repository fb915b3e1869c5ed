import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An installation admin invites somebody else where nobody coordinates a campaign; earlier invitations hold no more then. */
export class CoordinatorsInvited1795962799000 implements MigrationInterface {
  name = 'CoordinatorsInvited1795962799000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy setup_update on invitation for update to demarche_setup using (true);
      grant update (revoked_at) on invitation to demarche_setup;
      grant update (organisation_id, core_group) on membership to demarche_setup;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
