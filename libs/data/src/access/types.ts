/** The roles of the database, without their prefix. */
export type AccessRole = 'app' | 'auth' | 'worker' | 'setup' | 'guard' | 'ledger' | 'eraser' | 'importer';
export type AccessRight = 'read' | 'insert' | 'update' | 'delete';

/** Which rows (a condition), and which columns; all of them where none are named. */
export interface AccessRule {
  rows: string;
  /** What a changed row must still meet; `rows` where this is left out. */
  after?: string;
  columns?: string;
}

/** A right that is not here is not granted. */
export type TableAccess = Partial<Record<AccessRole, Partial<Record<AccessRight, string | AccessRule>>>>;
