import { placeIn } from '../../sql-text.js';
import { Organisation } from '../../tables/people.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { removedMark, type RemovedMark } from '../removed.js';
import { arrayOf, columns, int, json, jsonb, limit, nullable, text, uuid } from '../sql-type.js';
import { CURRENT } from './coalitions.js';

export interface NamedRow {
  id: string;
  name: string;
}

export interface LedDelegation {
  code: string;
  name: string;
}

/** Every id that an organisation `o` ever had. */
export const IDS_OF = '(select e.id from known_organisation e where e.shown_id = o.id)';
const list = (items: string) => `coalesce((${items}), '[]'::json)`;

/** Facts of an organisation `o`, one look per table. @param members SQL for how many people sit here for it */
const factsWith = (
  members: string,
) => `o.id, o.name, o.short_name as "shortName", o.other_names as "otherNames", o.names, o.website, o.places, o.languages,
    ${members} as members,
    ${list(`select json_agg(json_build_object('code', d.code, 'name', d.short_name) order by d.short_name, d.code)
      from delegation_lead l join delegation d on d.code = l.delegation_code
      where l.campaign_id = o.campaign_id and l.organisation_id in ${IDS_OF}`)} as leads,
    o.version`;
export const FACTS = factsWith(
  `(select count(*)::int from membership m where m.organisation_id in ${IDS_OF} and m.state = 'active')`,
);

export const facts = {
  ...columns(Organisation, 'id', 'name', 'shortName', 'otherNames'),
  names: jsonb<Record<string, string>>(),
  ...columns(Organisation, 'website', 'places', 'languages'),
  /** People who sit in the campaign for it. */
  members: int,
  leads: json<LedDelegation[]>(),
  ...columns(Organisation, 'version'),
};

/** In the directory: neither removed nor another one under an old record. */
export const PRESENT_ALONE = 'removed_at is null and o.merged_into_id is null';

/**
 * By name; or those of `ids`, in their order. First the ids of the page, then one look per table, and seats are counted once for all.
 * `total`: how many there are from the row on that the page begins after.
 */
export const organisationsPage = defineQuery({
  name: 'organisation.page',
  text: `with s as materialized (
    select o.*, ${placeIn('$5', 'o.id')} as place, count(*) over ()::int as total from organisation o where o.campaign_id = $1 and o.${PRESENT_ALONE}
      and ($5::uuid[] is null or o.id = any($5))
      and ($7::text is null or $7 = any(o.places)) and ($8::text is null or $8 = any(o.languages))
      and ($9::uuid is null or exists (select from coalition_member m
        where m.coalition_id = $9 and m.organisation_id in ${IDS_OF} and ${CURRENT('m')}))
      and ($2::text is null or (${placeIn('$5', 'o.id')}, o.name, o.id::text) > ($6::int, $2, $3::text))
    order by ${placeIn('$5', 'o.id')}, o.name, o.id::text limit $4),
  seats as materialized (
    select e.shown_id as id, count(*)::int as number from membership m join known_organisation e on e.id = m.organisation_id
    where m.campaign_id = $1 and m.state = 'active' group by e.shown_id)
  select ${factsWith('coalesce(n.number, 0)')}, o.total from s o left join seats n on n.id = o.id order by o.place, o.name, o.id::text`,
  parameters: {
    campaignId: uuid,
    afterName: nullable(text),
    afterId: nullable(text),
    limit,
    ids: nullable(arrayOf(uuid)),
    afterPlace: nullable(int),
    place: nullable(text),
    language: nullable(text),
    coalitionId: nullable(uuid),
  },
  row: { ...facts, total: int },
  prepared: false,
});
export type OrganisationInList = RowOf<typeof organisationsPage>;

/** Those that were removed, the latest first. */
export const removedOrganisations = defineQuery({
  name: 'organisation.removed',
  text: `select o.id, o.name, ${removedMark('o')} as removed from organisation o
    where o.campaign_id = $1 and o.removed_at is not null and o.merged_into_id is null order by o.removed_at desc, o.id limit $2`,
  parameters: { campaignId: uuid, limit },
  row: { ...columns(Organisation, 'id', 'name'), removed: nullable(json<RemovedMark>()) },
  prepared: false,
});

/** By what names the organisations of the directory are known, those of merged records among them. */
export const organisationNamesOf = defineQuery({
  name: 'organisation.names',
  text: `select o.id, o.name, o.short_name as "shortName", array(select n.name from organisation e
      cross join lateral unnest(e.other_names || array[e.name, e.short_name]
        || array(select t.value from jsonb_each_text(e.names) t)) as n(name)
      where (e.id = o.id or e.root_id = o.id) and n.name <> '' order by n.name)::text[] as "allNames"
    from organisation o where o.campaign_id = $1 and o.${PRESENT_ALONE} order by o.name, o.id`,
  parameters: { campaignId: uuid },
  row: { ...columns(Organisation, 'id', 'name', 'shortName'), allNames: arrayOf(text) },
  prepared: false,
});

/** One at a time makes or renames what the people of a campaign know by its name: the second of two sees the first. */
export const lockNames = defineQuery({
  name: 'campaign.lockNames',
  text: `select pg_advisory_xact_lock(hashtextextended('names ' || $1::uuid, 0))::text as locked`,
  parameters: { campaignId: uuid },
  row: { locked: text },
});
