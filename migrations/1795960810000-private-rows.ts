import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What only its author reads: of the tier "me", and shown to nobody else by any other way. */
const PRIVATE = `author_id = $1 and tier = 'me'`;
/** Whoever does a task reads it. */
const TASKS = `${PRIVATE} and (assignee_id is null or assignee_id = $1)`;
/** Below a task that nobody else reads, whoever wrote it there, or as long as nobody else read it. */
const BELOW = `exists (select from task t where t.id = c.task_id and t.author_id = $1 and (
    (t.tier = 'me' and (t.assignee_id is null or t.assignee_id = $1))
    or (c.tier = 'me' and c.author_id = $1 and (c.assignee_id is null or c.assignee_id = $1))))`;
const SEALED = `author_id = $1 and (source <> '' or delegate_id is not null)`;

/** By the kind of thing, as the person is told before. */
const counted: [kind: string, table: string, where: string][] = [
  ['meetings', 'interaction', PRIVATE],
  [
    'positions',
    'position_event e',
    `e.${PRIVATE} and not exists (select from retraction r where r.event_id = e.id)`,
  ],
  ['sources', 'sealed_source', SEALED],
  ['tasks', 'task', TASKS],
  ['tasks', 'task_series', TASKS],
  ['comments', 'task_comment c', `c.removed_at is null and ${BELOW}`],
  ['statements', 'statement', PRIVATE],
  ['people', 'delegate', PRIVATE],
  ['details', 'contact_point', PRIVATE],
  ['details', 'delegate_note', PRIVATE],
  ['details', 'delegate_pseudonym', PRIVATE],
  ['details', 'acquaintance', `user_id = $1 and tier = 'me'`],
  ['amendments', 'amendment', PRIVATE],
  ['intentions', 'treaty_intention', PRIVATE],
  ['files', 'sheet_import', 'author_id = $1'],
  ['files', 'text_review', 'author_id = $1'],
  ['views', 'saved_view', 'user_id = $1 and not shared'],
];

/**
 * Both run as the role that keeps the ledger: a person's seats may have ended before, and with them the sight of one's own rows.
 * Rows stay without their words where others may rest on them, and go where none can. Positions are retracted, as whoever
 * recorded them would.
 */
const functions = `
  create function private_rows(person uuid) returns table (kind text, rows int) language sql stable security definer
    set search_path = public, pg_temp as $$
    select k.kind, sum(k.rows)::int from (
      ${counted.map(([kind, table, where]) => `select '${kind}' as kind, count(*)::int as rows from ${table} where ${where}`).join('\n      union all ')}
    ) k group by k.kind having sum(k.rows) > 0
  $$;

  create function erase_private(person uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into retraction (event_id, campaign_id, retracted_by, recorded_at)
    select e.id, e.campaign_id, $1, clock_now() from position_event e
    where e.${PRIVATE} and not exists (select from retraction r where r.event_id = e.id)
    order by e.id
    on conflict (event_id) do nothing;
    update retraction r set reason = '' from position_event e where e.id = r.event_id and e.${PRIVATE} and r.reason <> '';
    update position_event set note = '', source = '', delegate_id = null where ${PRIVATE};
    update sealed_source set source = '', delegate_id = null where ${SEALED};

    delete from interaction_delegate d using interaction i where i.id = d.interaction_id and i.${PRIVATE};
    update interaction set note = '', version = version + 1 where ${PRIVATE} and note <> '';
    delete from contact_notice where ${PRIVATE};
    update task_comment c set text = '', version = version + 1, removed_at = coalesce(removed_at, clock_now()),
      removed_by = coalesce(removed_by, $1)
      where ${BELOW};
    update task_series set title = '—', note = '', version = version + 1,
      ended_at = coalesce(ended_at, clock_now()), ended_by = coalesce(ended_by, $1)
      where ${TASKS};
    update task set title = '—', note = '', version = version + 1, state = case state when 'open' then 'cancelled' else state end,
      closed_at = coalesce(closed_at, clock_now()), closed_by = coalesce(closed_by, $1)
      where ${TASKS};
    update statement set title = '—', note = '', source = '', version = version + 1,
      undone_at = coalesce(undone_at, clock_now()), undone_by = coalesce(undone_by, $1)
      where ${PRIVATE};

    delete from contact_point where ${PRIVATE};
    delete from delegate_note where ${PRIVATE};
    delete from delegate_pseudonym where ${PRIVATE};
    delete from acquaintance where user_id = $1 and tier = 'me';
    delete from delegate_role r using delegate d where d.id = r.delegate_id and d.${PRIVATE};
    update delegate set name = '', other_names = '{}', title = '', pronouns = '', languages = '{}', version = version + 1
      where ${PRIVATE};

    update amendment set title = '—', symbol = null, body = '', source = '', version = version + 1,
      removed_at = coalesce(removed_at, clock_now()), removed_by = coalesce(removed_by, $1)
      where ${PRIVATE};
    update treaty_intention set source = '', note = '', version = version + 1,
      removed_at = coalesce(removed_at, clock_now()), removed_by = coalesce(removed_by, $1)
      where ${PRIVATE};

    -- What was applied stays, as the trace of where its positions come from.
    delete from sheet_import where author_id = $1 and state in ('reading', 'checked', 'failed');
    update sheet_import set file_name = '', content = null, options = '{}', mapping = '{}', report = null, version = version + 1
      where author_id = $1;
    delete from text_review where author_id = $1;
    delete from home_choice where user_id = $1;
    delete from saved_view where user_id = $1 and not shared;
    delete from mail_test where user_id = $1;
    -- First answers repeat what was written.
    delete from idempotency_record where user_id = $1;
  end $$;

  grant create on schema public to demarche_ledger;
  alter function private_rows(uuid) owner to demarche_ledger;
  alter function erase_private(uuid) owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function private_rows(uuid), erase_private(uuid) from public;
  grant execute on function private_rows(uuid), erase_private(uuid) to demarche_auth;
`;

