import type { Confidence, EvidenceGrade, Said, Stance, Tier } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { InteractionChange } from '../../tables/interactions.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, int, smallintOf, text, textOf, uuid } from '../sql-type.js';

/** What hangs on an interaction, as far as the reader sees it. One row; named after `USE_KINDS`. */
export const usesOfInteraction = defineQuery({
  name: 'interaction.uses',
  text: `select
    (select count(*)::int from position_event e where e.campaign_id = $1 and e.interaction_id = $2
      and not exists (select from retraction r where r.event_id = e.id)) as position,
    (select count(*)::int from task t where t.campaign_id = $1 and t.interaction_id = $2 and t.state = 'open') as task`,
  parameters: { campaignId: uuid, interactionId: uuid },
  row: { position: int, task: int },
});

/** What was done to an interaction since it was logged, the latest first. */
export const changesOfInteraction = defineQuery({
  name: 'interaction.changes',
  text: `select c.id, c.act, c.fields, c.task_ids as "taskIds", c.changed_by as "byId", u.name as by,
      ${exactText('c.changed_at')} as "changedAt"
    from interaction_change c join user_account u on u.id = c.changed_by
    where c.campaign_id = $1 and c.interaction_id = $2 order by c.changed_at desc, c.id desc`,
  parameters: { campaignId: uuid, interactionId: uuid },
  row: {
    ...columns(InteractionChange, 'id', 'act', 'fields', 'taskIds'),
    byId: uuid,
    by: text,
    /** To the microsecond. */
    changedAt: text,
  },
});

/** Retracts these positions as wrong. @returns which; what somebody takes back meanwhile stays taken back */
export const retractAsWrong = defineQuery({
  name: 'position.retractAsWrong',
  text: `insert into retraction (event_id, campaign_id, retracted_by, reason, cause)
    select e.id, e.campaign_id, $3, $4, 'correction' from position_event e
    where e.campaign_id = $1 and e.id = any($2::uuid[]) and not exists (select from retraction r where r.event_id = e.id)
    order by e.id
    on conflict (event_id) do nothing returning event_id as id`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid), userId: uuid, reason: text },
  row: { id: uuid },
});

/**
 * Records the positions `ids` of one interaction anew: with what is said of each and of its evidence here, and the time, zone
 * and tier that the interaction has now. Those that were shared like it before are shared like it now.
 */
export const recordAnew = defineQuery({
  name: 'position.recordAnew',
  text: `insert into position_event (id, corrects_id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source,
      note, occurred_at, tier, author_id, organisation_id, interaction_id, voice, zone, text_version_id, renews_id, delegate_id,
      sealed, reported_at, device_offset_s)
    select p.new_id, e.id, e.campaign_id, e.delegation_code, e.ask_id, p.stance, p.confidence, p.said, p.grade, p.source,
      p.note, i.occurred_at, t.tier, e.author_id, e.organisation_id, e.interaction_id, e.voice,
      case when t.tier = i.tier then i.zone else 'UTC' end, e.text_version_id, e.renews_id, e.delegate_id, e.sealed,
      i.reported_at, i.device_offset_s
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::smallint[], $6::text[], $7::text[], $8::text[], $9::text[])
        as p(id, new_id, stance, confidence, said, note, grade, source)
      join position_event e on e.campaign_id = $1 and e.id = p.id
      join interaction i on i.id = e.interaction_id
      cross join lateral (select case when e.tier = $10 then i.tier else e.tier end as tier) t
    order by e.id`,
  parameters: {
    campaignId: uuid,
    ids: arrayOf(uuid),
    newIds: arrayOf(uuid),
    stances: arrayOf(textOf<Stance>()),
    confidences: arrayOf(smallintOf<Confidence>()),
    saids: arrayOf(textOf<Said>()),
    notes: arrayOf(text),
    grades: arrayOf(textOf<EvidenceGrade>()),
    /** Empty where it is sealed. */
    sources: arrayOf(text),
    tierBefore: textOf<Tier>(),
  },
  row: {},
});

/** Their sealed sources as they are said here, for their author alone as before. */
export const keepSealed = defineQuery({
  name: 'position.keepSealed',
  text: `insert into sealed_source (event_id, campaign_id, author_id, source, delegate_id)
    select e.id, z.campaign_id, z.author_id, p.source, z.delegate_id
    from unnest($2::uuid[], $3::text[]) as p(id, source)
      join position_event e on e.campaign_id = $1 and e.id = p.id
      join sealed_source z on z.event_id = e.corrects_id order by e.id`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid), sources: arrayOf(text) },
  row: {},
});
