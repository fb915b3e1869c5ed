const erasable = 'campaign_id in (select id from campaign where deletion_due_at <= clock_now())';

/** What people write in a closed campaign all the same: who did what, and what they have read. */
const written = `'audit_event', 'seat_notice', 'handover_read'`;

const triggers = [
  ['insert', 'new'],
  ['update', 'new'],
  ['delete', 'old'],
].map(
  ([
    event,
    rows,
  ]) => `execute format('create trigger refuse_closed_${event} after ${event} on %I referencing ${rows} table as written
          for each statement when (current_user = ''demarche_app'') execute function refuse_closed()', t);`,
);

export const closing = `
  create function refuse_closed() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtext('demarche_campaign'), hashtext(w.campaign_id::text))
      from (select distinct campaign_id from written) w;
    if exists (select from campaign c where c.closed_at is not null and c.id in (select campaign_id from written)) then
      raise exception 'the campaign is closed' using errcode = 'DM001';
    end if;
    return null;
  end $$;
`;

/**
 * Sees to it that no table of a campaign is written by people once it is closed, and that all of them can be erased with it.
 * Called after each migration, so that a new table is never forgotten.
 */
export const everyTable = `
  create function cover_campaign_tables() returns void language plpgsql as $$
  declare t text;
  begin
    for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'campaign_id'
        and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1 loop
      if t not in (${written}) and not exists (select from pg_trigger g where g.tgrelid = t::regclass and g.tgname = 'refuse_closed_insert') then
        ${triggers.join('\n        ')}
      end if;
      if not exists (select from pg_policy p where p.polrelid = t::regclass and p.polname = 'eraser_read') then
        execute format('create policy eraser_read on %I for select to demarche_eraser using (${erasable})', t);
        execute format('create policy eraser_delete on %I for delete to demarche_eraser using (${erasable})', t);
        execute format('grant select, delete on %I to demarche_eraser', t);
      end if;
    end loop;
  end $$;
  revoke execute on function cover_campaign_tables() from public;
  select cover_campaign_tables();
`;
