import type { VenuePlace } from '#libs/domain';
import { defineQuery } from '../define-query.js';
import { venuePlaces, venueZone } from '../sessions/venue-zone.js';
import { arrayOf, instant, json, uuid } from '../sql-type.js';

/** What has a name that people know it by, where a row about somebody refers to it. */
const NAMED = [
  ['amendment', 'title'],
  ['ask', 'title'],
  ['delegate', 'name'],
  ['organisation', 'name'],
  ['provision', 'title'],
  ['saved_view', 'name'],
  ['session', 'name'],
  ['statement', 'title'],
  ['task', 'title'],
  ['text_version', 'title'],
];

export interface CampaignOfRows {
  id: string;
  name: string;
  /** See `venueZone()`. */
  zone: string | null;
  venues: VenuePlace[];
}

/** How people call what the rows about somebody refer to, as far as that person sees it; and where its campaigns negotiate. */
export const namesAboutMe = defineQuery({
  name: 'account.namesAboutMe',
  text: `select clock_now() as now,
    coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name)) from (
      ${NAMED.map(([table, name]) => `select id::text, ${name} as name from ${table} where id = any($1::uuid[])`).join('\n      union all ')}
      union all select code, short_name from delegation where campaign_id is not null
    ) n), '[]'::json) as names,
    coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name,
      'zone', ${venueZone('clock_now()', 'c.id', 'null')}, 'venues', ${venuePlaces('c.id')}))
      from campaign c where c.id = any($1::uuid[])), '[]'::json) as campaigns`,
  parameters: { ids: arrayOf(uuid) },
  row: { now: instant, names: json<{ id: string; name: string }[]>(), campaigns: json<CampaignOfRows[]>() },
  prepared: false,
});
