import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that tries the relay out keeps where it went: the account may have another address by the time that it is answered. */
export class MailTestAddress1797004500000 implements MigrationInterface {
  name = 'MailTestAddress1797004500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mail_test add column email text not null default ''`);
    await runner.query('update mail_test t set email = u.email from user_account u where u.id = t.user_id');
    await runner.query('alter table mail_test alter column email drop default');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
