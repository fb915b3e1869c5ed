import { exactInstant } from '../http/pages.js';

/**
 * The cells in which something else counts now than at an instant, as the reader sees it, with the act that made it so:
 * the position that counts now or, where that is an old one, what was taken back. Only cells that were written to since
 * are compared. Parameters: campaign, instant.
 */
export const SHIFTS = `with fresh as materialized (
    select ask_id, delegation_code from position_event where campaign_id = $1 and recorded_at > $2
  ),
  struck as materialized (
    select distinct on (e.ask_id, e.delegation_code) e.ask_id, e.delegation_code, e.zone, r.retracted_by, r.recorded_at,
      r.reason, e.statement_id
    from retraction r join position_event e on e.id = r.event_id
    where r.campaign_id = $1 and r.recorded_at > $2
    order by e.ask_id, e.delegation_code, r.recorded_at desc, e.id
  ),
  touched as materialized (
    select ask_id, delegation_code from fresh union select ask_id, delegation_code from struck
  )
  select t.ask_id as "askId", t.delegation_code as "delegationCode", b.stance as "from", c.stance as "to",
    case when n.id is not null then json_build_object('id', n.id, 'voice', n.voice, 'said', n.said, 'grade', n.grade,
      'note', n.note, 'zone', coalesce(i.zone, n.zone), 'occurredAt', ${exactInstant('n.occurred_at')},
      'recordedAt', ${exactInstant('n.recorded_at')}, 'authorId', n.author_id, 'author', a.name,
      'organisation', coalesce(o.short_name, o.name), 'statementId', n.statement_id, 'statement', s.title,
      'importId', n.import_id, 'file', m.file_name) end as said,
    case when k.ask_id is not null then json_build_object('zone', k.zone, 'recordedAt', ${exactInstant('k.recorded_at')},
      'authorId', k.retracted_by, 'author', w.name, 'reason', k.reason, 'statementId', k.statement_id,
      'statement', l.title) end as struck
  from touched t
    left join lateral (select p.id, p.stance from position_event p
      where p.campaign_id = $1 and p.delegation_code = t.delegation_code and p.ask_id = t.ask_id and p.recorded_at <= $2
        and not exists (select from retraction r where r.event_id = p.id and r.recorded_at <= $2)
      order by p.occurred_at desc, p.voice desc, p.recorded_at desc, p.id desc limit 1) b on true
    left join current_position c on c.campaign_id = $1 and c.delegation_code = t.delegation_code
      and c.ask_id = t.ask_id and c.ask_id = any(array(select ask_id from touched))
    left join position_event n on n.id = c.event_id and n.recorded_at > $2
    left join user_account a on a.id = n.author_id
    left join organisation o on o.id = n.organisation_id
    left join interaction i on i.id = n.interaction_id
    left join statement s on s.id = n.statement_id
    left join sheet_import m on m.id = n.import_id
    left join struck k on k.ask_id = t.ask_id and k.delegation_code = t.delegation_code
    left join user_account w on w.id = k.retracted_by
    left join statement l on l.id = k.statement_id
  where b.id is distinct from c.event_id
  order by coalesce(n.recorded_at, k.recorded_at), t.delegation_code, t.ask_id`;

/** What the whole campaign knows of: drafts, votes, deadlines, acts on the treaty. Parameters: campaign, instant. */
export const FACTS = `select
    coalesce((select json_agg(json_build_object('id', t.id, 'key', t.key, 'title', t.title, 'symbol', t.symbol,
        'ordinal', t.ordinal, 'circulatedOn', t.circulated_on, 'confirmedAt', ${exactInstant('t.confirmed_at')})
        order by t.ordinal)
      from text_version t where t.campaign_id = $1 and t.state = 'confirmed' and t.confirmed_at > $2), '[]'::json) as texts,
    coalesce((select json_agg(json_build_object('id', v.id, 'title', v.title, 'askId', v.ask_id, 'effect', v.effect,
        'rule', v.rule, 'heldAt', ${exactInstant('v.held_at')}, 'zone', v.zone, 'undone', v.undone_at is not null,
        'ballots', coalesce((select json_object_agg(b.choice, b.number) from (select choice, count(*)::int as number
          from ballot where vote_id = v.id group by choice) b), '{}'::json)) order by v.held_at, v.id)
      from vote v where v.campaign_id = $1
        and ((v.recorded_at > $2 and v.undone_at is null) or (v.recorded_at <= $2 and v.undone_at > $2))),
      '[]'::json) as votes,
    coalesce((select json_agg(json_build_object('id', d.id, 'title', d.title, 'kind', d.kind,
        'dueAt', ${exactInstant('d.due_at')}, 'zone', d.zone, 'what', case when d.state = 'cancelled' then 'cancelled'
          when d.created_at > $2 then 'added' else 'changed' end) order by d.due_at, d.id)
      from deadline d where d.campaign_id = $1 and d.changed_at > $2), '[]'::json) as deadlines,
    coalesce((select json_agg(json_build_object('id', a.id, 'delegationCode', a.delegation_code, 'kind', a.kind,
        'doneOn', a.done_on, 'confirmed', a.confirmed) order by a.known_on, a.id)
      from treaty_action a join treaty t on t.campaign_id = a.campaign_id
      where a.campaign_id = $1 and a.undone_at is null and a.recorded_at > $2
        and a.known_on <= (clock_now() at time zone t.zone)::date), '[]'::json) as "treatyActions"`;

