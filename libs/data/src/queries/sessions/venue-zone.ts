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
