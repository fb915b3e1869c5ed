import { SEARCH_KINDS, type SearchKind } from '#libs/domain';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, float, instant, limit, nullable, text, textOf, uuid } from '../sql-type.js';
import { foldedText, searchText } from './folded-text.js';
import { EVERYTHING, everythingOf } from './things.js';

/** Of `named`, one of its texts: how well it answers alone, as `likeness()` of libs/domain has it. The first comes before the others. */
const LIKENESS = `case when n.name = $6 then 0 when starts_with(n.name, $6) then 1
        when ' ' || n.name like all (typed.begun) then 2 when typed.long and n.name like all (typed.held) then 3 end
      + case when n.at = 1 then 0 else 0.5 end`;

/**
 * Whatever the reader sees of a campaign that answers to what was typed, with its rank as `rank()` and `rankWithin()` of libs/domain
 * give it: first, cheaply, what has all the words somewhere in its names or in what it belongs to; how well is asked of that alone.
 * `codes` and `names`: delegations that have one of the words among their names in any language, each with all of these in one text.
 * `meant` and `ranks`: delegations that answer by a name of theirs, and how well; the reader's language decides that.
 * `asked`: what people alone are found with, so that every kind has the same parameters.
 */
const ranked = (things: string) => `with
  asked as (select $2::uuid, $3::boolean),
  typed as materialized (select array_agg('%' || ${foldedText('w')} || '%') as words, array_agg('% ' || w || '%') as begun,
    array_agg('%' || w || '%') as held, min(length(w)) > 1 as long from unnest($5::text[]) as w),
  called as materialized (select code, names from unnest($7::text[], $8::text[]) as n (code, names)),
  meant as materialized (select code, rank from unnest($9::text[], $10::float8[]) as n (code, rank)),
  things as (
  ${things}
  ),
  named as (
    select t.*, d.short_name as delegation, called.names as called,
      concat_ws(' ', t.title, array_to_string(t.also, ' '), array_to_string(t.around, ' '), d.short_name, d.code) as said
    from things t left join delegation d on d.code = t.code left join called on called.code = t.code
    offset 0
  ),
  found as (
    select n.* from named n, typed where concat_ws(' ', ${foldedText('n.said')}, n.called) like all (typed.words)
  ),
  owned as (
    select f.*, own.* from found f cross join typed
      cross join lateral (select min(${LIKENESS})::float8 as best, string_agg(n.name, ' ' order by n.at) as names,
          count(*) > 1 as several
        from (select ${searchText('u.name')} as name, u.at from unnest(f.title || f.also) with ordinality as u (name, at) offset 0) n
      ) own
  ),
  spoken as materialized (
    select o.*, case when o.best is null and o.kind <> 'delegation'
        then concat_ws(' ', '', o.names, (select ${searchText('w.around')} from (select array_to_string(o.around, ' ') as around offset 0) w),
          o.called) end as words
    from owned o
  ),
  ranked as (
    select s.*, case when s.kind = 'delegation' and meant.rank is not null then meant.rank when s.best is not null then s.best
        when s.several and ' ' || s.names like all (typed.begun) then 4 when s.words like all (typed.begun) then 5
        when typed.long and s.words like all (typed.held) then 6 end::float8 as rank
    from spoken s cross join typed left join meant on s.kind = 'delegation' and meant.code = s.id
  )`;
const ANSWERS = `from ranked where rank is not null`;
const ORDER = `order by rank, array_position($4::text[], kind), place, id`;

const parameters = {
  campaignId: uuid,
  readerId: uuid,
  coordinates: boolean,
  /** In the order in which they stand where they answer alike. */
  kinds: arrayOf(text),
  words: arrayOf(text),
  /** What was typed, as `foldForSearch()` gives it, and its words. */
  whole: text,
  codes: arrayOf(text),
  names: arrayOf(text),
  meant: arrayOf(text),
  ranks: arrayOf(float),
};

/** The best of all kinds together, without those who left the campaign. */
export const searched = defineQuery({
  name: 'search.found',
  text: `${ranked(EVERYTHING)}
  select kind, id, title, detail, state, code as "delegationCode", delegation, parent as "parentId", at, zone, rank
  ${ANSWERS} and (kind <> 'person' or state <> 'removed') ${ORDER} limit $11`,
  parameters: { ...parameters, limit },
  row: {
    kind: textOf<SearchKind>(),
    /** The code of a delegation. */
    id: text,
    /** '' for an interaction. */
    title: text,
    detail: nullable(text),
    state: nullable(text),
    delegationCode: nullable(text),
    /** Its English name. */
    delegation: nullable(text),
    parentId: nullable(uuid),
    at: nullable(instant),
    zone: nullable(text),
    /** As `rankWithin()` gives it. */
    rank: float,
  },
});
export type SearchedRow = RowOf<typeof searched>;

/** Of one kind all, and of each nothing but its id: a list reads the rest of its page. */
const searchedIdsOf = (kind: SearchKind) =>
  defineQuery({
    name: `search.ids.${kind}`,
    text: `${ranked(everythingOf(kind))}
  select id ${ANSWERS} ${ORDER}`,
    parameters,
    row: { id: text },
  });

export const searchedIds = Object.fromEntries(
  SEARCH_KINDS.map((kind) => [kind, searchedIdsOf(kind)]),
) as Record<SearchKind, ReturnType<typeof searchedIdsOf>>;

export { foldedText, searchText } from './folded-text.js';
export { EVERYTHING as everythingSearched } from './things.js';
