import { PENDING } from '../deliveries/kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, instant, int, nullable, text, uuid } from '../sql-type.js';

/** Wrong passwords from devices that are not the owner's, of which the owner gets a mail. */
const WORTH_A_MAIL = 5;
/** One mail in so many hours, about what happened within them. */
const HOURS = 24;

/** Who has not been told of failed sign-ins lately. Sign-ins are by the real clock, mails by that of campaigns. */
export const untoldFailures = defineQuery({
  name: 'planning.untoldFailures',
  text: `select u.id as "userId", u.zone, u.quiet_from as "quietFrom", u.quiet_to as "quietTo", clock_now() as now
    from user_account u
    where u.state = 'active' and u.id in (select f.user_id from failed_sign_in f
        where not f.known and f.last_at > now() - interval '${HOURS} hours'
        group by f.user_id having sum(f.count) >= ${WORTH_A_MAIL})
      and not exists (select from delivery d where d.user_id = u.id and d.kind = 'failed_sign_ins'
        and (d.state in ${PENDING} or d.created_at > clock_now() - interval '${HOURS} hours'))
    order by u.id`,
  parameters: {},
  row: { userId: uuid, zone: text, quietFrom: text, quietTo: text, now: instant },
  prepared: false,
});
export type UntoldFailures = RowOf<typeof untoldFailures>;

/** One mail for each account, in the name of the campaign in which its owner has sat longest. */
export const planFailedSignIns = defineQuery({
  name: 'planning.failedSignIns',
  text: `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
      membership_id, fire_at, useful_until)
    select gen_random_uuid(), m.campaign_id, 'failed_sign_ins', 'sign_ins', s.user_id, 1, s.occurrence, s.user_id, m.id,
      s.fire_at, s.fire_at + interval '${HOURS} hours'
    from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as s (user_id, occurrence, fire_at)
      join lateral (select o.id, o.campaign_id from membership o where o.user_id = s.user_id and o.state = 'active'
        order by o.joined_at, o.id limit 1) m on true
    on conflict do nothing`,
  parameters: { userId: arrayOf(uuid), occurrence: arrayOf(text), fireAt: arrayOf(instant) },
  row: {},
  prepared: false,
});

/** What such a mail says, at the moment at which it is sent. */
export const failuresOfMail = defineQuery({
  name: 'mail.failedSignIns',
  text: `select coalesce(sum(count), 0)::int as count, min(first_at) as "firstAt", max(last_at) as "lastAt"
    from failed_sign_in where user_id = $1 and not known and last_at > now() - interval '${2 * HOURS} hours'`,
  parameters: { userId: uuid },
  row: { count: int, firstAt: nullable(instant), lastAt: nullable(instant) },
});
