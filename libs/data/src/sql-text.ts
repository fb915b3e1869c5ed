/** SQL for an instant as text, to the microsecond: exact in a cursor, and readable by `new Date`. */
export const exactText = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL for the place of an id among those that were searched for, from 1 on; 0 where the list is null. */
export const placeIn = (ids: string, id: string) => `coalesce(array_position(${ids}::uuid[], ${id}), 0)`;
