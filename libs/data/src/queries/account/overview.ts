import { UserAccount } from '../../tables/people.js';
import { nobodyCoordinates } from '../people/coordinators.js';
import { foldedText } from '../search/folded-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, columns, instant, int, limit, nullable, text, uuid } from '../sql-type.js';

/**
 * Whoever was asked to sign a letter has an account that nobody opened, so that mail can go there: whom a campaign asked is no business
 * of whoever runs the installation.
 */
const HERE = `(u.state <> 'invited' or u.installation_admin or exists (select from membership m where m.user_id = u.id))`;

/**
 * The accounts of an installation for its administrators: who there is, and nothing of what they do. `lastUsedAt`: of any
 * device, real time. `like`: of a text folded by `foldForSearch()`; `emailLike`: as it is,
 * in small letters, since folding takes the signs out of an address.
 */
export const accountsHere = defineQuery({
  name: 'account.list',
  text: `select u.id, u.name, u.email, u.state, u.installation_admin as "installationAdmin", u.version,
      (select count(*)::int from membership m where m.user_id = u.id and m.state = 'active') as seats,
      array(select c.name from membership m join campaign c on c.id = m.campaign_id and c.closed_at is null
        where m.user_id = u.id and m.state = 'active' and m.role = 'coordinator' and u.state = 'active'
          and ${nobodyCoordinates('c.id', 'u.id')}
        order by c.name, c.id) as "coordinatesAlone",
      (select max(s.last_used_at) from sign_in s where s.user_id = u.id) as "lastUsedAt"
    from user_account u
    where u.email not like 'closed-%@account.invalid' and ${HERE} and ($1::text is null or ${foldedText('u.name')} like $1 or u.email like $5)
      and ($2::text is null or (u.email, u.id) > ($2, $3))
    order by u.email, u.id limit $4`,
  parameters: {
    like: nullable(text),
    afterEmail: nullable(text),
    afterId: nullable(uuid),
    limit,
    emailLike: nullable(text),
  },
  row: {
    ...columns(UserAccount, 'id', 'name', 'email', 'state', 'installationAdmin', 'version'),
    seats: int,
    coordinatesAlone: arrayOf(text),
    lastUsedAt: nullable(instant),
  },
});
export type AccountHere = RowOf<typeof accountsHere>;
