import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a session or a deadline was moved from is remembered; a person may have subjects that say what a mail is about. */
export class ScheduleChanges1795941508000 implements MigrationInterface {
  name = 'ScheduleChanges1795941508000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table schedule_change (
        id bigint generated always as identity not null,
        campaign_id uuid not null,
        session_id uuid,
        deadline_id uuid,
        at timestamptz not null default clock_now(),
        zone text not null,
        city text,
        starts_at timestamptz not null,
        ends_at timestamptz,
        constraint schedule_change_pk primary key (id),
        constraint schedule_change_subject check ((session_id is null) <> (deadline_id is null))
      );
      alter table schedule_change add constraint schedule_change_campaign_id_fk
        foreign key (campaign_id) references campaign (id);
      alter table schedule_change add constraint schedule_change_campaign_id_session_id_fk
        foreign key (campaign_id, session_id) references session (campaign_id, id);
      alter table schedule_change add constraint schedule_change_campaign_id_deadline_id_fk
        foreign key (campaign_id, deadline_id) references deadline (campaign_id, id);
      create index schedule_change_session on schedule_change (session_id, at) where session_id is not null;
      create index schedule_change_deadline on schedule_change (deadline_id, at) where deadline_id is not null;
      create trigger append_only before update or delete on schedule_change for each row execute function refuse_change();

      create function note_session_moved() returns trigger language plpgsql as $$
      begin
        insert into schedule_change (campaign_id, session_id, zone, city, starts_at, ends_at)
        values (old.campaign_id, old.id, old.zone, old.city, old.opens_at, old.closes_at);
        return null;
      end $$;
      create trigger note_moved after update on session for each row
        when ((old.opens_at, old.closes_at, old.zone, old.city) is distinct from (new.opens_at, new.closes_at, new.zone, new.city))
        execute function note_session_moved();
      create function note_deadline_moved() returns trigger language plpgsql as $$
      begin
        insert into schedule_change (campaign_id, deadline_id, zone, starts_at)
        values (old.campaign_id, old.id, old.zone, old.due_at);
        return null;
      end $$;
      create trigger note_moved after update on deadline for each row
        when ((old.due_at, old.zone) is distinct from (new.due_at, new.zone)) execute function note_deadline_moved();

      alter table schedule_change enable row level security, force row level security;
      create policy app_read on schedule_change for select to demarche_app
        using (campaign_id = any((select reader_campaigns())::uuid[]));
      create policy app_insert on schedule_change for insert to demarche_app
        with check (campaign_id = any((select reader_coordinates())::uuid[]));
      create policy worker_insert on schedule_change for insert to demarche_worker with check (true);
      grant select on schedule_change to demarche_app;
      grant insert on schedule_change to demarche_app;
      grant insert on schedule_change to demarche_worker;

      alter table user_account add column plain_subjects boolean not null default false;
      grant select (plain_subjects) on user_account to demarche_app, demarche_worker;
      grant update (plain_subjects) on user_account to demarche_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
