import { Delegate } from '../../tables/delegates.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, nullable, text, uuid } from '../sql-type.js';

/** By what names the reader knows people, each person once: for finding those who may be entered twice. */
export const delegateNames = defineQuery({
  name: 'delegate.names',
  text: `select d.id, d.name, d.delegation_code as "delegationCode", f.short_name as delegation, d.tier, d.author_id as "authorId",
      d.organisation_id as "organisationId", array(select n.name from delegate m
        cross join lateral unnest(array_append(m.other_names, m.name)) as n(name)
        where (m.id = d.id or m.root_id = d.id) and n.name <> '' order by n.name)::text[] as names,
      d.title, d.pronouns, d.languages,
      array(select r.title from delegate_role r where r.delegate_id = d.id order by r.id)::text[] as roles,
      array(select distinct r.delegation_code from delegate_role r where r.delegate_id = d.id order by 1)::text[] as delegations
    from delegate d join delegation f on f.code = d.delegation_code
      join known_delegate k on k.id = d.id and k.person_id = d.id
    where d.campaign_id = $1 and d.name <> '' and ($2::text is null or d.delegation_code = $2) order by d.name, d.id`,
  parameters: { campaignId: uuid, delegationCode: nullable(text) },
  row: {
    ...columns(Delegate, 'id', 'name', 'delegationCode'),
    delegation: text,
    ...columns(Delegate, 'tier', 'authorId', 'organisationId'),
    /** The shown one among them. */
    names: arrayOf(text),
    ...columns(Delegate, 'title', 'pronouns', 'languages'),
    /** What they do or did there. */
    roles: arrayOf(text),
    /** For which they have or had a role. */
    delegations: arrayOf(text),
  },
  prepared: false,
});

/** Whoever merges people of a campaign waits for whoever does so already, until the end of the transaction. */
export const lockMerging = defineQuery({
  name: 'delegate.lockMerging',
  text: `select pg_advisory_xact_lock(hashtextextended('merging ' || $1::uuid, 0))::text as locked`,
  parameters: { campaignId: uuid },
  row: { locked: text },
});

/** Whom ids mean, any of theirs or the one that is shown: every id of these people, with the one that is shown. */
export const idsOfPeople = defineQuery({
  name: 'delegate.idsOfPeople',
  text: `select distinct m.id, m.person_id as "personId" from known_delegate m join known_delegate k on k.person_id = m.person_id
    where k.campaign_id = $1 and (k.id = any($2::uuid[]) or k.person_id = any($2)) order by m.id`,
  parameters: { campaignId: uuid, ids: arrayOf(uuid) },
  row: { id: uuid, personId: uuid },
  prepared: false,
});
