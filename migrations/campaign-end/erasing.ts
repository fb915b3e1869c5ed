/** Roles belong to the server: another database may have made it, or its administrator. */
export const eraser = `
  do $$
  begin
    perform pg_advisory_xact_lock(hashtext('demarche_roles'));
    if not exists (select from pg_roles where rolname = 'demarche_eraser') then
      begin
        create role demarche_eraser nologin nobypassrls;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    begin
      grant demarche_eraser to current_user;
    exception when unique_violation then null;
    end;
  end $$;
  grant usage on schema public to demarche_eraser;
`;

/**
 * Erases a campaign whose time has come, for good. `demarche_eraser`, to which nobody switches, may delete the rows of such a
 * campaign and no others.
 */
export const erasing = `
  create policy eraser_read on campaign for select to demarche_eraser using (deletion_due_at <= clock_now());
  create policy eraser_delete on campaign for delete to demarche_eraser using (deletion_due_at <= clock_now());
  grant select, delete on campaign to demarche_eraser;
  grant select on installation to demarche_eraser;

  create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    -- The ledger's own functions erase words and nothing else: they are granted no other column.
    if tg_op = 'UPDATE' and current_user = 'demarche_ledger' then
      return new;
    end if;
    -- What is erased with its campaign.
    if tg_op = 'DELETE' and current_user = 'demarche_eraser' then
      return old;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end $$;

  -- Deletes so many rows at most, those first on which no others rest; true when all of it is gone. Whatever ends it, the
  -- next call goes on.
  create function erase_campaign(campaign uuid, most int) returns boolean language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare
    t text;
    gone int;
    total int := 0;
    before int;
    whole boolean := false;
  begin
    perform pg_notify('demarche_access', json_build_object('user', m.user_id)::text) from membership m
      where m.campaign_id = $1;
    loop
      before := total;
      for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'campaign_id'
          and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1 loop
        begin
          execute format('delete from %I where ctid = any(array(select ctid from %I where campaign_id = $1 limit $2))', t, t)
            using campaign, case when not whole then most - total end;
          get diagnostics gone = row_count;
          total := total + gone;
        exception when foreign_key_violation then
          -- Others rest on it still.
          null;
        end;
        if total >= most then
          return false;
        end if;
      end loop;
      exit when total = before and whole;
      -- Rows of one table that rest on each other go together or not at all.
      whole := total = before;
    end loop;
    delete from campaign c where c.id = $1;
    return found;
  end $$;
  revoke execute on function erase_campaign(uuid, int) from public;
  grant execute on function erase_campaign(uuid, int) to demarche_worker;
  grant create on schema public to demarche_eraser;
  alter function erase_campaign(uuid, int) owner to demarche_eraser;
  revoke create on schema public from demarche_eraser;
`;
