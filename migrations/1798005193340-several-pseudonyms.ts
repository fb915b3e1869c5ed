import type { MigrationInterface, QueryRunner } from 'typeorm';

const keys = `
  alter table delegate_pseudonym drop constraint delegate_pseudonym_delegate_id_key;
  alter table delegate_pseudonym add constraint delegate_pseudonym_delegate_id_author_id_key unique (delegate_id, author_id);
`;

/** The same as before, but that a person is named once to whoever may know two of their pseudonyms. */
const view = `
  create or replace view known_delegate with (security_invoker = true) as
    select d.id, d.campaign_id, coalesce(k.id, d.id) as person_id, coalesce(k.delegation_code, d.delegation_code) as delegation_code,
      coalesce(k.name, d.name) as name, coalesce(k.tier, d.tier) as tier, coalesce(k.author_id, d.author_id) as author_id,
      coalesce(k.organisation_id, d.organisation_id) as organisation_id, false as pseudonymous
    from delegate d left join delegate k on k.id = d.root_id
    where d.removed_at is null and k.removed_at is null
    union all
    select p.delegate_id, p.campaign_id, p.id, p.delegation_code, p.pseudonym, p.tier, p.author_id, p.organisation_id, true
    from delegate_pseudonym p
    where p.removed_at is null and not exists (select from delegate d where d.id = p.delegate_id)
      and not exists (select from delegate_pseudonym q
        where q.delegate_id = p.delegate_id and q.removed_at is null and q.id < p.id);
`;

/**
 * One pseudonym for each delegate was a key over rows that not everybody sees: whoever gave one was told by a refusal that there
 * was another. Now each author has one, and of their own everybody knows.
 */
export class SeveralPseudonyms1798005193340 implements MigrationInterface {
  name = 'SeveralPseudonyms1798005193340';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [keys, view]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
