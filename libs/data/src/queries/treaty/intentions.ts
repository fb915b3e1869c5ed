import type { Confidence, EvidenceGrade, Tier, TreatyStep } from '#libs/domain';
import { TreatyIntention } from '../../tables/treaty.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, instant, nullable, smallintOf, text, textOf, uuid } from '../sql-type.js';

/** What capitals said that they would do, or one of it by its id; of each capital what was said last first. */
export const treatyIntentions = defineQuery({
  name: 'treaty.intentions',
  text: `select i.id, i.delegation_code as "delegationCode", i.step, i.expected_on::text as "expectedOn",
      i.stated_on::text as "statedOn", i.confidence, i.grade, i.source, i.note, i.tier, i.author_id as "authorId",
      u.name as author, i.organisation_id as "organisationId", o.name as organisation, i.version
    from treaty_intention i join user_account u on u.id = i.author_id join organisation o on o.id = i.organisation_id
    where i.campaign_id = $1 and ($2::uuid is null or i.id = $2)
    order by i.delegation_code, i.stated_on desc, i.recorded_at desc, i.id desc`,
  parameters: { campaignId: uuid, id: nullable(uuid) },
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
  },
  prepared: false,
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
