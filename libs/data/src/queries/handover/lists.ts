import { exactText } from '../../sql-text.js';
import { Statement } from '../../tables/positions.js';
import { Interaction } from '../../tables/interactions.js';
import { Task } from '../../tables/tasks.js';
import { Amendment } from '../../tables/texts.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, columns, instant, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import type { AskOfStatement } from '../statements/read.js';

export const handoverStatements = defineQuery({
  name: 'handover.statements',
  text: `select s.id, s.title, f.short_name as speaker, s.group_code as "groupCode",
    b.name as "group", ${exactText('s.occurred_at')} as "occurredAt", s.zone, u.name as author,
    coalesce((select json_agg(json_build_object('askId', x.ask_id, 'ask', k.title, 'stance', x.stance,
        'confidence', x.confidence) order by k.priority, k.key)
      from statement_ask x join ask k on k.id = x.ask_id where x.statement_id = s.id), '[]'::json) as asks,
    (select count(distinct e.delegation_code)::int from position_event e
      where e.campaign_id = $1 and e.statement_id = s.id
        and not exists (select from retraction r where r.event_id = e.id)) as delegations
  from statement s join delegation f on f.code = s.speaker_code join user_account u on u.id = s.author_id
    left join delegation_group b on b.code = s.group_code
  where s.campaign_id = $1 and s.recorded_at > $2 and s.removed_at is null
  order by s.recorded_at desc, s.id desc limit $3`,
  parameters: { campaignId: uuid, since: instant, limit },
  row: {
    ...columns(Statement, 'id', 'title'),
    speaker: text,
    ...columns(Statement, 'groupCode'),
    group: nullable(text),
    occurredAt: text,
    ...columns(Statement, 'zone'),
    author: text,
    asks: json<AskOfStatement[]>(),
    delegations: int,
  },
});

export const handoverAmendments = defineQuery({
  name: 'handover.amendments',
  text: `select a.id, a.title, a.symbol, a.ask_id as "askId", a.effect, a.state,
    case when a.created_at > $2 then 'added' else 'changed' end as what,
    array(select s.delegation_code from amendment_sponsor s where s.amendment_id = a.id and s.until is null
      order by s.role desc, s.delegation_code)::text[] as sponsors
  from amendment a where a.campaign_id = $1 and a.changed_at > $2 order by a.changed_at desc, a.id desc limit $3`,
  parameters: { campaignId: uuid, since: instant, limit },
  row: {
    ...columns(Amendment, 'id', 'title', 'symbol', 'askId', 'effect', 'state'),
    what: textOf<'added' | 'changed'>(),
    sponsors: arrayOf(text),
  },
});
export type HandoverAmendmentRow = RowOf<typeof handoverAmendments>;

export const handoverInteractions = defineQuery({
  name: 'handover.interactions',
  text: `select i.id, i.delegation_code as "delegationCode", d.short_name as delegation, i.kind,
    i.note, i.tier, ${exactText('i.occurred_at')} as "occurredAt", i.zone, i.author_id as "authorId", u.name as author,
    i.organisation_id as "organisationId", coalesce(o.short_name, o.name) as organisation,
    count(*) over ()::int as total
  from interaction i join delegation d on d.code = i.delegation_code join user_account u on u.id = i.author_id
    join known_organisation o on o.id = i.organisation_id
  where i.campaign_id = $1 and i.recorded_at > $2
  order by i.occurred_at desc, i.id desc limit $3`,
  parameters: { campaignId: uuid, since: instant, limit },
  row: {
    ...columns(Interaction, 'id', 'delegationCode'),
    delegation: text,
    ...columns(Interaction, 'kind', 'note', 'tier'),
    occurredAt: text,
    ...columns(Interaction, 'zone', 'authorId'),
    author: text,
    ...columns(Interaction, 'organisationId'),
    organisation: text,
    total: int,
  },
});
export type HandoverInteractionRow = RowOf<typeof handoverInteractions>;

/** Tasks opened and closed since, and those that are due by the end of the reader's day. One may be in two lists. */
export const handoverTasks = defineQuery({
  name: 'handover.tasks',
  text: `with listed as (
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
  select r.list, r.total, r.id, r.title, r.delegation_code as "delegationCode", i.id as "interactionId",
    r.assignee_id as "assigneeId", u.name as assignee, r.state, r.tier, ${exactText('r.due_at')} as "dueAt", r.zone, r.version
  from ranked r left join user_account u on u.id = r.assignee_id left join interaction i on i.id = r.interaction_id
  where r.rank <= $4 order by r.list, r.rank`,
  parameters: { campaignId: uuid, since: instant, zone: text, limit },
  row: {
    list: textOf<'opened' | 'closed' | 'due'>(),
    total: int,
    ...columns(Task, 'id', 'title', 'delegationCode', 'interactionId', 'assigneeId'),
    assignee: nullable(text),
    ...columns(Task, 'state', 'tier'),
    dueAt: text,
    ...columns(Task, 'zone', 'version'),
  },
});
export type HandoverTaskRow = RowOf<typeof handoverTasks>;
