import { UserAccount } from '../../tables/people.js';
import { foldedText } from '../search/folded-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { columns, instant, int, limit, nullable, text, uuid } from '../sql-type.js';

/**
 * The accounts of an installation for its administrators: who there is, and nothing of what they do. `lastUsedAt`: of any
 * device, real time. `like`: of a text folded by `foldForSearch()`.
 */
export const accountsHere = defineQuery({
  name: 'account.list',
  text: `select u.id, u.name, u.email, u.state, u.installation_admin as "installationAdmin", u.version,
      (select count(*)::int from membership m where m.user_id = u.id and m.state = 'active') as seats,
      (select max(s.last_used_at) from sign_in s where s.user_id = u.id) as "lastUsedAt"
    from user_account u
    where u.email not like 'closed-%@account.invalid' and ($1::text is null or ${foldedText('u.name')} like $1 or u.email like $1)
      and ($2::text is null or (u.email, u.id) > ($2, $3))
    order by u.email, u.id limit $4`,
  parameters: { like: nullable(text), afterEmail: nullable(text), afterId: nullable(uuid), limit },
  row: {
    ...columns(UserAccount, 'id', 'name', 'email', 'state', 'installationAdmin', 'version'),
    seats: int,
    lastUsedAt: nullable(instant),
  },
});
export type AccountHere = RowOf<typeof accountsHere>;
