import type { MigrationInterface, QueryRunner } from 'typeorm';

const newer = `(excluded.occurred_at, excluded.first_recorded_at, excluded.first_id, excluded.recorded_at, excluded.event_id)
        > (held.occurred_at, held.first_recorded_at, held.first_id, held.recorded_at, held.event_id)`;

/** The position that counts comes first, among those of one voice. */
const latestFirst = (alias: string) =>
  ['occurred_at', 'first_recorded_at', 'first_id', 'recorded_at', 'id']
    .map((key) => `${alias}.${key} desc`)
    .join(', ');

/** Taken from the ledger; with the event and what it says of the order. */
const CONTENT = [
  ...['stance', 'confidence', 'text_version_id', 'occurred_at', 'recorded_at', 'first_recorded_at'],
  ...['first_id', 'tier'],
];
/** What `decodePositions()` reads, but for the draft, whose place may change. */
const lineOf = (alias: string) =>
  `left(${alias}.voice, 1) || ${alias}.confidence || ${alias}.delegation_code || ${alias}.stance || ' '
    || (date_part('epoch', ${alias}.occurred_at) * 1000)::int8 || ' ' as line`;
const contentOf = (alias: string) =>
  [...CONTENT.map((column) => `${alias}.${column}`), lineOf(alias)].join(', ');
const setTo = (alias: string) =>
  [...CONTENT, 'line'].map((column) => `${column} = ${alias}.${column}`).join(', ');
const headColumns = `campaign_id, audience, delegation_code, ask_id, voice, event_id, ${CONTENT.join(', ')}, line`;

/** The latest of `events e` for each audience that hears of it, in the order of the key so that writers never cross. */
const latest = (events: string) => `
      select distinct on (e.campaign_id, a.audience, e.delegation_code, e.ask_id, e.voice) e.campaign_id, a.audience,
        e.delegation_code, e.ask_id, e.voice, e.id as event_id, ${contentOf('e')}
      from ${events},
        unnest(event_audiences(e.tier, e.campaign_id, e.organisation_id, e.author_id)) as a(audience)
      where not exists (select from retraction r where r.event_id = e.id)
      order by e.campaign_id, a.audience, e.delegation_code, e.ask_id, e.voice, ${latestFirst('e')}`;

const taken = `taken t join position_event e on e.id = t.event_id
          cross join unnest(event_audiences(e.tier, e.campaign_id, e.organisation_id, e.author_id)) as a(audience)`;

const sameHead = `(h.campaign_id, h.audience, h.delegation_code, h.ask_id, h.voice)
        = (s.campaign_id, s.audience, s.delegation_code, s.ask_id, s.voice)`;

const heads = `
  alter table position_head add column tier text;
  -- They bind the owner as well, who has no policy.
  alter table position_head no force row level security;
  alter table position_event no force row level security;
  update position_head h set tier = e.tier from position_event e where e.id = h.event_id;
  alter table position_event force row level security;
  alter table position_head force row level security;
  alter table position_head alter column tier set not null;

  -- A view has the columns that its table had when it was made.
  create or replace view current_position with (security_invoker = true) as
    select distinct on (campaign_id, ask_id, delegation_code) *
    from position_head
    order by campaign_id, ask_id, delegation_code, occurred_at desc, voice desc, first_recorded_at desc, first_id desc,
      recorded_at desc, event_id desc;

  create or replace function keep_heads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into position_head as held (${headColumns})
    select * from (${latest('said e')}) fresh
    on conflict (campaign_id, audience, delegation_code, ask_id, voice) do update
      set event_id = excluded.event_id, ${setTo('excluded')}
      where ${newer};
    return null;
  end $$;

  -- As before: all heads of the same words are locked first, also those in which something else is current.
  create or replace function take_back_heads() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
          select p.id, ${contentOf('p')}
          from position_event p
          where p.campaign_id = e.campaign_id and p.delegation_code = e.delegation_code and p.ask_id = e.ask_id
            and p.voice = e.voice
            and a.audience = any(event_audiences(p.tier, p.campaign_id, p.organisation_id, p.author_id))
            and not exists (select from retraction r where r.event_id = p.id)
          order by ${latestFirst('p')} limit 1) b on true
    ), emptied as (
      delete from position_head h using withdrawn s where ${sameHead} and s.id is null
    )
    update position_head h set event_id = s.id, ${setTo('s')}
    from withdrawn s where ${sameHead} and s.id is not null;
    return null;
  end $$;

  create or replace function rebuild_heads() returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from position_head;
    insert into position_head (${headColumns})
    ${latest('position_event e')};
  end $$;
`;

/**
 * A head holds the tier of its position, so that a list of delegations is told of their positions by the heads alone: to look each
 * of them up in the ledger took PostgreSQL half of the time of a page.
 */
export class TiersOfHeads1798301200100 implements MigrationInterface {
  name = 'TiersOfHeads1798301200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(heads);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
