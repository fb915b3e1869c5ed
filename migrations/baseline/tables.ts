/** Every table with its keys and indexes, in an order in which each finds what it refers to. */
export const tables = String.raw`
create table delegation (
  code text not null,
  alpha2 text not null,
  short_name text not null,
  formal_name text not null,
  kind text not null,
  constraint delegation_pk primary key (code)
);

create table delegation_group (
  code text not null,
  name text not null,
  kind text not null,
  source text not null,
  constraint delegation_group_pk primary key (code)
);

create table group_membership (
  id uuid not null,
  group_code text not null,
  delegation_code text not null,
  valid_from date,
  valid_to date,
  note text,
  constraint group_membership_pk primary key (id),
  constraint group_membership_delegation_code_fk foreign key (delegation_code) references delegation (code),
  constraint group_membership_group_code_fk foreign key (group_code) references delegation_group (code)
);
create index group_membership_delegation_code_idx on group_membership (delegation_code);

create table campaign (
  id uuid not null,
  slug text not null,
  name text not null,
  summary text not null,
  created_at timestamptz not null default clock_now(),
  constraint campaign_pk primary key (id),
  constraint campaign_slug_key unique (slug)
);

create table process (
  id uuid not null,
  campaign_id uuid not null,
  name text not null,
  decision_rule text not null,
  majority text not null default 'two_thirds',
  constraint process_pk primary key (id),
  constraint process_campaign_id_id_key unique (campaign_id, id),
  constraint process_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table session (
  id uuid not null,
  campaign_id uuid not null,
  process_id uuid not null,
  name text not null,
  city text not null,
  zone text not null,
  opens_local text not null,
  closes_local text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  zone_version text not null,
  source text,
  version int not null default 1,
  constraint session_pk primary key (id),
  constraint session_campaign_id_id_key unique (campaign_id, id),
  constraint session_walls check (opens_local ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' and closes_local ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' and opens_at < closes_at),
  constraint session_campaign_id_process_id_fk foreign key (campaign_id, process_id) references process (campaign_id,id)
);

create table meeting (
  id uuid not null,
  campaign_id uuid not null,
  session_id uuid not null,
  name text not null,
  starts_local text not null,
  ends_local text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint meeting_pk primary key (id),
  constraint meeting_walls check (starts_local ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' and ends_local ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$' and starts_at < ends_at),
  constraint meeting_campaign_id_session_id_fk foreign key (campaign_id, session_id) references session (campaign_id,id)
);
create index meeting_session_id_idx on meeting (session_id);

create table deadline (
  id uuid not null,
  campaign_id uuid not null,
  session_id uuid,
  kind text not null,
  title text not null,
  schedule text not null,
  anchor text,
  offset_days int not null default 0,
  at_time text,
  offset_minutes int not null default 0,
  zone text not null,
  due_local text not null,
  due_at timestamptz not null,
  zone_version text not null,
  state text not null default 'open',
  source text,
  version int not null default 1,
  created_at timestamptz not null default clock_now(),
  changed_at timestamptz not null default clock_now(),
  constraint deadline_pk primary key (id),
  constraint deadline_campaign_id_id_key unique (campaign_id, id),
  constraint deadline_schedule check ((schedule = 'absolute' and anchor is null) or (schedule = 'relative' and anchor is not null and session_id is not null)),
  constraint deadline_wall check (due_local ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  constraint deadline_campaign_id_session_id_fk foreign key (campaign_id, session_id) references session (campaign_id,id)
);
create index deadline_campaign_id_due_at_id_idx on deadline (campaign_id, due_at, id);

create table organisation (
  id uuid not null,
  campaign_id uuid not null,
  name text not null,
  short_name text,
  constraint organisation_pk primary key (id),
  constraint organisation_campaign_id_name_key unique (campaign_id, name),
  constraint organisation_campaign_id_id_key unique (campaign_id, id),
  constraint organisation_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table coalition (
  id uuid not null,
  campaign_id uuid not null,
  name text not null,
  constraint coalition_pk primary key (id),
  constraint coalition_campaign_id_id_key unique (campaign_id, id),
  constraint coalition_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table coalition_member (
  coalition_id uuid not null,
  organisation_id uuid not null,
  campaign_id uuid not null,
  constraint coalition_member_pk primary key (coalition_id, organisation_id),
  constraint coalition_member_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint coalition_member_campaign_id_coalition_id_fk foreign key (campaign_id, coalition_id) references coalition (campaign_id,id)
);

create table user_account (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text,
  state text not null default 'invited',
  installation_admin boolean not null default false,
  zone text not null,
  locale text not null default 'en',
  digest_weekday smallint not null default 1,
  digest_at text not null default '08:00',
  quiet_from text not null default '22:00',
  quiet_to text not null default '07:00',
  version int not null default 1,
  created_at timestamptz not null default clock_now(),
  constraint user_account_pk primary key (id),
  constraint user_account_email_key unique (email),
  constraint user_account_times check (digest_at ~ '^([01]\d|2[0-3]):[0-5]\d$' and quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$' and quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  constraint user_account_digest_weekday check (digest_weekday between 1 and 7)
);

create table membership (
  id uuid not null,
  campaign_id uuid not null,
  user_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  core_group boolean not null default false,
  state text not null default 'active',
  wants_digest boolean not null default true,
  wants_reminders boolean not null default true,
  version int not null default 1,
  joined_at timestamptz default clock_now(),
  constraint membership_pk primary key (id),
  constraint membership_campaign_id_id_key unique (campaign_id, id),
  constraint membership_campaign_id_user_id_key unique (campaign_id, user_id),
  constraint membership_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint membership_user_id_fk foreign key (user_id) references user_account (id),
  constraint membership_campaign_id_fk foreign key (campaign_id) references campaign (id)
);
create index membership_user_id_idx on membership (user_id);

create table delegation_lead (
  campaign_id uuid not null,
  delegation_code text not null,
  organisation_id uuid not null,
  user_id uuid,
  since timestamptz not null default clock_now(),
  version int not null default 1,
  constraint delegation_lead_pk primary key (campaign_id, delegation_code),
  constraint delegation_lead_user_id_fk foreign key (user_id) references user_account (id),
  constraint delegation_lead_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint delegation_lead_delegation_code_fk foreign key (delegation_code) references delegation (code)
);

create table sign_in (
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  device text not null default '',
  constraint sign_in_pk primary key (id),
  constraint sign_in_token_hash_key unique (token_hash),
  constraint sign_in_user_id_fk foreign key (user_id) references user_account (id)
);
create index sign_in_user_id_idx on sign_in (user_id);

create table sign_in_throttle (
  key_hash bytea not null,
  failures int not null default 0,
  last_at timestamptz not null default now(),
  constraint sign_in_throttle_pk primary key (key_hash)
);

create table invitation (
  id uuid not null,
  campaign_id uuid not null,
  user_id uuid not null,
  membership_id uuid not null,
  invited_by uuid not null,
  email text not null default '',
  name text not null default '',
  created_at timestamptz not null default clock_now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  constraint invitation_pk primary key (id),
  constraint invitation_user_id_fk foreign key (user_id) references user_account (id),
  constraint invitation_campaign_id_membership_id_fk foreign key (campaign_id, membership_id) references membership (campaign_id,id)
);
create index invitation_membership_id_idx on invitation (membership_id);

create table provision (
  id uuid not null,
  campaign_id uuid not null,
  key text not null,
  title text not null,
  constraint provision_pk primary key (id),
  constraint provision_campaign_id_id_key unique (campaign_id, id),
  constraint provision_campaign_id_key_key unique (campaign_id, key),
  constraint provision_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table ask (
  id uuid not null,
  campaign_id uuid not null,
  key text not null,
  title text not null,
  summary text not null,
  kind text not null default 'text',
  priority smallint not null,
  red_line boolean not null default false,
  fallback text,
  source text,
  created_at timestamptz not null default clock_now(),
  changed_at timestamptz not null default clock_now(),
  version int not null default 1,
  constraint ask_pk primary key (id),
  constraint ask_campaign_id_id_key unique (campaign_id, id),
  constraint ask_campaign_id_key_key unique (campaign_id, key),
  constraint ask_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table ask_provision (
  ask_id uuid not null,
  provision_id uuid not null,
  campaign_id uuid not null,
  constraint ask_provision_pk primary key (ask_id, provision_id),
  constraint ask_provision_campaign_id_provision_id_fk foreign key (campaign_id, provision_id) references provision (campaign_id,id),
  constraint ask_provision_campaign_id_ask_id_fk foreign key (campaign_id, ask_id) references ask (campaign_id,id)
);

create table sheet_import (
  id uuid not null,
  campaign_id uuid not null,
  author_id uuid not null,
  organisation_id uuid not null,
  file_name text not null,
  content bytea,
  fingerprint bytea not null,
  state text not null default 'reading',
  options jsonb not null default '{}',
  mapping jsonb not null default '{}',
  report jsonb,
  tier text not null,
  done int not null default 0,
  total int not null default 0,
  created_at timestamptz not null default clock_now(),
  applied_at timestamptz,
  undone_at timestamptz,
  failure text,
  version int not null default 1,
  constraint sheet_import_pk primary key (id),
  constraint sheet_import_campaign_id_id_key unique (campaign_id, id),
  constraint sheet_import_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint sheet_import_author_id_fk foreign key (author_id) references user_account (id),
  constraint sheet_import_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id)
);
create index sheet_import_open on sheet_import (created_at) where state in ('reading', 'applying', 'undoing');
create index sheet_import_author_id_idx on sheet_import (author_id);

create table reminder_rule (
  id uuid not null,
  campaign_id uuid not null,
  subject text not null,
  type text not null,
  minutes int,
  at_time text,
  days_before int,
  audience_roles text array not null default '{}',
  audience_organisation_id uuid,
  urgent boolean not null default false,
  active boolean not null default true,
  version int not null default 1,
  constraint reminder_rule_pk primary key (id),
  constraint reminder_rule_campaign_id_id_key unique (campaign_id, id),
  constraint reminder_rule_shape check ((type = 'before' and minutes is not null) or (type = 'morning' and at_time is not null and days_before is not null)),
  constraint reminder_rule_campaign_id_audience_organisation_id_fk foreign key (campaign_id, audience_organisation_id) references organisation (campaign_id,id),
  constraint reminder_rule_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table delivery (
  id uuid not null,
  campaign_id uuid not null,
  kind text not null,
  rule_key text not null,
  subject_id uuid not null,
  subject_version int not null,
  occurrence text not null,
  user_id uuid not null,
  membership_id uuid not null,
  fire_at timestamptz not null,
  useful_until timestamptz not null,
  not_before timestamptz,
  urgent boolean not null default false,
  state text not null default 'planned',
  skip_reason text,
  attempts int not null default 0,
  refusals int not null default 0,
  fence bigint,
  lease_until timestamptz,
  worker_id int,
  message_id text,
  handed_over_at timestamptz,
  accepted_at timestamptz,
  smtp_reply text,
  created_at timestamptz not null default clock_now(),
  constraint delivery_pk primary key (id),
  constraint delivery_once unique (subject_id, rule_key, user_id, occurrence),
  constraint delivery_campaign_id_membership_id_fk foreign key (campaign_id, membership_id) references membership (campaign_id,id),
  constraint delivery_user_id_fk foreign key (user_id) references user_account (id),
  constraint delivery_campaign_id_fk foreign key (campaign_id) references campaign (id)
);
create index delivery_user_id_fire_at_idx on delivery (user_id, fire_at);
create index delivery_campaign_id_fire_at_id_idx on delivery (campaign_id, fire_at, id);
create index delivery_held on delivery (campaign_id) where state = 'uncertain';
create index delivery_in_flight on delivery (lease_until) where state in ('claimed', 'handing_over');
create index delivery_due on delivery (fire_at, not_before) where state = 'planned';

create table digest_run (
  id uuid not null,
  campaign_id uuid not null,
  membership_id uuid not null,
  slot text not null,
  window_start timestamptz not null,
  window_end timestamptz not null,
  outcome text not null,
  constraint digest_run_pk primary key (id),
  constraint digest_run_membership_id_slot_key unique (membership_id, slot),
  constraint digest_run_campaign_id_membership_id_fk foreign key (campaign_id, membership_id) references membership (campaign_id,id)
);
create index digest_run_membership_id_window_end_idx on digest_run (membership_id, window_end);

create table suppression (
  address_hash bytea not null,
  reason text not null,
  at timestamptz not null default clock_now(),
  constraint suppression_pk primary key (address_hash)
);

create table audit_event (
  id bigint generated always as identity not null,
  at timestamptz not null default clock_now(),
  actor_id uuid,
  campaign_id uuid,
  action text not null,
  subject_type text,
  subject_id text,
  detail jsonb not null default '{}',
  constraint audit_event_pk primary key (id)
);
create index audit_event_campaign_id_id_idx on audit_event (campaign_id, id);

create table idempotency_record (
  user_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  status int,
  body jsonb,
  headers jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint idempotency_record_pk primary key (user_id, key)
);
create index idempotency_record_created_at_idx on idempotency_record (created_at);

create table installation (
  id int not null default 1,
  demo boolean not null default false,
  clock_offset interval not null default '00:00:00',
  zone_version text,
  constraint installation_pk primary key (id),
  constraint installation_production_clock check (demo or clock_offset = interval '0'),
  constraint installation_single check (id = 1)
);

create table heartbeat (
  name text not null,
  at timestamptz not null default now(),
  clock_at timestamptz not null default clock_now(),
  detail jsonb not null default '{}',
  constraint heartbeat_pk primary key (name)
);

create table post (
  id uuid not null,
  campaign_id uuid not null,
  delegation_code text not null,
  city text not null,
  zone text not null,
  constraint post_pk primary key (id),
  constraint post_campaign_id_id_key unique (campaign_id, id),
  constraint post_delegation_code_fk foreign key (delegation_code) references delegation (code),
  constraint post_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table delegate (
  id uuid not null,
  campaign_id uuid not null,
  delegation_code text not null,
  name text not null,
  tier text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  constraint delegate_pk primary key (id),
  constraint delegate_campaign_id_id_key unique (campaign_id, id),
  constraint delegate_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint delegate_author_id_fk foreign key (author_id) references user_account (id),
  constraint delegate_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint delegate_delegation_code_fk foreign key (delegation_code) references delegation (code)
);
create index delegate_campaign_id_delegation_code_idx on delegate (campaign_id, delegation_code);

create table delegate_role (
  id uuid not null,
  campaign_id uuid not null,
  delegate_id uuid not null,
  post_id uuid,
  session_id uuid,
  title text not null,
  valid_from date,
  valid_to date,
  constraint delegate_role_pk primary key (id),
  constraint delegate_role_campaign_id_session_id_fk foreign key (campaign_id, session_id) references session (campaign_id,id),
  constraint delegate_role_campaign_id_post_id_fk foreign key (campaign_id, post_id) references post (campaign_id,id),
  constraint delegate_role_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id)
);
create index delegate_role_delegate_id_idx on delegate_role (delegate_id);

create table interaction (
  id uuid not null,
  campaign_id uuid not null,
  delegation_code text not null,
  kind text not null,
  occurred_at timestamptz not null,
  zone text not null,
  note text not null default '',
  tier text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  recorded_at timestamptz not null default clock_now(),
  constraint interaction_pk primary key (id),
  constraint interaction_campaign_id_id_key unique (campaign_id, id),
  constraint interaction_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint interaction_author_id_fk foreign key (author_id) references user_account (id),
  constraint interaction_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint interaction_delegation_code_fk foreign key (delegation_code) references delegation (code)
);
create index interaction_campaign_id_delegation_code_occurred_at_idx on interaction (campaign_id, delegation_code, occurred_at);
create index interaction_campaign_id_occurred_at_id_idx on interaction (campaign_id, occurred_at, id);

create table interaction_delegate (
  interaction_id uuid not null,
  delegate_id uuid not null,
  campaign_id uuid not null,
  constraint interaction_delegate_pk primary key (interaction_id, delegate_id),
  constraint interaction_delegate_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
  constraint interaction_delegate_campaign_id_interaction_id_fk foreign key (campaign_id, interaction_id) references interaction (campaign_id,id)
);

create table contact_notice (
  id uuid not null,
  campaign_id uuid not null,
  delegation_code text not null,
  occurred_at timestamptz not null,
  zone text not null,
  tier text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  interaction_id uuid,
  undone_at timestamptz,
  constraint contact_notice_pk primary key (id),
  constraint contact_notice_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint contact_notice_author_id_fk foreign key (author_id) references user_account (id),
  constraint contact_notice_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint contact_notice_campaign_id_interaction_id_fk foreign key (campaign_id, interaction_id) references interaction (campaign_id,id),
  constraint contact_notice_delegation_code_fk foreign key (delegation_code) references delegation (code)
);
create unique index contact_notice_interaction on contact_notice (interaction_id);
create index contact_notice_campaign_id_delegation_code_occurred_at_idx on contact_notice (campaign_id, delegation_code, occurred_at);

create table task (
  id uuid not null,
  campaign_id uuid not null,
  title text not null,
  note text not null default '',
  delegation_code text,
  interaction_id uuid,
  assignee_id uuid,
  zone text not null,
  due_local text not null,
  due_at timestamptz not null,
  zone_version text not null,
  state text not null default 'open',
  tier text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default clock_now(),
  closed_at timestamptz,
  constraint task_pk primary key (id),
  constraint task_campaign_id_id_key unique (campaign_id, id),
  constraint task_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint task_author_id_fk foreign key (author_id) references user_account (id),
  constraint task_assignee_id_fk foreign key (assignee_id) references user_account (id),
  constraint task_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint task_campaign_id_interaction_id_fk foreign key (campaign_id, interaction_id) references interaction (campaign_id,id),
  constraint task_delegation_code_fk foreign key (delegation_code) references delegation (code)
);
create index task_open on task (campaign_id, delegation_code) where state = 'open';
create index task_interaction on task (interaction_id);
create index task_assignee_id_idx on task (assignee_id);
create index task_campaign_id_due_at_id_idx on task (campaign_id, due_at, id);

create table text_version (
  id uuid not null,
  campaign_id uuid not null,
  key text not null,
  title text not null,
  symbol text,
  ordinal int not null,
  circulated_on date not null,
  state text not null default 'proposed',
  source text,
  created_at timestamptz not null default clock_now(),
  confirmed_at timestamptz,
  version int not null default 1,
  constraint text_version_pk primary key (id),
  constraint text_version_campaign_id_ordinal_key unique (campaign_id, ordinal),
  constraint text_version_campaign_id_key_key unique (campaign_id, key),
  constraint text_version_campaign_id_id_key unique (campaign_id, id),
  constraint text_version_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table text_article (
  id uuid not null,
  campaign_id uuid not null,
  text_version_id uuid not null,
  sort int not null,
  number text not null,
  title text not null,
  body text not null default '',
  status text not null default 'open',
  provision_id uuid,
  changed boolean not null default true,
  suggestion jsonb,
  version int not null default 1,
  constraint text_article_pk primary key (id),
  constraint text_article_text_version_id_number_key unique (text_version_id, number),
  constraint text_article_campaign_id_id_key unique (campaign_id, id),
  constraint text_article_campaign_id_provision_id_fk foreign key (campaign_id, provision_id) references provision (campaign_id,id),
  constraint text_article_campaign_id_text_version_id_fk foreign key (campaign_id, text_version_id) references text_version (campaign_id,id) on delete cascade
);
create index text_article_provision_id_idx on text_article (provision_id);
create unique index text_article_provision on text_article (text_version_id, provision_id) where provision_id is not null;

create table amendment (
  id uuid not null,
  campaign_id uuid not null,
  title text not null,
  symbol text,
  ask_id uuid not null,
  effect text not null,
  provision_id uuid,
  text_version_id uuid,
  body text not null default '',
  state text not null default 'proposed',
  proposed_on date,
  grade text not null,
  source text not null default '',
  tier text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  created_at timestamptz not null default clock_now(),
  changed_at timestamptz not null default clock_now(),
  version int not null default 1,
  constraint amendment_pk primary key (id),
  constraint amendment_campaign_id_id_key unique (campaign_id, id),
  constraint amendment_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint amendment_author_id_fk foreign key (author_id) references user_account (id),
  constraint amendment_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint amendment_campaign_id_text_version_id_fk foreign key (campaign_id, text_version_id) references text_version (campaign_id,id),
  constraint amendment_campaign_id_provision_id_fk foreign key (campaign_id, provision_id) references provision (campaign_id,id),
  constraint amendment_campaign_id_ask_id_fk foreign key (campaign_id, ask_id) references ask (campaign_id,id)
);
create index amendment_campaign_id_created_at_id_idx on amendment (campaign_id, created_at, id);

create table amendment_sponsor (
  amendment_id uuid not null,
  delegation_code text not null,
  campaign_id uuid not null,
  role text not null,
  since date,
  until date,
  constraint amendment_sponsor_pk primary key (amendment_id, delegation_code),
  constraint amendment_sponsor_delegation_code_fk foreign key (delegation_code) references delegation (code),
  constraint amendment_sponsor_campaign_id_amendment_id_fk foreign key (campaign_id, amendment_id) references amendment (campaign_id,id)
);

create table statement (
  id uuid not null,
  campaign_id uuid not null,
  title text not null,
  speaker_code text not null,
  group_code text,
  aligned text array not null default '{}',
  excepted text array not null default '{}',
  occurred_at timestamptz not null,
  zone text not null,
  said text not null,
  grade text not null,
  source text not null default '',
  note text not null default '',
  text_version_id uuid,
  tier text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  recorded_at timestamptz not null default clock_now(),
  undone_at timestamptz,
  undone_by uuid,
  constraint statement_pk primary key (id),
  constraint statement_campaign_id_id_key unique (campaign_id, id),
  constraint statement_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint statement_author_id_fk foreign key (author_id) references user_account (id),
  constraint statement_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint statement_campaign_id_text_version_id_fk foreign key (campaign_id, text_version_id) references text_version (campaign_id,id),
  constraint statement_group_code_fk foreign key (group_code) references delegation_group (code),
  constraint statement_speaker_code_fk foreign key (speaker_code) references delegation (code)
);
create index statement_campaign_id_recorded_at_id_idx on statement (campaign_id, recorded_at, id);

create table statement_ask (
  statement_id uuid not null,
  ask_id uuid not null,
  campaign_id uuid not null,
  stance text not null,
  confidence smallint not null,
  constraint statement_ask_pk primary key (statement_id, ask_id),
  constraint statement_ask_confidence check (confidence between 1 and 3),
  constraint statement_ask_campaign_id_ask_id_fk foreign key (campaign_id, ask_id) references ask (campaign_id,id),
  constraint statement_ask_campaign_id_statement_id_fk foreign key (campaign_id, statement_id) references statement (campaign_id,id)
);

create table position_event (
  id uuid not null,
  campaign_id uuid not null,
  delegation_code text not null,
  ask_id uuid not null,
  stance text not null,
  confidence smallint not null,
  said text not null,
  grade text not null,
  source text not null default '',
  note text not null default '',
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default clock_now(),
  tier text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  interaction_id uuid,
  voice text not null default 'own',
  zone text not null default 'UTC',
  statement_id uuid,
  import_id uuid,
  text_version_id uuid,
  renews_id uuid,
  delegate_id uuid,
  sealed boolean not null default false,
  constraint position_event_pk primary key (id),
  constraint position_event_campaign_id_id_key unique (campaign_id, id),
  constraint position_event_sealed check (not sealed or (source = '' and delegate_id is null)),
  constraint position_event_voice check (voice = 'own' or (voice = 'bloc' and statement_id is not null)),
  constraint position_event_confidence check (confidence between 1 and 3),
  constraint position_event_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
  constraint position_event_author_id_fk foreign key (author_id) references user_account (id),
  constraint position_event_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint position_event_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
  constraint position_event_campaign_id_text_version_id_fk foreign key (campaign_id, text_version_id) references text_version (campaign_id,id),
  constraint position_event_campaign_id_import_id_fk foreign key (campaign_id, import_id) references sheet_import (campaign_id,id),
  constraint position_event_campaign_id_statement_id_fk foreign key (campaign_id, statement_id) references statement (campaign_id,id),
  constraint position_event_campaign_id_interaction_id_fk foreign key (campaign_id, interaction_id) references interaction (campaign_id,id),
  constraint position_event_campaign_id_ask_id_fk foreign key (campaign_id, ask_id) references ask (campaign_id,id),
  constraint position_event_delegation_code_fk foreign key (delegation_code) references delegation (code)
);
create index position_event_import on position_event (import_id) where import_id is not null;
create index position_event_statement on position_event (statement_id) where statement_id is not null;
create index position_event_interaction_id_idx on position_event (interaction_id);
create index position_event_campaign_id_recorded_at_id_idx on position_event (campaign_id, recorded_at, id);
create index position_event_history on position_event (campaign_id, delegation_code, ask_id, occurred_at, recorded_at, id);

create table sealed_source (
  event_id uuid not null,
  campaign_id uuid not null,
  author_id uuid not null,
  source text not null default '',
  delegate_id uuid,
  constraint sealed_source_pk primary key (event_id),
  constraint sealed_source_author_id_fk foreign key (author_id) references user_account (id),
  constraint sealed_source_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
  constraint sealed_source_campaign_id_event_id_fk foreign key (campaign_id, event_id) references position_event (campaign_id,id)
);

create table retraction (
  event_id uuid not null,
  campaign_id uuid not null,
  retracted_by uuid not null,
  reason text not null default '',
  recorded_at timestamptz not null default clock_now(),
  constraint retraction_pk primary key (event_id),
  constraint retraction_retracted_by_fk foreign key (retracted_by) references user_account (id),
  constraint retraction_campaign_id_event_id_fk foreign key (campaign_id, event_id) references position_event (campaign_id,id)
);
create index retraction_campaign_id_recorded_at_idx on retraction (campaign_id, recorded_at);

create table position_head (
  campaign_id uuid not null,
  audience text not null,
  delegation_code text not null,
  ask_id uuid not null,
  voice text not null,
  event_id uuid not null,
  stance text not null,
  confidence smallint not null,
  text_version_id uuid,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  constraint position_head_pk primary key (campaign_id, audience, delegation_code, ask_id, voice),
  constraint position_head_campaign_id_event_id_fk foreign key (campaign_id, event_id) references position_event (campaign_id,id),
  constraint position_head_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table vote (
  id uuid not null,
  campaign_id uuid not null,
  title text not null,
  ask_id uuid,
  effect text not null default 'serves',
  amendment_id uuid,
  rule text not null,
  held_at timestamptz not null,
  zone text not null,
  yes int,
  no int,
  abstained int,
  absent int,
  grade text not null,
  source text not null default '',
  undone_at timestamptz,
  author_id uuid not null,
  organisation_id uuid not null,
  recorded_at timestamptz not null default clock_now(),
  version int not null default 1,
  constraint vote_pk primary key (id),
  constraint vote_campaign_id_id_key unique (campaign_id, id),
  constraint vote_tally check (least(yes, no, abstained, absent) >= 0),
  constraint vote_author_id_fk foreign key (author_id) references user_account (id),
  constraint vote_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
  constraint vote_campaign_id_amendment_id_fk foreign key (campaign_id, amendment_id) references amendment (campaign_id,id),
  constraint vote_campaign_id_ask_id_fk foreign key (campaign_id, ask_id) references ask (campaign_id,id)
);
create index vote_campaign_id_held_at_id_idx on vote (campaign_id, held_at, id);

create table ballot (
  vote_id uuid not null,
  delegation_code text not null,
  campaign_id uuid not null,
  choice text not null,
  constraint ballot_pk primary key (vote_id, delegation_code),
  constraint ballot_delegation_code_fk foreign key (delegation_code) references delegation (code),
  constraint ballot_campaign_id_vote_id_fk foreign key (campaign_id, vote_id) references vote (campaign_id,id)
);

create table treaty (
  campaign_id uuid not null,
  name text not null,
  instruments_needed int not null,
  days_after int not null,
  regional_organisation_counts boolean not null default false,
  opens_on date,
  closes_on date,
  zone text not null default 'America/New_York',
  source text not null,
  note text not null default '',
  version int not null default 1,
  constraint treaty_pk primary key (campaign_id),
  constraint treaty_numbers check (instruments_needed > 0 and days_after >= 0),
  constraint treaty_campaign_id_fk foreign key (campaign_id) references campaign (id)
);

create table treaty_action (
  id uuid not null,
  campaign_id uuid not null,
  delegation_code text not null,
  kind text not null,
  done_on date,
  known_on date not null,
  confirmed boolean not null,
  source text not null,
  note text not null default '',
  author_id uuid,
  recorded_at timestamptz not null default clock_now(),
  undone_at timestamptz,
  version int not null default 1,
  constraint treaty_action_pk primary key (id),
  constraint treaty_action_campaign_id_id_key unique (campaign_id, id),
  constraint treaty_action_author_id_fk foreign key (author_id) references user_account (id),
  constraint treaty_action_delegation_code_fk foreign key (delegation_code) references delegation (code),
  constraint treaty_action_campaign_id_fk foreign key (campaign_id) references treaty (campaign_id)
);
create unique index treaty_action_once on treaty_action (campaign_id, delegation_code, kind) where undone_at is null;
`;
