import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions that tell who reads and where that person sits. Empty arrays when nobody is named. */
const functions = `
  create function reader_id() returns uuid language sql stable as
    $$ select nullif(current_setting('demarche.user_id', true), '')::uuid $$;

  -- Looks the seats of a person up once, for the rest of the transaction; nobody has none.
  create function set_reader(person uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare seats record;
  begin
    select coalesce(array_agg(m.campaign_id), '{}') as campaigns,
      coalesce(array_agg(m.campaign_id) filter (where m.core_group), '{}') as core,
      coalesce(array_agg(m.organisation_id), '{}') as organisations,
      coalesce(array_agg(m.campaign_id) filter (where m.role in ('campaigner', 'coordinator')), '{}') as logs_in,
      coalesce(array_agg(m.campaign_id) filter (where m.role = 'coordinator'), '{}') as coordinates
    into seats from membership m where m.user_id = person and m.state = 'active';
    perform set_config('demarche.user_id', coalesce(person::text, ''), true),
      set_config('demarche.campaigns', seats.campaigns::text, true),
      set_config('demarche.core_campaigns', seats.core::text, true),
      set_config('demarche.organisations', seats.organisations::text, true),
      set_config('demarche.logs_in', seats.logs_in::text, true),
      set_config('demarche.coordinates', seats.coordinates::text, true);
  end $$;

  create function reader_seats(setting text) returns uuid[] language sql stable as
    $$ select coalesce(nullif(current_setting('demarche.' || setting, true), ''), '{}')::uuid[] $$;
  create function reader_campaigns() returns uuid[] language sql stable as $$ select reader_seats('campaigns') $$;
  create function reader_core_campaigns() returns uuid[] language sql stable as $$ select reader_seats('core_campaigns') $$;
  create function reader_organisations() returns uuid[] language sql stable as $$ select reader_seats('organisations') $$;
  create function reader_logs_in() returns uuid[] language sql stable as $$ select reader_seats('logs_in') $$;
  create function reader_coordinates() returns uuid[] language sql stable as $$ select reader_seats('coordinates') $$;

  -- A colleague's address is for oneself and for those who coordinate a campaign that person sits or sat in: being
  -- invited by somebody is no reason to be read.
  create function colleague_email(person uuid) returns text language sql stable security definer set search_path = public, pg_temp as
    $$ select u.email from user_account u
       where u.id = person and (u.id = reader_id() or exists (
         select from membership m where m.user_id = u.id and m.joined_at is not null and m.campaign_id = any(reader_coordinates()))) $$;

  -- Who holds this cookie? One row or none. Real time: the demo clock does not end anybody's sign-in.
  create function authenticate(token bytea) returns table (sign_in_id uuid, user_id uuid, name text, email text, zone text,
    locale text, installation_admin boolean, seats jsonb) language plpgsql volatile security definer set search_path = public, pg_temp as $$
  begin
    return query
      select s.id, u.id, u.name, u.email, u.zone, u.locale, u.installation_admin,
        coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.id, 'campaignId', m.campaign_id,
          'organisationId', m.organisation_id, 'role', m.role, 'coreGroup', m.core_group)
          order by m.joined_at, m.id) from membership m where m.user_id = u.id and m.state = 'active'), '[]'::jsonb)
      from sign_in s join user_account u on u.id = s.user_id
      where s.token_hash = token and s.revoked_at is null and s.expires_at > now()
        and s.last_used_at > now() - interval '2 hours' and u.state = 'active';
    if found then
      update sign_in s set last_used_at = now() where s.token_hash = token and s.last_used_at < now() - interval '1 minute';
    end if;
  end $$;
`;

const guarded = ['set_reader(uuid)', 'colleague_email(uuid)', 'authenticate(bytea)'];

const tables = [
  'campaign', 'process', 'session', 'meeting', 'deadline', 'provision', 'ask', 'ask_provision', 'organisation',
  'coalition', 'coalition_member', 'user_account', 'membership', 'sign_in', 'sign_in_throttle', 'invitation', 'post',
  'delegate', 'delegate_role', 'interaction', 'interaction_delegate', 'position_event', 'task', 'reminder_rule',
  'delivery', 'digest_run', 'suppression', 'audit_event', 'idempotency_record',
]; // prettier-ignore

