import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A vote says what it was on, and a ballot what its delegation later advised that it had meant; an amendment may be moved from
 * the floor, and has a place in the order of voting.
 */
export class VotesAndAmendments1795956028000 implements MigrationInterface {
  name = 'VotesAndAmendments1795956028000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vote add column kind text not null default 'proposal';
      alter table vote add constraint vote_kind
        check (kind in ('proposal', 'amendment', 'separate', 'no_action', 'procedure'));
      update vote set kind = 'amendment' where amendment_id is not null;
      alter table vote add column undone_by uuid;
      alter table vote add constraint vote_undone_by_fk foreign key (undone_by) references user_account (id);
      alter table ballot add column meant text;
      alter table amendment add column oral boolean not null default false;
      alter table amendment add column voting_order int;
      grant update (oral, voting_order) on amendment to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
