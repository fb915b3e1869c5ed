import { DefaultNamingStrategy, Table } from 'typeorm';

const snake = (text: string) =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** Tables and columns in snake_case, constraints named after what they bind, so that an error text names the field. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }

  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? property].join('_'));
  }

  override primaryKeyName(table: Table | string): string {
    return `${bare(this.getTableName(table))}_pk`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${bare(this.getTableName(table))}_${columns.join('_')}_key`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `${bare(this.getTableName(table))}_${columns.join('_')}_idx`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${bare(this.getTableName(table))}_${columns.join('_')}_fk`;
  }
}

const bare = (table: string) => table.replace(/^.*\./, '');