/** Facts of a campaign: read by every seat, written by its coordinators. */
const campaignFacts = [
  'process', 'session', 'meeting', 'deadline', 'provision', 'ask', 'ask_provision', 'organisation', 'coalition',
  'coalition_member', 'reminder_rule',
]; // prettier-ignore

const inMine = `campaign_id = any((select reader_campaigns())::uuid[])`;

/** The tiers, as in maySee() of libs/domain. */
const seen = (alsoMine = '') => `${inMine} and (
    author_id = (select reader_id()) ${alsoMine}
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))`;

const written = `campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id())
    and organisation_id = any((select reader_organisations())::uuid[])`;

const userColumns =
  'id, name, state, zone, locale, installation_admin, digest_weekday, digest_at, quiet_from, quiet_to, version, created_at';

function appPolicies(): string[] {
  return [
    ...campaignFacts.flatMap((table) => [
      `create policy app_read on ${table} for select to demarche_app using (${inMine})`,
      `create policy app_insert on ${table} for insert to demarche_app with check (campaign_id = any((select reader_coordinates())::uuid[]))`,
      `create policy app_update on ${table} for update to demarche_app using (campaign_id = any((select reader_coordinates())::uuid[]))`,
      `grant select, insert, update on ${table} to demarche_app`,
    ]),
    `create policy app_delete on ask_provision for delete to demarche_app using (campaign_id = any((select reader_coordinates())::uuid[]))`,
    `grant delete on ask_provision to demarche_app`,
    `create policy app_read on campaign for select to demarche_app using (id = any((select reader_campaigns())::uuid[]))`,
    `grant select on campaign to demarche_app`,

    `create policy app_read on user_account for select to demarche_app
       using (id = (select reader_id())
         or exists (select from membership m where m.user_id = user_account.id and m.joined_at is not null))`,
    `create policy app_update on user_account for update to demarche_app using (id = (select reader_id()))`,
    `grant select (${userColumns}) on user_account to demarche_app`,
    `grant update (name, zone, locale, digest_weekday, digest_at, quiet_from, quiet_to, version) on user_account to demarche_app`,

    `create policy app_read on membership for select to demarche_app using (${inMine})`,
    // Nobody takes a seat but the invited person, as demarche_auth.
    `create policy app_insert on membership for insert to demarche_app
       with check (campaign_id = any((select reader_coordinates())::uuid[]) and state = 'invited' and joined_at is null)`,
    `create policy app_update on membership for update to demarche_app
       using (user_id = (select reader_id()) or campaign_id = any((select reader_coordinates())::uuid[]))`,
    `grant select, insert on membership to demarche_app`,
    `grant update (organisation_id, role, core_group, state, wants_digest, wants_reminders, version) on membership to demarche_app`,
    `create policy app_read on invitation for select to demarche_app using (campaign_id = any((select reader_coordinates())::uuid[]))`,
    `create policy app_insert on invitation for insert to demarche_app
       with check (campaign_id = any((select reader_coordinates())::uuid[]) and invited_by = (select reader_id()))`,
    `create policy app_update on invitation for update to demarche_app using (campaign_id = any((select reader_coordinates())::uuid[]))`,
    `grant select, insert, update (revoked_at) on invitation to demarche_app`,

    `create policy app_read on post for select to demarche_app using (${inMine})`,
    `create policy app_insert on post for insert to demarche_app with check (campaign_id = any((select reader_logs_in())::uuid[]))`,
    `grant select, insert on post to demarche_app`,
    ...['delegate', 'interaction', 'position_event'].flatMap((table) => [
      `create policy app_read on ${table} for select to demarche_app using (${seen()})`,
      `create policy app_insert on ${table} for insert to demarche_app with check (${written})`,
      `grant select, insert on ${table} to demarche_app`,
    ]),
    `create policy app_read on delegate_role for select to demarche_app
       using (${inMine} and exists (select from delegate d where d.id = delegate_id))`,
    `create policy app_insert on delegate_role for insert to demarche_app
       with check (campaign_id = any((select reader_logs_in())::uuid[]) and exists (select from delegate d where d.id = delegate_id))`,
    `grant select, insert on delegate_role to demarche_app`,
    `create policy app_read on interaction_delegate for select to demarche_app
       using (${inMine} and exists (select from interaction i where i.id = interaction_id)
         and exists (select from delegate d where d.id = delegate_id))`,
    `create policy app_insert on interaction_delegate for insert to demarche_app
       with check (exists (select from interaction i where i.id = interaction_id and i.author_id = (select reader_id()))
         and exists (select from delegate d where d.id = delegate_id))`,
    `grant select, insert on interaction_delegate to demarche_app`,
    `create policy app_read on task for select to demarche_app using (${seen('or assignee_id = (select reader_id())')})`,
    `create policy app_insert on task for insert to demarche_app with check (${written})`,
    // A coordinator changes what she sees: an update that reads no column is not held to app_read by PostgreSQL.
    `create policy app_update on task for update to demarche_app
       using (author_id = (select reader_id()) or assignee_id = (select reader_id())
         or (campaign_id = any((select reader_coordinates())::uuid[]) and ${seen()})) with check (${inMine})`,
    `grant select, insert on task to demarche_app`,
    `grant update (title, note, assignee_id, zone, due_local, due_at, zone_version, state, tier, closed_at, version) on task to demarche_app`,

    // A coordinator reads the ledger, but a row about a task only when she may see that task.
    `create policy app_read on delivery for select to demarche_app using (user_id = (select reader_id())
       or (campaign_id = any((select reader_coordinates())::uuid[])
         and (kind <> 'task_reminder' or exists (select from task t where t.id = subject_id))))`,
    `grant select on delivery to demarche_app`,
    `create policy app_read on digest_run for select to demarche_app
       using (exists (select from membership m where m.id = membership_id and m.user_id = (select reader_id())))`,
    `grant select on digest_run to demarche_app`,
    `create policy app_all on idempotency_record to demarche_app
       using (user_id = (select reader_id())) with check (user_id = (select reader_id()))`,
    `grant select, insert, update on idempotency_record to demarche_app`,
    `create policy app_insert on audit_event for insert to demarche_app
       with check (actor_id = (select reader_id()) and (campaign_id is null or ${inMine}))`,
    `grant insert on audit_event to demarche_app`,
  ];
}

