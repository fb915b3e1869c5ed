import { within } from './digest-parts.js';

/*
 * Letters of a digest: what became of them within the window, who is listed since, and until when one can sign. $1 campaign, $2 start,
 * $3 end, $4 what "ahead" counts from.
 */

/** The last step within the window; one that was taken back has no instant any more. */
const STEP = `case when ${within('l.published_at')} then 'published' when ${within('l.sent_at')} then 'sent'
  when ${within('l.closed_at')} then 'closed' when ${within('l.opened_at')} then 'opened' end`;
const NEW = `(${STEP} is not null or n.organisations + n.individuals > 0)`;
const CLOSING = `(l.state = 'open' and l.closes_at >= $4::timestamptz and l.closes_at < $4::timestamptz + interval '14 days')`;

/** Who withholds a name is not counted for anybody: a week with one signature would say whose it is. */
export const LETTERS = `select l.id, left(l.title, 400) as title, l.state, ${STEP} as step, l.zone, l.closes_at as "closesAt",
    n.organisations, n.individuals, count(*) over () as total, count(*) filter (where ${NEW}) over () as changes
  from letter l cross join lateral (select count(distinct coalesce(k.shown_id, s.id)) filter (where s.kind = 'organisation')::int as organisations,
      count(*) filter (where s.kind = 'individual')::int as individuals
    from signatory s left join known_organisation k on k.id = s.organisation_id where s.letter_id = l.id and s.removed_at is null and s.state = 'approved' and not s.withheld
      and s.merged_into_id is null and ${within('s.approved_at')}) n
  where l.campaign_id = $1 and l.removed_at is null and l.state <> 'draft' and (${NEW} or ${CLOSING})
  order by l.closes_at nulls last, l.id`;
