import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A note, a way to reach somebody and a pseudonym are removed for good, or put right. What was answered first to whoever wrote of
 * the person repeats those words, and is kept for two days: it goes with them. It runs as the role that keeps the ledger, since
 * answers to others are nobody's to see.
 */
const forgetting = `
  create function forget_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    with words_of as (select id from gone union select delegate_id from gone),
    answered as materialized (select user_id, key, body::text as body from idempotency_record where body is not null)
    delete from idempotency_record r using answered a
    where r.user_id = a.user_id and r.key = a.key
      and exists (select from words_of w where a.key = 'id:' || w.id or a.body like '%' || w.id || '%');
    return null;
  end $$;
  grant create on schema public to demarche_ledger;
  alter function forget_answers() owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function forget_answers() from public;
`;

const WORDS = ['contact_point', 'delegate_note', 'delegate_pseudonym'];

const triggersOf = (table: string) => `
  create trigger forget_answers_of_removed after delete on ${table} referencing old table as gone
    for each statement execute function forget_answers();
  create trigger forget_answers_of_old_words after update on ${table} referencing old table as gone
    for each statement execute function forget_answers();
`;

/** Words about a person that were removed lie in no answer that is repeated. */
export class ForgottenAnswers1798005000000 implements MigrationInterface {
  name = 'ForgottenAnswers1798005000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [forgetting, ...WORDS.map(triggersOf)]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
