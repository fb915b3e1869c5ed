/**
 * The runtime roles and the clock. None of the roles may log in, own a table, or bypass row-level security;
 * the connecting account switches to one of them for each transaction:
 * - demarche_app: a signed-in person, or the recipient a mail is rendered for; sees what that person may see;
 * - demarche_auth: sign-in and invitations, before it is known who asks;
 * - demarche_worker: the plan and the ledger of mail; has no grant on any testimony;
 * - demarche_setup: lays out a new campaign; writes its facts and its first seat;
 * - demarche_guard: owns the functions that tell a person's seats; nobody switches to it;
 * - demarche_ledger: owns the functions that derive current positions; nobody switches to it.
 */
export const roles = `
  do $$
  declare wanted text;
  begin
    -- Roles belong to the server, not to the database: two databases migrated at once must not collide.
    perform pg_advisory_xact_lock(hashtext('demarche_roles'));
    foreach wanted in array array['demarche_app', 'demarche_auth', 'demarche_worker', 'demarche_setup', 'demarche_guard',
        'demarche_ledger'] loop
      if not exists (select from pg_roles where rolname = wanted) then
        begin
          execute format('create role %I nologin nobypassrls', wanted);
        exception when duplicate_object or unique_violation then null;
        end;
      end if;
      begin
        execute format('grant %I to current_user', wanted);
      exception when unique_violation then null;
      end;
    end loop;
  end $$;
  revoke create on schema public from public;
  grant usage on schema public to demarche_app, demarche_auth, demarche_worker, demarche_setup, demarche_guard,
    demarche_ledger;

  create function clock_now() returns timestamptz language plpgsql stable as $$
  begin
    return now() + coalesce((select i.clock_offset from installation i where i.id = 1), interval '0');
  end $$;
`;
