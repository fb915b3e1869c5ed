import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood before a vote that counts already was not kept: it is taken for proposed, as it was until now. */
const filled = `
  alter table amendment no force row level security;
  alter table vote no force row level security;
  alter table amendment disable trigger user;
  update amendment a set state_before_votes = 'proposed'
  where a.state in ('adopted', 'rejected') and exists (
    select from vote v where v.campaign_id = a.campaign_id and v.amendment_id = a.id and v.kind = 'amendment'
      and v.undone_at is null);
  alter table amendment enable trigger user;
  alter table vote force row level security;
  alter table amendment force row level security;
`;

/** A vote that was recorded by mistake and is removed gives an amendment back the state that somebody had said of it. */
export class StatesBeforeVotes1798005020000 implements MigrationInterface {
  name = 'StatesBeforeVotes1798005020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment add column state_before_votes text;
      grant update (state_before_votes) on amendment to demarche_app;
    `);
    await runner.query(filled);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
