import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who hears of a position, as keys of `position_head`: the campaign, its core group, an organisation, a person.
 * The author is always among them; the same rule as maySee() of libs/domain.
 */
const audiences = `
  create function event_audiences(tier text, campaign uuid, organisation uuid, author uuid) returns text[]
    language sql immutable as $$
    select case tier
      when 'me' then array['m:' || author]
      when 'organisation' then array['o:' || organisation, 'm:' || author]
      when 'core' then array['k:' || campaign, 'm:' || author]
      else array['c:' || campaign] end $$;

  -- As before, and the audiences the person belongs to. A seat that was taken away takes its campaign with it; the
  -- person's own audience is bound to the campaigns that are left by the row policies.
  create or replace function set_reader(person uuid) returns void language plpgsql volatile security definer
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

  create function reader_audiences() returns text[] language sql stable as
    $$ select coalesce(nullif(current_setting('demarche.audiences', true), ''), '{}')::text[] $$;
`;

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

const heads = `
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

  -- What was taken back no longer stands: where it stood, what was said before it stands again. All heads of the same
  -- words are locked first, also those in which something else stands: whoever writes about them waits, and what the
  -- second statement sees is all there is.
  create function take_back_heads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform from position_head h
      where (h.campaign_id, h.audience, h.ask_id, h.delegation_code, h.voice) in (
        select e.campaign_id, a.audience, e.ask_id, e.delegation_code, e.voice from ${taken})
      order by h.campaign_id, h.audience, h.delegation_code, h.ask_id, h.voice for update;
    with struck as materialized (
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
      delete from position_head h using struck s where ${sameHead} and s.id is null
    )
    update position_head h set event_id = s.id, stance = s.stance, confidence = s.confidence,
      text_version_id = s.text_version_id, occurred_at = s.occurred_at, recorded_at = s.recorded_at
    from struck s where ${sameHead} and s.id is not null;
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

  create trigger append_only before update or delete on retraction for each row execute function refuse_change();
  create trigger append_only before update or delete on sealed_source for each row execute function refuse_change();

  -- The same order as currentPosition() of libs/domain: what was said last; at the same instant the state's own word
  -- before its bloc's; then what was recorded last. Read with the reader's own rights.
  drop view current_position;
  create view current_position with (security_invoker = true) as
    select distinct on (campaign_id, ask_id, delegation_code) *
    from position_head
    order by campaign_id, ask_id, delegation_code, occurred_at desc, voice desc, recorded_at desc, event_id desc;
  grant select on current_position to demarche_app;

  create trigger stamp_change before update on amendment for each row
    when ((old.title, old.body, old.state, old.symbol) is distinct from (new.title, new.body, new.state, new.symbol))
    execute function stamp_change();
`;

const tables = [
  'statement', 'statement_ask', 'sealed_source', 'retraction', 'position_head', 'contact_notice', 'sheet_import',
  'text_version', 'text_article', 'amendment', 'amendment_sponsor', 'vote', 'ballot', 'treaty', 'treaty_action',
  'delegation_lead',
]; // prettier-ignore

const inMine = `campaign_id = any((select reader_campaigns())::uuid[])`;
const logsIn = `campaign_id = any((select reader_logs_in())::uuid[])`;
const coordinates = `campaign_id = any((select reader_coordinates())::uuid[])`;

/** The tiers, as in maySee() of libs/domain. */
const seen = `${inMine} and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))`;

const written = `${logsIn} and author_id = (select reader_id())
    and organisation_id = any((select reader_organisations())::uuid[])`;

/** Whoever recorded it, or a coordinator who sees it. */
const undoes = `(author_id = (select reader_id()) and ${logsIn}) or (${coordinates} and ${seen})`;

/** Of an interaction of one's own. Who withdrew a notice sees that it was; to everybody else it never was. */
function contactPolicies(): string[] {
  return [
    `create policy app_read on contact_notice for select to demarche_app
       using (${seen} and (undone_at is null or author_id = (select reader_id())))`,
    `create policy app_insert on contact_notice for insert to demarche_app
       with check (${written} and (interaction_id is null or exists (select from interaction i
         where i.id = interaction_id and i.author_id = (select reader_id()))))`,
    `create policy app_update on contact_notice for update to demarche_app
       using (author_id = (select reader_id()) and ${logsIn} and undone_at is null)
       with check (author_id = (select reader_id()) and undone_at is not null)`,
    `grant select, insert on contact_notice to demarche_app`,
    `grant update (undone_at) on contact_notice to demarche_app`,
  ];
}

