import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (seats: string, column = 'campaign_id') =>
  `${column} = any((select reader_${seats}())::uuid[])`;
const weWrite = `(${among('coordinates')} or (${among('logs_in')} and ${among('represents', 'organisation_id')}))`;

const table = `
  create table speaking_slot (
    id uuid not null,
    campaign_id uuid not null,
    session_id uuid not null,
    meeting_id uuid,
    organisation_id uuid not null,
    representative_id uuid,
    item text not null,
    stakeholders text not null default '',
    state text not null default 'requested',
    minutes smallint,
    place smallint,
    link text not null default '',
    webcast_time text not null default '',
    body text not null default '',
    author_id uuid not null,
    version int not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint speaking_slot_pk primary key (id),
    constraint speaking_slot_campaign_id_id_key unique (campaign_id, id),
    constraint speaking_slot_minutes check (minutes > 0 and place > 0),
    constraint speaking_slot_campaign_id_session_id_fk foreign key (campaign_id, session_id) references session (campaign_id,id),
    constraint speaking_slot_campaign_id_meeting_id_fk foreign key (campaign_id, meeting_id) references meeting (campaign_id,id),
    constraint speaking_slot_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint speaking_slot_campaign_id_representative_id_fk foreign key (campaign_id, representative_id) references representative (campaign_id,id),
    constraint speaking_slot_author_id_fk foreign key (author_id) references user_account (id),
    constraint speaking_slot_removed_by_fk foreign key (removed_by) references user_account (id)
  );
  create index speaking_slot_session_id_idx on speaking_slot (session_id);
`;

const access = `
  alter table speaking_slot enable row level security, force row level security;
  create policy app_read on speaking_slot for select to demarche_app using (${among('campaigns')} and (removed_at is null or reads_removed()));
  create policy app_insert on speaking_slot for insert to demarche_app with check (${weWrite} and author_id = (select reader_id()));
  create policy app_update on speaking_slot for update to demarche_app using (${weWrite});
  grant select, insert, update (meeting_id, representative_id, item, stakeholders, state, minutes, place, link, webcast_time, body, version,
    removed_at, removed_by) on speaking_slot to demarche_app;
  select cover_campaign_tables();
`;

const notices = [
  ['insert', 'new table as fresh'],
  ['update', 'old table as gone new table as fresh'],
  ['delete', 'old table as gone'],
]
  .map(
    ([event, rows]) => `create trigger tell_${event} after ${event} on speaking_slot referencing ${rows}
    for each statement execute function tell_facts('sessions');`,
  )
  .join('\n');

/** Time to speak in a session: asked for, granted, given. */
export class SpeakingSlots1798301100100 implements MigrationInterface {
  name = 'SpeakingSlots1798301100100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [table, access, notices]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
