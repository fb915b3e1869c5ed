import { wasAt, within } from './digest-parts.js';

/*
 * Amendments of a digest: what became of them within the window. $1 campaign, $2 start, $3 end.
 */

const SPONSORS =
  'from amendment_sponsor s join delegation d on d.code = s.delegation_code where s.amendment_id = a.id';
const names = (
  condition: string,
) => `coalesce((select json_agg(json_build_object('delegation', d.short_name, 'code', d.code)
    order by s.role desc, d.short_name, d.code) ${SPONSORS} and ${condition}), '[]'::json)`;

const sponsor = { alias: 's', gone: 'until' };
/** What the reader knew of a sponsor by when the window began; of old ones nobody noted when they joined. */
const HAD = `case when s.joined_at >= $2 then 'gone' else ${wasAt('$2', sponsor)} end`;
const HAS = `case when s.joined_at >= $3 then 'gone' else ${wasAt('$3', sponsor)} end`;
/** Who was taken off and put back within the window never left, and who came and went within it is no news. */
const JOINED = `(a.created_at < $2 and ${HAD} = 'gone' and ${HAS} = 'there')`;
const LEFT = `(a.created_at < $2 and ${HAD} = 'there' and ${HAS} = 'gone')`;
const OTHER_SPONSORS = `exists (select ${SPONSORS} and (${JOINED} or ${LEFT}))`;

const amendment = { alias: 'a', gone: 'removed_at', state: 'state' };
const BEFORE = wasAt('$2', amendment);
const AFTER = wasAt('$3', amendment);
const BACK = `(${BEFORE} = 'gone' and ${AFTER} <> 'gone')`;
/** One that was decided and opened again within the window is as open as it was, and one that went and came back is there. */
const DECIDED = `(${BEFORE} <> 'gone' and ${AFTER} not in ('gone', ${BEFORE}))`;

const amendments = (
  change: string,
  joined: string,
  left: string,
) => `select a.id, left(a.title, 400) as title,
    left(a.symbol, 200) as symbol, left(k.title, 400) as ask, a.effect, a.state, ${change} as change,
    ${names('s.until is null')} as sponsors, ${joined} as joined, ${left} as left, count(*) over () as total
  from amendment a join ask k on k.id = a.ask_id where a.campaign_id = $1`;

/** As the reader sees them. */
export const AMENDMENTS = `${amendments(
  `case when a.created_at >= $2 then 'new' when ${BACK} then 'restored' when ${DECIDED} then 'decided'
      when ${OTHER_SPONSORS} then 'sponsors' else 'changed' end`,
  names(JOINED),
  names(LEFT),
)} and (${within('a.created_at')} or a.created_at < $2 and (${within('a.changed_at')} or ${BACK} or ${DECIDED} or ${OTHER_SPONSORS}))`;

/** One that was made within the window as well is no news. With `withRemoved()`. */
export const REMOVED_AMENDMENTS = `${amendments(`'removed'`, `'[]'::json`, `'[]'::json`)} and ${within('a.removed_at')} and a.created_at < $2`;