function testimonyPolicies(): string[] {
  return [
    ...contactPolicies(),
    ...['statement', 'amendment'].flatMap((table) => [
      `create policy app_read on ${table} for select to demarche_app using (${seen})`,
      `create policy app_insert on ${table} for insert to demarche_app with check (${written})`,
      `grant select, insert on ${table} to demarche_app`,
    ]),
    `create policy app_update on statement for update to demarche_app using (${undoes}) with check (${inMine})`,
    `grant update (undone_at, undone_by) on statement to demarche_app`,
    `create policy app_update on amendment for update to demarche_app using (${undoes}) with check (${inMine})`,
    `grant update (title, symbol, provision_id, text_version_id, body, state, proposed_on, grade, source, changed_at, version)
       on amendment to demarche_app`,
    `create policy app_read on statement_ask for select to demarche_app
       using (${inMine} and exists (select from statement s where s.id = statement_id))`,
    `create policy app_insert on statement_ask for insert to demarche_app
       with check (exists (select from statement s where s.id = statement_id and s.author_id = (select reader_id())))`,
    `grant select, insert on statement_ask to demarche_app`,
    `create policy app_read on amendment_sponsor for select to demarche_app
       using (${inMine} and exists (select from amendment a where a.id = amendment_id))`,
    ...['insert', 'update', 'delete'].map(
      (command) => `create policy app_${command} on amendment_sponsor for ${command} to demarche_app
       ${command === 'insert' ? 'with check' : 'using'} (${logsIn} and exists (select from amendment a where a.id = amendment_id))`,
    ),
    `grant select, insert, update, delete on amendment_sponsor to demarche_app`,
    `create policy app_read on sealed_source for select to demarche_app using (author_id = (select reader_id()) and ${inMine})`,
    `create policy app_insert on sealed_source for insert to demarche_app
       with check (author_id = (select reader_id()) and ${logsIn} and exists (select from position_event e
         where e.id = event_id and e.author_id = (select reader_id()) and e.sealed))`,
    `grant select, insert on sealed_source to demarche_app`,
    // The event is read with the reader's own rights: who may not see it cannot tell whether it was taken back.
    `create policy app_read on retraction for select to demarche_app
       using (${inMine} and exists (select from position_event e where e.id = event_id))`,
    `create policy app_insert on retraction for insert to demarche_app
       with check (retracted_by = (select reader_id()) and ${logsIn} and exists (select from position_event e
         where e.id = event_id and e.campaign_id = retraction.campaign_id
           and (e.author_id = (select reader_id()) or ${coordinates.replace('campaign_id', 'e.campaign_id')})))`,
    `grant select, insert on retraction to demarche_app`,
    `create policy app_read on position_head for select to demarche_app
       using (${inMine} and audience = any((select reader_audiences())::text[]))`,
    `grant select on position_head to demarche_app`,
    `create policy app_read on sheet_import for select to demarche_app using (author_id = (select reader_id()) and ${inMine})`,
    `create policy app_insert on sheet_import for insert to demarche_app with check (${written})`,
    `create policy app_update on sheet_import for update to demarche_app
       using (author_id = (select reader_id()) and ${logsIn}) with check (author_id = (select reader_id()))`,
    // What was applied stays, as the trace of where its positions come from.
    `create policy app_delete on sheet_import for delete to demarche_app
       using (author_id = (select reader_id()) and ${logsIn} and state in ('reading', 'checked', 'failed'))`,
    `grant select, insert, delete on sheet_import to demarche_app`,
    `grant update (content, state, options, mapping, report, tier, done, total, applied_at, undone_at, failure, version)
       on sheet_import to demarche_app`,
  ];
}

