/** Roles belong to the server: another database may have made it, or its administrator. */
export const importer = `
  do $$
  begin
    perform pg_advisory_xact_lock(hashtext('demarche_roles'));
    if not exists (select from pg_roles where rolname = 'demarche_importer') then
      begin
        create role demarche_importer nologin nobypassrls;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    begin
      grant demarche_importer to current_user;
    exception when unique_violation then null;
    end;
  end $$;
  grant usage on schema public to demarche_importer;
  grant select on installation to demarche_importer;
`;

/**
 * Writes what an archive holds of a campaign that is being taken in, and takes it back. `demarche_importer`, to which nobody
 * switches, may write rows of such a campaign and no others.
 */
export const importing = `
  create function import_rows(campaign uuid, source text, given text[], said json) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare
    list text;
    written int;
  begin
    if not exists (select from pg_policy p where p.polrelid = to_regclass(quote_ident(source)) and p.polname = 'importer_insert') then
      raise exception 'no archive brings rows of %', source using errcode = 'insufficient_privilege';
    end if;
    if exists (select from json_array_elements(said) r where r ->> 'campaign_id' is distinct from campaign::text) then
      raise exception 'a row of another campaign' using errcode = 'insufficient_privilege';
    end if;
    select string_agg(quote_ident(name), ', ') into list from unnest(given) as name;
    execute format('insert into %I (%s) select %s from json_populate_recordset(null::%I, $1)', source, list, list, source) using said;
    get diagnostics written = row_count;
    return written;
  end $$;

  create function undo_archive(archive uuid, author uuid) returns boolean language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare made uuid;
  begin
    select a.campaign_id into made from campaign_archive a
      where a.id = archive and a.author_id = author and a.state = 'imported';
    perform from campaign c where c.id = made for update;
    if not found or exists (select from membership m where m.campaign_id = made and m.user_id <> author and m.state = 'active') then
      return false;
    end if;
    update campaign c set closed_at = coalesce(c.closed_at, clock_now()), deletion_due_at = clock_now() where c.id = made;
    return true;
  end $$;

  revoke execute on function import_rows(uuid, text, text[], json), undo_archive(uuid, uuid) from public;
  grant execute on function import_rows(uuid, text, text[], json), undo_archive(uuid, uuid) to demarche_setup;
  grant create on schema public to demarche_importer;
  alter function import_rows(uuid, text, text[], json) owner to demarche_importer;
  alter function undo_archive(uuid, uuid) owner to demarche_importer;
  revoke create on schema public from demarche_importer;
`;
