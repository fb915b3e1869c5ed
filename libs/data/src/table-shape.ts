import { getMetadataArgsStorage } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/** A class of `tables/`. */
export type TableClass<E extends object = object> = abstract new () => E;

export interface ColumnShape {
  /** In the database, as it stands in a statement. */
  name: string;
  /** As PostgreSQL calls it, e.g. `text[]`. */
  type: string;
  nullable: boolean;
  primary: boolean;
}

/** What the decorators of a table's class say, read once. */
export interface TableShape {
  name: string;
  /** By property, in the order of the class. */
  columns: ReadonlyMap<string, ColumnShape>;
}

const naming = new SnakeNaming();
const shapes = new Map<TableClass, TableShape>();

/** @throws Error when the class is no table */
export function shapeOf(table: TableClass): TableShape {
  const known = shapes.get(table);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const declared = storage.tables.find(({ target }) => target === table);
  if (!declared) throw new Error(`${table.name} is not a table`);
  const columns = storage.columns
    .filter(({ target }) => target === table)
    .map(({ propertyName, options }): [string, ColumnShape] => [
      propertyName,
      {
        name: naming.columnName(propertyName, options.name, []),
        type: `${typeof options.type === 'string' ? options.type : 'text'}${options.array ? '[]' : ''}`,
        nullable: options.nullable ?? false,
        primary: options.primary ?? false,
      },
    ]);
  const shape = { name: naming.tableName(table.name, declared.name), columns: new Map(columns) };
  shapes.set(table, shape);
  return shape;
}

/** @throws Error when the table has no such property */
export function columnOf(shape: TableShape, property: string): ColumnShape {
  const column = shape.columns.get(property);
  if (!column) throw new Error(`${shape.name} has no column for ${property}`);
  return column;
}

/** The driver would make a moment in the server's zone of a calendar date. */
export const readAsText = ({ type }: ColumnShape) => type === 'date' || type === 'interval';

/**
 * Columns of a table as a `select` names them, called as in its class: `t.due_at as "dueAt"`.
 * @param alias of the table in the statement
 */
export function selectList<E extends object, K extends keyof E & string>(
  table: TableClass<E>,
  properties: readonly K[],
  alias?: string,
): string {
  const shape = shapeOf(table);
  return properties
    .map((property) => {
      const column = columnOf(shape, property);
      const place = `${alias === undefined ? '' : `${alias}.`}${column.name}${readAsText(column) ? '::text' : ''}`;
      return property === column.name && !readAsText(column) ? place : `${place} as "${property}"`;
    })
    .join(', ');
}
