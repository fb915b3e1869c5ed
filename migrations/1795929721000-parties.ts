import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = ['app', 'auth', 'worker', 'setup', 'guard'];

/**
 * Who can become party to a treaty is not who has a vote: acts belong to parties, which the reference data bring up to date at
 * the next start. Terms of entry into force in months, on the first of a month, and with a condition on certain parties.
 */
export class Parties1795929721000 implements MigrationInterface {
  name = 'Parties1795929721000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table party (
      code text not null,
      short_name text not null,
      kind text not null,
      constraint party_pk primary key (code)
    )`);
    await runner.query(`insert into party (code, short_name, kind)
      select code, short_name, case when code = 'EUE' then 'organisation' else 'state' end from delegation`);
    for (const role of ROLES) await runner.query(`grant select on party to demarche_${role}`);
    await runner.query('alter table treaty_action drop constraint treaty_action_delegation_code_fk');
    await runner.query(`alter table treaty_action add constraint treaty_action_delegation_code_fk
      foreign key (delegation_code) references party (code)`);
    await runner.query('alter table treaty add column months_after int not null default 0');
    await runner.query('alter table treaty add column first_of_month boolean not null default false');
    await runner.query('alter table treaty add column condition jsonb');
    await runner.query('alter table treaty drop constraint treaty_numbers');
    await runner.query(`alter table treaty add constraint treaty_numbers
      check (instruments_needed > 0 and days_after >= 0 and months_after >= 0)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