/** Parameters: campaign, instant, how many. */
export const STATEMENTS = `select s.id, s.title, f.short_name as speaker, s.group_code as "groupCode",
    ${exactInstant('s.occurred_at')} as "occurredAt", s.zone, u.name as author, s.undone_at is not null as undone,
    coalesce((select json_agg(json_build_object('askId', x.ask_id, 'stance', x.stance) order by k.priority, k.key)
      from statement_ask x join ask k on k.id = x.ask_id where x.statement_id = s.id), '[]'::json) as asks,
    (select count(distinct e.delegation_code)::int from position_event e
      where e.campaign_id = $1 and e.statement_id = s.id) as delegations
  from statement s join delegation f on f.code = s.speaker_code join user_account u on u.id = s.author_id
  where s.campaign_id = $1 and (s.recorded_at > $2 or s.undone_at > $2)
    and not (s.recorded_at > $2 and s.undone_at is not null)
  order by s.recorded_at desc, s.id desc limit $3`;

/** Parameters: campaign, instant. */
export const AMENDMENTS = `select a.id, a.title, a.symbol, a.ask_id as "askId", a.effect, a.state,
    case when a.created_at > $2 then 'added' else 'changed' end as what,
    array(select s.delegation_code from amendment_sponsor s where s.amendment_id = a.id and s.until is null
      order by s.role desc, s.delegation_code)::text[] as sponsors
  from amendment a where a.campaign_id = $1 and a.changed_at > $2 order by a.changed_at desc, a.id desc limit $3`;

/** Parameters: campaign, instant, how many. */
export const INTERACTIONS = `select i.id, i.delegation_code as "delegationCode", d.short_name as delegation, i.kind,
    i.note, i.tier, ${exactInstant('i.occurred_at')} as "occurredAt", i.zone, u.name as author,
    coalesce(o.short_name, o.name) as organisation, count(*) over ()::int as total
  from interaction i join delegation d on d.code = i.delegation_code join user_account u on u.id = i.author_id
    join organisation o on o.id = i.organisation_id
  where i.campaign_id = $1 and i.recorded_at > $2
  order by i.occurred_at desc, i.id desc limit $3`;

/**
 * Tasks opened and closed since, and those that are due by the end of the reader's day. One task may be in two lists.
 * Parameters: campaign, instant, the reader's zone, how many of each.
 */
export const TASKS = `with listed as (
    select t.*, 'opened' as list, t.created_at as at from task t where t.campaign_id = $1 and t.created_at > $2
    union all
    select t.*, 'closed', t.closed_at from task t where t.campaign_id = $1 and t.closed_at > $2
    union all
    select t.*, 'due', t.due_at from task t where t.campaign_id = $1 and t.state = 'open'
      and t.due_at < (date_trunc('day', clock_now() at time zone $3) + interval '1 day') at time zone $3
  ), ranked as (
    select l.*, row_number() over (partition by list order by at, id) as rank,
      count(*) over (partition by list)::int as total from listed l
  )
  select r.list, r.total, r.id, r.title, r.delegation_code as "delegationCode", r.assignee_id as "assigneeId",
    u.name as assignee, r.state, r.tier, ${exactInstant('r.due_at')} as "dueAt", r.zone
  from ranked r left join user_account u on u.id = r.assignee_id
  where r.rank <= $4 order by r.list, r.rank`;
