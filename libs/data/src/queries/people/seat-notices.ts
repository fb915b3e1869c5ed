import type { SeatChange } from '#libs/domain';
import { SeatNotice } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, int, limit, nullable, text, textOf, uuid } from '../sql-type.js';

/** As `demarche_worker`. Whoever did it knows. */
export const writeSeatNotices = defineQuery({
  name: 'seatNotice.write',
  text: `insert into seat_notice (id, campaign_id, user_id, change, subject_id, actor_id, organisation_id, core_group, due_at)
    select gen_random_uuid(), $1, m.user_id, $2, $3, $4, $5, $6, $7 from membership m
    where m.campaign_id = $1 and m.user_id is distinct from $4 and m.joined_at is not null
      and (m.user_id = any($8::uuid[]) or (m.state = 'active' and m.user_id <> $3
        and (($9 and m.role = 'coordinator')
          or ($10 and m.organisation_id = $5 and m.reads_organisation)
          or ($10 and $6 and m.core_group))))`,
  parameters: {
    ...{ campaignId: uuid, change: textOf<SeatChange>(), subjectId: uuid, actorId: nullable(uuid) },
    ...{ organisationId: nullable(uuid), coreGroup: boolean, dueAt: nullable(instant) },
    ...{ people: arrayOf(uuid), coordinators: boolean, sharers: boolean },
  },
  row: {},
  prepared: false,
});

/** A mail that gathers what it tells until it is claimed. */
const GATHERS = `d.kind = 'seat_notice' and d.state = 'planned' and d.attempts = 0`;

/** Whose notices have no mail yet, and who has none that gathers: as `demarche_worker`. */
export const seatNoticesToMail = defineQuery({
  name: 'seatNotice.toMail',
  text: `select m.id as "membershipId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo", clock_now() as now
    from membership m join user_account u on u.id = m.user_id
    where m.campaign_id = $1
      and exists (select from seat_notice n where n.campaign_id = $1 and n.user_id = m.user_id and n.delivery_id is null)
      and not exists (select from delivery d where d.subject_id = m.id and d.user_id = m.user_id and ${GATHERS})
    order by m.id`,
  parameters: { campaignId: uuid },
  row: { membershipId: uuid, zone: text, quietFrom: text, quietTo: text, now: instant },
  prepared: false,
});

/** Campaigns with a notice that no mail tells yet. */
export const unmailedSeatNotices = defineQuery({
  name: 'seatNotice.unmailed',
  text: 'select distinct campaign_id as "campaignId" from seat_notice where delivery_id is null',
  parameters: {},
  row: { campaignId: uuid },
});

export const planSeatMail = defineQuery({
  name: 'seatNotice.plan',
  text: `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
      membership_id, fire_at, useful_until, urgent)
    select v.id, m.campaign_id, 'seat_notice', 'seats', m.id, 0, v.id::text, m.user_id, m.id, v.fire_at,
      v.fire_at + interval '14 days', v.urgent
    from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::boolean[]) as v (id, membership_id, fire_at, urgent)
      join membership m on m.id = v.membership_id`,
  parameters: {
    ...{
      ids: arrayOf(uuid),
      membershipIds: arrayOf(uuid),
      fireAts: arrayOf(instant),
      urgents: arrayOf(boolean),
    },
  },
  row: {},
  prepared: false,
});

/** Puts every notice that no mail tells into the one that gathers; it is locked, so that the sender does not take it meanwhile. */
export const linkSeatNotices = defineQuery({
  name: 'seatNotice.link',
  text: `with gathering as (
      select d.id, d.user_id from delivery d where d.campaign_id = $1 and ${GATHERS} order by d.id for update
    )
    update seat_notice n set delivery_id = g.id from gathering g
    where n.campaign_id = $1 and n.user_id = g.user_id and n.delivery_id is null`,
  parameters: { campaignId: uuid },
  row: {},
  prepared: false,
});

/** What the reader has not seen in the app; the newest first. */
export const unseenSeatNotices = defineQuery({
  name: 'seatNotice.unseen',
  text: `select n.id, n.change, n.at, n.due_at as "dueAt", n.core_group as "coreGroup", n.subject_id as "subjectId",
      s.name as subject, a.name as actor, o.name as organisation, (count(*) over ())::int as total
    from seat_notice n left join user_account s on s.id = n.subject_id left join user_account a on a.id = n.actor_id
      left join known_organisation o on o.id = n.organisation_id
    where n.campaign_id = $1 and n.user_id = $2 and n.seen_at is null order by n.at desc, n.id limit $3`,
  parameters: { campaignId: uuid, userId: uuid, limit },
  row: {
    ...columns(SeatNotice, 'id', 'change', 'at', 'dueAt'),
    coreGroup: boolean,
    subjectId: uuid,
    subject: nullable(text),
    actor: nullable(text),
    organisation: nullable(text),
    total: int,
  },
  prepared: false,
});
export type UnseenSeatNotice = RowOf<typeof unseenSeatNotices>;

/** Up to an instant: what has come since is still new. */
export const seeSeatNotices = defineQuery({
  name: 'seatNotice.see',
  text: `update seat_notice set seen_at = clock_now()
    where campaign_id = $1 and user_id = $2 and seen_at is null and at <= $3`,
  parameters: { campaignId: uuid, userId: uuid, upTo: instant },
  row: {},
  prepared: false,
});

/** What a mail tells, as `demarche_auth`: the recipient's seat may be gone. */
export const seatNoticesOfMail = defineQuery({
  name: 'mail.seatNotices',
  text: `select left(c.name, 400) as campaign, c.slug, n.change, n.due_at as "dueAt", n.core_group as "coreGroup",
      n.subject_id = n.user_id as own, left(s.name, 400) as subject, left(a.name, 400) as actor,
      left(o.name, 400) as organisation, m.state = 'active' as sits
    from seat_notice n join campaign c on c.id = n.campaign_id
      join membership m on m.campaign_id = n.campaign_id and m.user_id = n.user_id
      join user_account s on s.id = n.subject_id left join user_account a on a.id = n.actor_id
      left join organisation o on o.id = n.organisation_id
    where n.delivery_id = $1 and n.user_id = $2 order by n.at, n.id`,
  parameters: { deliveryId: uuid, userId: uuid },
  row: {
    campaign: text,
    slug: text,
    change: textOf<SeatChange>(),
    dueAt: nullable(instant),
    coreGroup: boolean,
    own: boolean,
    subject: text,
    actor: nullable(text),
    organisation: nullable(text),
    sits: boolean,
  },
  prepared: false,
});
export type SeatNoticeOfMail = RowOf<typeof seatNoticesOfMail>;
