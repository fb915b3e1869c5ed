/** Joint letters, whom one asked to sign, and who signs. */
export const tables = `
  create table letter (
    id uuid not null,
    campaign_id uuid not null,
    title text not null,
    title_key text,
    state text not null default 'draft',
    closes_local text,
    zone text,
    closes_at timestamptz,
    zone_version text,
    grace_minutes integer not null default 0,
    late_allowed boolean not null default false,
    list_shown boolean not null default false,
    individuals boolean not null default true,
    wording integer not null default 1,
    opened_at timestamptz,
    closed_at timestamptz,
    sent_at timestamptz,
    published_at timestamptz,
    author_id uuid not null,
    created_at timestamptz not null default clock_now(),
    version integer not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint letter_campaign_id_id_key unique (campaign_id, id),
    constraint letter_grace check (grace_minutes between 0 and 10080),
    constraint letter_wall check (closes_local ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'),
    constraint letter_deadline check (num_nonnulls(closes_local, zone, closes_at, zone_version) in (0, 4)),
    constraint letter_state check (state in ('draft', 'open', 'closed', 'sent', 'published')),
    constraint letter_pk primary key (id),
    constraint letter_removed_by_fk foreign key (removed_by) references user_account(id),
    constraint letter_author_id_fk foreign key (author_id) references user_account(id),
    constraint letter_campaign_id_fk foreign key (campaign_id) references campaign(id)
  );
  create unique index letter_title_key on letter (campaign_id, title_key) where removed_at is null;
  create table letter_text (
    id uuid not null,
    campaign_id uuid not null,
    letter_id uuid not null,
    language text not null,
    title text not null,
    salutation text not null default '',
    body text not null,
    authentic boolean not null default false,
    note text not null default '',
    constraint letter_text_letter_id_language_key unique (letter_id, language),
    constraint letter_text_pk primary key (id),
    constraint letter_text_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  create unique index letter_text_authentic on letter_text (letter_id) where authentic;
  create table letter_wording (
    id uuid not null,
    campaign_id uuid not null,
    letter_id uuid not null,
    wording integer not null,
    texts jsonb not null,
    text_sha256 text not null,
    author_id uuid not null,
    at timestamptz not null default clock_now(),
    constraint letter_wording_letter_id_wording_key unique (letter_id, wording),
    constraint letter_wording_pk primary key (id),
    constraint letter_wording_author_id_fk foreign key (author_id) references user_account(id),
    constraint letter_wording_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  create table letter_addressee (
    id uuid not null,
    campaign_id uuid not null,
    letter_id uuid not null,
    kind text not null,
    name text not null,
    salutation text not null default '',
    copy boolean not null default false,
    delegation_code text,
    sort integer not null,
    constraint letter_addressee_kind check (kind in ('mission', 'chair', 'ministry', 'parliament', 'nhri', 'other')),
    constraint letter_addressee_pk primary key (id),
    constraint letter_addressee_delegation_code_fk foreign key (delegation_code) references delegation(code),
    constraint letter_addressee_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  create index letter_addressee_letter on letter_addressee (letter_id, sort);
  create table letter_ask (
    letter_id uuid not null,
    ask_id uuid not null,
    campaign_id uuid not null,
    constraint letter_ask_pk primary key (letter_id, ask_id),
    constraint letter_ask_campaign_id_ask_id_fk foreign key (campaign_id, ask_id) references ask(campaign_id,id),
    constraint letter_ask_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  create table letter_list (
    id uuid not null,
    campaign_id uuid not null,
    letter_id uuid not null,
    as_of timestamptz not null,
    made_by uuid not null,
    list jsonb not null,
    texts jsonb not null,
    list_sha256 text not null,
    text_sha256 text not null,
    files_sha256 jsonb not null default '{}',
    engine text not null,
    constraint letter_list_campaign_id_id_key unique (campaign_id, id),
    constraint letter_list_pk primary key (id),
    constraint letter_list_made_by_fk foreign key (made_by) references user_account(id),
    constraint letter_list_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  create index letter_list_letter_id_as_of_idx on letter_list (letter_id, as_of);
  create table signatory (
    id uuid not null,
    campaign_id uuid not null,
    letter_id uuid not null,
    kind text not null,
    organisation_id uuid,
    shown_name text not null,
    name_key text,
    place text not null default '',
    place_code text,
    affiliation text not null default '',
    language text not null default 'en',
    withheld boolean not null default false,
    state text not null,
    offered_at timestamptz not null default clock_now(),
    confirmed_at timestamptz,
    approved_at timestamptz,
    refused_at timestamptz,
    withdrawn_at timestamptz,
    late boolean not null default false,
    source text not null,
    wording integer,
    text_sha256 text,
    sort integer,
    merged_into_id uuid,
    version integer not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint signatory_campaign_id_id_key unique (campaign_id, id),
    constraint signatory_merged check (merged_into_id <> id),
    constraint signatory_of_individual check (kind = 'organisation' or organisation_id is null),
    constraint signatory_source check (source in ('link', 'coordinator', 'import')),
    constraint signatory_state check (state in ('offered', 'confirmed', 'approved', 'refused', 'withdrawn')),
    constraint signatory_kind check (kind in ('organisation', 'individual')),
    constraint signatory_pk primary key (id),
    constraint signatory_removed_by_fk foreign key (removed_by) references user_account(id),
    constraint signatory_campaign_id_merged_into_id_fk foreign key (campaign_id, merged_into_id) references signatory(campaign_id,id),
    constraint signatory_place_code_fk foreign key (place_code) references delegation(code),
    constraint signatory_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation(campaign_id,id),
    constraint signatory_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  create index signatory_of_organisation on signatory (organisation_id) where organisation_id is not null;
  create unique index signatory_organisation on signatory (letter_id, organisation_id) where organisation_id is not null and state <> 'withdrawn' and merged_into_id is null and removed_at is null;
  create index signatory_letter_id_kind_idx on signatory (letter_id, kind);
  create table signatory_contact (
    signatory_id uuid not null,
    campaign_id uuid not null,
    email text not null,
    constraint signatory_contact_pk primary key (signatory_id),
    constraint signatory_contact_campaign_id_signatory_id_fk foreign key (campaign_id, signatory_id) references signatory(campaign_id,id)
  );
  create index signatory_contact_campaign_id_email_idx on signatory_contact (campaign_id, email);
  create table letter_request (
    id uuid not null,
    campaign_id uuid not null,
    letter_id uuid not null,
    organisation_id uuid,
    name text not null,
    user_id uuid not null,
    language text not null default 'en',
    asked_at timestamptz not null default clock_now(),
    asked_by uuid,
    answer text not null default 'none',
    answered_at timestamptz,
    signatory_id uuid,
    version integer not null default 1,
    removed_at timestamptz,
    removed_by uuid,
    constraint letter_request_letter_id_user_id_key unique (letter_id, user_id),
    constraint letter_request_campaign_id_id_key unique (campaign_id, id),
    constraint letter_request_answer check (answer in ('none', 'signed', 'declined')),
    constraint letter_request_pk primary key (id),
    constraint letter_request_removed_by_fk foreign key (removed_by) references user_account(id),
    constraint letter_request_asked_by_fk foreign key (asked_by) references user_account(id),
    constraint letter_request_user_id_fk foreign key (user_id) references user_account(id),
    constraint letter_request_campaign_id_signatory_id_fk foreign key (campaign_id, signatory_id) references signatory(campaign_id,id),
    constraint letter_request_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation(campaign_id,id),
    constraint letter_request_campaign_id_letter_id_fk foreign key (campaign_id, letter_id) references letter(campaign_id,id)
  );
  create index letter_request_signatory on letter_request (signatory_id) where signatory_id is not null;
  create index letter_request_user on letter_request (user_id);
`;
