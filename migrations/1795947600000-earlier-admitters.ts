import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who seated whom within seven days is kept for each time, not for the last alone: a second mailbox that takes and gives power
 * in turns with a third does not become a second person for whoever seated it first.
 */
export class EarlierAdmitters1795947600000 implements MigrationInterface {
  name = 'EarlierAdmitters1795947600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership add column admitted_before uuid[] not null default '{}';

      create function remember_admitters() returns trigger language plpgsql as $$
      begin
        new.admitted_before := case when old.admitted_at > clock_now() - interval '7 days'
          then array(select distinct unnest(array_append(old.admitted_before, old.admitted_by))) else '{}' end;
        return new;
      end $$;
      -- After keep_seat, by the order of their names.
      create trigger remember_admitters before update on membership for each row
        when ((old.admitted_by, old.admitted_at) is distinct from (new.admitted_by, new.admitted_at))
        execute function remember_admitters();

      -- Who may be one hand with a person: see ofOneHand() of libs/domain.
      create or replace function of_one_hand(campaign uuid, person uuid) returns setof uuid language sql stable as $$
        with recursive admission as (
          select m.user_id, a.admitted_by
          from membership m cross join lateral unnest(array_append(m.admitted_before, m.admitted_by)) as a (admitted_by)
          where m.campaign_id = $1 and a.admitted_by is not null and m.admitted_at > clock_now() - interval '7 days'
        ), hand (one) as (
          select $2
          union
          select case when a.user_id = h.one then a.admitted_by else a.user_id end
          from hand h join admission a on h.one in (a.user_id, a.admitted_by)
        ) select one from hand $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
