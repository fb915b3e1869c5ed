/** What no policy can say: what is append-only, and who changes which column. */
export const guards = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end $$;
  create trigger append_only before update or delete on position_event for each row execute function refuse_change();
  create trigger append_only before update or delete on audit_event for each row execute function refuse_change();
  create trigger append_only before update or delete on retraction for each row execute function refuse_change();
  create trigger append_only before update or delete on sealed_source for each row execute function refuse_change();

  -- Row policies cannot tell columns apart: a person may change the mail wishes of the own seat, but not its role or its place.
  -- Only who sat here before can be let in again without accepting.
  create function keep_seat() returns trigger language plpgsql as $$
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    if new.state = 'active' and old.state <> 'active' and old.joined_at is null then
      raise exception 'only the invited person takes a seat' using errcode = 'insufficient_privilege';
    end if;
    if not (array[old.campaign_id, new.campaign_id] <@ reader_coordinates())
       and (new.role, new.core_group, new.state, new.organisation_id, new.user_id, new.campaign_id)
         is distinct from (old.role, old.core_group, old.state, old.organisation_id, old.user_id, old.campaign_id) then
      raise exception 'only a coordinator changes a seat' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger keep_seat before update on membership for each row execute function keep_seat();

  -- Who works on a task may change it, but not with whom its author shares it.
  create function keep_sharing() returns trigger language plpgsql as $$
  begin
    if current_user = 'demarche_app' and old.author_id is distinct from reader_id()
       and (new.tier, new.author_id, new.organisation_id, new.campaign_id)
         is distinct from (old.tier, old.author_id, old.organisation_id, old.campaign_id) then
      raise exception 'only its author shares a task' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger keep_sharing before update on task for each row execute function keep_sharing();

  -- What a digest reports as changed: what people read of it, not bookkeeping such as the zone data's release.
  create function stamp_change() returns trigger language plpgsql as $$
  begin
    new.changed_at := clock_now();
    return new;
  end $$;
  create trigger stamp_change before update on deadline for each row
    when ((old.title, old.kind, old.state, old.due_at, old.zone)
      is distinct from (new.title, new.kind, new.state, new.due_at, new.zone)) execute function stamp_change();
  create trigger stamp_change before update on ask for each row
    when ((old.title, old.summary, old.priority, old.red_line, old.fallback)
      is distinct from (new.title, new.summary, new.priority, new.red_line, new.fallback)) execute function stamp_change();
  create trigger stamp_change before update on amendment for each row
    when ((old.title, old.body, old.state, old.symbol) is distinct from (new.title, new.body, new.state, new.symbol))
    execute function stamp_change();

  create sequence delivery_fence;
  grant usage on sequence delivery_fence to demarche_worker;
`;
