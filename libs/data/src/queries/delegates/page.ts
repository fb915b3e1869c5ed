import type { Closeness, Tier } from '#libs/domain';
import { Delegate } from '../../tables/delegates.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { exactText } from '../../sql-text.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, int, json, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import { TODAY } from '../rooms/scope.js';

export interface AcquaintanceInList {
  userId: string;
  name: string;
  closeness: Closeness;
}

/** What is shown of a person `s` in a list: SQL for the columns beside those of `s`. `s.ids` are all ids of the person. */
const ITEM = `s.id, s.code as "delegationCode", f.short_name as delegation, s.name, s.tier, s.author_id as "authorId", s.pseudonymous,
    coalesce(d.title, '') as title, coalesce(d.pronouns, '') as pronouns, coalesce(d.version, 0) as version,
    coalesce(also.names, '{}') as "otherNames", coalesce(also.tiers, '{}') as tiers, coalesce(spoken.languages, '{}') as languages,
    post.title as "roleTitle", post.city, coalesce(reach.kinds, '{}') as reach,
    coalesce(known.by, '[]'::json) as "knownBy", met.number as meetings, met.at as "lastMetAt", met.zone as "lastMetZone"`;

const MINE = (alias: string) => `${alias}.delegate_id = any(s.ids)`;

/** What hangs on a person, one look per table. Who knows them says so themself before anybody else does. */
const HANGING = `left join delegate d on d.id = s.id
    left join lateral (select array_agg(distinct n.name order by n.name) filter (where n.name not in (s.name, '')) as names,
        array_agg(distinct m.tier) as tiers
      from delegate m cross join lateral unnest(array_append(m.other_names, m.name)) as n(name)
      where m.id = any(s.ids) and not s.pseudonymous) also on true
    left join lateral (select array_agg(t.tag order by t.place, t.tag) as languages
      from (select l.tag, min(l.place) as place from delegate m cross join lateral unnest(m.languages) with ordinality as l(tag, place)
        where m.id = any(s.ids) group by l.tag) t) spoken on true
    left join lateral (select r.title, p.city from delegate_role r left join post p on p.id = r.post_id and p.removed_at is null
      where ${MINE('r')} and r.delegation_code = s.code and (r.valid_to is null or r.valid_to >= (select ${TODAY}))
        and (r.valid_from is null or r.valid_from <= (select ${TODAY}))
      order by r.valid_from desc nulls last, r.id limit 1) post on true
    left join lateral (select array_agg(distinct c.kind order by c.kind) as kinds from contact_point c where ${MINE('c')}) reach on true
    left join lateral (select json_agg(json_build_object('userId', a.user_id, 'name', a.name, 'closeness', a.closeness)
        order by a.name, a.user_id) as by
      from (select distinct on (a.user_id) a.user_id, u.name, a.closeness from acquaintance a join user_account u on u.id = a.user_id
        where ${MINE('a')} order by a.user_id, a.author_id <> a.user_id, a.changed_at desc, a.id) a) known on true
    left join lateral (select count(*)::int as number, max(${exactText('i.occurred_at')}) as at,
        (array_agg(i.zone order by i.occurred_at desc, i.id))[1] as zone
      from interaction i where i.id in (select x.interaction_id from interaction_delegate x where ${MINE('x')})) met on true`;

const row = {
  ...columns(Delegate, 'id', 'delegationCode'),
  delegation: text,
  ...columns(Delegate, 'name', 'tier', 'authorId'),
  /** The reader may not know who it is. */
  pseudonymous: boolean,
  ...columns(Delegate, 'title', 'pronouns', 'version'),
  otherNames: arrayOf(text),
  /** Of all records that were merged into this one, as far as the reader sees them. */
  tiers: arrayOf(textOf<Tier>()),
  languages: arrayOf(text),
  /** What the person does for the delegation today. */
  roleTitle: nullable(text),
  city: nullable(text),
  /** Kinds of ways to reach that the reader may see. */
  reach: arrayOf(text),
  knownBy: json<AcquaintanceInList[]>(),
  meetings: int,
  /** To the microsecond. */
  lastMetAt: nullable(text),
  lastMetZone: nullable(text),
};

/**
 * A page of the people whom the reader may know of, by name or as they were searched for, each person once: first the
 * page's ids, then one look per table. `unreachable`: only those whom the reader knows no way to reach. `total`: how many there
 * are from the row on that the page begins after, so all of them on the first page.
 */
export const delegatesPage = defineQuery({
  name: 'delegate.page',
  text: `with
  every as materialized (select k.*, array_agg(k.id) over (partition by k.person_id) as ids from known_delegate k where k.campaign_id = $1),
  people as (
    select g.person_id as id, g.delegation_code as code, g.name, g.tier, g.author_id, g.pseudonymous, g.ids,
      coalesce(array_position($6::uuid[], g.person_id), 0) as place
    from every g
    where (g.pseudonymous or g.id = g.person_id) and g.name <> '' and ($6 is null or g.person_id = any($6))
  ),
  s as materialized (
    select s.*, count(*) over ()::int as total from people s
    where ($2::text is null or s.code = $2)
      and ($3::text[] is null or exists (select from delegate m where m.id = any(s.ids) and m.languages && $3))
      and ($4::uuid is null or exists (select from acquaintance a where a.user_id = $4 and ${MINE('a')}))
      and (not $5::boolean or not exists (select from contact_point c where ${MINE('c')}))
      and ($7::int is null or (s.place, s.name, s.id) > ($7, $8::text, $9::uuid))
    order by s.place, s.name, s.id limit $10
  )
  select s.place, s.total, ${ITEM}
  from s join delegation f on f.code = s.code ${HANGING}
  order by s.place, s.name, s.id`,
  parameters: {
    campaignId: uuid,
    delegationCode: nullable(text),
    /** The codes under which the language is stored, old ones among them. */
    languages: nullable(arrayOf(text)),
    knownBy: nullable(uuid),
    unreachable: boolean,
    ids: nullable(arrayOf(uuid)),
    afterPlace: nullable(int),
    afterName: nullable(text),
    afterId: nullable(uuid),
    limit,
  },
  row: { place: int, total: int, ...row },
  prepared: false,
});
export type DelegateInList = RowOf<typeof delegatesPage>;

/** Those who were removed and whom the reader may bring back, the latest first; to be asked with removed rows. */
export const removedDelegates = defineQuery({
  name: 'delegate.removed',
  text: `select d.id, d.name, d.delegation_code as "delegationCode", f.short_name as delegation, d.tier, ${removedMark('d')} as removed
    from delegate d join delegation f on f.code = d.delegation_code
    where d.campaign_id = $1 and d.removed_at is not null and d.erased_at is null and d.root_id is null
      and (d.author_id = (select reader_id()) or d.campaign_id = any((select reader_coordinates())::uuid[]))
    order by d.removed_at desc, d.id limit $2`,
  parameters: { campaignId: uuid, limit },
  row: {
    ...columns(Delegate, 'id', 'name', 'delegationCode'),
    delegation: text,
    ...columns(Delegate, 'tier'),
    removed: nullable(json<RemovedMark>()),
  },
  prepared: false,
});
