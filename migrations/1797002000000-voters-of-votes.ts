import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read with the rights of whoever asks. */
const functions = `
  -- Who had a vote in a campaign on a day, by the list that stood at an instant. A list that was laid out with the campaign stood from the beginning.
  create function voters_then(campaign uuid, day date, at timestamptz) returns text[] language sql stable as $$
    with stood as (
      select coalesce(max(version) filter (where recorded_at <= $3), min(version) filter (where author_id is null), 0) as version
      from room_version where campaign_id = $1
    ), listed as (
      select m.delegation_code, m.capacity, m.valid_from, m.valid_to from room_member m, stood s
      where m.campaign_id = $1 and m.since_version <= s.version and (m.until_version is null or m.until_version > s.version)
    )
    select coalesce(array_agg(w.code order by w.code), '{}') from (
      select delegation_code as code from listed
      where capacity = 'voting' and (valid_from is null or valid_from <= $2) and (valid_to is null or valid_to >= $2)
      union
      select d.code from delegation d
      where d.kind = 'member' and d.campaign_id is null and (d.admitted_on is null or d.admitted_on <= $2)
        and not exists (select from listed)) w $$;

  create function vote_voters() returns trigger language plpgsql as $$
  begin
    new.voters := coalesce(new.voters,
      voters_then(new.campaign_id, (new.held_at at time zone new.zone)::date, new.recorded_at));
    return new;
  end $$;
`;

/** By the list that stood when the vote was recorded, which its ballots were held against; whoever cast one had a vote. */
const filled = `
  alter table vote no force row level security;
  alter table ballot no force row level security;
  alter table room_version no force row level security;
  alter table room_member no force row level security;
  alter table vote disable trigger user;
  update vote v set voters = array(
    select unnest(voters_then(v.campaign_id, (v.held_at at time zone v.zone)::date, v.recorded_at))
    union select b.delegation_code from ballot b where b.vote_id = v.id order by 1);
  alter table vote enable trigger user;
  alter table vote force row level security;
  alter table ballot force row level security;
  alter table room_version force row level security;
  alter table room_member force row level security;
`;

/** A recorded vote keeps who had a vote in it: a list of the room that comes later changes no result of the past. */
export class VotersOfVotes1797002000000 implements MigrationInterface {
  name = 'VotersOfVotes1797002000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table vote add column voters text[]');
    await runner.query(functions);
    await runner.query(filled);
    await runner.query('alter table vote alter column voters set not null');
    await runner.query(
      'create trigger keep_voters before insert on vote for each row execute function vote_voters()',
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
