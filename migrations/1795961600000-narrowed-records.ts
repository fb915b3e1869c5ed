import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From fewest readers to most. The core group and an organisation are neither within the other. */
const RANK = (tier: string) => `array_position(array['me', 'organisation', 'coalition', 'public'],
    case when ${tier} = 'core' then 'organisation' else ${tier} end)`;

/**
 * Whom a record is shared with after the one that puts it right: never with more than read it before, never with somebody
 * who does not read the other. Where none but its author would be left, its author.
 */
const rule = `
  create function narrowed_tier(was text, now text) returns text language sql immutable as $$
    select case when ${RANK('was')} > ${RANK('now')} then now
      when ${RANK('was')} = ${RANK('now')} and was <> now then 'me' else was end
  $$;
  revoke execute on function narrowed_tier(text, text) from public;
  grant execute on function narrowed_tier(text, text) to demarche_ledger;
`;

/**
 * A record that is shared with fewer people takes along what it put right: the old words were the same secret. Only what is
 * retracted: what counts belongs to a head for each of its readers.
 */
const functions = `
  create function narrow_corrected() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    with recursive chain as (
      select s.corrects_id as id, s.tier from said s where s.corrects_id is not null
      union all
      select e.corrects_id, c.tier from chain c join position_event e on e.id = c.id where e.corrects_id is not null)
    update position_event e set tier = narrowed_tier(e.tier, c.tier) from chain c
      where e.id = c.id and narrowed_tier(e.tier, c.tier) <> e.tier
        and exists (select from retraction r where r.event_id = e.id);
    return null;
  end $$;
  create trigger narrow_corrected after insert on position_event referencing new table as said
    for each statement execute function narrow_corrected();

  -- What was taken back by itself is not put right with the rest.
  create function narrow_taken_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update position_event e set tier = narrowed_tier(e.tier, new.tier)
      where e.campaign_id = new.campaign_id
        and (e.statement_id = case when tg_table_name = 'statement' then new.id end
          or e.interaction_id = case when tg_table_name = 'interaction' then new.id end)
        and e.tier = old.tier and narrowed_tier(e.tier, new.tier) <> e.tier
        and exists (select from retraction r where r.event_id = e.id);
    return null;
  end $$;
  create trigger narrow_taken_back after update on interaction for each row
    when (new.tier is distinct from old.tier) execute function narrow_taken_back();
  create trigger narrow_taken_back after update on statement for each row
    when (new.tier is distinct from old.tier) execute function narrow_taken_back();

  -- Brought back is what was said, so not where the record it came of was withdrawn, or put right in what a position holds.
  create function stands_as_said(event position_event, taken_back_at timestamptz) returns boolean language sql stable
    set search_path = public, pg_temp as $$
    select not exists (select from interaction i where i.id = event.interaction_id and i.removed_at is not null)
      and not exists (select from statement s where s.id = event.statement_id and s.removed_at is not null)
      and not exists (select from interaction_change c where c.interaction_id = event.interaction_id and c.act = 'corrected'
        and c.changed_at >= taken_back_at and not c.fields <@ array['kind', 'note', 'delegates'])
      and not exists (select from statement_change c where c.statement_id = event.statement_id and c.act = 'corrected'
        and c.changed_at >= taken_back_at and not c.fields <@ array['title', 'note'])
  $$;
`;

const restore = `
  do $do$ declare source text := pg_get_functiondef('restore_position(uuid)'::regprocedure);
  begin
    execute replace(source, 'for update of e;', 'and stands_as_said(e, r.recorded_at) for update of e;');
  end $do$;
`;

const rights = `
  grant create on schema public to demarche_ledger;
  alter function narrow_corrected() owner to demarche_ledger;
  alter function narrow_taken_back() owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function narrow_corrected(), narrow_taken_back(), stands_as_said(position_event, timestamptz) from public;
  grant execute on function stands_as_said(position_event, timestamptz) to demarche_ledger;
  grant update (tier) on position_event to demarche_ledger;
  grant select (removed_at) on interaction to demarche_ledger;
  grant select (interaction_id, act, changed_at, fields) on interaction_change to demarche_ledger;
  grant select (statement_id, act, changed_at, fields) on statement_change to demarche_ledger;
  create policy ledger_read on interaction_change for select to demarche_ledger using (true);
  create policy ledger_read on statement_change for select to demarche_ledger using (true);
`;

/** Who may no longer read a record reads no older version of it either; what comes back is what stands. */
export class NarrowedRecords1795961600000 implements MigrationInterface {
  name = 'NarrowedRecords1795961600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [rule, functions, restore, rights]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
