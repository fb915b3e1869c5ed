const newer = `(fresh.occurred_at, fresh.recorded_at, fresh.event_id) > (held.occurred_at, held.recorded_at, held.event_id)`;

const headColumns = `campaign_id, audience, delegation_code, ask_id, voice, event_id, stance, confidence,
      text_version_id, occurred_at, recorded_at`;

/** The latest of `events e` for each audience that hears of it, in the order of the key so that writers never cross. */
const latest = (events: string) => `
      select distinct on (e.campaign_id, a.audience, e.delegation_code, e.ask_id, e.voice) e.campaign_id, a.audience,
        e.delegation_code, e.ask_id, e.voice, e.id as event_id, e.stance, e.confidence, e.text_version_id, e.occurred_at, e.recorded_at
      from ${events},
        unnest(event_audiences(e.tier, e.campaign_id, e.organisation_id, e.author_id)) as a(audience)
      where not exists (select from retraction r where r.event_id = e.id)
      order by e.campaign_id, a.audience, e.delegation_code, e.ask_id, e.voice, e.occurred_at desc, e.recorded_at desc,
        e.id desc`;

/** The events taken back and the audiences that heard of them. */
const taken = `taken t join position_event e on e.id = t.event_id
          cross join unnest(event_audiences(e.tier, e.campaign_id, e.organisation_id, e.author_id)) as a(audience)`;

const sameHead = `(h.campaign_id, h.audience, h.delegation_code, h.ask_id, h.voice)
        = (s.campaign_id, s.audience, s.delegation_code, s.ask_id, s.voice)`;

export const heads = `
  -- A head changes in place again and again; with room on its page it costs no entry in an index.
  alter table position_head set (fillfactor = 70);

  create function keep_heads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into position_head as held (${headColumns})
    select * from (${latest('said e')}) fresh
    on conflict (campaign_id, audience, delegation_code, ask_id, voice) do update
      set event_id = excluded.event_id, stance = excluded.stance, confidence = excluded.confidence,
        text_version_id = excluded.text_version_id, occurred_at = excluded.occurred_at,
        recorded_at = excluded.recorded_at
      where ${newer.replaceAll('fresh.', 'excluded.')};
    return null;
  end $$;
  create trigger keep_heads after insert on position_event referencing new table as said
    for each statement execute function keep_heads();

  -- Where what was taken back was current, what was said before it is current again. All heads of the same
  -- words are locked first, also those in which something else is current: whoever writes about them waits, and what the
  -- second statement sees is all there is.
  create function take_back_heads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform from position_head h
      where (h.campaign_id, h.audience, h.ask_id, h.delegation_code, h.voice) in (
        select e.campaign_id, a.audience, e.ask_id, e.delegation_code, e.voice from ${taken})
      order by h.campaign_id, h.audience, h.delegation_code, h.ask_id, h.voice for update;
    with withdrawn as materialized (
      select h.campaign_id, h.audience, h.ask_id, h.delegation_code, h.voice, b.*
      from ${taken}
        join position_head h on h.campaign_id = e.campaign_id and h.audience = a.audience and h.ask_id = e.ask_id
          and h.delegation_code = e.delegation_code and h.voice = e.voice and h.event_id = e.id
        left join lateral (
          select p.id, p.stance, p.confidence, p.text_version_id, p.occurred_at, p.recorded_at
          from position_event p
          where p.campaign_id = e.campaign_id and p.delegation_code = e.delegation_code and p.ask_id = e.ask_id
            and p.voice = e.voice
            and a.audience = any(event_audiences(p.tier, p.campaign_id, p.organisation_id, p.author_id))
            and not exists (select from retraction r where r.event_id = p.id)
          order by p.occurred_at desc, p.recorded_at desc, p.id desc limit 1) b on true
    ), emptied as (
      delete from position_head h using withdrawn s where ${sameHead} and s.id is null
    )
    update position_head h set event_id = s.id, stance = s.stance, confidence = s.confidence,
      text_version_id = s.text_version_id, occurred_at = s.occurred_at, recorded_at = s.recorded_at
    from withdrawn s where ${sameHead} and s.id is not null;
    return null;
  end $$;
  create trigger take_back_heads after insert on retraction referencing new table as taken
    for each statement execute function take_back_heads();

  -- The same from the whole ledger: for databases that are older than the heads, and for tests.
  create function rebuild_heads() returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from position_head;
    insert into position_head (${headColumns})
    ${latest('position_event e')};
  end $$;

  -- The same order as currentPosition() of libs/domain: what was said last; at the same instant the state's own word
  -- before its bloc's; then what was recorded last. Read with the reader's own rights.
  create view current_position with (security_invoker = true) as
    select distinct on (campaign_id, ask_id, delegation_code) *
    from position_head
    order by campaign_id, ask_id, delegation_code, occurred_at desc, voice desc, recorded_at desc, event_id desc;
  grant select on current_position to demarche_app;

  -- A trigger fires its function without anybody's right to call it.
  grant create on schema public to demarche_ledger;
  alter function keep_heads() owner to demarche_ledger;
  alter function take_back_heads() owner to demarche_ledger;
  alter function rebuild_heads() owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function keep_heads(), take_back_heads(), rebuild_heads() from public;
`;
