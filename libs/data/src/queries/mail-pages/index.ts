import { Membership } from '../../tables/people.js';
import { defineQuery } from '../define-query.js';
import { boolean, columns, text, uuid } from '../sql-type.js';

/** Which mails somebody gets of one campaign. */
export const mailWishes = defineQuery({
  name: 'mailPage.wishes',
  text: `select c.name as campaign, u.locale, m.wants_digest as digest, m.wants_reminders as reminders
    from membership m join campaign c on c.id = m.campaign_id join user_account u on u.id = m.user_id
    where m.id = $1 and m.state = 'active'`,
  parameters: { membershipId: uuid },
  row: { campaign: text, locale: text, digest: boolean, reminders: boolean },
});

const change = (column: 'wants_digest' | 'wants_reminders') => ({
  text: `update membership set ${column} = $2, version = version + 1
    where id = $1 and state = 'active' and ${column} <> $2 returning user_id as "userId", campaign_id as "campaignId"`,
  parameters: { membershipId: uuid, wanted: boolean },
  row: columns(Membership, 'userId', 'campaignId'),
});

/** No row when it was so already. */
export const wantDigest = defineQuery({ name: 'mailPage.wantDigest', ...change('wants_digest') });
export const wantReminders = defineQuery({ name: 'mailPage.wantReminders', ...change('wants_reminders') });
