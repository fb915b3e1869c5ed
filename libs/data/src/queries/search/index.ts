export { foldedText } from './folded-text.js';
import type { SearchKind } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, instant, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import { foldedText } from './folded-text.js';
import { EVERYTHING } from './things.js';

/**
 * Whatever the reader sees of a campaign that has all the words of a search somewhere in its names or in what it belongs to,
 * so many of each kind: first what is called so, begins so, has the words in its names. More than what answers to the search:
 * `rankWithin()` decides, and orders. `codes` and `names`: delegations that have one of the words among their names in any
 * language, each with all of these in one text, folded.
 */
export const searched = defineQuery({
  name: 'search.found',
  text: `with
  typed as materialized (select array_agg('%' || ${foldedText('w')} || '%') as words, max(${foldedText('whole')}) as whole
    from unnest($5::text[]) as w, (select $6::text as whole) q),
  called as materialized (select code, names from unnest($7::text[], $8::text[]) as n (code, names)),
  things as (
  ${EVERYTHING}
  ),
  named as (
    select t.*, d.short_name as delegation, called.names as called, ${foldedText('t.title')} as name,
      array_to_string(array[t.title] || t.also, ' ') as own, array_to_string(t.around || d.short_name || d.code, ' ') as rest
    from things t left join delegation d on d.code = t.code left join called on called.code = t.code
  ),
  folded as (
    select n.*, ${foldedText('n.own')} as own_text, ${foldedText('n.rest')} as rest_text from named n
  ),
  found as (
    select f.*, row_number() over (partition by f.kind order by
        case when f.name = typed.whole then 0 when starts_with(f.name, typed.whole) then 1
          when f.own_text like all (typed.words) then 2 else 3 end, f.place, f.id) as number
    from folded f, typed
    where concat_ws(' ', f.own_text, f.rest_text, f.called) like all (typed.words)
  )
  select kind, id, title, also, around, detail, state, code as "delegationCode", delegation, parent as "parentId", at, zone
  from found where number <= $9 order by kind, number`,
  parameters: {
    campaignId: uuid,
    readerId: uuid,
    coordinates: boolean,
    kinds: arrayOf(text),
    words: arrayOf(text),
    /** What was typed, folded. */
    whole: text,
    codes: arrayOf(text),
    names: arrayOf(text),
    limit,
  },
  row: {
    kind: textOf<SearchKind>(),
    /** The code of a delegation. */
    id: text,
    /** '' for an interaction. */
    title: text,
    also: arrayOf(text),
    around: arrayOf(text),
    detail: nullable(text),
    state: nullable(text),
    delegationCode: nullable(text),
    /** Its English name. */
    delegation: nullable(text),
    parentId: nullable(uuid),
    at: nullable(instant),
    zone: nullable(text),
  },
});
export type SearchedRow = RowOf<typeof searched>;
