import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (seats: string) => `campaign_id = any((select reader_${seats}())::uuid[])`;
const ITS_MAILING = 'exists (select from mailing l where l.id = mailing_id)';
const PRESENT = '(removed_at is null or reads_removed())';

const tables = `
  create table mission_address (
    id uuid not null,
    campaign_id uuid not null,
    delegation_code text not null,
    address text not null,
    language text not null default '',
    source text not null default '',
    author_id uuid not null,
    version int not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint mission_address_pk primary key (id),
    constraint mission_address_campaign_id_id_key unique (campaign_id, id),
    constraint mission_address_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint mission_address_delegation_code_fk foreign key (delegation_code) references delegation (code),
    constraint mission_address_author_id_fk foreign key (author_id) references user_account (id),
    constraint mission_address_removed_by_fk foreign key (removed_by) references user_account (id)
  );
  create unique index mission_address_of_delegation on mission_address (campaign_id, delegation_code) where removed_at is null;

  create table mailing (
    id uuid not null,
    campaign_id uuid not null,
    title text not null,
    letter_id uuid,
    reply_to text not null default '',
    contact_tier text not null default 'coalition',
    state text not null default 'draft',
    author_id uuid not null,
    organisation_id uuid not null,
    zone text,
    started_at timestamptz,
    started_by uuid,
    created_at timestamptz not null default clock_now(),
    version int not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint mailing_pk primary key (id),
    constraint mailing_campaign_id_id_key unique (campaign_id, id),
    constraint mailing_state check (state in ('draft', 'sending', 'paused', 'cancelled')),
    constraint mailing_tier check (contact_tier in ('core', 'coalition')),
    constraint mailing_started check ((state = 'draft') = (started_at is null)),
    constraint mailing_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint mailing_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter (campaign_id,id),
    constraint mailing_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint mailing_author_id_fk foreign key (author_id) references user_account (id),
    constraint mailing_started_by_fk foreign key (started_by) references user_account (id),
    constraint mailing_removed_by_fk foreign key (removed_by) references user_account (id)
  );
  create index mailing_campaign_id_created_at_id_idx on mailing (campaign_id, created_at, id);

  create table mailing_text (
    id uuid not null,
    campaign_id uuid not null,
    mailing_id uuid not null,
    sort smallint not null,
    language text not null,
    subject text not null,
    salutation text not null,
    body text not null,
    constraint mailing_text_pk primary key (id),
    constraint mailing_text_mailing_id_language_key unique (mailing_id, language),
    constraint mailing_text_campaign_id_mailing_id_fk foreign key (campaign_id, mailing_id) references mailing (campaign_id,id)
  );

  create table mailing_recipient (
    id uuid not null,
    campaign_id uuid not null,
    mailing_id uuid not null,
    delegation_code text not null,
    address text not null default '',
    language text not null default '',
    user_id uuid,
    interaction_id uuid,
    version int not null default 1,
    constraint mailing_recipient_pk primary key (id),
    constraint mailing_recipient_campaign_id_id_key unique (campaign_id, id),
    constraint mailing_recipient_mailing_id_delegation_code_key unique (mailing_id, delegation_code),
    constraint mailing_recipient_campaign_id_mailing_id_fk foreign key (campaign_id, mailing_id) references mailing (campaign_id,id),
    constraint mailing_recipient_delegation_code_fk foreign key (delegation_code) references delegation (code),
    constraint mailing_recipient_user_id_fk foreign key (user_id) references user_account (id),
    constraint mailing_recipient_campaign_id_interaction_id_fk foreign key (campaign_id, interaction_id) references interaction (campaign_id,id)
  );
`;

