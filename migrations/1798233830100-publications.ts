import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './publications/access.js';
import { notices, rules, withdrawing } from './publications/rules.js';

const tables = `
  create table publication (
    id uuid not null,
    campaign_id uuid not null,
    number integer,
    sha256 text not null,
    choice jsonb not null,
    asked_by uuid not null,
    asked_at timestamptz not null default clock_now(),
    outcome text,
    closed_by uuid,
    closed_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    superseded boolean not null default false,
    constraint publication_pk primary key (id),
    constraint publication_campaign_id_id_key unique (campaign_id, id),
    constraint publication_outcome check (outcome in ('confirmed', 'refused', 'withdrawn')),
    constraint publication_ended check (ended_at is null or outcome = 'confirmed'),
    constraint publication_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint publication_asked_by_fk foreign key (asked_by) references user_account (id),
    constraint publication_closed_by_fk foreign key (closed_by) references user_account (id),
    constraint publication_ended_by_fk foreign key (ended_by) references user_account (id)
  );
  create unique index publication_shown on publication (campaign_id) where outcome = 'confirmed' and ended_at is null;
  create unique index publication_waiting on publication (campaign_id) where outcome is null;
  create unique index publication_number on publication (campaign_id, number);

  create table publication_item (
    publication_id uuid not null,
    kind text not null,
    ref uuid not null,
    campaign_id uuid not null,
    place integer not null,
    content text,
    sha256 text not null,
    withdrawn_at timestamptz,
    withdrawn_as text,
    constraint publication_item_pk primary key (publication_id, kind, ref),
    constraint publication_item_kind check (kind in ('page', 'session', 'document', 'ask', 'position')),
    constraint publication_item_withdrawn check ((content is null) = (withdrawn_at is not null)),
    constraint publication_item_campaign_id_publication_id_fk foreign key (campaign_id, publication_id)
      references publication (campaign_id, id)
  );
  create index publication_item_ref on publication_item (ref) where content is not null;

  create table error_report (
    id uuid not null,
    campaign_id uuid not null,
    about text not null,
    body text not null,
    contact text,
    state text not null default 'open',
    received_at timestamptz not null default clock_now(),
    answered_by uuid,
    answered_at timestamptz,
    version integer not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint error_report_pk primary key (id),
    constraint error_report_campaign_id_id_key unique (campaign_id, id),
    constraint error_report_state check (state in ('open', 'done', 'dismissed')),
    constraint error_report_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint error_report_answered_by_fk foreign key (answered_by) references user_account (id),
    constraint error_report_removed_by_fk foreign key (removed_by) references user_account (id)
  );
  create index error_report_campaign_id_received_at_id_idx on error_report (campaign_id, received_at, id);
`;

/** Of a closed campaign nothing is published, and what is shown can still be taken off: `decide_publication()` tells them apart. */
const everyTable = `
  select cover_campaign_tables();
  drop trigger refuse_closed_update on publication;
`;

/** A campaign shows the public what two coordinators chose, and nothing that changes behind it. */
export class Publications1798233830100 implements MigrationInterface {
  name = 'Publications1798233830100';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, rules, access, withdrawing, notices, everyTable]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
