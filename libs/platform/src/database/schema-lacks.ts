import type { DataSource } from 'typeorm';
import { ACCESS, LOADED_BY_OWNER, policyNames } from '#libs/data';

/**
 * How much of what this program needs the database lacks: columns with their types, tables under row-level security, and their
 * policies. What a newer release added is no lack, so that the old one goes on serving while it is replaced.
 */
const LACKING = `
  select count(*)::int as lacking from (
    select from unnest($1::text[], $2::text[], $3::text[]) as needed (relation, name, type)
    where not exists (select from pg_attribute a where a.attrelid = to_regclass('public.' || needed.relation)
      and a.attname = needed.name and not a.attisdropped and a.atttypid = to_regtype(needed.type))
    union all
    select from unnest($4::text[], $7::text[]) as needed (relation, forced)
    where not exists (select from pg_class c where c.oid = to_regclass('public.' || needed.relation)
      and c.relrowsecurity and (c.relforcerowsecurity or needed.forced = 'no'))
    union all
    select from unnest($5::text[], $6::text[]) as needed (relation, name)
    where not exists (select from pg_policy p where p.polrelid = to_regclass('public.' || needed.relation)
      and p.polname = needed.name)) as lack`;

/** The statement that counts what is lacking, for any account: it reads the catalogue alone. */
export function schemaLacks(source: DataSource): { text: string; values: string[][] } {
  const columns = source.entityMetadatas.flatMap(({ tableName, columns: all }) =>
    all.map((column) => ({
      table: tableName,
      name: column.databaseName,
      type: `${column.type as string}${column.isArray ? '[]' : ''}`,
    })),
  );
  const policies = policyNames();
  const values = [
    columns.map(({ table }) => table),
    columns.map(({ name }) => name),
    columns.map(({ type }) => type),
    Object.keys(ACCESS),
    policies.map(({ table }) => table),
    policies.map(({ name }) => name),
    Object.keys(ACCESS).map((table) => (LOADED_BY_OWNER.has(table) ? 'no' : 'yes')),
  ];
  return { text: LACKING, values };
}
