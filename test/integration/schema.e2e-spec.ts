import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/data';
import { Database, grantRuntimeLogin } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aCampaign } from '../support/makers.js';

describe('the migrated schema', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, {}, 1)).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('is what the classes of the tables declare, as `npm run migrate:check` would say', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});

describe('the account of api and worker', () => {
  let database: TestDatabase;
  const name = `demarche_test_${randomBytes(4).toString('hex')}`;
  const urlOf = (account: string, password: string) => {
    const url = new URL(database.url);
    [url.username, url.password] = [account, password];
    return url.toString();
  };
  const opened = async (url: string, refuseOwner = true) => {
    const runtime = await Database.open({ url, poolSize: 1, refuseOwner });
    await runtime.close();
  };
  const signIn = async (url: string) => {
    const client = new Client(url);
    await client.connect();
    return client;
  };
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.admin(`drop owned by ${name}; drop role ${name}`);
    await database.drop();
  });

  it('is made by the migration, owns nothing, and is all that they need', async () => {
    await grantRuntimeLogin(database.url, urlOf(name, "it's"));
    await expect(opened(urlOf(name, "it's"))).resolves.toBeUndefined();
    const [row] = await database.admin(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
         (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = $1`,
      [name],
    );
    expect(row).toEqual({ mighty: false, owned: 0 });
  });

  it('may change no table, and reads nothing but as one of the roles', async () => {
    await aCampaign(database);
    const client = await signIn(urlOf(name, "it's"));
    for (const statement of [
      'select id from campaign',
      'alter table task add column x text',
      'drop policy app_read on task',
      'create table x ()',
    ])
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('gets another password when its own lets it in no more, and keeps it otherwise', async () => {
    await grantRuntimeLogin(database.url, urlOf(name, "it's"));
    await grantRuntimeLogin(database.url, urlOf(name, 'another'));
    await (await signIn(urlOf(name, 'another'))).end();
    await expect(signIn(urlOf(name, "it's"))).rejects.toMatchObject({ code: '28P01' });
  });

  it('is not the owner, nor who can become the owner: refused at the start and by the migration', async () => {
    await expect(opened(database.url)).rejects.toThrow(/owns the tables[^]*DATABASE_OWNER_URL/);
    await expect(grantRuntimeLogin(database.url, database.url)).rejects.toThrow('owns the tables');
    const { username } = new URL(database.url);
    await database.admin(`grant ${username} to ${name}`);
    await expect(opened(urlOf(name, 'another'))).rejects.toThrow('owns the tables');
    await database.admin(`revoke ${username} from ${name}`);
    await opened(urlOf(name, 'another'));
  });
});
