import { wasAt, within } from './digest-parts.js';

/*
 * Letters of a digest: what became of them within the window, who is listed since, and until when one can sign. $1 campaign, $2 start,
 * $3 end, $4 what "ahead" counts from.
 */

const letter = { alias: 'l', gone: 'removed_at', state: 'state' };
const BEFORE = wasAt('$2', letter);
const AFTER = wasAt('$3', letter);

/** The last step on within the window; one that was taken back has no instant any more. */
const ON = `case when ${within('l.published_at')} then 'published' when ${within('l.sent_at')} then 'sent'
  when ${within('l.closed_at')} then 'closed' when ${within('l.opened_at')} then 'opened' end`;
/** What was reached when the window began and is not any more. */
const BACK = `case when a.after = 'draft' and a.before in ('open', 'closed', 'sent', 'published') then 'unopened'
  when a.after = 'open' and a.before in ('closed', 'sent', 'published') then 'reopened'
  when a.after = 'closed' and a.before in ('sent', 'published') then 'unsent'
  when a.after = 'sent' and a.before = 'published' then 'unpublished' end`;
const STEP = `coalesce(${BACK}, ${ON})`;
const NEW = `(${STEP} is not null or n.organisations + n.individuals + n.withdrawn > 0)`;
const CLOSING = `(l.state = 'open' and l.closes_at >= $4::timestamptz and l.closes_at < $4::timestamptz + interval '14 days')`;

/**
 * Who withholds a name is not counted for anybody: a week with one signature would say whose it is. Who took a signature back is seen by
 * coordinators alone.
 */
export const LETTERS = `select l.id, left(l.title, 400) as title, l.state, ${STEP} as step, l.zone, l.closes_at as "closesAt",
    n.organisations, n.individuals, n.withdrawn, count(*) over () as total, count(*) filter (where ${NEW}) over () as changes
  from letter l cross join lateral (select ${BEFORE} as before, ${AFTER} as after) a
  cross join lateral (select
      count(distinct coalesce(k.shown_id, s.id)) filter (where s.state = 'approved' and s.kind = 'organisation')::int as organisations,
      count(*) filter (where s.state = 'approved' and s.kind = 'individual')::int as individuals,
      count(distinct coalesce(k.shown_id, s.id)) filter (where s.state = 'withdrawn')::int as withdrawn
    from signatory s left join known_organisation k on k.id = s.organisation_id
    where s.letter_id = l.id and s.removed_at is null and not s.withheld and s.merged_into_id is null
      and ((s.state = 'approved' and ${within('s.approved_at')})
        or (s.state = 'withdrawn' and s.approved_at < $2 and ${within('s.withdrawn_at')}))) n
  where l.campaign_id = $1 and l.removed_at is null and (l.state <> 'draft' or ${BACK} is not null) and (${NEW} or ${CLOSING})
  order by l.closes_at nulls last, l.id`;