/** Each is (table, privileges): no role below reads testimony. */
const authGrants: [string, string][] = [
  ['user_account', 'select, insert'],
  ['user_account', 'update (password_hash, state, name, zone, locale, version)'],
  ['sign_in', 'select, insert, update'],
  ['sign_in_throttle', 'select, insert, update, delete'],
  ['invitation', 'select'],
  ['invitation', 'update (accepted_at)'],
  ['membership', 'select'],
  ['membership', 'update (state, joined_at, version, wants_digest, wants_reminders)'],
  ['campaign', 'select'],
  ['audit_event', 'insert'],
];

const workerGrants: [string, string][] = [
  ['campaign', 'select'],
  ['session', 'select, update (opens_at, closes_at, zone_version)'],
  ['meeting', 'select, update (starts_at, ends_at)'],
  ['deadline', 'select, update (due_local, due_at, zone_version)'],
  ['task', 'select (id, campaign_id, assignee_id, due_local, zone, due_at, zone_version, state, version)'],
  ['task', 'update (due_at, zone_version)'],
  ['organisation', 'select (id, campaign_id)'],
  ['membership', 'select'],
  ['user_account', `select (${userColumns}, email)`],
  ['reminder_rule', 'select'],
  ['delivery', 'select, insert, update'],
  ['digest_run', 'select, insert, update'],
  ['suppression', 'select, insert, update'],
  ['invitation', 'select'],
  ['idempotency_record', 'select (user_id, key, created_at), delete'],
  ['sign_in', 'select (id, expires_at), delete'],
  ['sign_in_throttle', 'select (last_at), delete'],
  ['audit_event', 'insert'],
];

const guardGrants: [string, string][] = [
  ['user_account', 'select'],
  ['membership', 'select'],
  ['sign_in', 'select, update (last_used_at)'],
];

/** Laying out a new campaign: may write its facts and its first seat, may read none of the testimony. */
const setupGrants: [string, string][] = [
  ['campaign', 'select, insert'],
  ...[...campaignFacts, 'membership', 'invitation'].map((table): [string, string] => [
    table,
    'select, insert',
  ]),
  ['user_account', 'select (id, email, state), insert'],
  ['audit_event', 'insert'],
];

function rolePolicies(role: string, grants: [string, string][]): string[] {
  return [
    ...[...new Set(grants.map(([table]) => table))].map(
      (table) => `create policy ${role}_all on ${table} to demarche_${role} using (true) with check (true)`,
    ),
    ...grants.map(([table, privileges]) => `grant ${privileges} on ${table} to demarche_${role}`),
  ];
}

