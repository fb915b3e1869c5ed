import { wasAt, within } from './digest-parts.js';

/*
 * Drafts of a digest: which count since, or count no more. $1 campaign, $2 start, $3 end.
 */

/** For the first time. */
const CONFIRMED = `(v.state = 'confirmed' and ${within('v.first_confirmed_at')})`;
const draft = { alias: 'v', gone: 'removed_at', state: 'state' };
const BEFORE = wasAt('$2', draft);
const AFTER = wasAt('$3', draft);
/** It counted when the window began, and does no more; removing a confirmed draft takes its confirmation back. */
const REOPENED = `(v.first_confirmed_at < $2 and ${BEFORE} = 'confirmed' and ${AFTER} <> 'confirmed')`;
/** Whoever was told that it counts no more; however often it was reopened and confirmed within the window. */
const AGAIN = `(v.first_confirmed_at < $2 and ${BEFORE} <> 'confirmed' and ${AFTER} = 'confirmed')`;

const drafts = (
  change: string,
  condition: string,
) => `select v.id, left(v.title, 400) as title, left(v.symbol, 200) as symbol,
    ${change} as change, count(*) over () as total
  from text_version v where v.campaign_id = $1 and ${condition} order by v.ordinal desc, v.id`;

export const DRAFTS = drafts(
  `case when ${CONFIRMED} then 'confirmed' when ${AGAIN} then 'confirmed_again' else 'reopened' end`,
  `(${CONFIRMED} or ${AGAIN} or ${REOPENED})`,
);

/** With `withRemoved()`. */
export const REMOVED_DRAFTS = drafts(`'removed'`, `${within('v.removed_at')} and ${REOPENED}`);
