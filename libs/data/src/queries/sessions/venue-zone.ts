/**
 * SQL for the zone of a campaign's venue at an instant: of the session that is under way or comes next, else of the one that
 * closed last, else as the campaign names it. So the day that a query takes for today is that of the clock on the screen.
 * @param campaign SQL for its id
 * @param otherwise SQL for the zone where nobody said
 */
export const venueZone = (at: string, campaign = '$1', otherwise = "'UTC'") => `coalesce(
      (select s.zone from session s where s.campaign_id = ${campaign} and s.closes_at > ${at} order by s.opens_at, s.id limit 1),
      (select s.zone from session s where s.campaign_id = ${campaign} order by s.closes_at desc, s.id limit 1),
      (select v.venue_zone from campaign v where v.id = ${campaign}), ${otherwise})`;

/** SQL for the calendar day of an instant at the venue. */
export const dayAtVenue = (at: string) => `(${at} at time zone ${venueZone(at)})::date`;

/**
 * SQL for where a campaign negotiates: city and zone of its sessions and of the campaign itself. How a clock is called by
 * them is for `namedVenues()` to say.
 * @param campaign SQL for its id
 */
export const venuePlaces = (campaign = '$1') => `coalesce((select json_agg(
      json_build_object('zone', p.zone, 'city', p.city) order by p.zone, p.city) from (
        select s.zone, btrim(s.city) as city from session s where s.campaign_id = ${campaign}
        union select v.venue_zone, btrim(v.venue_city) from campaign v
          where v.id = ${campaign} and v.venue_zone is not null) p
      where p.city <> ''), '[]'::json)`;
