/** What the rules of `libs/domain/src/sharing/seat-requests.ts` are in the database, past every service. */
export const guards = `
  -- Who may be one hand with a person: see ofOneHand() of libs/domain.
  create function of_one_hand(campaign uuid, person uuid) returns setof uuid language sql stable as $$
    with recursive hand (one) as (
      select $2
      union
      select case when m.user_id = h.one then m.admitted_by else m.user_id end
      from hand h join membership m on h.one in (m.user_id, m.admitted_by)
      where m.campaign_id = $1 and m.admitted_by is not null and m.admitted_at > clock_now() - interval '7 days'
    ) select one from hand $$;

  create function reads_all_of(request seat_request) returns boolean language sql stable as $$
    select ((request).organisation_id is null or (request).organisation_id = any(reader_organisations()))
      and (not (request).core_group or (request).campaign_id = any(reader_core_campaigns())) $$;

  -- Whether the reader is the second person: see mayConfirm() of libs/domain.
  create function may_confirm(request seat_request) returns boolean language sql stable as $$
    select reader_id() not in ((request).asked_by, (request).user_id)
      and (((request).kind = 'clearance' and reads_all_of(request))
        or ((request).campaign_id = any(reader_coordinates())
          and not exists (select from of_one_hand((request).campaign_id, reader_id()) as one
            where one = (request).asked_by or (one = (request).user_id and (request).kind = 'clearance')))) $$;

  -- Whether the reader has confirmed, in this transaction, what was asked of a seat.
  create function seat_confirmed(seat uuid) returns boolean language sql stable as $$
    select exists (select from seat_request r where r.membership_id = $1 and r.kind = 'clearance'
      and r.outcome = 'confirmed' and r.closed_by = reader_id() and r.closed_at = clock_now()) $$;

  create function ask_of_seat() returns trigger language plpgsql as $$
  declare seat record;
  begin
    select m.user_id into seat from membership m where m.id = new.membership_id and m.campaign_id = new.campaign_id;
    new.user_id := seat.user_id;
    if new.asked_by = new.user_id then
      raise exception 'nobody asks for the own seat' using errcode = 'insufficient_privilege';
    end if;
    new.asked_at := clock_now();
    new.due_at := clock_now() + case new.kind when 'clearance' then interval '14 days' else interval '72 hours' end;
    return new;
  end $$;
  create trigger ask_of_seat before insert on seat_request for each row execute function ask_of_seat();

  create function close_request() returns trigger language plpgsql as $$
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    new.closed_by := reader_id();
    new.closed_at := clock_now();
    if not coalesce(case new.outcome
      when 'confirmed' then may_confirm(old) and old.due_at > clock_now()
      when 'took_effect' then old.kind <> 'clearance' and old.asked_by = reader_id() and old.due_at <= clock_now()
      when 'withdrawn' then old.asked_by = reader_id()
      when 'refused' then old.asked_by <> reader_id() and (old.user_id = reader_id()
        or old.campaign_id = any(reader_coordinates()) or (old.kind = 'clearance' and reads_all_of(old)))
      end, false) then
      raise exception 'a second person decides' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger close_request before update on seat_request for each row execute function close_request();

  create function circle_occupied(campaign uuid, circle text) returns boolean language plpgsql volatile as $$
  begin
    -- The second of two who come at once sees the first.
    perform pg_advisory_xact_lock(hashtext('demarche_circle'), hashtext(campaign::text || circle));
    return exists (select from occupied_circle s where s.campaign_id = $1 and s.circle = $2);
  end $$;

  create function note_circles() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into occupied_circle (campaign_id, circle) select new.campaign_id, c.circle
      from unnest(array[new.organisation_id::text, case when new.core_group then 'core' end]) as c (circle)
      where c.circle is not null on conflict do nothing;
    return null;
  end $$;
  revoke execute on function note_circles() from public;
  grant create on schema public to demarche_guard;
  alter function note_circles() owner to demarche_guard;
  revoke create on schema public from demarche_guard;
  create trigger note_circles after insert or update of organisation_id, core_group, state on membership for each row
    when (new.state = 'active') execute function note_circles();

  create function seat_begins() returns trigger language plpgsql as $$
  begin
    new.admitted_by := reader_id();
    new.admitted_at := clock_now();
    return new;
  end $$;
  create trigger seat_begins before insert on membership for each row
    when (current_user = 'demarche_app') execute function seat_begins();

  -- Row policies cannot tell columns apart: what a person, a coordinator and a second person may change of a seat.
  create or replace function keep_seat() returns trigger language plpgsql as $$
  declare
    begins boolean := new.state = 'active' and old.state <> 'active';
    stays boolean := new.state = 'active' and old.state = 'active';
    own boolean := old.user_id = reader_id();
    moved boolean := new.organisation_id <> old.organisation_id;
    granted seat_request;
  begin
    if begins and (current_user = 'demarche_auth'
        or (current_user = 'demarche_setup' and old.ended_by is null)
        or (current_user = 'demarche_app' and (moved or new.core_group <> old.core_group
          or old.ended_by is distinct from reader_id() or old.ended_at < clock_now() - interval '1 hour'))) then
      -- Whoever comes where somebody sits or sat begins without what is shared there.
      new.reads_organisation := not circle_occupied(new.campaign_id, new.organisation_id::text);
      new.core_group := new.core_group and not circle_occupied(new.campaign_id, 'core');
    end if;
    if begins and current_user = 'demarche_auth' then
      new.admitted_at := clock_now();
    end if;
    if current_user <> 'demarche_app' then
      return new;
    end if;
    if begins and old.joined_at is null then
      raise exception 'only the invited person takes a seat' using errcode = 'insufficient_privilege';
    end if;
    select r.* into granted from seat_request r where r.membership_id = old.id and r.closed_by = reader_id()
      and r.closed_at = clock_now() and r.outcome in ('confirmed', 'took_effect');
    if not (array[old.campaign_id, new.campaign_id] <@ reader_coordinates())
       and (new.role, new.core_group, new.reads_organisation, new.state, new.organisation_id, new.user_id, new.campaign_id)
         is distinct from
           (old.role, old.core_group, old.reads_organisation, old.state, old.organisation_id, old.user_id, old.campaign_id)
       and not coalesce(granted.kind = 'clearance' and old.state = 'active'
         and (new.role, new.state, new.user_id, new.campaign_id) = (old.role, old.state, old.user_id, old.campaign_id), false)
    then
      raise exception 'only a coordinator changes a seat' using errcode = 'insufficient_privilege';
    end if;
    if stays and own and (new.core_group, new.reads_organisation, new.organisation_id)
        is distinct from (old.core_group, old.reads_organisation, old.organisation_id) then
      raise exception 'nobody clears the own seat' using errcode = 'insufficient_privilege';
    end if;
    if stays and (moved or (new.reads_organisation and not old.reads_organisation)) then
      if not coalesce(granted.kind = 'clearance' and granted.organisation_id = new.organisation_id, false)
          and circle_occupied(new.campaign_id, new.organisation_id::text) then
        raise exception 'a second person confirms the organisation' using errcode = 'insufficient_privilege';
      end if;
      new.reads_organisation := true;
    end if;
    if stays and new.core_group and not old.core_group
        and not coalesce(granted.kind = 'clearance' and granted.core_group, false)
        and circle_occupied(new.campaign_id, 'core') then
      raise exception 'a second person confirms the core group' using errcode = 'insufficient_privilege';
    end if;
    -- Who gave a power within the hour takes it back alone.
    if old.state = 'active' and old.role = 'coordinator' and not own
        and not coalesce(old.admitted_by = reader_id() and old.admitted_at > clock_now() - interval '1 hour', false)
        and (new.state <> 'active' or new.role <> 'coordinator')
        and not coalesce((granted.kind = 'removal' and new.state = 'removed')
          or (granted.kind = 'demotion' and new.role = granted.role and new.state = 'active'), false) then
      raise exception 'a second coordinator ends the power of one' using errcode = 'insufficient_privilege';
    end if;
    if (begins or new.state = 'invited' or (new.role = 'coordinator' and old.role <> 'coordinator')) then
      new.admitted_by := reader_id();
      new.admitted_at := clock_now();
    end if;
    if new.state <> 'active' and (moved or new.core_group <> old.core_group or new.state = 'invited') then
      new.ended_by := null;
    elsif old.state = 'active' and new.state = 'removed' then
      new.ended_by := reader_id();
      new.ended_at := clock_now();
    end if;
    return new;
  end $$;

  ${['insert', 'update']
    .map(
      (event) => `create trigger tell_${event} after ${event} on seat_request
    referencing ${event === 'update' ? 'old table as gone ' : ''}new table as fresh
    for each statement execute function tell_facts('members');`,
    )
    .join('\n  ')}
`;
