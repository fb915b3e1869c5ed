import { placeIn } from '../../sql-text.js';
import { Coalition, Organisation } from '../../tables/people.js';
import { defineQuery } from '../define-query.js';
import { arrayOf, columns, int, json, limit, nullable, text, uuid } from '../sql-type.js';

/** By name; or those of `ids`, in their order. */
export const organisationsPage = defineQuery({
  name: 'organisation.page',
  text: `select id, name, short_name as "shortName", version from organisation where campaign_id = $1
      and ($5::uuid[] is null or id = any($5))
      and ($2::text is null or (${placeIn('$5', 'id')}, name, id::text) > ($6::int, $2, $3::text))
    order by ${placeIn('$5', 'id')}, name, id::text limit $4`,
  parameters: {
    campaignId: uuid,
    afterName: nullable(text),
    afterId: nullable(text),
    limit,
    ids: nullable(arrayOf(uuid)),
    afterPlace: nullable(int),
  },
  row: columns(Organisation, 'id', 'name', 'shortName', 'version'),
  prepared: false,
});

export const coalitionsPage = defineQuery({
  name: 'coalition.page',
  text: `select id, name, coalesce((select json_agg(m.organisation_id order by m.organisation_id)
        from coalition_member m where m.coalition_id = coalition.id), '[]'::json) as "organisationIds"
    from coalition where campaign_id = $1
      and ($2::text is null or (name, id::text) > ($2, $3::text)) order by name, id::text limit $4`,
  parameters: { campaignId: uuid, afterName: nullable(text), afterId: nullable(text), limit },
  row: { ...columns(Coalition, 'id', 'name'), organisationIds: json<string[]>() },
  prepared: false,
});

/** No row when the id or the name is taken. */
/** One at a time makes or renames what the people of a campaign know by its name: the second of two sees the first. */
export const lockNames = defineQuery({
  name: 'campaign.lockNames',
  text: `select pg_advisory_xact_lock(hashtextextended('names ' || $1::uuid, 0))::text as locked`,
  parameters: { campaignId: uuid },
  row: { locked: text },
});

export const addOrganisation = defineQuery({
  name: 'organisation.add',
  text: `insert into organisation (id, campaign_id, name, short_name, name_key) values ($1, $2, $3, $4, $5)
    on conflict do nothing returning id, name, short_name as "shortName", version`,
  parameters: { id: uuid, campaignId: uuid, name: text, shortName: nullable(text), nameKey: text },
  row: columns(Organisation, 'id', 'name', 'shortName', 'version'),
});
