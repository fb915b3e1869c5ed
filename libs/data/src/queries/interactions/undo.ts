import { defineQuery } from '../define-query.js';
import { text, uuid } from '../sql-type.js';

/** Whoever logs an interaction and whoever takes it back wait for each other, also while there is no row of it. */
export const lockInteraction = defineQuery({
  name: 'interaction.lock',
  text: `select pg_advisory_xact_lock(hashtextextended('interaction ' || $1::uuid, 0))::text as locked`,
  parameters: { id: uuid },
  row: { locked: text },
});

const audiences = (row: string) =>
  `unnest(event_audiences(${row}.tier, ${row}.campaign_id, ${row}.organisation_id, ${row}.author_id)) as a(audience)`;

/**
 * Tells the open screens of everybody who sees something of an interaction that it changed. To be asked before it is taken
 * back: afterwards nobody sees any of it.
 */
export const tellInteractionUndone = defineQuery({
  name: 'interaction.tellUndone',
  text: `select t.topic, tell_audiences(t.topic, $1, t.audiences)::text as sent from (
    select s.topic, array_agg(distinct s.audience) as audiences from (
      select 'interactions' as topic, a.audience from interaction i cross join ${audiences('i')}
        where i.campaign_id = $1 and i.id = $2
      union all select 'interactions', a.audience from contact_notice n cross join ${audiences('n')}
        where n.campaign_id = $1 and n.interaction_id = $2
      union all select 'positions', a.audience from position_event e cross join ${audiences('e')}
        where e.campaign_id = $1 and e.interaction_id = $2
      union all select 'tasks', a.audience from task t cross join ${audiences('t')}
        where t.campaign_id = $1 and t.interaction_id = $2
      union all select 'tasks', 'm:' || t.assignee_id from task t
        where t.campaign_id = $1 and t.interaction_id = $2 and t.assignee_id is not null) s
    group by s.topic) t`,
  parameters: { campaignId: uuid, interactionId: uuid },
  row: { topic: text, sent: text },
});

/** Retracts every position of an interaction that was not retracted before, so that what was said earlier is current. */
export const retractPositionsOf = defineQuery({
  name: 'interaction.retractPositions',
  text: `insert into retraction (event_id, campaign_id, retracted_by)
    select e.id, e.campaign_id, $3 from position_event e
    where e.campaign_id = $1 and e.interaction_id = $2
      and not exists (select from retraction r where r.event_id = e.id)
    order by e.id
    on conflict (event_id) do nothing`,
  parameters: { campaignId: uuid, interactionId: uuid, userId: uuid },
  row: {},
});
