import { defineQuery } from '../define-query.js';
import { arrayOf, instant, json, limit, nullable, text, uuid } from '../sql-type.js';
import { latestFirst } from '../positions/order.js';

/*
 * One statement of always the same text, so that a thousand digests in a row plan it once. It filters by campaign and
 * time only: who may see what is row-level security's business.
 * $1 campaign, $2 start, $3 end, $4 what "ahead" counts from, $5 whose tasks, $6 allowed testimony, $7 items a section, $8 the
 * codes of delegations in the order of their names for who reads.
 */

/** Rows of testimony that a preview may use; everything in a digest of one's own. */
const allowed = (alias: string) => `($6::uuid[] is null or ${alias}.id = any($6::uuid[]))`;
const within = (column: string) => `${column} >= $2 and ${column} < $3`;
const list = (name: string, rows: string) =>
  `(select coalesce(json_agg(x), '[]'::json) from (${rows} limit $7) x) as ${name}`;
const changeOf = (alias: string) => `case when ${within(`${alias}.created_at`)} then 'new'
  when ${within(`${alias}.changed_at`)} then 'changed' end`;

const DEADLINES = `select d.id, left(d.title, 400) as title, d.kind, d.state, d.zone, d.due_at as "dueAt",
    ${changeOf('d')} as change, count(*) over () as total, count(${changeOf('d')}) over () as changes
  from deadline d where d.campaign_id = $1 and ((d.state = 'open' and d.due_at >= $4::timestamptz
      and (d.due_at < $4::timestamptz + interval '14 days' or (${within('d.changed_at')})))
    or (d.state = 'cancelled' and ${within('d.changed_at')} and d.created_at < $2))
  order by d.due_at, d.id`;

/** What had not been taken back by then. */
const retained = (by: string) =>
  `not exists (select from retraction r where r.event_id = p.id and r.recorded_at < ${by})`;
const ofPair = (
  pair: string,
  condition: string,
  by: string,
) => `from position_event p where p.campaign_id = $1
  and p.delegation_code = ${pair}.delegation_code and p.ask_id = ${pair}.ask_id and ${condition} and ${retained(by)}
  and ${allowed('p')} ${latestFirst('p')} limit 1`;
const before = (pair: string) => ofPair(pair, 'p.recorded_at < $2', '$2');

/** Of what was recorded within the window and not taken back; and of what was current before it and was taken back within it. */
const PAIRS = `select p.delegation_code, p.ask_id, count(*) as statements from position_event p
    where p.campaign_id = $1 and ${within('p.recorded_at')} and ${retained('$3')} and ${allowed('p')}
    group by p.delegation_code, p.ask_id
  union all
  select t.delegation_code, t.ask_id, 0 from retraction b join position_event t on t.id = b.event_id
    where b.campaign_id = $1 and ${within('b.recorded_at')} and t.recorded_at < $2
      and t.id = (select p.id ${before('t')})
      and not exists (select from position_event p where p.campaign_id = $1 and p.delegation_code = t.delegation_code
        and p.ask_id = t.ask_id and ${within('p.recorded_at')} and ${retained('$3')} and ${allowed('p')})`;

const SHIFTS = `select pair.delegation, pair.alpha2, pair.ask, pair.statements, pair.total,
    earlier.stance as "from", latest.stance as "to", news.stance as stated, news.said, news.grade
  from (select e.delegation_code, e.ask_id, e.statements, count(*) over () as total, d.short_name as delegation, d.alpha2,
        left(a.title, 400) as ask, row_number() over (order by a.red_line desc, a.priority, a.title,
          array_position($8::text[], d.code), d.short_name, a.id, d.code) as place
      from (${PAIRS}) e
        join ask a on a.id = e.ask_id join delegation d on d.code = e.delegation_code
      order by place limit $7) pair
    left join lateral (select p.stance ${before('pair')}) earlier on true
    left join lateral (select p.stance ${ofPair('pair', 'p.recorded_at < $3', '$3')}) latest on true
    left join lateral (select p.stance, p.said, p.grade
      ${ofPair('pair', within('p.recorded_at'), '$3')}) news on true
  order by pair.place`;

const INTERACTIONS = `select i.id, d.short_name as delegation, d.alpha2, i.kind, left(coalesce(o.short_name, o.name), 400) as organisation,
    i.zone, i.occurred_at as "occurredAt", left(i.note, 600) as note, count(*) over () as total
  from interaction i join delegation d on d.code = i.delegation_code join organisation o on o.id = i.organisation_id
  where i.campaign_id = $1 and ${within('i.recorded_at')} and ${allowed('i')} order by i.occurred_at desc, i.id desc`;

const tasks = (condition: string, order: string) => `select t.id, left(t.title, 400) as title,
    d.short_name as delegation, d.alpha2, left(u.name, 400) as assignee, left(w.name, 400) as author, t.zone, t.due_at as "dueAt",
    count(*) over () as total
  from task t left join delegation d on d.code = t.delegation_code left join user_account u on u.id = t.assignee_id
    left join user_account w on w.id = t.author_id
  where t.campaign_id = $1 and ${condition} and ${allowed('t')} order by ${order}, t.id`;

const ASKS = `select a.id, left(a.title, 400) as title, a.red_line as "redLine", ${changeOf('a')} as change,
    count(*) over () as total
  from ask a where a.campaign_id = $1 and (${within('a.created_at')} or ${within('a.changed_at')})
  order by a.red_line desc, a.priority, a.title, a.id`;

/** Rows of a section, each with the number there are in all. */
const section = json<{ total: number; [column: string]: unknown }[]>();

/** All sections of a digest. */
export const digestContent = defineQuery({
  name: 'digest.content',
  text: `select
  ${list('deadlines', DEADLINES)},
  ${list('shifts', SHIFTS)},
  ${list('interactions', INTERACTIONS)},
  ${list('mine', tasks(`t.state = 'open' and t.assignee_id = $5`, 't.due_at'))},
  ${list('others', tasks(`t.state = 'open' and t.assignee_id is distinct from $5::uuid and ${within('t.created_at')}`, 't.due_at'))},
  ${list('done', tasks(`t.state = 'done' and ${within('t.closed_at')}`, 't.closed_at desc'))},
  ${list('asks', ASKS)}`,
  parameters: {
    campaignId: uuid,
    start: instant,
    end: instant,
    at: instant,
    userId: uuid,
    /** Ids of the testimony to use; null for all that the reader may see. */
    only: nullable(arrayOf(uuid)),
    limit,
    inOrder: arrayOf(text),
  },
  row: {
    deadlines: section,
    shifts: section,
    interactions: section,
    mine: section,
    others: section,
    done: section,
    asks: section,
  },
});
