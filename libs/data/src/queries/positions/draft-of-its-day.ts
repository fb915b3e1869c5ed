/**
 * The clock by which draft `t` was circulated: that of the session which was the last to have opened by then, else of the first one.
 * @param campaign its campaign, where the statement has it at hand
 */
export const zoneOfDraft = (
  t: string,
  campaign = `${t}.campaign_id`,
) => `coalesce((select z.zone from session z where z.campaign_id = ${campaign} and left(z.opens_local, 10) <= ${t}.circulated_on::text
        order by z.opens_local desc, z.id limit 1),
      (select z.zone from session z where z.campaign_id = ${campaign} order by z.opens_local, z.id limit 1), 'UTC')`;

/** The drafts of campaign $1, each with the clock of its day: `drafts` of `draftOfItsDay()`, worked out once for all positions. */
export const DRAFTS_OF_THEIR_DAYS = `select t.id, t.key, t.title, t.ordinal, t.circulated_on, t.state = 'confirmed' as confirmed,
      ${zoneOfDraft('t', '$1')} as zone
    from text_version t where t.campaign_id = $1`;

/**
 * The newest confirmed draft that had been circulated when position `e` was said, for one that names no draft. It is worked out
 * when read, since a draft is often loaded days after delegations had it in hand; by the same day as staleness() of libs/domain.
 */
export const draftOfItsDay = (e: string) => `select t.id from drafts t
    where t.confirmed and t.circulated_on <= (${e}.occurred_at at time zone t.zone)::date
    order by t.ordinal desc limit 1`;
