import { exactInstant } from '../http/pages.js';

/**
 * What a request refers to, in one row. Parameters: campaign, group or null, day, codes, asks, draft or null for the
 * newest confirmed one of that day, organisation.
 * The members are those of that day; both ends of a membership count.
 */
export const CHECK = `select clock_now() as now,
    (select json_build_object('name', g.name, 'firstDay',
        (select min(m.valid_from) from group_membership m where m.group_code = g.code))
      from delegation_group g where g.code = $2) as "group",
    coalesce((select json_agg(json_build_object('code', d.code, 'name', d.short_name, 'member', d.member)
        order by d.short_name, d.code)
      from (select d.code, d.short_name, m.code is not null as member from delegation d
        left join (select distinct delegation_code as code from group_membership
          where group_code = $2 and (valid_from is null or valid_from <= $3::date)
            and (valid_to is null or valid_to >= $3::date)) m on m.code = d.code) d
      where d.member or d.code = any($4::text[])), '[]'::json) as delegations,
    coalesce((select json_agg(json_build_object('id', id, 'title', title) order by priority, key) from ask
      where campaign_id = $1 and id = any($5::uuid[])), '[]'::json) as asks,
    (select json_build_object('id', t.id, 'key', t.key, 'title', t.title, 'state', t.state) from text_version t
      where t.campaign_id = $1 and case when $6::uuid is null
        then t.state = 'confirmed' and t.circulated_on <= $3::date else t.id = $6 end
      order by t.ordinal desc limit 1) as text,
    (select name from organisation where campaign_id = $1 and id = $7) as organisation`;

/**
 * The statement, one position event per delegation and ask, and the trace of who recorded it, in one statement of SQL:
 * the heads are derived once, and nothing is half-written. No row when the id is taken.
 */
export const WRITE = `with made as (
    insert into statement (id, campaign_id, title, speaker_code, group_code, aligned, excepted, occurred_at, zone, said,
      grade, source, note, text_version_id, tier, author_id, organisation_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    on conflict (id) do nothing
    returning id, campaign_id, recorded_at, occurred_at, zone, said, grade, source, text_version_id, tier, author_id, organisation_id
  ), said as (
    insert into position_event (campaign_id, statement_id, occurred_at, zone, said, grade, source, text_version_id, tier,
      author_id, organisation_id, id, delegation_code, voice, ask_id, stance, confidence)
    select m.campaign_id, m.id, m.occurred_at, m.zone, m.said, m.grade, m.source, m.text_version_id, m.tier, m.author_id,
      m.organisation_id, part.*
    from made m, unnest($18::uuid[], $19::text[], $20::text[], $21::uuid[], $22::text[], $23::smallint[]) as part
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select author_id, campaign_id, 'statement_recorded', 'statement', id from made
  )
  select ${exactInstant('recorded_at')} as "recordedAt" from made`;

/** After the statement, whose author the row policy asks for. Parameters: campaign, statement, asks, stances, confidences. */
export const WRITE_ASKS = `insert into statement_ask (campaign_id, statement_id, ask_id, stance, confidence)
  select $1, $2, part.* from unnest($3::uuid[], $4::text[], $5::smallint[]) as part`;

const FACTS = `s.id, s.title, s.speaker_code as "speakerCode", d.short_name as speaker, s.group_code as "groupCode",
    g.name as "group", s.aligned, s.excepted, ${exactInstant('s.occurred_at')} as "occurredAt", s.zone, s.said, s.grade,
    s.source, s.note, case when t.id is not null then json_build_object('id', t.id, 'key', t.key, 'title', t.title) end
      as "textVersion", s.tier, s.author_id as "authorId", u.name as author, s.organisation_id as "organisationId",
    o.name as organisation, ${exactInstant('s.recorded_at')} as "recordedAt",
    ${exactInstant('s.undone_at')} as "undoneAt", s.undone_by as "undoneById", b.name as "undoneBy",
    coalesce((select json_agg(json_build_object('askId', a.id, 'ask', a.title, 'stance', x.stance,
        'confidence', x.confidence) order by a.priority, a.key)
      from statement_ask x join ask a on a.id = x.ask_id where x.statement_id = s.id), '[]'::json) as asks`;

