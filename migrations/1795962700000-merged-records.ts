import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the reader sees the record that leads, by its tier as it is now: the rule of the tiers, asked past the policy that asks
 * this. Whether it was removed says nothing here, since what was merged into it is removed with it.
 */
const seesRoot = `
  create function sees_root(root uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from delegate k where k.id = root and k.campaign_id = any(reader_campaigns()) and (
      k.author_id = reader_id()
      or k.tier in ('coalition', 'public')
      or (k.tier = 'core' and k.campaign_id = any(reader_core_campaigns()))
      or (k.tier = 'organisation' and k.organisation_id = any(reader_organisations()))))
  $$;
`;

/**
 * Before the people of a file go: what was merged into them and does not go follows whoever they were merged into, or stands by
 * itself again, also what whoever takes the file back does not see. Of the reader's own files alone.
 */
const partFromImport = `
  create function part_from_import(import uuid, going uuid[]) returns void language plpgsql volatile security definer
    set search_path = public, pg_temp as $$
  begin
    loop
      update delegate d set merged_into_id = k.merged_into_id from delegate k
        where k.id = d.merged_into_id and k.id = any(going) and not d.id = any(going)
          and k.import_id = import and k.author_id = reader_id();
      exit when not found;
    end loop;
  end $$;
`;

const rights = `
  grant create on schema public to demarche_ledger;
  alter function sees_root(uuid) owner to demarche_ledger;
  alter function part_from_import(uuid, uuid[]) owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function sees_root(uuid), part_from_import(uuid, uuid[]) from public;
  grant execute on function sees_root(uuid), part_from_import(uuid, uuid[]) to demarche_app;
  grant select (organisation_id, import_id) on delegate to demarche_ledger;
  grant update (merged_into_id) on delegate to demarche_ledger;
`;

/** Those lines of the access table that have changed. */
const access = `
  drop policy app_read on delegate;
  create policy app_read on delegate for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))) and (removed_at is null or reads_removed()) and (root_id is null or author_id = (select reader_id()) or sees_root(root_id)));
`;

/** A record that was merged into another is seen by nobody from whom that one is hidden, but by its own author. */
export class MergedRecords1795962700000 implements MigrationInterface {
  name = 'MergedRecords1795962700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [seesRoot, partFromImport, rights, access]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
