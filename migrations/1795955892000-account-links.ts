import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forgotten passwords, changes of address, and mails that are of no campaign. */
const tables = `
  create table password_reset (
    id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint password_reset_pk primary key (id),
    constraint password_reset_user_id_fk foreign key (user_id) references user_account (id)
  );
  create index password_reset_user_id_created_at_idx on password_reset (user_id, created_at);

  create table address_change (
    id uuid not null,
    user_id uuid not null,
    old_email text not null,
    new_email text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    old_agreed_at timestamptz,
    new_agreed_at timestamptz,
    ended_at timestamptz,
    constraint address_change_pk primary key (id),
    constraint address_change_user_id_fk foreign key (user_id) references user_account (id)
  );
  create index address_change_user_id_created_at_idx on address_change (user_id, created_at);

  alter table delivery alter campaign_id drop not null, alter membership_id drop not null;
`;

const access = `
  alter table password_reset enable row level security, force row level security;
  create policy auth_read on password_reset for select to demarche_auth using (true);
  create policy auth_insert on password_reset for insert to demarche_auth with check (true);
  create policy auth_update on password_reset for update to demarche_auth using (true);
  create policy worker_read on password_reset for select to demarche_worker using (true);
  create policy worker_delete on password_reset for delete to demarche_worker using (true);
  grant select on password_reset to demarche_auth;
  grant insert on password_reset to demarche_auth;
  grant update (ended_at) on password_reset to demarche_auth;
  grant select on password_reset to demarche_worker;
  grant delete on password_reset to demarche_worker;

  alter table address_change enable row level security, force row level security;
  create policy app_read on address_change for select to demarche_app using (user_id = (select reader_id()));
  create policy auth_read on address_change for select to demarche_auth using (true);
  create policy auth_insert on address_change for insert to demarche_auth with check (true);
  create policy auth_update on address_change for update to demarche_auth using (true);
  create policy worker_read on address_change for select to demarche_worker using (true);
  create policy worker_delete on address_change for delete to demarche_worker using (true);
  grant select on address_change to demarche_app;
  grant select on address_change to demarche_auth;
  grant insert on address_change to demarche_auth;
  grant update (old_agreed_at, new_agreed_at, ended_at) on address_change to demarche_auth;
  grant select on address_change to demarche_worker;
  grant delete on address_change to demarche_worker;

  grant update (email, installation_admin) on user_account to demarche_auth;
  grant update (email, name) on invitation to demarche_auth;
`;

export class AccountLinks1795955892000 implements MigrationInterface {
  name = 'AccountLinks1795955892000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back from a migration; restore a backup.'));
  }
}
