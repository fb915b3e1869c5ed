/** Tables whose rows show that somebody sat for an organisation, or in the core group. */
const TESTIMONY = [
  'interaction',
  'position_event',
  'task',
  'delegate',
  'contact_notice',
  'statement',
  'amendment',
  'sheet_import',
];

/** Forced row-level security binds the owner as well, who has no policy. */
const forced = (on: boolean) =>
  ['membership', ...TESTIMONY]
    .map((table) => `alter table ${table} ${on ? '' : 'no '}force row level security;`)
    .join('\n  ');

export const tables = `
  alter table membership
    add column reads_organisation boolean not null default true,
    add column admitted_by uuid,
    add column admitted_at timestamptz,
    add column ended_by uuid,
    add column ended_at timestamptz;

  create table occupied_circle (
    campaign_id uuid not null,
    circle text not null,
    since timestamptz not null default clock_now(),
    constraint occupied_circle_pk primary key (campaign_id, circle),
    constraint occupied_circle_campaign_id_fk foreign key (campaign_id) references campaign (id)
  );

  create table seat_request (
    id uuid not null,
    campaign_id uuid not null,
    membership_id uuid not null,
    user_id uuid not null,
    kind text not null,
    organisation_id uuid,
    core_group boolean not null default false,
    role text,
    hand_tasks_to uuid,
    asked_by uuid not null,
    asked_at timestamptz not null default clock_now(),
    due_at timestamptz not null,
    outcome text,
    closed_by uuid,
    closed_at timestamptz,
    restored_at timestamptz,
    constraint seat_request_pk primary key (id),
    constraint seat_request_kind check (kind in ('clearance', 'removal', 'demotion')),
    constraint seat_request_outcome
      check (outcome in ('confirmed', 'took_effect', 'refused', 'withdrawn', 'expired', 'superseded')),
    constraint seat_request_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint seat_request_campaign_id_membership_id_fk foreign key (campaign_id, membership_id) references membership (campaign_id,id),
    constraint seat_request_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint seat_request_user_id_fk foreign key (user_id) references user_account (id),
    constraint seat_request_asked_by_fk foreign key (asked_by) references user_account (id)
  );
  create unique index seat_request_open on seat_request (membership_id, kind) where outcome is null;
  create index seat_request_campaign_id_idx on seat_request (campaign_id);

  create table seat_notice (
    id uuid not null,
    campaign_id uuid not null,
    user_id uuid not null,
    change text not null,
    subject_id uuid not null,
    actor_id uuid,
    organisation_id uuid,
    core_group boolean not null default false,
    due_at timestamptz,
    at timestamptz not null default clock_now(),
    seen_at timestamptz,
    delivery_id uuid,
    constraint seat_notice_pk primary key (id),
    constraint seat_notice_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint seat_notice_user_id_fk foreign key (user_id) references user_account (id),
    constraint seat_notice_subject_id_fk foreign key (subject_id) references user_account (id)
  );
  create index seat_notice_user_id_campaign_id_at_idx on seat_notice (user_id, campaign_id, at);
  create index seat_notice_delivery_id_idx on seat_notice (delivery_id);

  -- Where somebody sits or sat, or wrote, there is something to read.
  ${forced(false)}
  insert into occupied_circle (campaign_id, circle)
    select campaign_id, organisation_id::text from membership where joined_at is not null
    union select campaign_id, 'core' from membership where joined_at is not null and core_group
    ${TESTIMONY.map(
      (table) => `union select campaign_id, organisation_id::text from ${table}
    union select campaign_id, 'core' from ${table} where tier = 'core'`,
    ).join('\n    ')};
  ${forced(true)}
`;
