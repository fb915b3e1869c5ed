import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts that somebody looks over before they are loaded. */
const table = `
  create table text_review (
    id uuid not null,
    campaign_id uuid not null,
    author_id uuid not null,
    text text not null default '',
    decisions jsonb not null default '[]',
    articles jsonb not null default '[]',
    details jsonb not null default '{}',
    created_at timestamptz not null default clock_now(),
    changed_at timestamptz not null default clock_now(),
    version integer not null default 1,
    constraint text_review_pk primary key (id),
    constraint text_review_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint text_review_author_id_fk foreign key (author_id) references user_account (id)
  );
  create index text_review_author_id_idx on text_review (author_id);
`;

const access = `
  alter table text_review enable row level security, force row level security;
  create policy app_read on text_review for select to demarche_app using (author_id = (select reader_id()) and campaign_id = any((select reader_coordinates())::uuid[]));
  create policy app_insert on text_review for insert to demarche_app with check (author_id = (select reader_id()) and campaign_id = any((select reader_coordinates())::uuid[]));
  create policy app_update on text_review for update to demarche_app using (author_id = (select reader_id()) and campaign_id = any((select reader_coordinates())::uuid[]));
  create policy app_delete on text_review for delete to demarche_app using (author_id = (select reader_id()) and campaign_id = any((select reader_coordinates())::uuid[]));
  grant select on text_review to demarche_app;
  grant insert on text_review to demarche_app;
  grant update (text, decisions, articles, details, changed_at, version) on text_review to demarche_app;
  grant delete on text_review to demarche_app;
`;

export class TextReviews1795935339000 implements MigrationInterface {
  name = 'TextReviews1795935339000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(access);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
