/*
 * What the statements of a digest are made of: `$1` is the campaign, `$2` and `$3` begin and end the window.
 */

export const within = (column: string) => `${column} >= $2 and ${column} < $3`;

/** Makes one list of the rows of a section. @param most SQL for how many at most */
export const listOf = (most: string) => (name: string, rows: string) =>
  `(select coalesce(json_agg(x), '[]'::json) from (${rows} limit ${most}) x) as ${name}`;

/** What stood before the first move within the window: whoever was told of it last week was told this. */
export const movedFrom = (
  subject: string,
) => `left join lateral (select c.starts_at, c.ends_at, c.zone, c.city
    from schedule_change c where c.${subject} and ${within('c.at')} order by c.id limit 1) was on true`;
