import { Delegate } from '../../tables/delegates.js';
import { defineQuery } from '../define-query.js';
import { isKnown } from '../rooms/scope.js';
import { arrayOf, boolean, columns, json, nullable, text, uuid } from '../sql-type.js';

interface RoleOfDelegate {
  id: string;
  title: string;
  postId: string | null;
  /** Of the post. */
  city: string | null;
  sessionId: string | null;
  session: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** The delegates of a delegation that the reader may know of, or one of them, with what they do there. */
export const delegatesOfDelegation = defineQuery({
  name: 'delegation.delegates',
  text: `select g.person_id as id, g.name, g.tier, g.author_id as "authorId", g.pseudonymous,
    coalesce((select json_agg(json_build_object('id', r.id, 'title', r.title, 'postId', r.post_id,
        'city', p.city, 'sessionId', r.session_id, 'session', s.name, 'validFrom', r.valid_from, 'validTo', r.valid_to)
        order by r.valid_from desc nulls last, r.id)
      from delegate_role r left join post p on p.id = r.post_id and p.removed_at is null left join session s on s.id = r.session_id
      where r.delegation_code = g.delegation_code
        and r.delegate_id in (select m.id from known_delegate m where m.person_id = g.person_id)), '[]'::json) as roles
  from known_delegate g where g.campaign_id = $1 and g.delegation_code = $2 and ($3::uuid is null or g.id = $3)
    and (g.pseudonymous or g.id = g.person_id) and g.name <> '' order by g.name, g.person_id, g.id`,
  parameters: { campaignId: uuid, delegationCode: text, id: nullable(uuid) },
  row: {
    ...columns(Delegate, 'id', 'name', 'tier', 'authorId'),
    pseudonymous: boolean,
    roles: json<RoleOfDelegate[]>(),
  },
});

/** What a new contact may refer to. */
export const contactCheck = defineQuery({
  name: 'delegation.contactCheck',
  text: `select ${isKnown('$2')} as delegation,
    array(select id from post where campaign_id = $1 and delegation_code = $2)::text[] as posts,
    array(select id from session where campaign_id = $1)::text[] as sessions`,
  parameters: { campaignId: uuid, delegationCode: text },
  row: { delegation: boolean, posts: arrayOf(text), sessions: arrayOf(text) },
});

/** Whoever adds a contact to a delegation waits for whoever does so already, until the end of the transaction. */
export const lockContacts = defineQuery({
  name: 'delegation.lockContacts',
  text: `select pg_advisory_xact_lock(hashtextextended('contacts ' || $1::uuid || ' ' || $2::text, 0))::text as locked`,
  parameters: { campaignId: uuid, delegationCode: text },
  row: { locked: text },
});
