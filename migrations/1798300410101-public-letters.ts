import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `
  alter table publication_item drop constraint publication_item_kind;
  alter table publication_item add constraint publication_item_kind
    check (kind in ('page', 'session', 'document', 'letter', 'signatory', 'ask', 'position'));
`;

/** Of a letter everybody also reads that a name left, and when: never which. */
const access = `
  alter policy auth_read on publication_item using ((content is not null or kind in ('letter', 'signatory'))
    and exists (select from publication p where p.id = publication_id and p.outcome = 'confirmed' and p.ended_at is null));
  grant select (withdrawn_at, withdrawn_as) on publication_item to demarche_auth;
`;

/** Whom a change of a line takes off, as `whyNotShown()` of libs/domain says it. */
const CAUSE = `case when f.removed_at is not null then 'removed' when f.state = 'withdrawn' then 'taken_back'
    when f.state <> 'approved' or f.merged_into_id is not null then 'removed' when f.withheld then 'withheld'
    when f.kind = 'individual' and (f.shown_name, f.affiliation) is distinct from
      (i.content::jsonb->>'name', i.content::jsonb->>'affiliation') then 'changed' end`;
const WITHDRAWN = (cause: string) => `content = null, withdrawn_at = clock_now(), withdrawn_as = ${cause}`;

/**
 * A name leaves every publication as soon as its line is not listed any more, and a letter with all of its names as soon as it is
 * not published any more, whoever did so: as the role that keeps the ledger.
 */
const withdrawing = `
  create function withdraw_signatories() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update publication_item i set ${WITHDRAWN(CAUSE)} from fresh f
      where i.content is not null and i.kind = 'signatory' and i.ref = f.id and i.campaign_id = f.campaign_id and ${CAUSE} is not null;
    return null;
  end $$;
  create trigger withdraw_signatories after update on signatory referencing new table as fresh
    for each statement execute function withdraw_signatories();

  create function withdraw_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update publication_item i set ${WITHDRAWN(`'removed'`)}
      where i.content is not null and i.kind in ('letter', 'signatory') and i.campaign_id = new.campaign_id
        and (i.content::jsonb->>'letter')::uuid = new.id;
    return null;
  end $$;
  create trigger withdraw_letter after update on letter for each row
    when ((new.removed_at is not null and old.removed_at is null) or (new.state <> 'published' and old.state = 'published'))
    execute function withdraw_letter();

  grant create on schema public to demarche_ledger;
  alter function withdraw_signatories() owner to demarche_ledger;
  alter function withdraw_letter() owner to demarche_ledger;
  revoke execute on function withdraw_signatories() from public;
  revoke execute on function withdraw_letter() from public;
  revoke create on schema public from demarche_ledger;
`;

/** A published letter stands on the public page with those of its names that are listed still. */
export class PublicLetters1798300410101 implements MigrationInterface {
  name = 'PublicLetters1798300410101';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [kinds, access, withdrawing]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
