import type { MigrationInterface, QueryRunner } from 'typeorm';

const COPIED = `campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source, note, occurred_at, tier,
      author_id, organisation_id, interaction_id, voice, zone, statement_id, import_id, text_version_id, renews_id,
      delegate_id, sealed, reported_at, device_offset_s`;
const copied = COPIED.split(/,\s*/)
  .map((column) => `e.${column}`)
  .join(', ');

/**
 * A single position that was taken back is recorded anew under the name of its author, with a sealed source that whoever
 * took it back cannot read. So it runs as the role that keeps the ledger, and only for its author and for whoever took it
 * back; both saw it then. A second time it answers what the first one made.
 */
const restore = `
  create function restore_position(of_event uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    made uuid;
  begin
    perform from position_event e join retraction r on r.event_id = e.id
      where e.id = of_event and r.cause is null and (e.author_id = reader_id() or r.retracted_by = reader_id())
        and e.campaign_id = any(reader_logs_in())
      for update of e;
    if not found then
      return null;
    end if;
    select c.id into made from position_event c where c.corrects_id = of_event order by c.recorded_at, c.id limit 1;
    if made is null then
      made := gen_random_uuid();
      insert into position_event (id, corrects_id, ${COPIED})
        select made, e.id, ${copied} from position_event e where e.id = of_event;
      insert into sealed_source (event_id, campaign_id, author_id, source, delegate_id)
        select made, z.campaign_id, z.author_id, z.source, z.delegate_id from sealed_source z where z.event_id = of_event;
    end if;
    return made;
  end $$;

  grant create on schema public to demarche_ledger;
  alter function restore_position(uuid) owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function restore_position(uuid) from public;
  grant execute on function restore_position(uuid) to demarche_app;
`;

/** What was taken back by itself can be brought back by its author and by whoever took it back. */
export class RestoredPositions1795960200000 implements MigrationInterface {
  name = 'RestoredPositions1795960200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(restore);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
