const COPIED = `campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source, note, occurred_at, tier,
        author_id, organisation_id, interaction_id, voice, zone, statement_id, import_id, text_version_id, renews_id,
        delegate_id, sealed, reported_at, device_offset_s`;

const copied = COPIED.split(/,\s*/)
  .map((column) => `e.${column}`)
  .join(', ');

/**
 * What was retracted when it was withdrawn is recorded anew, each with its source.
 * @param column of `position_event` that names what they came of
 */
const broughtBack = (column: string, withdrawnAt: string) => `
    insert into position_event (id, corrects_id, ${COPIED})
    select gen_random_uuid(), e.id, ${copied}
    from position_event e join retraction r on r.event_id = e.id
    where e.campaign_id = new.campaign_id and e.${column} = new.id and r.cause = 'removal' and r.recorded_at = ${withdrawnAt}
      and not exists (select from position_event c where c.corrects_id = e.id)
    order by e.id;
    insert into sealed_source (event_id, campaign_id, author_id, source, delegate_id)
    select c.id, z.campaign_id, z.author_id, z.source, z.delegate_id
    from position_event c join sealed_source z on z.event_id = c.corrects_id
    where c.campaign_id = new.campaign_id and c.${column} = new.id
      and not exists (select from sealed_source q where q.event_id = c.id);`;

/**
 * Whoever withdraws or erases may see less of what hangs on it than its author, and it has to go for everybody. So these
 * run as the role that keeps the ledger, whatever the tier of a position. What they write is what the row said: who and when.
 */
export const follows = `
  create function follow_interaction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.occurred_at is distinct from old.occurred_at then
      update contact_notice set occurred_at = new.occurred_at where interaction_id = new.id;
    end if;
    if old.removed_at is null and new.removed_at is not null then
      insert into retraction (event_id, campaign_id, retracted_by, recorded_at, cause)
      select e.id, e.campaign_id, new.removed_by, new.removed_at, 'removal' from position_event e
      where e.campaign_id = new.campaign_id and e.interaction_id = new.id
        and not exists (select from retraction r where r.event_id = e.id)
      order by e.id
      on conflict (event_id) do nothing;
      update contact_notice set undone_at = new.removed_at where interaction_id = new.id and undone_at is null;
    elsif old.removed_at is not null and new.removed_at is null then
      ${broughtBack('interaction_id', 'old.removed_at')}
      update contact_notice set undone_at = null where interaction_id = new.id and undone_at = old.removed_at;
    end if;
    if old.erased_at is null and new.erased_at is not null then
      update position_event set note = '', source = '', delegate_id = null where interaction_id = new.id;
      update sealed_source z set source = '', delegate_id = null from position_event e
        where e.id = z.event_id and e.interaction_id = new.id;
      update retraction r set reason = '' from position_event e where e.id = r.event_id and e.interaction_id = new.id;
      delete from interaction_delegate where interaction_id = new.id;
      delete from contact_notice where interaction_id = new.id;
      delete from idempotency_record d using (
        select new.id union all select e.id from position_event e where e.interaction_id = new.id
        union all select t.id from task t where t.interaction_id = new.id) of (id)
      where d.body::text like '%' || of.id || '%' or d.key = 'id:' || of.id;
    end if;
    return null;
  end $$;
  create trigger follow_interaction after update on interaction for each row execute function follow_interaction();

  -- Its retractions come with the reason, so the statement that withdraws it writes them.
  create function follow_statement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    ${broughtBack('statement_id', 'old.undone_at')}
    return null;
  end $$;
  create trigger follow_statement after update on statement for each row
    when (old.undone_at is not null and new.undone_at is null) execute function follow_statement();

  grant create on schema public to demarche_ledger;
  alter function follow_interaction() owner to demarche_ledger;
  alter function follow_statement() owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function follow_interaction(), follow_statement() from public;
`;
