import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By table: what a calendar shows of its rows. */
const SHOWN = {
  session: ['name', 'city', 'zone', 'opens_at', 'closes_at', 'removed_at'],
  meeting: ['name', 'starts_at', 'ends_at', 'removed_at'],
  deadline: ['title', 'kind', 'zone', 'due_at', 'state', 'removed_at'],
  task: ['title', 'zone', 'due_at', 'state', 'assignee_id', 'tier'],
} as const;

const row = (columns: readonly string[], of: string) =>
  `(${columns.map((column) => `${of}.${column}`).join(', ')})`;

/** What a calendar shows counts its changes, whoever made them: an update of the time-zone data moves things, too. */
const revisions = Object.entries(SHOWN)
  .map(
    ([table, columns]) => `
  alter table ${table} add column revision integer not null default 0,
    add column revised_at timestamptz not null default clock_now();
  create trigger note_revision before update on ${table} for each row
    when (${row(columns, 'old')} is distinct from ${row(columns, 'new')}) execute function note_revision();`,
  )
  .join('\n');

const feeds = `
  create table calendar_feed (
    id uuid not null,
    user_id uuid not null,
    name text not null,
    created_at timestamptz not null default now(),
    last_fetched_at timestamptz,
    fetches integer not null default 0,
    fetches_since timestamptz not null default now(),
    revoked_at timestamptz,
    constraint calendar_feed_pk primary key (id),
    constraint calendar_feed_user_id_fk foreign key (user_id) references user_account (id)
  );
  create index calendar_feed_user_id_idx on calendar_feed (user_id);
  alter table calendar_feed enable row level security, force row level security;
  create policy app_read on calendar_feed for select to demarche_app using (user_id = (select reader_id()));
  create policy app_insert on calendar_feed for insert to demarche_app with check (user_id = (select reader_id()));
  create policy app_update on calendar_feed for update to demarche_app using (user_id = (select reader_id()));
  create policy auth_read on calendar_feed for select to demarche_auth using (true);
  create policy auth_update on calendar_feed for update to demarche_auth using (true);
  create policy auth_delete on calendar_feed for delete to demarche_auth using (true);
  grant select on calendar_feed to demarche_app;
  grant insert on calendar_feed to demarche_app;
  grant update (name, revoked_at) on calendar_feed to demarche_app;
  grant select on calendar_feed to demarche_auth;
  grant update (last_fetched_at, fetches, fetches_since) on calendar_feed to demarche_auth;
  grant delete on calendar_feed to demarche_auth;
`;

const wishes = `
  alter table user_account add column redacted_mail boolean not null default false,
    add column mail_paused_until date;
  alter table membership add column unwanted_mail text[] not null default '{}',
    add constraint membership_unwanted_mail
      check (unwanted_mail <@ array['deadlines', 'tasks_due', 'tasks_overdue', 'tasks_changed']);
  grant select (redacted_mail, mail_paused_until), update (redacted_mail, mail_paused_until) on user_account to demarche_app;
  grant select (redacted_mail, mail_paused_until) on user_account to demarche_worker;
  grant update (unwanted_mail) on membership to demarche_app;
  grant update (unwanted_mail) on membership to demarche_auth;
`;

/** Calendar feeds, what they count changes by, and what one chooses of one's mail: kinds, redaction and a pause. */
export class Calendars1798235900000 implements MigrationInterface {
  name = 'Calendars1798235900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function note_revision() returns trigger language plpgsql as $$
      begin
        new.revision := old.revision + 1;
        new.revised_at := clock_now();
        return new;
      end $$`);
    for (const step of [revisions, feeds, wishes]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
