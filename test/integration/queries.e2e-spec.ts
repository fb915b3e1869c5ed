import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ALL_QUERIES } from '#libs/data';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { describeStatement } from '../support/described.js';

let database: TestDatabase;
let client: Client;
/** Name of a type by its OID, and what may be null by table and number of the column. A view does not say. */
const types = new Map<number, string>();
const mayBeNull = new Set<string>();

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  const known = await database.admin<{ oid: number; name: string }>(
    'select oid::int, format_type(oid, null) as name from pg_type',
  );
  for (const { oid, name } of known) types.set(oid, name);
  const optional = await database.admin<{ place: string }>(
    `select attrelid::int || '.' || attnum as place from pg_attribute join pg_class on pg_class.oid = attrelid
     where attnum > 0 and not attnotnull and relkind = 'r'`,
  );
  for (const { place } of optional) mayBeNull.add(place);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('every registered query, as PostgreSQL describes it', () => {
  it('there are some', () => expect(ALL_QUERIES.length).toBeGreaterThan(0));

  for (const { name, text, parameters, columns } of ALL_QUERIES) {
    it(`${name}`, async () => {
      const described = await describeStatement(client, text);
      expect(described.parameters.map((oid) => types.get(oid))).toEqual(
        Object.values(parameters).map(({ type }) => type),
      );
      expect(described.columns.map((column) => `${column.name}: ${types.get(column.type)}`)).toEqual(
        Object.entries(columns).map(([column, { type }]) => `${column}: ${type}`),
      );
      const nullable = described.columns
        .filter(({ table, attribute }) => mayBeNull.has(`${table}.${attribute}`))
        .map((column) => column.name);
      expect(Object.keys(columns).filter((column) => columns[column]?.nullable)).toEqual(
        expect.arrayContaining(nullable),
      );
    });
  }
});
