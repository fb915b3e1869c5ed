import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (seats: string) => `campaign_id = any((select reader_${seats}())::uuid[])`;

const tables = `
  create table ask_rewording (
    id bigint generated always as identity not null,
    campaign_id uuid not null,
    ask_id uuid not null,
    at timestamptz not null default clock_now(),
    cause text not null,
    text_version_id uuid,
    number text,
    was_ordinal int,
    was_circulated_on date,
    ordinal int,
    circulated_on date,
    constraint ask_rewording_pk primary key (id),
    constraint ask_rewording_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint ask_rewording_campaign_id_ask_id_fk foreign key (campaign_id, ask_id) references ask (campaign_id,id),
    constraint ask_rewording_campaign_id_text_version_id_fk foreign key (campaign_id, text_version_id)
      references text_version (campaign_id,id)
  );
  create index ask_rewording_ask_id_at_idx on ask_rewording (ask_id, at);
  create trigger append_only before update or delete on ask_rewording for each row execute function refuse_change();
  alter table text_version add column first_confirmed_at timestamptz, add column reopened_at timestamptz;
  update text_version set first_confirmed_at = confirmed_at where confirmed_at is not null;
`;

/** A draft that is confirmed again is no news to who was told of it; one that counts no more is. */
const stamps = `
  create function stamp_confirmed() returns trigger language plpgsql as $$
  begin
    new.first_confirmed_at := coalesce(new.first_confirmed_at, new.confirmed_at);
    if tg_op = 'UPDATE' and old.state = 'confirmed' and new.state <> 'confirmed' then
      new.reopened_at := clock_now();
    end if;
    return new;
  end $$;
  create trigger stamp_confirmed before insert or update on text_version for each row execute function stamp_confirmed();
`;

const access = `
  alter table ask_rewording enable row level security, force row level security;
  create policy app_read on ask_rewording for select to demarche_app using (${among('campaigns')});
  create policy app_insert on ask_rewording for insert to demarche_app with check (${among('coordinates')});
  grant select on ask_rewording to demarche_app;
  grant insert on ask_rewording to demarche_app;
  select cover_campaign_tables();
`;

/** Since when which draft is the last that changed what an ask is about: what a week says of it is held against how it was then. */
export class Rewordings1798000000000 implements MigrationInterface {
  name = 'Rewordings1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [tables, stamps, access]) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