const access = `
  alter table mission_address enable row level security, force row level security;
  create policy app_read on mission_address for select to demarche_app using (${among('logs_in')} and ${PRESENT});
  create policy app_insert on mission_address for insert to demarche_app with check (${among('coordinates')} and author_id = (select reader_id()));
  create policy app_update on mission_address for update to demarche_app using (${among('coordinates')});
  grant select, insert, update (address, language, source, version, removed_at, removed_by) on mission_address to demarche_app;
  create policy auth_read on mission_address for select to demarche_auth using (removed_at is null);
  grant select on mission_address to demarche_auth;

  alter table mailing enable row level security, force row level security;
  create policy app_read on mailing for select to demarche_app using (${among('coordinates')} and ${PRESENT});
  create policy app_insert on mailing for insert to demarche_app with check (${among('coordinates')} and author_id = (select reader_id()));
  create policy app_update on mailing for update to demarche_app using (${among('coordinates')});
  create policy worker_read on mailing for select to demarche_worker using (true);
  create policy ledger_read on mailing for select to demarche_ledger using (true);
  grant select, insert, update on mailing to demarche_app;
  create policy auth_read on mailing for select to demarche_auth using (true);
  grant select on mailing to demarche_auth, demarche_worker, demarche_ledger;

  alter table mailing_text enable row level security, force row level security;
  create policy app_read on mailing_text for select to demarche_app using (${among('coordinates')} and ${ITS_MAILING});
  create policy app_insert on mailing_text for insert to demarche_app with check (${among('coordinates')} and ${ITS_MAILING});
  create policy app_delete on mailing_text for delete to demarche_app using (${among('coordinates')});
  create policy auth_read on mailing_text for select to demarche_auth using (true);
  grant select, insert, delete on mailing_text to demarche_app;
  grant select on mailing_text to demarche_auth;

  alter table mailing_recipient enable row level security, force row level security;
  create policy app_read on mailing_recipient for select to demarche_app using (${among('coordinates')} and ${ITS_MAILING});
  create policy app_insert on mailing_recipient for insert to demarche_app with check (${among('coordinates')} and ${ITS_MAILING});
  create policy app_update on mailing_recipient for update to demarche_app using (${among('coordinates')});
  create policy app_delete on mailing_recipient for delete to demarche_app using (${among('coordinates')});
  create policy worker_read on mailing_recipient for select to demarche_worker using (true);
  create policy ledger_read on mailing_recipient for select to demarche_ledger using (true);
  create policy ledger_update on mailing_recipient for update to demarche_ledger using (true);
  grant select, insert, update, delete on mailing_recipient to demarche_app;
  create policy auth_read on mailing_recipient for select to demarche_auth using (true);
  grant select on mailing_recipient to demarche_auth, demarche_worker, demarche_ledger;
  grant update (interaction_id) on mailing_recipient to demarche_ledger;
  alter policy worker_delete on user_account using (state = 'invited' and not installation_admin
    and not exists (select from membership m where m.user_id = user_account.id)
    and not exists (select from letter_request r where r.user_id = user_account.id)
    and not exists (select from mailing_recipient a where a.user_id = user_account.id));
  select cover_campaign_tables();
`;

/**
 * A mail that its mission has is a contact with that delegation: written by the statement that notes that it was accepted, so neither
 * twice nor not at all. That a contact cannot be written must not undo that note, since the mail would be sent again.
 */
const logged = `
  create policy ledger_insert on interaction for insert to demarche_ledger with check (true);
  grant insert on interaction to demarche_ledger;
  create function log_mission_mail() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    told record;
    contact uuid := gen_random_uuid();
  begin
    select r.id, r.campaign_id, r.delegation_code, m.title, m.contact_tier, m.zone, m.started_by, m.organisation_id, m.letter_id into told
      from mailing_recipient r join mailing m on m.id = r.mailing_id
      where r.id = new.subject_id and r.interaction_id is null;
    if not found then
      return null;
    end if;
    insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id, organisation_id)
      values (contact, told.campaign_id, told.delegation_code, case when told.letter_id is null then 'email' else 'letter' end,
        new.accepted_at, told.zone, told.title, told.contact_tier, told.started_by, told.organisation_id);
    update mailing_recipient set interaction_id = contact where id = told.id;
    return null;
  exception when others then
    raise warning 'a mail to a mission was not logged: %', sqlerrm;
    return null;
  end $$;
  create trigger log_mission_mail after update on delivery for each row
    when (new.kind = 'mission_mail' and new.rule_key not like 'test:%' and new.state = 'accepted' and old.state <> 'accepted')
    execute function log_mission_mail();
  grant create on schema public to demarche_ledger;
  alter function log_mission_mail() owner to demarche_ledger;
  revoke create on schema public from demarche_ledger;
  revoke execute on function log_mission_mail() from public;
`;

const notices = ['mission_address', 'mailing', 'mailing_text', 'mailing_recipient']
  .flatMap((table) =>
    [
      ['insert', 'new table as fresh'],
      ['update', 'old table as gone new table as fresh'],
      ['delete', 'old table as gone'],
    ].map(
      ([event, rows]) => `create trigger tell_${event} after ${event} on ${table} referencing ${rows}
    for each statement execute function tell_facts('letters');`,
    ),
  )
  .join('\n');

/** Mail to the missions of delegations: their addresses, what is written to whom, and the contact that it leaves. */
export class Mailings1798302100100 implements MigrationInterface {
  name = 'Mailings1798302100100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, access, logged, notices]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
