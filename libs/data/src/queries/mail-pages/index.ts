import { Membership } from '../../tables/people.js';
import { defineQuery } from '../define-query.js';
import { boolean, columns, instant, text, uuid } from '../sql-type.js';

/** Which mails somebody gets of one campaign. */
export const mailWishes = defineQuery({
  name: 'mailPage.wishes',
  text: `select c.name as campaign, u.locale, m.wants_digest as digest, m.wants_reminders as reminders,
      clock_now() as now
    from membership m join campaign c on c.id = m.campaign_id join user_account u on u.id = m.user_id
    where m.id = $1 and m.state = 'active'`,
  parameters: { membershipId: uuid },
  row: { campaign: text, locale: text, digest: boolean, reminders: boolean, now: instant },
});

const change = (group: 'digest' | 'reminders') => ({
  text: `update membership set wants_${group} = $2, version = version + 1,
      ${group}_stopped_at = case when not $2 then clock_now() end,
      ${group}_stopped_by_mail_of = case when not $2 then $3::timestamptz end
    where id = $1 and state = 'active' and wants_${group} <> $2
    returning user_id as "userId", campaign_id as "campaignId"`,
  // `mailedAt`: of the mail whose link it was.
  parameters: { membershipId: uuid, wanted: boolean, mailedAt: instant },
  row: columns(Membership, 'userId', 'campaignId'),
});

/** No row when it was so already. */
export const wantDigest = defineQuery({ name: 'mailPage.wantDigest', ...change('digest') });
export const wantReminders = defineQuery({ name: 'mailPage.wantReminders', ...change('reminders') });
