const COPIED = `campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source, note, occurred_at, tier,
        author_id, organisation_id, interaction_id, voice, zone, statement_id, import_id, text_version_id, renews_id,
        delegate_id, sealed, reported_at, device_offset_s`;
const copied = COPIED.split(/,\s*/)
  .map((column) => `e.${column}`)
  .join(', ');

/**
 * Who changes which column of a statement, and what its positions and its words follow. A statement that was taken back
 * before it could be removed has retractions without a cause, of the same instant.
 */
export const rules = `
  create or replace function keep_stated() returns trigger language plpgsql as $$
  declare erases boolean := new.erased_at is not null;
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    if old.erased_at is not null and ((new.erased_at, new.erased_by) is distinct from (old.erased_at, old.erased_by)) then
      raise exception 'what was erased stays erased' using errcode = 'insufficient_privilege';
    end if;
    if old.author_id is distinct from reader_id()
       and ((new.speaker_code, new.group_code, new.aligned, new.excepted, new.occurred_at, new.zone, new.said, new.grade,
           new.text_version_id, new.tier)
         is distinct from (old.speaker_code, old.group_code, old.aligned, old.excepted, old.occurred_at, old.zone, old.said,
           old.grade, old.text_version_id, old.tier)
         or ((new.title, new.source, new.note) is distinct from (old.title, old.source, old.note)
           and not (erases and (new.title, new.source, new.note) = ('—', '', '')))) then
      raise exception 'only its author corrects a statement' using errcode = 'insufficient_privilege';
    end if;
    if new.tier = 'core' and old.tier <> 'core' and not (new.campaign_id = any(reader_core_campaigns())) then
      raise exception 'what is shared with the core group comes from within it' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;

  drop trigger follow_statement on statement;
  create or replace function follow_statement() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    if old.removed_at is null and new.removed_at is not null then
      insert into retraction (event_id, campaign_id, retracted_by, recorded_at, cause)
      select e.id, e.campaign_id, new.removed_by, new.removed_at, 'removal' from position_event e
      where e.campaign_id = new.campaign_id and e.statement_id = new.id
        and not exists (select from retraction r where r.event_id = e.id)
      order by e.id
      on conflict (event_id) do nothing;
    elsif old.removed_at is not null and new.removed_at is null then
      insert into position_event (id, corrects_id, ${COPIED})
      select gen_random_uuid(), e.id, ${copied}
      from position_event e join retraction r on r.event_id = e.id
      where e.campaign_id = new.campaign_id and e.statement_id = new.id and r.recorded_at = old.removed_at
        and r.cause is distinct from 'correction'
        and not exists (select from position_event c where c.corrects_id = e.id)
      order by e.id;
    end if;
    if old.erased_at is null and new.erased_at is not null then
      update position_event set note = '', source = '' where campaign_id = new.campaign_id and statement_id = new.id;
      update retraction r set reason = '' from position_event e
        where e.id = r.event_id and e.campaign_id = new.campaign_id and e.statement_id = new.id;
      delete from idempotency_record d using (
        select new.id union all select e.id from position_event e
        where e.campaign_id = new.campaign_id and e.statement_id = new.id) of (id)
      where d.body::text like '%' || of.id || '%' or d.key = 'id:' || of.id;
    end if;
    return null;
  end $$;
  create trigger follow_statement after update on statement for each row execute function follow_statement();

  -- What takes somebody's own rows with their account calls the columns by their new names.
  do $do$ declare erases text := pg_get_functiondef('erase_private(uuid)'::regprocedure);
  begin
    execute replace(replace(erases, 'undone_at', 'removed_at'), 'undone_by', 'removed_by');
  end $do$;
`;
