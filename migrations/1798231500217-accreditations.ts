import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;
const mine = 'author_id = (select reader_id())';
const seen = `${among('campaigns')} and (
    ${mine}
    or tier in ('coalition', 'public')
    or (tier = 'core' and ${among('core_campaigns')})
    or (tier = 'organisation' and ${among('organisations', 'organisation_id')}))`;
const undoes = `(${mine} and ${among('logs_in')}) or (${among('coordinates')} and ${seen})`;
const its = 'exists (select from accreditation a where a.id = accreditation_id)';

const tables = `
  create table accreditation (
    id uuid not null,
    campaign_id uuid not null,
    session_id uuid not null,
    organisation_id uuid not null,
    category text not null,
    state text not null default 'applied',
    applied_on date,
    state_on date,
    version int not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint accreditation_pk primary key (id),
    constraint accreditation_campaign_id_id_key unique (campaign_id, id),
    constraint accreditation_days check (state_on is null or (state <> 'applied' and (applied_on is null or state_on >= applied_on))),
    constraint accreditation_campaign_id_session_id_fk foreign key (campaign_id, session_id) references session (campaign_id,id),
    constraint accreditation_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint accreditation_removed_by_fk foreign key (removed_by) references user_account (id)
  );
  create unique index accreditation_once on accreditation (session_id, organisation_id) where removed_at is null;
  create table accreditation_note (
    id uuid not null,
    campaign_id uuid not null,
    accreditation_id uuid not null,
    note text not null,
    objected_by text,
    tier text not null,
    author_id uuid not null,
    organisation_id uuid not null,
    created_at timestamptz not null default clock_now(),
    version int not null default 1,
    constraint accreditation_note_pk primary key (id),
    constraint accreditation_note_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
    constraint accreditation_note_campaign_id_accreditation_id_fk foreign key (campaign_id, accreditation_id) references accreditation (campaign_id,id),
    constraint accreditation_note_objected_by_fk foreign key (objected_by) references delegation (code),
    constraint accreditation_note_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint accreditation_note_author_id_fk foreign key (author_id) references user_account (id)
  );
  create index accreditation_note_accreditation_id_idx on accreditation_note (accreditation_id);
`;

const access = `
  alter table accreditation enable row level security, force row level security;
  create policy app_read on accreditation for select to demarche_app
    using (${among('campaigns')} and (removed_at is null or reads_removed()));
  create policy app_insert on accreditation for insert to demarche_app with check (${among('coordinates')});
  create policy app_update on accreditation for update to demarche_app using (${among('coordinates')});
  grant select, insert, update on accreditation to demarche_app;

  alter table accreditation_note enable row level security, force row level security;
  create policy app_read on accreditation_note for select to demarche_app using (${seen} and ${its});
  create policy app_insert on accreditation_note for insert to demarche_app
    with check (${among('logs_in')} and ${mine} and ${among('represents', 'organisation_id')}
      and (tier <> 'core' or ${among('core_campaigns')}) and ${its});
  create policy app_update on accreditation_note for update to demarche_app using (${undoes}) with check (${among('campaigns')});
  create policy app_delete on accreditation_note for delete to demarche_app using (${undoes});
  create policy ledger_read on accreditation_note for select to demarche_ledger using (true);
  create policy ledger_delete on accreditation_note for delete to demarche_ledger using (true);
  grant select, insert, update (note, objected_by, tier, version), delete on accreditation_note to demarche_app;
  grant select (author_id, tier), delete on accreditation_note to demarche_ledger;
  select cover_campaign_tables();
`;

/** Open screens hear of it: of what everybody reads as of a fact, of a note those who see it. */
const notices = `
  create trigger tell_insert after insert on accreditation referencing new table as fresh
    for each statement execute function tell_facts('sessions');
  create trigger tell_update after update on accreditation referencing old table as gone new table as fresh
    for each statement execute function tell_facts('sessions');
  create trigger tell_delete after delete on accreditation referencing old table as gone
    for each statement execute function tell_facts('sessions');
  create trigger tell_insert after insert on accreditation_note referencing new table as fresh
    for each statement execute function tell_testimony('sessions');
  create trigger tell_update after update on accreditation_note referencing old table as gone new table as fresh
    for each statement execute function tell_retiered('sessions');
  create trigger tell_delete after delete on accreditation_note referencing old table as gone
    for each statement execute function tell_gone('sessions');
`;

/** Words that were removed or written anew lie in no answer that is repeated: of a delegate, and of what else they hang on. */
const forgetting = `
  create or replace function forget_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    with words_of as (select g.id::text from gone g
      union select coalesce(to_jsonb(g) ->> 'delegate_id', to_jsonb(g) ->> 'accreditation_id') from gone g),
    answered as materialized (select user_id, key, body::text as body from idempotency_record where body is not null)
    delete from idempotency_record r using answered a
    where r.user_id = a.user_id and r.key = a.key
      and exists (select from words_of w where a.key = 'id:' || w.id or a.body like '%' || w.id || '%');
    return null;
  end $$;
  create trigger forget_answers_of_removed after delete on accreditation_note referencing old table as gone
    for each statement execute function forget_answers();
  create trigger forget_answers_of_old_words after update on accreditation_note referencing old table as gone
    for each statement execute function forget_answers();
`;

/** A line more in a function, before one that is there: what others have added to it since stays. */
const beside = (name: string, line: string, more: string) => `
  do $patch$
  declare
    had text := pg_get_functiondef('${name}'::regprocedure);
    has text := replace(had, $line$${line}$line$, $more$${more}$more$ || $line$${line}$line$);
  begin
    if had = has then raise exception 'There is no such line in ${name}'; end if;
    execute has;
  end $patch$;
`;

/** What only its author reads goes with the account. */
const erasing = [
  beside(
    'erase_private(uuid)',
    'delete from delegate_pseudonym where',
    `delete from accreditation_note where author_id = $1 and tier = 'me';
    `,
  ),
  beside(
    'private_rows(uuid)',
    `select 'details' as kind, count(*)::int as rows from delegate_note`,
    `select 'details' as kind, count(*)::int as rows from accreditation_note where author_id = $1 and tier = 'me'
      union all `,
  ),
];

/** Who of the coalition is admitted to a session, and what people heard about it. */
export class Accreditations1798231500217 implements MigrationInterface {
  name = 'Accreditations1798231500217';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, access, notices, forgetting, ...erasing]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
