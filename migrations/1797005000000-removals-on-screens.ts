import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before; now also what was answered first to whoever wrote of the person, which repeats names, numbers and notes. */
const erasing = `
  create or replace function erase_delegate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    ids uuid[];
  begin
    select array_agg(d.id) into ids from delegate d where d.id = new.id or d.root_id = new.id;
    delete from contact_point where delegate_id = any(ids);
    delete from acquaintance where delegate_id = any(ids);
    delete from delegate_note where delegate_id = any(ids);
    delete from delegate_pseudonym where delegate_id = any(ids);
    delete from delegate_role where delegate_id = any(ids);
    delete from dismissed_duplicate where delegate_id = any(ids) or other_delegate_id = any(ids);
    delete from idempotency_record r using unnest(ids) as i(id)
      where r.key = 'id:' || i.id or r.body::text like '%' || i.id || '%';
    update delegate set name = '', other_names = '{}', title = '', pronouns = '', languages = '{}' where id = new.id;
    update delegate set erased_at = new.erased_at, erased_by = new.erased_by where id = any(ids) and id <> new.id;
    return null;
  end $$;
`;

const CLASS = 'campaign_id, tier, organisation_id, author_id';

/**
 * An open screen hears of what was removed, or may be seen by fewer: row-level security hides the row by then, so its id alone
 * says nothing to those who saw it, and who saw it is told by audience. As `tell_retiered`, and of removal too.
 */
const telling = `
  create function tell_removable() returns trigger language plpgsql as $$
  begin
    perform tell_rows(tg_argv[0], tg_table_name, c.campaign_id, array_agg(c.id))
    from (select s.campaign_id, s.id, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct on (${CLASS}) campaign_id, id from fresh) s) c
    group by c.campaign_id, c.part;
    perform tell_audiences(tg_argv[0], b.campaign_id, array_agg(b.audience))
    from (select s.campaign_id, s.audience, row_number() over (partition by s.campaign_id) / 100 as part
      from (select distinct g.campaign_id, a.audience from (
          select id, ${CLASS} from gone where removed_at is null
          except select id, ${CLASS} from fresh where removed_at is null) g
        cross join unnest(event_audiences(g.tier, g.campaign_id, g.organisation_id, g.author_id)) as a(audience)) s) b
    group by b.campaign_id, b.part;
    return null;
  end $$;
`;

const REMOVABLE = [
  ['amendment', 'texts'],
  ['delegate', 'interactions'],
  ['treaty_intention', 'treaty'],
] as const;

const triggerOf = ([table, topic]: (typeof REMOVABLE)[number]) => `
  drop trigger tell_update on ${table};
  create trigger tell_update after update on ${table} referencing old table as gone new table as fresh
    for each statement execute function tell_removable('${topic}');
`;

/** What goes is told to who saw it, and leaves nothing behind in answers that are repeated. */
export class RemovalsOnScreens1797005000000 implements MigrationInterface {
  name = 'RemovalsOnScreens1797005000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [erasing, telling, ...REMOVABLE.map(triggerOf)]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
