/** A statement as the driver takes it; one with a name is planned once per connection. */
export interface SqlStatement {
  name?: string;
  text: string;
  values: unknown[];
}

export interface SqlResult {
  rows: unknown[];
  /** Rows read or written; null for a statement that does neither. */
  rowCount: number | null;
}
