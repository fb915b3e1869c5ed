/** What the rules of `libs/domain/src/publication` are in the database, past every service. */
export const rules = `
  create function ask_to_publish() returns trigger language plpgsql as $$
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    new.asked_by := reader_id();
    new.asked_at := clock_now();
    new.number := null;
    return new;
  end $$;
  create trigger ask_to_publish before insert on publication for each row execute function ask_to_publish();

  -- Two coordinators show something to everybody; one ends it, and takes that back within the hour.
  create function decide_publication() returns trigger language plpgsql as $$
  declare closed boolean;
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    if new.choice <> old.choice and new.choice <> '{}'::jsonb then
      raise exception 'what was chosen is not changed' using errcode = 'insufficient_privilege';
    end if;
    if old.outcome is not null and old.ended_at is null and new.ended_at is not null then
      new.ended_by := reader_id();
      new.ended_at := clock_now();
      return new;
    end if;
    perform pg_advisory_xact_lock_shared(hashtext('demarche_campaign'), hashtext(old.campaign_id::text));
    select c.closed_at is not null into closed from campaign c where c.id = old.campaign_id;
    if closed then
      raise exception 'the campaign is closed' using errcode = 'DM001';
    end if;
    if old.outcome is null then
      new.closed_by := reader_id();
      new.closed_at := clock_now();
      new.ended_at := null;
      new.superseded := false;
      if not coalesce(case new.outcome
        when 'confirmed' then old.asked_at > clock_now() - interval '14 days'
          and not exists (select from of_one_hand(old.campaign_id, reader_id()) as one where one = old.asked_by)
        when 'withdrawn' then old.asked_by = reader_id()
        when 'refused' then old.asked_by <> reader_id()
        end, false) then
        raise exception 'a second person decides' using errcode = 'insufficient_privilege';
      end if;
      if new.outcome = 'confirmed' then
        select coalesce(max(p.number), 0) + 1 into new.number from publication p where p.campaign_id = old.campaign_id;
      end if;
    elsif not coalesce(new.ended_at is null and not old.superseded and old.ended_by = reader_id()
        and old.ended_at > clock_now() - interval '1 hour', false) then
      raise exception 'a publication is not changed' using errcode = 'insufficient_privilege';
    else
      new.ended_by := null;
    end if;
    return new;
  end $$;
  create trigger decide_publication before update on publication for each row execute function decide_publication();

  -- Its words leave; nothing else of it ever changes.
  create function keep_published() returns trigger language plpgsql as $$
  begin
    if new.content is null and old.content is not null and new.withdrawn_at is not null
        and (new.publication_id, new.kind, new.ref, new.campaign_id, new.place, new.sha256)
          = (old.publication_id, old.kind, old.ref, old.campaign_id, old.place, old.sha256) then
      return new;
    end if;
    raise exception 'what was published is not changed' using errcode = 'insufficient_privilege';
  end $$;
  create trigger keep_published before update on publication_item for each row execute function keep_published();
`;

const WITHDRAWN = (cause: string) => `content = null, withdrawn_at = clock_now(), withdrawn_as = ${cause}`;
const LIVE = 'i.content is not null and i.kind';

/**
 * What was taken back, erased, shared with fewer or removed leaves every publication at once, whoever did so and whatever they
 * see of it, and nobody consents: it runs as the role that keeps the ledger.
 */
export const withdrawing = `
  create function withdraw_retracted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update publication_item i set ${WITHDRAWN(`'taken_back'`)} from gone g
      where ${LIVE} = 'position' and i.ref = g.event_id and i.campaign_id = g.campaign_id;
    return null;
  end $$;
  create trigger withdraw_retracted after insert on retraction referencing new table as gone
    for each statement execute function withdraw_retracted();

  create function withdraw_undone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update publication_item i set ${WITHDRAWN(`'taken_back'`)} from gone g join position_event e on e.interaction_id = g.of_interaction
      where ${LIVE} = 'position' and i.ref = e.id;
    return null;
  end $$;
  create trigger withdraw_undone after insert on interaction_undo referencing new table as gone
    for each statement execute function withdraw_undone();

  create function withdraw_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update publication_item i set ${WITHDRAWN(`case when f.tier <> 'public' then 'narrowed' else 'erased' end`)} from fresh f
      where ${LIVE} = 'position' and i.ref = f.id and (f.tier <> 'public' or f.source = '');
    return null;
  end $$;
  create trigger withdraw_changed after update on position_event referencing new table as fresh
    for each statement execute function withdraw_changed();

  create function withdraw_removed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update publication_item i set ${WITHDRAWN(`'removed'`)}
      where ${LIVE} = tg_argv[0] and i.ref = new.id and i.campaign_id = new.campaign_id;
    if tg_argv[0] = 'ask' then
      update publication_item i set ${WITHDRAWN(`'removed'`)} from position_event e
        where ${LIVE} = 'position' and i.campaign_id = new.campaign_id and e.id = i.ref and e.ask_id = new.id;
    end if;
    return null;
  end $$;
  ${[
    ['session', 'session', ''],
    ['ask', 'ask', ''],
    ['text_version', 'document', ` or (new.state <> 'confirmed' and old.state = 'confirmed')`],
  ]
    .map(
      ([table, kind, more]) => `create trigger withdraw_removed after update on ${table} for each row
    when ((new.removed_at is not null and old.removed_at is null)${more}) execute function withdraw_removed('${kind}');`,
    )
    .join('\n  ')}

  grant create on schema public to demarche_ledger;
  ${['retracted', 'undone', 'changed', 'removed']
    .map(
      (what) => `alter function withdraw_${what}() owner to demarche_ledger;
  revoke execute on function withdraw_${what}() from public;`,
    )
    .join('\n  ')}
  revoke create on schema public from demarche_ledger;
`;

const EVENTS = [
  ['insert', 'new table as fresh'],
  ['update', 'old table as gone new table as fresh'],
  ['delete', 'old table as gone'],
];

/** Pages that are shown are read again as soon as something of them changed; screens of coordinators, too. */
export const notices = ['publication', 'publication_item', 'error_report']
  .flatMap((table) =>
    EVENTS.map(
      ([event, rows]) => `create trigger tell_${event} after ${event} on ${table} referencing ${rows}
    for each statement execute function tell_facts('publication');`,
    ),
  )
  .join('\n');
