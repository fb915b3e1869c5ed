/** What can carry out a statement: a scoped transaction, or the migrator's own connection. */
export interface Queryable {
  query(sql: string, parameters?: readonly unknown[]): Promise<unknown>;
}

/**
 * Inserts all rows in one statement, whose text does not depend on how many there are.
 * @param columns names and types as in a table definition, e.g. `id uuid, name text`
 */
export async function insertRows(
  to: Queryable,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columnNames(columns);
  await to.query(
    `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as rows (${columns})`,
    [JSON.stringify(rows)],
  );
}

export function columnNames(columns: string): string {
  return columns
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');
}
