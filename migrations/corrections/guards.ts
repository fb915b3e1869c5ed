/** What no policy can say: who changes which column, and that only what was erased is gone from the ledger of positions. */
export const guards = `
  -- The ledger's own functions erase words and nothing else: they are granted no other column.
  create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and current_user = 'demarche_ledger' then
      return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end $$;

  -- A coordinator withdraws and erases what she sees; what was logged is corrected by its author alone.
  create function keep_logged() returns trigger language plpgsql as $$
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    if old.erased_at is not null and ((new.erased_at, new.erased_by) is distinct from (old.erased_at, old.erased_by)) then
      raise exception 'what was erased stays erased' using errcode = 'insufficient_privilege';
    end if;
    if old.author_id is distinct from reader_id()
       and ((new.kind, new.occurred_at, new.zone, new.tier, new.reported_at, new.device_offset_s)
           is distinct from (old.kind, old.occurred_at, old.zone, old.tier, old.reported_at, old.device_offset_s)
         or (new.note <> old.note and (new.note <> '' or new.erased_at is null))) then
      raise exception 'only its author corrects what was logged' using errcode = 'insufficient_privilege';
    end if;
    if new.tier = 'core' and old.tier <> 'core' and not (new.campaign_id = any(reader_core_campaigns())) then
      raise exception 'what is shared with the core group comes from within it' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger keep_logged before update on interaction for each row execute function keep_logged();

  create function keep_stated() returns trigger language plpgsql as $$
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    if old.author_id is distinct from reader_id()
       and (new.title, new.aligned, new.excepted, new.occurred_at, new.zone, new.said, new.grade, new.source, new.note,
           new.text_version_id, new.tier)
         is distinct from (old.title, old.aligned, old.excepted, old.occurred_at, old.zone, old.said, old.grade, old.source,
           old.note, old.text_version_id, old.tier) then
      raise exception 'only its author corrects a statement' using errcode = 'insufficient_privilege';
    end if;
    if new.tier = 'core' and old.tier <> 'core' and not (new.campaign_id = any(reader_core_campaigns())) then
      raise exception 'what is shared with the core group comes from within it' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger keep_stated before update on statement for each row execute function keep_stated();
`;
