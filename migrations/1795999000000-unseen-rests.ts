import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether what somebody said rests on an ask, a draft or a provision: also what whoever wants to remove it does not see, who is
 * told no more than that. Of campaigns that the reader coordinates.
 */
const rests = `
  create function testimony_rests(campaign uuid, thing uuid) returns boolean language sql stable security definer
    set search_path = public, pg_temp as $$
    select campaign = any(reader_coordinates()) and (
      exists (select from position_event e where e.campaign_id = campaign and e.statement_id is null
        and (e.ask_id = thing or e.text_version_id = thing)
        and not exists (select from retraction r where r.event_id = e.id))
      or exists (select from statement s where s.campaign_id = campaign and s.removed_at is null and (s.text_version_id = thing
        or exists (select from statement_ask x where x.statement_id = s.id and x.ask_id = thing)))
      or exists (select from amendment m where m.campaign_id = campaign and m.removed_at is null
        and thing in (m.ask_id, m.text_version_id, m.provision_id)))
  $$;
`;

const rights = `
  grant create on schema public to demarche_ledger;
  alter function testimony_rests(uuid, uuid) owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function testimony_rests(uuid, uuid) from public;
  grant execute on function testimony_rests(uuid, uuid) to demarche_app;
`;

/** Those lines of the access table that have changed. */
const access = `
  grant select (campaign_id, text_version_id) on statement to demarche_ledger;
  create policy ledger_read on statement_ask for select to demarche_ledger using (true);
  grant select (statement_id, ask_id) on statement_ask to demarche_ledger;
  grant select (campaign_id, ask_id, text_version_id, provision_id) on amendment to demarche_ledger;
`;

/** Nothing is removed under what somebody else keeps for themselves. */
export class UnseenRests1795999000000 implements MigrationInterface {
  name = 'UnseenRests1795999000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [rests, rights, access]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
