/** Who reads and where that person sits, and what of a sign-in or an account a function may tell that nobody may read. */
export const readers = `
  create function reader_id() returns uuid language sql stable as
    $$ select nullif(current_setting('demarche.user_id', true), '')::uuid $$;

  -- Looks the seats of a person up once, for the rest of the transaction; nobody has none. A seat that was taken away takes its campaign with it; the
  -- person's own audience is bound to the campaigns that are left by the row policies.
  create function set_reader(person uuid) returns void language plpgsql volatile security definer
    set search_path = public, pg_temp as $$
  declare seats record;
  begin
    select coalesce(array_agg(m.campaign_id), '{}') as campaigns,
      coalesce(array_agg(m.campaign_id) filter (where m.core_group), '{}') as core,
      coalesce(array_agg(m.organisation_id), '{}') as organisations,
      coalesce(array_agg(m.campaign_id) filter (where m.role in ('campaigner', 'coordinator')), '{}') as logs_in,
      coalesce(array_agg(m.campaign_id) filter (where m.role = 'coordinator'), '{}') as coordinates,
      coalesce(array_agg('c:' || m.campaign_id), '{}') || coalesce(array_agg('o:' || m.organisation_id), '{}')
        || coalesce(array_agg('k:' || m.campaign_id) filter (where m.core_group), '{}')
        || coalesce(array_agg('m:' || person), '{}') as audiences
    into seats from membership m where m.user_id = person and m.state = 'active';
    perform set_config('demarche.user_id', coalesce(person::text, ''), true),
      set_config('demarche.campaigns', seats.campaigns::text, true),
      set_config('demarche.core_campaigns', seats.core::text, true),
      set_config('demarche.organisations', seats.organisations::text, true),
      set_config('demarche.logs_in', seats.logs_in::text, true),
      set_config('demarche.coordinates', seats.coordinates::text, true),
      set_config('demarche.audiences', seats.audiences::text, true);
  end $$;

  create function reader_seats(setting text) returns uuid[] language sql stable as
    $$ select coalesce(nullif(current_setting('demarche.' || setting, true), ''), '{}')::uuid[] $$;
  create function reader_campaigns() returns uuid[] language sql stable as $$ select reader_seats('campaigns') $$;
  create function reader_core_campaigns() returns uuid[] language sql stable as $$ select reader_seats('core_campaigns') $$;
  create function reader_organisations() returns uuid[] language sql stable as $$ select reader_seats('organisations') $$;
  create function reader_logs_in() returns uuid[] language sql stable as $$ select reader_seats('logs_in') $$;
  create function reader_coordinates() returns uuid[] language sql stable as $$ select reader_seats('coordinates') $$;

  create function reader_audiences() returns text[] language sql stable as
    $$ select coalesce(nullif(current_setting('demarche.audiences', true), ''), '{}')::text[] $$;

  -- A colleague's address is for oneself and for those who coordinate a campaign that person sits or sat in: being
  -- invited by somebody is no reason to be read.
  create function colleague_email(person uuid) returns text language sql stable security definer set search_path = public, pg_temp as
    $$ select u.email from user_account u
       where u.id = person and (u.id = reader_id() or exists (
         select from membership m where m.user_id = u.id and m.joined_at is not null and m.campaign_id = any(reader_coordinates()))) $$;

  -- After how long without use a sign-in is over: the one place that says so.
  create function sign_in_idle() returns interval language sql immutable as $$ select interval '2 hours' $$;

  -- Who holds this cookie? One row or none. Real time: the demo clock does not end anybody's sign-in.
  create function authenticate(token bytea) returns table (sign_in_id uuid, user_id uuid, name text, email text, zone text,
    locale text, installation_admin boolean, seats jsonb) language plpgsql volatile security definer set search_path = public, pg_temp as $$
  begin
    return query
      select s.id, u.id, u.name, u.email, u.zone, u.locale, u.installation_admin,
        coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.id, 'campaignId', m.campaign_id,
          'organisationId', m.organisation_id, 'role', m.role, 'coreGroup', m.core_group)
          order by m.joined_at, m.id) from membership m where m.user_id = u.id and m.state = 'active'), '[]'::jsonb)
      from sign_in s join user_account u on u.id = s.user_id
      where s.token_hash = token and s.revoked_at is null and s.expires_at > now()
        and s.last_used_at > now() - sign_in_idle() and u.state = 'active';
    if found then
      update sign_in s set last_used_at = now() where s.token_hash = token and s.last_used_at < now() - interval '1 minute';
    end if;
  end $$;

  -- Why a cookie is no longer good: revoked, or its account disabled; not merely unused or too old. For its holder only.
  create function sign_in_revoked(token bytea) returns boolean language sql stable security definer
    set search_path = public, pg_temp as
    $$ select exists (select from sign_in s join user_account u on u.id = s.user_id
       where s.token_hash = token and (s.revoked_at is not null or u.state = 'disabled')) $$;

  -- Who hears of a position, as keys of position_head: the campaign, its core group, an organisation, a person. The
  -- author is always among them; the same rule as maySee() of libs/domain.
  create function event_audiences(tier text, campaign uuid, organisation uuid, author uuid) returns text[]
    language sql immutable as $$
    select case tier
      when 'me' then array['m:' || author]
      when 'organisation' then array['o:' || organisation, 'm:' || author]
      when 'core' then array['k:' || campaign, 'm:' || author]
      else array['c:' || campaign] end $$;
`;

/** They run as demarche_guard, whoever calls them. */
const guarded = [
  'set_reader(uuid)',
  'colleague_email(uuid)',
  'authenticate(bytea)',
  'sign_in_revoked(bytea)',
];

export const guardedReaders = `
  ${guarded
    .map(
      (signature) => `
  revoke execute on function ${signature} from public;
  grant execute on function ${signature} to demarche_app, demarche_auth, demarche_worker, demarche_setup;`,
    )
    .join('')}
  grant create on schema public to demarche_guard;
  ${guarded.map((signature) => `alter function ${signature} owner to demarche_guard;`).join('\n  ')}
  revoke create on schema public from demarche_guard;
`;
