/** What the database keeps of delegates by itself. */
export const rules = `
  create function role_of_delegation() returns trigger language plpgsql as $$
  begin
    new.delegation_code := (select d.delegation_code from delegate d where d.id = new.delegate_id);
    return new;
  end $$;
  create trigger role_of_delegation before insert on delegate_role for each row
    when (new.delegation_code is null) execute function role_of_delegation();

  -- Whoever is merged into a person is that person, also where nobody who merges sees all of the chain.
  create function keep_delegate_roots() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    root uuid;
    chain uuid[];
  begin
    root := coalesce((select coalesce(d.root_id, d.id) from delegate d where d.id = new.merged_into_id), new.id);
    with recursive below (id) as (
      select new.id union select d.id from delegate d join below b on d.merged_into_id = b.id
    ) select array_agg(id) into chain from below;
    if new.merged_into_id is not null and root = any(chain) then
      raise exception 'a person is not merged into itself' using errcode = 'check_violation';
    end if;
    update delegate d set root_id = nullif(root, d.id) where d.id = any(chain);
    return null;
  end $$;
  create trigger keep_delegate_roots after update of merged_into_id on delegate for each row
    when (old.merged_into_id is distinct from new.merged_into_id) execute function keep_delegate_roots();

  -- All of a person, also what whoever erases does not see, and what was merged into it.
  create function erase_delegate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    ids uuid[];
  begin
    select array_agg(d.id) into ids from delegate d where d.id = new.id or d.root_id = new.id;
    delete from contact_point where delegate_id = any(ids);
    delete from acquaintance where delegate_id = any(ids);
    delete from delegate_note where delegate_id = any(ids);
    delete from delegate_pseudonym where delegate_id = any(ids);
    delete from delegate_role where delegate_id = any(ids);
    update delegate set name = '', other_names = '{}', title = '', pronouns = '', languages = '{}' where id = new.id;
    update delegate set erased_at = new.erased_at, erased_by = new.erased_by where id = any(ids) and id <> new.id;
    return null;
  end $$;
  create trigger erase_delegate after update of erased_at on delegate for each row
    when (old.erased_at is null and new.erased_at is not null) execute function erase_delegate();

  -- Who reads a pseudonym does not see the delegate, and is not to see it where the delegate is gone.
  create function keep_with_delegate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update delegate_pseudonym set delegation_code = new.delegation_code, removed_at = new.removed_at
      where delegate_id = new.id;
    if old.removed_at is distinct from new.removed_at then
      -- A person goes and comes with all records of theirs.
      update delegate set removed_at = new.removed_at, removed_by = new.removed_by where root_id = new.id;
    end if;
    return null;
  end $$;
  create trigger keep_with_delegate after update of delegation_code, removed_at on delegate for each row
    when ((old.delegation_code, old.removed_at) is distinct from (new.delegation_code, new.removed_at))
    execute function keep_with_delegate();

  grant create on schema public to demarche_ledger;
  alter function keep_delegate_roots() owner to demarche_ledger;
  alter function erase_delegate() owner to demarche_ledger;
  alter function keep_with_delegate() owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function keep_delegate_roots(), erase_delegate(), keep_with_delegate() from public;

  -- A delegate as the reader may know them, by each id that was ever theirs: person_id is the one that is shown. Where the
  -- reader may know only of a pseudonym, it stands for the name. Whoever is removed is not there.
  create view known_delegate with (security_invoker = true) as
    select d.id, d.campaign_id, coalesce(k.id, d.id) as person_id, coalesce(k.delegation_code, d.delegation_code) as delegation_code,
      coalesce(k.name, d.name) as name, coalesce(k.tier, d.tier) as tier, coalesce(k.author_id, d.author_id) as author_id,
      coalesce(k.organisation_id, d.organisation_id) as organisation_id, false as pseudonymous
    from delegate d left join delegate k on k.id = d.root_id
    where d.removed_at is null and k.removed_at is null
    union all
    select p.delegate_id, p.campaign_id, p.id, p.delegation_code, p.pseudonym, p.tier, p.author_id, p.organisation_id, true
    from delegate_pseudonym p
    where p.removed_at is null and not exists (select from delegate d where d.id = p.delegate_id);
  grant select on known_delegate to demarche_app;
`;
