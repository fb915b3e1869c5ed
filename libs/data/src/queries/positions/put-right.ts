import { latestPer } from './order.js';

/*
 * What caused that another position counts at the end of a window than at its start, in SQL: the one place that tells a
 * correction from a move. The vocabulary is CHANGE_CAUSES of libs/domain; whoever compares two instants asks this.
 */

/** The edges of a window as conditions on a column: recorded by its start, and recorded by its end. */
export interface Window {
  known: (column: string) => string;
  done: (column: string) => string;
}

/**
 * Three queries of a `with recursive` that has `history`, all that the reader sees of the delegations and asks in question:
 * `id, ask_id, delegation_code, corrects_id, occurred_at, voice, recorded_at, first_recorded_at, first_id,
 * retracted_at, retraction_cause`.
 *
 * - `chain`: whatever was recorded by the start, with all that corrected it or brought it back by the end. `stood`: it was
 *   not retracted by the start;
 * - `shown`: what counted at the start;
 * - `baseline`: what would have counted then, had it been recorded as it is known now. What was withdrawn since is still
 *   in it, since it was no mistake; what was wrong and said no more is not.
 */
export const putRight = ({ known, done }: Window) => {
  const gone = (column: string, by: (column: string) => string) =>
    `(${column} is not null and ${by(column)})`;
  return `chain as (
    select p.id as root, p.id, not ${gone('p.retracted_at', known)} as stood from history p where ${known('p.recorded_at')}
    union all
    select c.root, p.id, c.stood from chain c join history p on p.corrects_id = c.id
      where ${done('p.recorded_at')} and not ${known('p.recorded_at')}),
  shown as (
    select distinct on (p.ask_id, p.delegation_code) p.* from history p
    where ${known('p.recorded_at')} and not ${gone('p.retracted_at', known)}
    ${latestPer(['ask_id', 'delegation_code'], 'p')}),
  baseline as (
    select distinct on (p.ask_id, p.delegation_code) p.*, ${gone('p.retracted_at', done)} as withdrawn
    from chain c join history p on p.id = c.id
    where c.stood and not (p.retraction_cause is not distinct from 'correction' and ${gone('p.retracted_at', done)})
      and not exists (select from history n where n.corrects_id = p.id and ${done('n.recorded_at')})
    ${latestPer(['ask_id', 'delegation_code'], 'p')})`;
};

/**
 * One of CHANGE_CAUSES, or null where the same position counts as before.
 * @param ids what was shown at the start, what should have been, and what counts at the end
 */
export const changeCause = (ids: { shown: string; baseline: string; counts: string }) => {
  const { shown, baseline, counts } = ids;
  return `case when ${counts} is not distinct from ${shown} then null
    when ${counts} is null then case when ${baseline} is null then 'corrected' else 'withdrawn' end
    when ${counts} = ${baseline} then 'corrected'
    when ${counts} in (select id from chain where stood) then 'withdrawn'
    when ${counts} in (select id from chain) then 'restored'
    else 'said' end`;
};

/**
 * One of POSITION_CAUSES: why a single position was written.
 * @param before alias of the position that it names as corrected, null where there is none that the reader sees
 * @param retraction alias of the retraction of that one
 */
export const positionCause = (before: string, retraction: string) =>
  `case when ${before}.id is null then 'said' when ${retraction}.cause = 'correction' then 'corrected' else 'restored' end`;
