import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a change of a line takes off, as `whyNotShown()` of libs/domain says it: of a person the place is part of what is shown. */
const CAUSE = `case when f.removed_at is not null then 'removed' when f.state = 'withdrawn' then 'taken_back'
    when f.state <> 'approved' or f.merged_into_id is not null then 'removed' when f.withheld then 'withheld'
    when f.kind = 'individual' and (f.shown_name, f.affiliation, f.place) is distinct from
      (i.content::jsonb->>'name', i.content::jsonb->>'affiliation', i.content::jsonb->>'place') then 'changed' end`;

/** Its words leave, and what took them away may become more: nothing else of it ever changes. */
const keeping = `
  create or replace function keep_published() returns trigger language plpgsql as $$
  begin
    if new.content is null and new.withdrawn_at is not null
        and (old.content is not null or (old.withdrawn_as = 'withheld' and new.withdrawn_as in ('taken_back', 'removed')))
        and (new.publication_id, new.kind, new.ref, new.campaign_id, new.place, new.sha256)
          = (old.publication_id, old.kind, old.ref, old.campaign_id, old.place, old.sha256) then
      return new;
    end if;
    raise exception 'what was published is not changed' using errcode = 'insufficient_privilege';
  end $$;
`;

/** Whoever had withheld the name and then takes the signature back is no longer counted among those who withhold it. */
const withdrawing = `
  grant select (withdrawn_as) on publication_item to demarche_ledger;
  create or replace function withdraw_signatories() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update publication_item i set content = null, withdrawn_at = clock_now(), withdrawn_as = ${CAUSE} from fresh f
      where i.content is not null and i.kind = 'signatory' and i.ref = f.id and i.campaign_id = f.campaign_id and ${CAUSE} is not null;
    update publication_item i set withdrawn_at = clock_now(), withdrawn_as = case when f.state = 'withdrawn' then 'taken_back' else 'removed' end
      from fresh f
      where i.withdrawn_as = 'withheld' and i.kind = 'signatory' and i.ref = f.id and i.campaign_id = f.campaign_id
        and (f.removed_at is not null or f.state <> 'approved' or f.merged_into_id is not null);
    return null;
  end $$;
`;

/** What left a public list is counted as what it is now, and a place that was taken away is shown no more. */
export class NamesThatLeft1798302500100 implements MigrationInterface {
  name = 'NamesThatLeft1798302500100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [keeping, withdrawing]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
