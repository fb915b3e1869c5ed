import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITHIN = `(tier <> 'core' or campaign_id = any((select reader_core_campaigns())::uuid[]))`;
const AS_MYSELF = `campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()) and organisation_id = any((select reader_organisations())::uuid[]) and ${WITHIN}`;
const OWN_INTERACTION = `exists (select from interaction i where i.id = interaction_id and i.author_id = (select reader_id()))`;

/** Table and what an insert must meet besides. */
const TESTIMONY: readonly (readonly [table: string, check: string])[] = [
  ...['delegate', 'interaction', 'task', 'position_event', 'statement', 'sheet_import', 'amendment'].map(
    (table) => [table, AS_MYSELF] as const,
  ),
  ['contact_notice', `${AS_MYSELF} and (interaction_id is null or ${OWN_INTERACTION})`],
];

/** What is shared with the core group, and counts there, comes from within it. */
export class CoreFromWithin1795943290000 implements MigrationInterface {
  name = 'CoreFromWithin1795943290000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, check] of TESTIMONY) {
      await runner.query(`drop policy app_insert on ${table}`);
      await runner.query(
        `create policy app_insert on ${table} for insert to demarche_app with check (${check})`,
      );
    }
    await runner.query(`
      create or replace function keep_sharing() returns trigger language plpgsql as $$
      begin
        if current_user = 'demarche_app' and old.author_id is distinct from reader_id()
           and (new.tier, new.author_id, new.organisation_id, new.campaign_id)
             is distinct from (old.tier, old.author_id, old.organisation_id, old.campaign_id) then
          raise exception 'only its author shares a task' using errcode = 'insufficient_privilege';
        end if;
        if current_user = 'demarche_app' and new.tier = 'core' and old.tier <> 'core'
           and not new.campaign_id = any(reader_core_campaigns()) then
          raise exception 'the core group shares from within' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
