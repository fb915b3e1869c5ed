/** SQL for an instant as text, to the microsecond: exact in a cursor, and readable by `new Date`. */
export const exactText = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
