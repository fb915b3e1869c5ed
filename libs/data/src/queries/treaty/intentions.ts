import type { Confidence, EvidenceGrade, Shelf, Tier, TreatyStep } from '#libs/domain';
import { TreatyIntention } from '../../tables/treaty.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { columns, instant, json, nullable, smallintOf, text, textOf, uuid } from '../sql-type.js';

/**
 * What capitals said that they would do, of all or of one, or one of it by its id; of each capital what was said last first. On
 * the shelf of removed ones only those.
 */
export const treatyIntentions = defineQuery({
  name: 'treaty.intentions',
  text: `select i.id, i.delegation_code as "delegationCode", i.step, i.expected_on::text as "expectedOn",
      i.stated_on::text as "statedOn", i.confidence, i.grade, i.source, i.note, i.tier, i.author_id as "authorId",
      u.name as author, i.organisation_id as "organisationId", o.name as organisation, i.version, ${removedMark('i')} as removed
    from treaty_intention i join user_account u on u.id = i.author_id join known_organisation o on o.id = i.organisation_id
    where i.campaign_id = $1 and ($2::uuid is null or i.id = $2) and ($3::text is null or i.delegation_code = $3)
      and ($4::text is distinct from 'removed' or i.removed_at is not null)
    order by i.delegation_code, i.stated_on desc, i.recorded_at desc, i.id desc`,
  parameters: {
    ...{ campaignId: uuid, id: nullable(uuid), delegationCode: nullable(text) },
    shelf: nullable(textOf<Shelf>()),
  },
  row: {
    ...columns(TreatyIntention, 'id', 'delegationCode'),
    step: textOf<TreatyStep>(),
    ...columns(TreatyIntention, 'expectedOn', 'statedOn'),
    confidence: smallintOf<Confidence>(),
    grade: textOf<EvidenceGrade>(),
    ...columns(TreatyIntention, 'source', 'note'),
    tier: textOf<Tier>(),
    authorId: uuid,
    author: text,
    organisationId: uuid,
    organisation: text,
    ...columns(TreatyIntention, 'version'),
    removed: nullable(json<RemovedMark>()),
  },
});
export type TreatyIntentionRow = RowOf<typeof treatyIntentions>;

/** Of each delegation the open task that is due first, as far as the reader sees tasks. */
export const nextTaskOfEach = defineQuery({
  name: 'treaty.nextTaskOfEach',
  text: `select distinct on (t.delegation_code) t.delegation_code as "delegationCode", t.id as "taskId", t.title,
      t.due_at as "dueAt", t.zone
    from task t where t.campaign_id = $1 and t.state = 'open' and t.delegation_code is not null and t.due_at is not null
    order by t.delegation_code, t.due_at, t.id`,
  parameters: { campaignId: uuid },
  row: {
    delegationCode: nullable(text),
    taskId: uuid,
    title: text,
    dueAt: nullable(instant),
    zone: nullable(text),
  },
});
