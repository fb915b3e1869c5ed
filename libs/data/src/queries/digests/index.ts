import { Membership, UserAccount } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, instant, nullable, text, uuid } from '../sql-type.js';

/** A member with the digest that is planned next, if one is. */
export const digestMember = defineQuery({
  name: 'digest.member',
  text: `select m.id as "membershipId", m.user_id as "userId", m.wants_digest as "wantsDigest", u.zone, u.locale, u.plain_subjects as "plainSubjects",
    u.digest_weekday as weekday, u.digest_at as at, clock_now() as now, y.fire_at as "plannedAt", y.occurrence as "plannedSlot"
  from membership m join user_account u on u.id = m.user_id
  left join lateral (select fire_at, occurrence from delivery where user_id = m.user_id and membership_id = m.id
    and kind = 'digest' and state = 'planned' order by fire_at, id limit 1) y on true
  where m.campaign_id = $1 and m.id = $2 and m.state = 'active'`,
  parameters: { campaignId: uuid, membershipId: uuid },
  row: {
    membershipId: uuid,
    ...columns(Membership, 'userId', 'wantsDigest'),
    ...columns(UserAccount, 'zone', 'locale', 'plainSubjects'),
    weekday: columns(UserAccount, 'digestWeekday').digestWeekday,
    at: text,
    now: instant,
    plannedAt: nullable(instant),
    plannedSlot: nullable(text),
  },
});
export type DigestMember = RowOf<typeof digestMember>;
