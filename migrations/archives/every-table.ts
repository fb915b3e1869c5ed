const erasable = 'campaign_id in (select id from campaign where deletion_due_at <= clock_now())';
const imported = `campaign_id in (select a.campaign_id from campaign_archive a where a.state = ''importing'')`;

/** What people write in a closed campaign all the same: who did what, and what they have read. */
const written = `'audit_event', 'seat_notice', 'handover_read', 'campaign_archive'`;

/** What no archive brings: the ledger, the audit, seats that wait, and what triggers derive. */
const stays = [
  ...[
    'audit_event',
    'campaign_archive',
    'delivery',
    'delivery_task',
    'digest_run',
    'invitation',
    'interaction_undo',
  ],
  ...['position_head', 'seat_notice', 'seat_request', 'task_notice'],
]
  .map((table) => `'${table}'`)
  .join(', ');

const triggers = [
  ['insert', 'new'],
  ['update', 'new'],
  ['delete', 'old'],
].map(
  ([
    event,
    rows,
  ]) => `execute format('create trigger refuse_closed_${event} after ${event} on %I referencing ${rows} table as written
          for each statement when (current_user = ''demarche_app'') execute function refuse_closed()', t);`,
);

/**
 * As before: no table of a campaign is written by people once it is closed, and all of them can be erased with it. Now also:
 * whatever can come with an archive can be written from one.
 */
export const everyTable = `
  create or replace function cover_campaign_tables() returns void language plpgsql as $$
  declare t text;
  begin
    for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'campaign_id'
        and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1 loop
      if t not in (${written}) and not exists (select from pg_trigger g where g.tgrelid = t::regclass and g.tgname = 'refuse_closed_insert') then
        ${triggers.join('\n        ')}
      end if;
      if not exists (select from pg_policy p where p.polrelid = t::regclass and p.polname = 'eraser_read') then
        execute format('create policy eraser_read on %I for select to demarche_eraser using (${erasable})', t);
        execute format('create policy eraser_delete on %I for delete to demarche_eraser using (${erasable})', t);
        execute format('grant select, delete on %I to demarche_eraser', t);
      end if;
      if t not in (${stays}) and not exists (select from pg_policy p where p.polrelid = t::regclass and p.polname = 'importer_read') then
        execute format('create policy importer_read on %I for select to demarche_importer using (${imported})', t);
        execute format('create policy importer_insert on %I for insert to demarche_importer with check (${imported})', t);
        execute format('grant select, insert on %I to demarche_importer', t);
      end if;
    end loop;
  end $$;
  select cover_campaign_tables();
`;
