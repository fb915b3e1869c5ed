import type { AccountMailKind } from '#libs/domain';
import { defineQuery } from '../define-query.js';
import { arrayOf, int, text, textOf, uuid } from '../sql-type.js';

/**
 * Plans mails about an account: they go at once, at night too, and are of no campaign.
 * `minutes`: how long they are of use. The same subject and occurrence is planned once for each person.
 */
export const planAccountMails = defineQuery({
  name: 'account.planMails',
  text: `insert into delivery (id, kind, rule_key, subject_id, subject_version, occurrence, user_id, fire_at, useful_until, urgent)
    select gen_random_uuid(), $2, $2, $3, 1, o.occurrence, u.id, clock_now(),
      clock_now() + make_interval(mins => $5), true
    from unnest($1::uuid[]) as u (id), unnest($4::text[]) as o (occurrence)
    on conflict do nothing`,
  parameters: {
    userIds: arrayOf(uuid),
    kind: textOf<AccountMailKind>(),
    subjectId: uuid,
    occurrences: arrayOf(text),
    minutes: int,
  },
  row: {},
});

/** Who became or was an administrator. */
export const adminNewsOfMail = defineQuery({
  name: 'account.adminNewsOfMail',
  text: 'select name, email from user_account where id = $1',
  parameters: { userId: uuid },
  row: { name: text, email: text },
});