const triggers = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end $$;
  create trigger append_only before update or delete on position_event for each row execute function refuse_change();
  create trigger append_only before update or delete on audit_event for each row execute function refuse_change();

  -- Row policies cannot tell columns apart: a person may change the mail wishes of the own seat, but not its standing.
  -- Only who sat here before can be let in again without accepting.
  create function keep_standing() returns trigger language plpgsql as $$
  begin
    if current_user <> 'demarche_app' then
      return new;
    end if;
    if new.state = 'active' and old.state <> 'active' and old.joined_at is null then
      raise exception 'only the invited person takes a seat' using errcode = 'insufficient_privilege';
    end if;
    if not (array[old.campaign_id, new.campaign_id] <@ reader_coordinates())
       and (new.role, new.core_group, new.state, new.organisation_id, new.user_id, new.campaign_id)
         is distinct from (old.role, old.core_group, old.state, old.organisation_id, old.user_id, old.campaign_id) then
      raise exception 'only a coordinator changes a seat' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger keep_standing before update on membership for each row execute function keep_standing();

  -- Who works on a task may change it, but not with whom its author shares it.
  create function keep_sharing() returns trigger language plpgsql as $$
  begin
    if current_user = 'demarche_app' and old.author_id is distinct from reader_id()
       and (new.tier, new.author_id, new.organisation_id, new.campaign_id)
         is distinct from (old.tier, old.author_id, old.organisation_id, old.campaign_id) then
      raise exception 'only its author shares a task' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger keep_sharing before update on task for each row execute function keep_sharing();

  -- What a digest reports as changed: what people read of it, not bookkeeping such as the zone data's release.
  create function stamp_change() returns trigger language plpgsql as $$
  begin
    new.changed_at := clock_now();
    return new;
  end $$;
  create trigger stamp_change before update on deadline for each row
    when ((old.title, old.kind, old.state, old.due_at, old.zone)
      is distinct from (new.title, new.kind, new.state, new.due_at, new.zone)) execute function stamp_change();
  create trigger stamp_change before update on ask for each row
    when ((old.title, old.summary, old.priority, old.red_line, old.fallback)
      is distinct from (new.title, new.summary, new.priority, new.red_line, new.fallback)) execute function stamp_change();

  create sequence delivery_fence;
  grant usage on sequence delivery_fence to demarche_worker;

  -- The same order as currentPosition() of libs/domain; read with the reader's own rights.
  create view current_position with (security_invoker = true) as
    select distinct on (campaign_id, delegation_code, ask_id) *
    from position_event
    order by campaign_id desc, delegation_code desc, ask_id desc, occurred_at desc, recorded_at desc, id desc;
  grant select on current_position to demarche_app;
`;

const openReads = ['delegation', 'delegation_group', 'group_membership', 'installation', 'heartbeat'];

/** Row-level security: the second wall behind the route policies. Forced, so that the owner is bound as well. */
export class AccessRules1000000000003 implements MigrationInterface {
  name = 'AccessRules1000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    for (const signature of guarded) {
      await runner.query(`revoke execute on function ${signature} from public`);
      await runner.query(
        `grant execute on function ${signature} to demarche_app, demarche_auth, demarche_worker, demarche_setup`,
      );
    }
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security, force row level security`);
    }
    const statements = [
      ...appPolicies(),
      ...rolePolicies('auth', authGrants),
      ...rolePolicies('worker', workerGrants),
      ...rolePolicies('guard', guardGrants),
      ...rolePolicies('setup', setupGrants),
      ...openReads.map(
        (t) =>
          `grant select on ${t} to demarche_app, demarche_auth, demarche_worker, demarche_setup, demarche_guard`,
      ),
      `grant insert, update on heartbeat to demarche_worker`,
      `grant update (clock_offset, zone_version) on installation to demarche_worker`,
      `insert into installation (id) values (1)`,
    ];
    for (const statement of statements) await runner.query(statement);
    await runner.query(triggers);
    await runner.query(`grant create on schema public to demarche_guard`);
    for (const signature of guarded)
      await runner.query(`alter function ${signature} owner to demarche_guard`);
    await runner.query(`revoke create on schema public from demarche_guard`);
  }

  async down(): Promise<void> {
    throw new Error('The access rules are never taken away; restore a backup instead.');
  }
}
