import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;
const ours = `(${among('coordinates')} or (${among('campaigns')} and ${among('organisations', 'organisation_id')}))`;
const weWrite = `(${among('coordinates')} or (${among('logs_in')} and ${among('represents', 'organisation_id')}))`;

const tables = `
  alter table meeting add column seats int not null default 0,
    add constraint meeting_campaign_id_id_key unique (campaign_id, id);
  create table representative (
    id uuid not null,
    campaign_id uuid not null,
    accreditation_id uuid not null,
    organisation_id uuid not null,
    name text not null,
    title text not null default '',
    workplace text not null default '',
    email text,
    email_consent boolean not null default false,
    attendance text not null default 'in_person',
    zone text,
    pass text not null default 'none',
    visa text not null default 'not_needed',
    arrives_on date,
    version int not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint representative_pk primary key (id),
    constraint representative_campaign_id_id_key unique (campaign_id, id),
    constraint representative_consent check (email is not null or not email_consent),
    constraint representative_campaign_id_accreditation_id_fk foreign key (campaign_id, accreditation_id) references accreditation (campaign_id,id),
    constraint representative_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint representative_removed_by_fk foreign key (removed_by) references user_account (id)
  );
  create index representative_accreditation_id_idx on representative (accreditation_id);
  create table badge_holding (
    id uuid not null,
    campaign_id uuid not null,
    meeting_id uuid not null,
    seat int not null,
    representative_id uuid not null,
    organisation_id uuid not null,
    from_at timestamptz not null default clock_now(),
    until_at timestamptz,
    handed_by uuid not null,
    until_by uuid,
    constraint badge_holding_pk primary key (id),
    constraint badge_holding_campaign_id_id_key unique (campaign_id, id),
    constraint badge_holding_span check (seat > 0 and until_at >= from_at),
    constraint badge_holding_campaign_id_meeting_id_fk foreign key (campaign_id, meeting_id) references meeting (campaign_id,id),
    constraint badge_holding_campaign_id_representative_id_fk foreign key (campaign_id, representative_id) references representative (campaign_id,id),
    constraint badge_holding_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint badge_holding_handed_by_fk foreign key (handed_by) references user_account (id),
    constraint badge_holding_until_by_fk foreign key (until_by) references user_account (id)
  );
  create unique index badge_holding_seat on badge_holding (meeting_id, seat) where until_at is null;
  create unique index badge_holding_person on badge_holding (meeting_id, representative_id) where until_at is null;
`;

const access = `
  alter table representative enable row level security, force row level security;
  create policy app_read on representative for select to demarche_app using (${ours} and (removed_at is null or reads_removed()));
  create policy app_insert on representative for insert to demarche_app with check (${weWrite});
  create policy app_update on representative for update to demarche_app using (${weWrite});
  grant select, insert, update (name, title, workplace, email, email_consent, attendance, zone, pass, visa, arrives_on, version, removed_at,
    removed_by) on representative to demarche_app;
  alter table badge_holding enable row level security, force row level security;
  create policy app_read on badge_holding for select to demarche_app using (${among('campaigns')});
  create policy app_insert on badge_holding for insert to demarche_app
    with check (${weWrite} and handed_by = (select reader_id()));
  create policy app_update on badge_holding for update to demarche_app using (${weWrite});
  grant select, insert, update (until_at, until_by) on badge_holding to demarche_app;
  select cover_campaign_tables();
`;

/** Open screens hear of who holds a badge as of a fact; of the people who go, too: that something changed tells nothing of them. */
const notices = ['representative', 'badge_holding']
  .flatMap((table) =>
    [
      ['insert', 'new table as fresh'],
      ['update', 'old table as gone new table as fresh'],
      ['delete', 'old table as gone'],
    ].map(
      ([event, rows]) => `create trigger tell_${event} after ${event} on ${table} referencing ${rows}
    for each statement execute function tell_facts('sessions');`,
    ),
  )
  .join('\n');

/** Whom organisations send to a session, and who holds the badges of a meeting. */
export class Representatives1798235430411 implements MigrationInterface {
  name = 'Representatives1798235430411';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, access, notices]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
