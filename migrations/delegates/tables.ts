/** People of delegations have more than a name, and what is known of them hangs on them. */
export const tables = `
  create table delegate_import (
    id uuid not null,
    campaign_id uuid not null,
    author_id uuid not null,
    added integer not null,
    changed integer not null,
    applied_at timestamptz not null default clock_now(),
    undone_at timestamptz,
    constraint delegate_import_pk primary key (id),
    constraint delegate_import_campaign_id_id_key unique (campaign_id, id),
    constraint delegate_import_campaign_id_fk foreign key (campaign_id) references campaign (id),
    constraint delegate_import_author_id_fk foreign key (author_id) references user_account (id)
  );
  create index delegate_import_campaign_id_author_id_idx on delegate_import (campaign_id, author_id);

  alter table delegate
    add column other_names text[] not null default '{}',
    add column title text not null default '',
    add column pronouns text not null default '',
    add column languages text[] not null default '{}',
    add column version integer not null default 1,
    add column created_at timestamptz not null default clock_now(),
    add column removed_at timestamptz,
    add column removed_by uuid,
    add column erased_at timestamptz,
    add column erased_by uuid,
    add column merged_into_id uuid,
    add column root_id uuid,
    add column import_id uuid,
    add constraint delegate_removed_by_fk foreign key (removed_by) references user_account (id),
    add constraint delegate_merged check (merged_into_id <> id),
    add constraint delegate_campaign_id_merged_into_id_fk foreign key (campaign_id, merged_into_id) references delegate (campaign_id,id),
    add constraint delegate_campaign_id_root_id_fk foreign key (campaign_id, root_id) references delegate (campaign_id,id),
    add constraint delegate_campaign_id_import_id_fk foreign key (campaign_id, import_id) references delegate_import (campaign_id,id);
  create index delegate_root on delegate (root_id) where root_id is not null;
  create index delegate_of_import on delegate (import_id) where import_id is not null;

  alter table delegate_role add column delegation_code text, add column import_id uuid;
  alter table delegate_role no force row level security;
  alter table delegate no force row level security;
  update delegate_role r set delegation_code = d.delegation_code from delegate d where d.id = r.delegate_id;
  alter table delegate force row level security;
  alter table delegate_role force row level security;
  alter table delegate_role alter column delegation_code set not null,
    add constraint delegate_role_delegation_code_fk foreign key (delegation_code) references delegation (code),
    add constraint delegate_role_campaign_id_import_id_fk foreign key (campaign_id, import_id) references delegate_import (campaign_id,id);

  create table contact_point (
    id uuid not null,
    campaign_id uuid not null,
    delegate_id uuid not null,
    kind text not null,
    value text not null,
    tier text not null,
    author_id uuid not null,
    organisation_id uuid not null,
    verified_on date,
    verified_by uuid,
    version integer not null default 1,
    import_id uuid,
    constraint contact_point_pk primary key (id),
    constraint contact_point_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
    constraint contact_point_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
    constraint contact_point_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint contact_point_author_id_fk foreign key (author_id) references user_account (id),
    constraint contact_point_verified_by_fk foreign key (verified_by) references user_account (id),
    constraint contact_point_campaign_id_import_id_fk foreign key (campaign_id, import_id) references delegate_import (campaign_id,id)
  );
  create index contact_point_delegate_id_idx on contact_point (delegate_id);
  create index contact_point_of_import on contact_point (import_id) where import_id is not null;

  create table acquaintance (
    delegate_id uuid not null,
    user_id uuid not null,
    author_id uuid not null,
    id uuid not null,
    campaign_id uuid not null,
    organisation_id uuid not null,
    closeness text not null,
    tier text not null,
    changed_at timestamptz not null default clock_now(),
    constraint acquaintance_pk primary key (delegate_id, user_id, author_id),
    constraint acquaintance_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
    constraint acquaintance_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
    constraint acquaintance_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint acquaintance_author_id_fk foreign key (author_id) references user_account (id),
    constraint acquaintance_user_id_fk foreign key (user_id) references user_account (id)
  );
  create index acquaintance_user_id_idx on acquaintance (user_id);

  create table delegate_note (
    id uuid not null,
    campaign_id uuid not null,
    delegate_id uuid not null,
    note text not null,
    tier text not null,
    author_id uuid not null,
    organisation_id uuid not null,
    created_at timestamptz not null default clock_now(),
    changed_at timestamptz not null default clock_now(),
    version integer not null default 1,
    constraint delegate_note_pk primary key (id),
    constraint delegate_note_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
    constraint delegate_note_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
    constraint delegate_note_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint delegate_note_author_id_fk foreign key (author_id) references user_account (id)
  );
  create index delegate_note_delegate_id_idx on delegate_note (delegate_id);

  create table delegate_pseudonym (
    id uuid not null,
    campaign_id uuid not null,
    delegate_id uuid not null,
    delegation_code text not null,
    pseudonym text not null,
    tier text not null,
    author_id uuid not null,
    organisation_id uuid not null,
    removed_at timestamptz,
    constraint delegate_pseudonym_pk primary key (id),
    constraint delegate_pseudonym_tier check (tier in ('me', 'organisation', 'core', 'coalition', 'public')),
    constraint delegate_pseudonym_campaign_id_delegate_id_fk foreign key (campaign_id, delegate_id) references delegate (campaign_id,id),
    constraint delegate_pseudonym_campaign_id_organisation_id_fk foreign key (campaign_id, organisation_id) references organisation (campaign_id,id),
    constraint delegate_pseudonym_author_id_fk foreign key (author_id) references user_account (id),
    constraint delegate_pseudonym_delegate_id_key unique (delegate_id),
    constraint delegate_pseudonym_delegation_code_fk foreign key (delegation_code) references delegation (code)
  );
  create index delegate_pseudonym_campaign_id_delegation_code_idx on delegate_pseudonym (campaign_id, delegation_code);
`;