type Cell = { read?: string; update?: string; delete?: true };

/** Of tables that the ledger had no right to. */
const added: Readonly<Record<string, Cell>> = {
  interaction: { read: 'id, author_id, tier, note, version', update: 'note, version' },
  statement: {
    read: 'id, author_id, tier, undone_at, undone_by, version',
    update: 'title, note, source, undone_at, undone_by, version',
  },
  amendment: {
    read: 'id, author_id, tier, removed_at, removed_by, version',
    update: 'title, symbol, body, source, removed_at, removed_by, version',
  },
  task_comment: {
    read: 'task_id, author_id, assignee_id, tier, removed_at, removed_by, version',
    update: 'text, removed_at, removed_by, version',
  },
  treaty_intention: {
    read: 'id, author_id, tier, removed_at, removed_by, version',
    update: 'source, note, removed_at, removed_by, version',
  },
  sheet_import: {
    read: 'id, author_id, state, version',
    update: 'file_name, content, options, mapping, report, version',
    delete: true,
  },
  text_review: { read: 'author_id', delete: true },
  saved_view: { read: 'user_id, shared', delete: true },
  home_choice: { read: 'user_id', delete: true },
  mail_test: { read: 'user_id', delete: true },
};

const rights = Object.entries(added).flatMap(([table, { read, update, delete: goes }]) => [
  `create policy ledger_read on ${table} for select to demarche_ledger using (true)`,
  `grant select (${read}) on ${table} to demarche_ledger`,
  ...(update
    ? [
        `create policy ledger_update on ${table} for update to demarche_ledger using (true)`,
        `grant update (${update}) on ${table} to demarche_ledger`,
      ]
    : []),
  ...(goes
    ? [
        `create policy ledger_delete on ${table} for delete to demarche_ledger using (true)`,
        `grant delete on ${table} to demarche_ledger`,
      ]
    : []),
]);

const more = `
  create policy ledger_update on task_series for update to demarche_ledger using (true);
  grant update (title, note, ended_at, ended_by, version) on task_series to demarche_ledger;
  create policy ledger_update on task for update to demarche_ledger using (true);
  grant select (author_id, assignee_id, tier, state, closed_at, closed_by, version),
    update (title, note, state, closed_at, closed_by, version) on task to demarche_ledger;
  grant select (author_id, tier, version) on delegate to demarche_ledger;
  grant select (author_id, tier) on contact_point to demarche_ledger;
  grant select (author_id, tier) on delegate_note to demarche_ledger;
  grant select (author_id, tier) on delegate_pseudonym to demarche_ledger;
  grant select (user_id, tier) on acquaintance to demarche_ledger;
`;

/** What only one person could read is erased with that person's account. */
export class PrivateRows1795960810000 implements MigrationInterface {
  name = 'PrivateRows1795960810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query([...rights, more].join(';\n'));
    await runner.query(functions);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