const TABLES = `from statement s
    join delegation d on d.code = s.speaker_code
    join user_account u on u.id = s.author_id
    join organisation o on o.id = s.organisation_id
    left join delegation_group g on g.code = s.group_code
    left join text_version t on t.id = coalesce(s.text_version_id, (select x.id from text_version x
      where x.campaign_id = s.campaign_id and x.state = 'confirmed'
        and x.circulated_on <= (s.occurred_at at time zone s.zone)::date order by x.ordinal desc limit 1))
    left join user_account b on b.id = s.undone_by`;

/** One page. Parameters: campaign, ask or null, cursor's instant and id or null, how many. */
export const LIST = `select ${FACTS}, w.states, w.positions ${TABLES}
    cross join lateral (select count(*)::int as positions,
        (count(distinct e.delegation_code) filter (where e.voice = 'bloc'))::int as states
      from position_event e where e.campaign_id = s.campaign_id and e.statement_id = s.id) w
  where s.campaign_id = $1
    and ($2::uuid is null or exists (select from statement_ask x where x.statement_id = s.id and x.ask_id = $2))
    and ($3::timestamptz is null or (s.recorded_at, s.id) < ($3, $4::uuid))
  order by s.recorded_at desc, s.id desc limit $5`;

/**
 * One statement with what it wrote, each beside what counts there now for the reader. Parameters: campaign, statement.
 * What counts is in the order of the view current_position, looked up head by head: joined, the view would be sorted
 * again for each position.
 */
export const ONE = `select ${FACTS},
    coalesce((select json_agg(json_build_object('id', e.id, 'code', e.delegation_code, 'name', n.short_name,
        'askId', e.ask_id, 'voice', e.voice, 'retracted', r.event_id is not null, 'currentId', c.event_id,
        'stance', c.stance, 'confidence', c.confidence, 'currentVoice', c.voice, 'currentSource', w.source)
        order by e.voice desc, n.short_name, e.delegation_code, a.priority, a.key)
      from position_event e
        join delegation n on n.code = e.delegation_code
        join ask a on a.id = e.ask_id
        left join retraction r on r.event_id = e.id
        left join lateral (select h.event_id, h.stance, h.confidence, h.voice from position_head h
          where h.campaign_id = e.campaign_id and h.ask_id = e.ask_id and h.delegation_code = e.delegation_code
          order by h.occurred_at desc, h.voice desc, h.recorded_at desc, h.event_id desc limit 1) c on true
        left join position_event w on w.id = c.event_id
      where e.campaign_id = $1 and e.statement_id = $2), '[]'::json) as written
  ${TABLES} where s.campaign_id = $1 and s.id = $2`;

/** What stands already, by voice, of what the reader sees. Parameters: campaign, asks, codes. */
export const STANDING = `select h.delegation_code as code, h.ask_id as "askId", h.voice, h.event_id as id, h.stance,
    h.confidence, h.occurred_at as "occurredAt", h.recorded_at as "recordedAt", e.zone, e.source
  from position_head h join position_event e on e.id = h.event_id
  where h.campaign_id = $1 and h.ask_id = any($2::uuid[]) and h.delegation_code = any($3::text[])`;

/**
 * Takes back all that a statement wrote and that still stands, in one statement of SQL. The row of the statement is
 * taken first, so that of two who do it at once the second finds nothing left. Parameters: campaign, statement,
 * person, reason.
 */
export const UNDO = `with undone as (
    update statement set undone_at = clock_now(), undone_by = $3
    where campaign_id = $1 and id = $2 and undone_at is null returning id, campaign_id
  ), taken as (
    insert into retraction (event_id, campaign_id, retracted_by, reason)
    select e.id, e.campaign_id, $3, $4 from undone u
      join position_event e on e.campaign_id = u.campaign_id and e.statement_id = u.id
    where not exists (select from retraction r where r.event_id = e.id)
    order by e.id
    on conflict (event_id) do nothing
  ), traced as (
    insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
    select $3, campaign_id, 'statement_undone', 'statement', id from undone
  )
  select id from undone`;
