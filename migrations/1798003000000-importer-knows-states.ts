import type { MigrationInterface, QueryRunner } from 'typeorm';

const imported = `campaign_id in (select a.campaign_id from campaign_archive a where a.state = 'importing')`;

/** Of a vote that came in without a voter: by the list that stood when it was recorded; whoever cast a ballot had a vote. */
const filled = `
  alter table vote no force row level security;
  alter table ballot no force row level security;
  alter table room_version no force row level security;
  alter table room_member no force row level security;
  alter table vote disable trigger user;
  update vote v set voters = array(
    select unnest(voters_then(v.campaign_id, (v.held_at at time zone v.zone)::date, v.recorded_at))
    union select b.delegation_code from ballot b where b.vote_id = v.id order by 1)
  where v.voters = '{}';
  alter table vote enable trigger user;
  alter table vote force row level security;
  alter table ballot force row level security;
  alter table room_version force row level security;
  alter table room_member force row level security;
`;

/**
 * Who had a vote is worked out where an archive does not say it, and an archive is written by an account that saw no
 * delegation but those of its campaign: a vote of all member states came in without one voter.
 */
export class ImporterKnowsStates1798003000000 implements MigrationInterface {
  name = 'ImporterKnowsStates1798003000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy importer_read on delegation using (campaign_id is null or ${imported})`);
    await runner.query(filled);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
