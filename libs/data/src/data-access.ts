import type { Query } from './queries/define-query.js';
import type { SqlResult, SqlStatement } from './sql-statement.js';
import { Table } from './table.js';
import type { TableClass } from './table-shape.js';

/** Reading and writing tables: a scoped transaction, or the migrator's own connection. */
export abstract class DataAccess {
  protected abstract send(statement: SqlStatement): Promise<SqlResult>;

  /** Plain reads and writes of one table, by its key. */
  table<E extends object>(table: TableClass<E>): Table<E> {
    return new Table(table, (statement) => this.send(statement));
  }

  /** The rows that a registered query answers with. */
  async run<Parameters extends object, Row extends object>(
    query: Query<Parameters, Row>,
    parameters: Parameters,
  ): Promise<Row[]> {
    return (await this.send(query.statement(parameters))).rows as Row[];
  }

  /** Its first row, undefined when there is none. */
  async first<Parameters extends object, Row extends object>(
    query: Query<Parameters, Row>,
    parameters: Parameters,
  ): Promise<Row | undefined> {
    return (await this.run(query, parameters))[0];
  }

  /** How many rows a registered statement wrote. */
  async execute<Parameters extends object>(
    query: Query<Parameters, object>,
    parameters: Parameters,
  ): Promise<number> {
    return (await this.send(query.statement(parameters))).rowCount ?? 0;
  }
}

/** Past every rule, as whoever the connection belongs to: for the migrator, for seeds and for arranging tests. */
export class DirectAccess extends DataAccess {
  constructor(private readonly connection: { query(statement: SqlStatement): Promise<SqlResult> }) {
    super();
  }

  protected send(statement: SqlStatement): Promise<SqlResult> {
    return this.connection.query(statement);
  }
}
