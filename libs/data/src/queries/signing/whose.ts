import { Signatory } from '../../tables/signatories.js';
import { arrayOf, boolean, columns, nullable, text, uuid } from '../sql-type.js';
import { defineQuery, type RowOf } from '../define-query.js';

/** What an organisation `p` of the directory is called. */
const CALLED = `array_remove(array[p.name, p.short_name] || p.other_names
    || array(select v.value from jsonb_each_text(p.names) v order by v.key), null)`;
/** Where the pages of an organisation `p` are, without the "www." */
const HOST = `regexp_replace(lower(substring(p.website from '^(?:[A-Za-z]+://)?(?:[^/@]*@)?([^/:?#]+)')), '^www\\.', '')`;
/** What comes after the @ of an address, and the domain above it. */
const DOMAINS = `unnest(array[split_part(lower(c.email), '@', 2), regexp_replace(split_part(lower(c.email), '@', 2), '^[^.]+\\.', '')])`;

/**
 * Of lines that were signed by a link: under which name a coordinator asked whoever signed it, and to which organisations of the directory
 * the address belongs, by its focal points and by the domain of its website. Within `tx.withRemoved()`, so that a request that was taken
 * out is told as well. Who does not coordinate reads nothing of it.
 */
export const whoseLinks = defineQuery({
  name: 'signing.whoseLinks',
  text: `with line as materialized (
      select s.id, s.kind, s.name_key, q.user_id, q.name, q.email, q.asked_by, q.organisation_id, c.email as signed_at
      from signatory s join signatory_contact c on c.signatory_id = s.id
        left join letter_request q on q.signatory_id = s.id
      where s.campaign_id = $1 and s.letter_id = $2 and s.id = any($3::uuid[]) and s.source = 'link'),
    site as materialized (
      select coalesce(p.root_id, p.id) as id, ${HOST} as host from organisation p
      where p.campaign_id = $1 and p.removed_at is null and p.website is not null)
    select w.id, w.asked, w.name, w.called, w.domain from (
    select l.id, true as asked, coalesce(p.name, l.name) as name,
        case when p.id is null then array[l.name] else ${CALLED} end as called, null::text as domain
      from line l left join organisation k on k.id = l.organisation_id
        left join organisation p on p.id = coalesce(k.root_id, k.id)
      where p.id is not null or (l.asked_by is not null and lower(l.name) <> lower(l.signed_at))
    union all
    select a.id, false, p.name, ${CALLED}, a.domain
      from (
        select l.id, t.id as organisation_id, d.domain from line l cross join lateral ${DOMAINS.replaceAll('c.email', 'l.signed_at')} as d(domain)
          join site t on t.host = d.domain and d.domain like '%.%' where l.kind = 'organisation'
        union
        select l.id, coalesce(o.root_id, o.id), null from line l join membership m on m.campaign_id = $1 and m.user_id = l.user_id
          join focal_point f on f.membership_id = m.id join organisation o on o.id = f.organisation_id
          where l.kind = 'organisation' and m.state = 'active') a
        join organisation p on p.id = a.organisation_id and p.removed_at is null
    ) w order by w.asked desc, w.name, w.domain nulls first, w.id`,
  parameters: { campaignId: uuid, letterId: uuid, ids: arrayOf(uuid) },
  row: {
    ...columns(Signatory, 'id'),
    /** Whether a coordinator asked under that name; else it is whose address it is. */
    asked: boolean,
    name: text,
    /** By all the names that it has. */
    called: arrayOf(text),
    /** By which domain the address is of it; null where by its focal points, or where somebody was asked. */
    domain: nullable(text),
  },
});
export type WhoseLink = RowOf<typeof whoseLinks>;