/** Facts that the whole campaign reads; `who` writes them. */
function factPolicies(table: string, who: string): string[] {
  return [
    `create policy app_read on ${table} for select to demarche_app using (${inMine})`,
    `create policy app_insert on ${table} for insert to demarche_app with check (${who})`,
    `create policy app_update on ${table} for update to demarche_app using (${who})`,
    `grant select, insert, update on ${table} to demarche_app`,
  ];
}

function campaignFacts(): string[] {
  const deletable = (table: string, who: string) => [
    `create policy app_delete on ${table} for delete to demarche_app using (${who})`,
    `grant delete on ${table} to demarche_app`,
  ];
  return [
    ...['text_version', 'text_article', 'treaty'].flatMap((table) => factPolicies(table, coordinates)),
    // Only a proposal that nobody has confirmed can go; the service says so first.
    ...deletable('text_version', `${coordinates} and state = 'proposed'`),
    ...deletable('text_article', coordinates),
    ...['vote', 'ballot', 'treaty_action'].flatMap((table) => factPolicies(table, logsIn)),
    ...deletable('ballot', logsIn),
    ...factPolicies('delegation_lead', coordinates),
    ...deletable('delegation_lead', coordinates),
  ];
}

function otherRoles(): string[] {
  return [
    ...['text_version', 'text_article', 'treaty', 'treaty_action'].flatMap((table) => [
      `create policy setup_all on ${table} to demarche_setup using (true) with check (true)`,
      `grant select, insert on ${table} to demarche_setup`,
    ]),
    // The worker finds what waits to be read; it reads and writes it as the person who brought it.
    `create policy worker_all on sheet_import for select to demarche_worker using (true)`,
    `grant select (id, campaign_id, author_id, state, created_at) on sheet_import to demarche_worker`,
    // Sheets quote diplomats: one that was brought and never applied is not kept for good.
    `create policy worker_sweep on sheet_import for delete to demarche_worker
       using (state in ('reading', 'checked', 'failed') and created_at < clock_now() - interval '30 days')`,
    `grant delete on sheet_import to demarche_worker`,
    ...['position_event', 'retraction'].flatMap((table) => [
      `create policy ledger_read on ${table} for select to demarche_ledger using (true)`,
      `grant select on ${table} to demarche_ledger`,
    ]),
    `create policy ledger_all on position_head to demarche_ledger using (true) with check (true)`,
    `grant select, insert, update, delete on position_head to demarche_ledger`,
  ];
}

/** Row-level security for positions, drafts, votes and imports, and the triggers that keep the current positions. */
export class PositionRules1000000000005 implements MigrationInterface {
  name = 'PositionRules1000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await this.addLedgerRole(runner);
    await runner.query(audiences);
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security, force row level security`);
    }
    const statements = [...testimonyPolicies(), ...campaignFacts(), ...otherRoles()];
    for (const statement of statements) await runner.query(statement);
    await runner.query(heads);
    await this.handOver(runner);
    await runner.query('select rebuild_heads()');
    // A trigger fires its function without anybody's right to call it.
    await runner.query(
      'revoke execute on function keep_heads(), take_back_heads(), rebuild_heads() from public',
    );
  }

  /** demarche_ledger: owns the functions that derive current positions; nobody switches to it, nobody logs in as it. */
  private async addLedgerRole(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      begin
        perform pg_advisory_xact_lock(hashtext('demarche_roles'));
        if not exists (select from pg_roles where rolname = 'demarche_ledger') then
          begin
            create role demarche_ledger nologin nobypassrls;
          exception when duplicate_object or unique_violation then null;
          end;
        end if;
        begin
          grant demarche_ledger to current_user;
        exception when unique_violation then null;
        end;
      end $$`);
    await runner.query('grant usage on schema public to demarche_ledger');
  }

  private async handOver(runner: QueryRunner): Promise<void> {
    await runner.query('grant create on schema public to demarche_ledger');
    for (const signature of ['keep_heads()', 'take_back_heads()', 'rebuild_heads()'])
      await runner.query(`alter function ${signature} owner to demarche_ledger`);
    await runner.query('revoke create on schema public from demarche_ledger');
  }

  async down(): Promise<void> {
    throw new Error('The access rules are never taken away; restore a backup instead.');
  }
}
