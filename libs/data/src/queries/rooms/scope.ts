import { dayAtVenue } from '../sessions/venue-zone.js';

/*
 * Conditions about delegations and groups in a campaign, which is `$1` wherever they stand. What one campaign adds of its own
 * is nobody's elsewhere, not even for a person who sits in both.
 */

/** That a delegation or a group is a fact for every campaign, or this one's own. */
export const ofCampaign = (alias: string) => `(${alias}.campaign_id is null or ${alias}.campaign_id = $1)`;

/** That the campaign knows a delegation of this code, in its room or not. */
export const isKnown = (code: string) =>
  `exists (select from delegation known where known.code = ${code} and ${ofCampaign('known')})`;

/** That it stands beside the member states and usual observers: parties that are neither, and the campaign's own. */
export const besideStates = (alias: string) =>
  `${ofCampaign(alias)} and (${alias}.kind = 'non_member' or ${alias}.campaign_id is not null)`;

/** Those, as `DelegationNames` takes them. */
export const OTHERS_KNOWN = `coalesce((select json_agg(json_build_object('code', d.code, 'shortName', d.short_name,
    'otherNames', d.other_names) order by d.short_name, d.code)
  from delegation d where ${besideStates('d')}), '[]'::json)`;

const LISTED =
  'select from room_member listed where listed.campaign_id = $1 and listed.until_version is null';

/** That a delegation is or was in the room on some day, or will be: what it says there can be recorded. */
export const everInRoom = (code: string) => `(exists (${LISTED} and listed.delegation_code = ${code})
  or not exists (${LISTED}) and exists (select from delegation usual where usual.code = ${code}
    and usual.campaign_id is null and usual.kind in ('member', 'observer')))`;

/** Calendar day of the campaign's clock at the venue: a vote of this evening has the room of the same day. */
export const TODAY = dayAtVenue('clock_now()');

/** Whoever is in the room today: code and capacity. */
export const ROOM_TODAY = `room_on($1, ${TODAY})`;
