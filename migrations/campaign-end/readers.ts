/** From the moment at which a campaign is to be deleted nobody sits there: of what is being erased nobody reads a part. */
const there = `join campaign c on c.id = m.campaign_id and (c.deletion_due_at is null or c.deletion_due_at > clock_now())`;

export const readers = `
  create or replace function set_reader(person uuid) returns void language plpgsql volatile security definer
    set search_path = public, pg_temp as $$
  declare seats record;
  begin
    select coalesce(array_agg(m.campaign_id), '{}') as campaigns,
      coalesce(array_agg(m.campaign_id) filter (where m.core_group), '{}') as core,
      coalesce(array_agg(m.organisation_id) filter (where m.reads_organisation), '{}') as organisations,
      coalesce(array_agg(m.organisation_id), '{}') as represents,
      coalesce(array_agg(m.campaign_id) filter (where m.role in ('campaigner', 'coordinator')), '{}') as logs_in,
      coalesce(array_agg(m.campaign_id) filter (where m.role = 'coordinator'), '{}') as coordinates,
      coalesce(array_agg('c:' || m.campaign_id), '{}')
        || coalesce(array_agg('o:' || m.organisation_id) filter (where m.reads_organisation), '{}')
        || coalesce(array_agg('k:' || m.campaign_id) filter (where m.core_group), '{}')
        || coalesce(array_agg('m:' || person), '{}') as audiences
    into seats from membership m ${there} where m.user_id = person and m.state = 'active';
    perform set_config('demarche.user_id', coalesce(person::text, ''), true),
      set_config('demarche.campaigns', seats.campaigns::text, true),
      set_config('demarche.core_campaigns', seats.core::text, true),
      set_config('demarche.organisations', seats.organisations::text, true),
      set_config('demarche.represents', seats.represents::text, true),
      set_config('demarche.logs_in', seats.logs_in::text, true),
      set_config('demarche.coordinates', seats.coordinates::text, true),
      set_config('demarche.audiences', seats.audiences::text, true);
  end $$;

  create or replace function authenticate(token bytea) returns table (sign_in_id uuid, user_id uuid, name text, email text, zone text,
    locale text, installation_admin boolean, seats jsonb) language plpgsql volatile security definer set search_path = public, pg_temp as $$
  begin
    return query
      select s.id, u.id, u.name, u.email, u.zone, u.locale, u.installation_admin,
        coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.id, 'campaignId', m.campaign_id,
          'organisationId', m.organisation_id, 'readsOrganisation', m.reads_organisation, 'role', m.role,
          'coreGroup', m.core_group, 'closed', c.closed_at is not null)
          order by m.joined_at, m.id) from membership m ${there} where m.user_id = u.id and m.state = 'active'), '[]'::jsonb)
      from sign_in s join user_account u on u.id = s.user_id
      where s.token_hash = token and s.revoked_at is null and s.expires_at > now()
        and s.last_used_at > now() - sign_in_idle() and u.state = 'active';
    if found then
      update sign_in s set last_used_at = now() where s.token_hash = token and s.last_used_at < now() - interval '1 minute';
    end if;
  end $$;
`;
