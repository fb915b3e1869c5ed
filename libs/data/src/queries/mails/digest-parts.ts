import { ABOUT_DEADLINE, HANDED_OVER } from '../deliveries/kinds.js';

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

/**
 * Which time of a deadline `d` that is no more its reader was told last: by a mail within the window, else what stood when it
 * began. Where it moved before it was cancelled, nobody needs to learn the time between.
 * @param reader SQL for whose digest it is
 */
export const lastStatedOf = (
  reader: string,
) => `left join lateral (select m.stated_due_at as at from delivery m where m.subject_id = d.id and m.user_id = ${reader}
    and m.kind in ${ABOUT_DEADLINE} and m.state in ${HANDED_OVER} and m.stated_due_at is not null and ${within('m.fire_at')}
  order by m.handed_over_at desc, m.id desc limit 1) told on d.state = 'cancelled'`;

/** What an item says of it: the instant, and the zone in which it was told. */
export const STATED = `coalesce(told.at, was.starts_at, d.due_at) as "statedAt",
  case when told.at is null then coalesce(was.zone, d.zone) else d.zone end as "statedZone"`;

/**
 * What a row was at an instant: what it was before the first of its turns since, else what it is.
 * @param at SQL for the instant
 */
export const wasAt = (
  at: string,
  { alias, gone, state }: Turning,
) => `coalesce((select turn->>'was' from jsonb_array_elements(${alias}.turns) with ordinality as turned (turn, place)
    where (turn->>'at')::timestamptz >= ${at} order by place limit 1),
    case when ${alias}.${gone} is null then ${state ? `${alias}.${state}` : `'there'`} else 'gone' end)`;

/** As `note_turn` notes it of a row: since when it is gone, and what it is, if it is more than there. */
interface Turning {
  alias: string;
  gone: string;
  state?: string;
}

/**
 * That a row is there which was gone when the window began, and whose reader was told so. One that went and came back within the
 * window never went.
 * @param gone the column that says since when it is gone
 */
export const thereAgain = (
  alias: string,
  gone: string,
  start = '$2',
  end = '$3',
) => `(${wasAt(start, { alias, gone })} = 'gone'
    and ${wasAt(end, { alias, gone })} = 'there')`;
