import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/**
 * The account under which the embedded Demarche works: no superuser, owner of no table, member of the runtime roles.
 * Its password is new at each start.
 * @returns the URL to connect with
 */
export async function runtimeLogin(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  const owner = new Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'demarche_runtime') then
        create role demarche_runtime login nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    end $$`);
    await owner.query(`alter role demarche_runtime password '${password}'`);
    await owner.query(
      'grant demarche_app, demarche_auth, demarche_worker, demarche_setup to demarche_runtime',
    );
    await owner.query('grant usage, create on schema bullmq to demarche_runtime');
    await owner.query('grant all on all tables in schema bullmq to demarche_runtime');
    await owner.query('grant all on all sequences in schema bullmq to demarche_runtime');
    await owner.query('grant execute on all functions in schema bullmq to demarche_runtime');
    await owner.query('grant select on migrations to demarche_runtime');
  } finally {
    await owner.end();
  }
  const url = new URL(ownerUrl);
  url.username = 'demarche_runtime';
  url.password = password;
  return url.toString();
}
