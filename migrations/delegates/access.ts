/** Those lines of the access table that have changed. */
export const access = `
  drop policy app_read on delegate;
  create policy app_read on delegate for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))) and (removed_at is null or reads_removed()));
  create policy app_update on delegate for update to demarche_app using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))))) with check (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy ledger_read on delegate for select to demarche_ledger using (true);
  create policy ledger_update on delegate for update to demarche_ledger using (true);
  create policy app_update on delegate_role for update to demarche_app using (campaign_id = any((select reader_logs_in())::uuid[]) and exists (select from delegate d where d.id = delegate_id and (d.author_id = (select reader_id()) or d.campaign_id = any((select reader_coordinates())::uuid[]))));
  create policy app_delete on delegate_role for delete to demarche_app using (campaign_id = any((select reader_logs_in())::uuid[]) and exists (select from delegate d where d.id = delegate_id and (d.author_id = (select reader_id()) or d.campaign_id = any((select reader_coordinates())::uuid[]))));
  create policy ledger_read on delegate_role for select to demarche_ledger using (true);
  create policy ledger_delete on delegate_role for delete to demarche_ledger using (true);
  alter table contact_point enable row level security, force row level security;
  create policy app_read on contact_point for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))) and exists (select from delegate d where d.id = delegate_id));
  create policy app_insert on contact_point for insert to demarche_app with check (campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()) and organisation_id = any((select reader_represents())::uuid[]) and (tier <> 'core' or campaign_id = any((select reader_core_campaigns())::uuid[])) and exists (select from delegate d where d.id = delegate_id));
  create policy app_update on contact_point for update to demarche_app using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))))) with check (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_delete on contact_point for delete to demarche_app using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))));
  create policy ledger_read on contact_point for select to demarche_ledger using (true);
  create policy ledger_delete on contact_point for delete to demarche_ledger using (true);
  alter table acquaintance enable row level security, force row level security;
  create policy app_read on acquaintance for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id()) or user_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))) and exists (select from delegate d where d.id = delegate_id));
  create policy app_insert on acquaintance for insert to demarche_app with check (campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()) and organisation_id = any((select reader_represents())::uuid[]) and (tier <> 'core' or campaign_id = any((select reader_core_campaigns())::uuid[])) and exists (select from delegate d where d.id = delegate_id) and (user_id = (select reader_id()) or campaign_id = any((select reader_coordinates())::uuid[])));
  create policy app_update on acquaintance for update to demarche_app using ((user_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))))) with check (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_delete on acquaintance for delete to demarche_app using ((user_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))));
  create policy ledger_read on acquaintance for select to demarche_ledger using (true);
  create policy ledger_delete on acquaintance for delete to demarche_ledger using (true);
  alter table delegate_note enable row level security, force row level security;
  create policy app_read on delegate_note for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))) and exists (select from delegate d where d.id = delegate_id));
  create policy app_insert on delegate_note for insert to demarche_app with check (campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()) and organisation_id = any((select reader_represents())::uuid[]) and (tier <> 'core' or campaign_id = any((select reader_core_campaigns())::uuid[])) and exists (select from delegate d where d.id = delegate_id));
  create policy app_update on delegate_note for update to demarche_app using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))))) with check (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_delete on delegate_note for delete to demarche_app using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))));
  create policy ledger_read on delegate_note for select to demarche_ledger using (true);
  create policy ledger_delete on delegate_note for delete to demarche_ledger using (true);
  alter table delegate_pseudonym enable row level security, force row level security;
  create policy app_read on delegate_pseudonym for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))));
  create policy app_insert on delegate_pseudonym for insert to demarche_app with check (campaign_id = any((select reader_logs_in())::uuid[]) and author_id = (select reader_id()) and organisation_id = any((select reader_represents())::uuid[]) and (tier <> 'core' or campaign_id = any((select reader_core_campaigns())::uuid[])) and campaign_id = any((select reader_logs_in())::uuid[]) and exists (select from delegate d where d.id = delegate_id and (d.author_id = (select reader_id()) or d.campaign_id = any((select reader_coordinates())::uuid[]))));
  create policy app_update on delegate_pseudonym for update to demarche_app using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[]))))) with check (campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_delete on delegate_pseudonym for delete to demarche_app using ((author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[])) or (campaign_id = any((select reader_coordinates())::uuid[]) and campaign_id = any((select reader_campaigns())::uuid[]) and (
    author_id = (select reader_id())
    or tier in ('coalition', 'public')
    or (tier = 'core' and campaign_id = any((select reader_core_campaigns())::uuid[]))
    or (tier = 'organisation' and organisation_id = any((select reader_organisations())::uuid[])))));
  create policy ledger_read on delegate_pseudonym for select to demarche_ledger using (true);
  create policy ledger_delete on delegate_pseudonym for delete to demarche_ledger using (true);
  create policy ledger_update on delegate_pseudonym for update to demarche_ledger using (true);
  alter table delegate_import enable row level security, force row level security;
  create policy app_read on delegate_import for select to demarche_app using (author_id = (select reader_id()) and campaign_id = any((select reader_campaigns())::uuid[]));
  create policy app_insert on delegate_import for insert to demarche_app with check (author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[]));
  create policy app_update on delegate_import for update to demarche_app using (author_id = (select reader_id()) and campaign_id = any((select reader_logs_in())::uuid[]));
  drop policy app_read on interaction_delegate;
  create policy app_read on interaction_delegate for select to demarche_app using (campaign_id = any((select reader_campaigns())::uuid[]) and exists (select from interaction i where i.id = interaction_id) and (exists (select from delegate d where d.id = delegate_id)
        or exists (select from delegate_pseudonym p where p.delegate_id = interaction_delegate.delegate_id)));
  grant update (delegation_code, name, other_names, title, pronouns, languages, tier, version, removed_at, removed_by, erased_at, erased_by, merged_into_id) on delegate to demarche_app;
  grant select (id, campaign_id, merged_into_id, root_id) on delegate to demarche_ledger;
  grant update (root_id, name, other_names, title, pronouns, languages, removed_at, removed_by, erased_at, erased_by, version) on delegate to demarche_ledger;
  grant update (post_id, session_id, title, valid_from, valid_to, delegation_code) on delegate_role to demarche_app;
  grant delete on delegate_role to demarche_app;
  grant select (delegate_id) on delegate_role to demarche_ledger;
  grant delete on delegate_role to demarche_ledger;
  grant select on contact_point to demarche_app;
  grant insert on contact_point to demarche_app;
  grant update (kind, value, tier, verified_on, verified_by, version) on contact_point to demarche_app;
  grant delete on contact_point to demarche_app;
  grant select (delegate_id) on contact_point to demarche_ledger;
  grant delete on contact_point to demarche_ledger;
  grant select on acquaintance to demarche_app;
  grant insert on acquaintance to demarche_app;
  grant update (closeness, tier, changed_at) on acquaintance to demarche_app;
  grant delete on acquaintance to demarche_app;
  grant select (delegate_id) on acquaintance to demarche_ledger;
  grant delete on acquaintance to demarche_ledger;
  grant select on delegate_note to demarche_app;
  grant insert on delegate_note to demarche_app;
  grant update (note, tier, changed_at, version) on delegate_note to demarche_app;
  grant delete on delegate_note to demarche_app;
  grant select (delegate_id) on delegate_note to demarche_ledger;
  grant delete on delegate_note to demarche_ledger;
  grant select on delegate_pseudonym to demarche_app;
  grant insert on delegate_pseudonym to demarche_app;
  grant update (pseudonym, tier) on delegate_pseudonym to demarche_app;
  grant delete on delegate_pseudonym to demarche_app;
  grant select (delegate_id) on delegate_pseudonym to demarche_ledger;
  grant delete on delegate_pseudonym to demarche_ledger;
  grant update (delegation_code, removed_at) on delegate_pseudonym to demarche_ledger;
  grant select on delegate_import to demarche_app;
  grant insert on delegate_import to demarche_app;
  grant update (undone_at) on delegate_import to demarche_app;
`;
