-- Rows as release 0.1.0 wrote them; every release after it must keep them. Never changed.
insert into delegation (code, alpha2, short_name, formal_name, kind) values
  ('FRA', 'FR', 'France', 'the French Republic', 'member') on conflict do nothing;
insert into campaign (id, slug, name, summary) values
  ('00000000-0000-7000-8000-000000000001', 'first', 'First campaign', '');
insert into process (id, campaign_id, name, decision_rule) values
  ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'Committee', 'Two thirds');
insert into organisation (id, campaign_id, name) values
  ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000001', 'Organisation');
insert into user_account (id, email, name, state, zone) values
  ('00000000-0000-7000-8000-000000000004', 'person@example.org', 'Person', 'active', 'Asia/Bangkok');
insert into membership (id, campaign_id, user_id, organisation_id, role) values
  ('00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000001',
   '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000003', 'campaigner');
insert into session (id, campaign_id, process_id, name, city, zone, opens_local, closes_local, opens_at, closes_at,
    zone_version) values
  ('00000000-0000-7000-8000-000000000006', '00000000-0000-7000-8000-000000000001',
   '00000000-0000-7000-8000-000000000002', 'Session', 'New York', 'America/New_York', '2024-07-29T10:00',
   '2024-08-09T18:00', '2024-07-29T14:00Z', '2024-08-09T22:00Z', '2024a');
insert into deadline (id, campaign_id, session_id, kind, title, schedule, anchor, zone, due_local, due_at, zone_version)
  values
  ('00000000-0000-7000-8000-000000000007', '00000000-0000-7000-8000-000000000001',
   '00000000-0000-7000-8000-000000000006', 'session_close', 'Session closes', 'relative', 'session_close',
   'America/New_York', '2024-08-09T18:00', '2024-08-09T22:00Z', '2024a');
insert into ask (id, campaign_id, key, title, summary, priority) values
  ('00000000-0000-7000-8000-000000000008', '00000000-0000-7000-8000-000000000001', 'ask', 'Ask', '', 1);
insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, tier, author_id, organisation_id)
  values
  ('00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-000000000001', 'FRA', 'corridor',
   '2024-08-05T10:00Z', 'America/New_York', 'coalition', '00000000-0000-7000-8000-000000000004',
   '00000000-0000-7000-8000-000000000003');
insert into position_event (id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, occurred_at, tier,
    author_id, organisation_id, interaction_id) values
  ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000001', 'FRA',
   '00000000-0000-7000-8000-000000000008', 'support', 3, 'privately', 'own_notes', '2024-08-05T10:00Z', 'coalition',
   '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000003',
   '00000000-0000-7000-8000-000000000009');
insert into task (id, campaign_id, title, interaction_id, zone, due_local, due_at, zone_version, tier, author_id,
    organisation_id) values
  ('00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-000000000001', 'Write to them',
   '00000000-0000-7000-8000-000000000009', 'Asia/Bangkok', '2024-08-06T09:00', '2024-08-06T02:00Z', '2024a', 'organisation',
   '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000003');
insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id,
    fire_at, useful_until) values
  ('00000000-0000-7000-8000-00000000000c', '00000000-0000-7000-8000-000000000001', 'digest', 'digest',
   '00000000-0000-7000-8000-000000000005', 0, '2024-W32', '00000000-0000-7000-8000-000000000004',
   '00000000-0000-7000-8000-000000000005', '2024-08-05T01:00Z', '2024-08-07T01:00Z');
