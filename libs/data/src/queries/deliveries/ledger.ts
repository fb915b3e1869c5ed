import type { DeliveryKind } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Delivery } from '../../tables/mail.js';
import { ABOUT_DEADLINE, ABOUT_SIGNING, ABOUT_TASK } from './kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import {
  boolean,
  columns,
  exactInstant,
  instant,
  int,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

/**
 * Whoever has not accepted yet, or is asked to sign a letter, has no account that anybody else reads, and goes by what stands in the
 * invitation or the request: a row of
 * the ledger is never left out for it, so that the numbers of `deliverySummary` are those of the list.
 */
const DELIVERY = `select d.id, d.kind, d.user_id as "userId",
    coalesce(nullif(i.name, ''), nullif(q.name, ''), u.name, '') as recipient,
    coalesce(nullif(i.email, ''), nullif(q.email, '')) as email, d.subject_id as "subjectId",
    coalesce(l.title, t.title, e.title) as about, d.occurrence, ${exactText('d.fire_at')} as "fireAt",
    case when d.state = 'planned' and d.not_before > clock_now() and d.not_before > d.fire_at
      then d.not_before end as "notBefore",
    d.urgent, d.state, d.skip_reason as "skipReason", d.attempts, d.accepted_at as "acceptedAt",
    d.message_id as "messageId", u.zone
  from delivery d
    left join user_account u on u.id = d.user_id
    left join invitation i on d.kind = 'invitation' and i.id = d.subject_id
    left join deadline l on d.kind in ${ABOUT_DEADLINE} and l.id = d.subject_id
    left join task t on d.kind in ${ABOUT_TASK} and t.id = d.subject_id
    left join letter_request q on d.kind in ${ABOUT_SIGNING} and q.id = d.subject_id
    left join letter e on e.id = q.letter_id`;

const row = {
  ...columns(Delivery, 'id'),
  /** Mails about an account are of no campaign. */
  kind: textOf<DeliveryKind>(),
  ...columns(Delivery, 'userId'),
  recipient: text,
  /** That the invitation or the request to sign went to, for coordinators; null for other mail. */
  email: nullable(text),
  ...columns(Delivery, 'subjectId'),
  /** Title of the deadline, task or letter, as far as the reader may see it. */
  about: nullable(text),
  ...columns(Delivery, 'occurrence'),
  /** To the microsecond. */
  fireAt: text,
  /** When it is tried next, if it had to wait. */
  notBefore: nullable(instant),
  ...columns(Delivery, 'urgent', 'state', 'skipReason', 'attempts', 'acceptedAt', 'messageId'),
  /** The recipient's, as far as the reader may know it. */
  zone: nullable(text),
};

export const deliveryById = defineQuery({
  name: 'delivery.byId',
  text: `${DELIVERY} where d.campaign_id = $1 and d.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
  prepared: false,
});
export type DeliveryRow = RowOf<typeof deliveryById>;

const FILTER = `d.campaign_id = $1 and ($2::text is null or d.kind = $2) and ($3::uuid is null or d.user_id = $3)
  and ($4::uuid is null or d.subject_id = $4) and ($5::timestamptz is null or d.fire_at >= $5)
  and ($6::timestamptz is null or d.fire_at < $6)`;

const filter = {
  campaignId: uuid,
  kind: nullable(text),
  userId: nullable(uuid),
  subjectId: nullable(uuid),
  from: nullable(exactInstant),
  to: nullable(exactInstant),
};

const paged = {
  ...filter,
  state: nullable(text),
  afterFireAt: nullable(exactInstant),
  afterId: nullable(uuid),
  limit,
};

/** What is planned first comes first. */
export const deliveriesPage = defineQuery({
  name: 'delivery.page',
  text: `${DELIVERY} where ${FILTER} and ($7::text is null or d.state = $7)
      and ($8::timestamptz is null or (d.fire_at, d.id) > ($8, $9::uuid))
    order by d.fire_at, d.id limit $10`,
  parameters: paged,
  row,
  prepared: false,
});

/** What was planned last comes first. */
export const deliveriesNewestFirst = defineQuery({
  name: 'delivery.newestFirst',
  text: `${DELIVERY} where ${FILTER} and ($7::text is null or d.state = $7)
      and ($8::timestamptz is null or (d.fire_at, d.id) < ($8, $9::uuid))
    order by d.fire_at desc, d.id desc limit $10`,
  parameters: paged,
  row,
  prepared: false,
});

/** Of what the same filter lists. Late: due for more than five minutes. */
export const deliverySummary = defineQuery({
  name: 'delivery.summary',
  text: `select d.state, count(*)::int as count,
    (count(*) filter (where d.state = 'planned'
      and greatest(d.fire_at, d.not_before) < clock_now() - interval '5 minutes'))::int as late
  from delivery d where ${FILTER} group by d.state`,
  parameters: filter,
  row: { ...columns(Delivery, 'state'), count: int, late: int },
  prepared: false,
});

/** Whoever is moving the subject right now plans first, and whoever comes later finds this mail planned. */
export const lockSubjectOfDelivery = defineQuery({
  name: 'delivery.lockSubject',
  text: `
  with held as (select kind, subject_id from delivery where id = $1),
    deadlines as (select id from deadline where id = (select subject_id from held
      where kind in ${ABOUT_DEADLINE}) for share),
    tasks as (select id from task where id = (select subject_id from held where kind in ${ABOUT_TASK}) for share)
  select id from deadlines union all select id from tasks`,
  parameters: { id: uuid },
  row: { id: uuid },
  prepared: false,
});

/** Of a held mail. Each week's digest covers a time of its own, so a later one takes nobody's place. */
export const deliveryIsOutdated = defineQuery({
  name: 'delivery.isOutdated',
  text: `
  select case when d.kind = 'deadline_cancelled' then l.state = 'open'
      else coalesce(l.due_at, t.due_at, d.stated_due_at) is distinct from d.stated_due_at end
    or (d.kind <> 'digest' and exists (select from delivery later where later.rule_key = d.rule_key
      and later.subject_id = d.subject_id and later.user_id = d.user_id and later.id <> d.id
      and later.created_at >= d.created_at and later.state <> 'skipped')) as outdated
  from delivery d
    left join deadline l on d.kind in ${ABOUT_DEADLINE} and l.id = d.subject_id
    left join task t on d.kind in ${ABOUT_TASK} and t.id = d.subject_id
  where d.id = $1 and d.state = 'uncertain'`,
  parameters: { id: uuid },
  row: { outdated: boolean },
  prepared: false,
});

/** Plans a held mail anew. A reminder is of no use after its deadline, whoever asks for it; a digest still is. */
export const sendDeliveryAgain = defineQuery({
  name: 'delivery.sendAgain',
  text: `update delivery set state = 'planned', not_before = null, fence = null, lease_until = null,
    useful_until = case when kind = 'digest' then greatest(useful_until, clock_now() + interval '1 day')
      else useful_until end
  where id = $1 and state = 'uncertain'`,
  parameters: { id: uuid },
  row: {},
  prepared: false,
});
