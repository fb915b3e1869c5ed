import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices on which a person has signed in before, and the failed sign-ins of each account. */
const tables = `
  alter table sign_in add device_id uuid;

  create table known_device (
    device_id uuid not null,
    user_id uuid not null,
    last_sign_in_at timestamptz not null default now(),
    constraint known_device_pk primary key (device_id, user_id),
    constraint known_device_user_id_fk foreign key (user_id) references user_account (id)
  );
  create index known_device_user_id_idx on known_device (user_id);

  create table failed_sign_in (
    user_id uuid not null,
    hour timestamptz not null,
    device text not null,
    known boolean not null,
    count integer not null,
    first_at timestamptz not null default now(),
    last_at timestamptz not null default now(),
    constraint failed_sign_in_pk primary key (user_id, hour, device, known),
    constraint failed_sign_in_user_id_fk foreign key (user_id) references user_account (id)
  );
  create index failed_sign_in_last_at_idx on failed_sign_in (last_at);
`;

const access = `
  create policy auth_read on organisation for select to demarche_auth using (true);
  alter table known_device enable row level security, force row level security;
  create policy auth_read on known_device for select to demarche_auth using (true);
  create policy auth_insert on known_device for insert to demarche_auth with check (true);
  create policy auth_update on known_device for update to demarche_auth using (true);
  create policy auth_delete on known_device for delete to demarche_auth using (true);
  create policy worker_read on known_device for select to demarche_worker using (true);
  create policy worker_delete on known_device for delete to demarche_worker using (true);
  alter table failed_sign_in enable row level security, force row level security;
  create policy auth_read on failed_sign_in for select to demarche_auth using (true);
  create policy auth_insert on failed_sign_in for insert to demarche_auth with check (true);
  create policy auth_update on failed_sign_in for update to demarche_auth using (true);
  create policy worker_read on failed_sign_in for select to demarche_worker using (true);
  create policy worker_delete on failed_sign_in for delete to demarche_worker using (true);
  drop policy app_read on delivery;
  create policy app_read on delivery for select to demarche_app using (user_id = (select reader_id()) or (campaign_id = any((select reader_coordinates())::uuid[]) and kind not in ('task_notice', 'failed_sign_ins') and (kind <> 'digest' or fire_at > (select clock_now()))
        and (kind not in ('task_reminder', 'task_overdue') or exists (select from task t where t.id = subject_id))));
  grant select (id, name) on organisation to demarche_auth;
  grant select on known_device to demarche_auth;
  grant insert on known_device to demarche_auth;
  grant update (last_sign_in_at) on known_device to demarche_auth;
  grant delete on known_device to demarche_auth;
  grant select (last_sign_in_at) on known_device to demarche_worker;
  grant delete on known_device to demarche_worker;
  grant select on failed_sign_in to demarche_auth;
  grant insert on failed_sign_in to demarche_auth;
  grant update (count, last_at) on failed_sign_in to demarche_auth;
  grant select (user_id, known, count, first_at, last_at) on failed_sign_in to demarche_worker;
  grant delete on failed_sign_in to demarche_worker;
`;

export class KnownDevices1795945302000 implements MigrationInterface {
  name = 'KnownDevices1795945302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
