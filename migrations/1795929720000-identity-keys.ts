import { identityKey } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table, column of the name, column of its key, and within what no two may be the same. */
const NAMED = [
  ['organisation', 'name', 'name_key', ['campaign_id']],
  ['session', 'name', 'name_key', ['campaign_id']],
  ['ask', 'title', 'title_key', ['campaign_id']],
  ['text_version', 'title', 'title_key', ['campaign_id']],
  ['post', 'city', 'city_key', ['campaign_id', 'delegation_code']],
] as const;

/**
 * What people name gets the key by which it is the same for a reader, and two of one campaign cannot have the same. Where
 * several read alike already, the first keeps it: the others stay as they are, without a key, until they are renamed.
 */
export class IdentityKeys1795929720000 implements MigrationInterface {
  name = 'IdentityKeys1795929720000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, key, within] of NAMED) {
      await runner.query(`alter table ${table} add column ${key} text`);
      await fill(runner, table, name, key, within);
      const columns = [...within, key];
      await runner.query(
        `alter table ${table} add constraint ${table}_${columns.join('_')}_key unique (${columns.join(', ')})`,
      );
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}

interface Named {
  id: string;
  name: string;
  within: string;
}

async function fill(
  runner: QueryRunner,
  table: string,
  name: string,
  key: string,
  within: readonly string[],
): Promise<void> {
  // The owner is bound by row-level security too, and belongs to no campaign.
  await runner.query(`alter table ${table} no force row level security`);
  const rows = ((await runner.query(
    `select id, ${name} as name, concat_ws(' ', ${within.join(', ')}) as within from ${table} order by id`,
  )) ?? []) as Named[];
  const taken = new Set<string>();
  const keys = rows.flatMap((row) => {
    const said = identityKey(row.name);
    const one = `${row.within} ${said}`;
    if (said === '' || taken.has(one)) return [];
    taken.add(one);
    return [{ id: row.id, said }];
  });
  await runner.query(
    `update ${table} set ${key} = given.said from json_to_recordset($1::json) as given (id uuid, said text)
      where ${table}.id = given.id`,
    [JSON.stringify(keys)],
  );
  await runner.query(`alter table ${table} force row level security`);
}
