import { newId, newSignInToken } from '../../../dist/libs/platform/src/index.js';
import { zoneDataVersion } from '../../../dist/libs/domain/src/index.js';

/** Thirty zones on both sides of the date line, with and without summer time, some at odd minutes. */
export const ZONES = [
  'America/New_York', 'America/Chicago', 'America/Bogota', 'America/Lima', 'America/Santiago', 'America/Sao_Paulo',
  'America/Mexico_City', 'America/St_Johns', 'Europe/London', 'Europe/Vienna', 'Europe/Geneva', 'Europe/Kyiv',
  'Africa/Casablanca', 'Africa/Lagos', 'Africa/Nairobi', 'Africa/Johannesburg', 'Africa/Cairo', 'Asia/Beirut',
  'Asia/Tehran', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Dhaka', 'Asia/Yangon', 'Asia/Bangkok',
  'Asia/Manila', 'Asia/Tokyo', 'Australia/Sydney', 'Pacific/Auckland', 'Pacific/Apia',
].map((zone) => (zone === 'Europe/Geneva' ? 'Europe/Zurich' : zone)); // prettier-ignore

const ORGANISATIONS = 10;

/** A campaign with organisations, a process and a session. */
export async function layOutCampaign(database) {
  const campaignId = newId();
  await database.query(`insert into campaign (id, slug, name, summary) values ($1, $2, 'Bench', '')`, [
    campaignId,
    `bench-${campaignId}`,
  ]);
  await database.query(
    `insert into organisation (id, campaign_id, name) select gen_random_uuid(), $1, 'Organisation ' || n
     from generate_series(1, $2) n`,
    [campaignId, ORGANISATIONS],
  );
  const processId = newId();
  await database.query(
    `insert into process (id, campaign_id, name, decision_rule) values ($1, $2, 'Treaty', 'Two thirds')`,
    [processId, campaignId],
  );
  const sessionId = newId();
  await database.query(
    `insert into session (id, campaign_id, process_id, name, city, zone, opens_local, closes_local, opens_at, closes_at,
       zone_version)
     select $1, $2, $3, 'Concluding session', 'New York', 'America/New_York', to_char(opens, ${WALL}), to_char(closes, ${WALL}),
       opens at time zone 'America/New_York', closes at time zone 'America/New_York', $4
     from (select date_trunc('day', now()::timestamp) + interval '20 days 10 hours' as opens,
       date_trunc('day', now()::timestamp) + interval '30 days 18 hours' as closes) as walls`,
    [sessionId, campaignId, processId, zoneDataVersion],
  );
  return { campaignId, sessionId };
}

const WALL = `'YYYY-MM-DD"T"HH24:MI'`;

/** Active people with a seat, spread over organisations and zones. The first ten coordinate, the next twenty campaign. */
export async function addMembers(database, { campaignId }, number, { zones = ZONES, quiet = true } = {}) {
  await database.query(
    `with organisations as (select array_agg(id order by name) as ids from organisation where campaign_id = $1),
       people as (
         insert into user_account (id, email, name, state, zone, quiet_from, quiet_to)
         select gen_random_uuid(), 'p' || n || '-' || $1::text || '@example.org', 'Person ' || n, 'active',
           ($3::text[])[1 + n % cardinality($3::text[])], $4, $5
         from generate_series(1, $2) n returning id, (regexp_match(name, '\\d+'))[1]::int as n)
     insert into membership (id, campaign_id, user_id, organisation_id, role, core_group, joined_at)
     select gen_random_uuid(), $1, people.id, ids[1 + n % cardinality(ids)],
       case when n <= 10 then 'coordinator' when n <= 30 then 'campaigner' else 'member' end, n % 5 = 0,
       now() - interval '60 days'
     from people, organisations`,
    [campaignId, number, zones, quiet ? '22:00' : '00:00', quiet ? '07:00' : '00:00'],
  );
}

/** @returns somebody of this role, signed in */
export async function aReader(database, { campaignId }, role) {
  const [person] = await database.query(
    `select u.id, m.organisation_id as "organisationId" from membership m join user_account u on u.id = m.user_id
     where m.campaign_id = $1 and m.role = $2 and not m.core_group order by u.name limit 1`,
    [campaignId, role],
  );
  const { token, hash } = newSignInToken();
  await database.query(
    `insert into sign_in (id, user_id, token_hash, expires_at) values ($1, $2, $3, now() + interval '12 hours')`,
    [newId(), person.id, hash],
  );
  return { ...person, cookie: `demarche_sign_in=${token}` };
}

export async function addAsks(database, { campaignId }, number) {
  await database.query(
    `insert into ask (id, campaign_id, key, title, summary, priority, red_line, created_at, changed_at)
     select gen_random_uuid(), $1, 'ask-' || n, 'Keep the safeguards of Article ' || n,
       'No production order without prior review by an independent court, and notice to whom it concerns.',
       1 + n % 3, n % 7 = 0, now() - interval '90 days', now() - interval '90 days' from generate_series(1, $2) n`,
    [campaignId, number],
  );
}

/** Absolute deadlines from `firstDay` days ahead on, one a day. */
export async function addDeadlines(
  database,
  { campaignId, sessionId },
  number,
  firstDay,
  kind = 'session_close',
) {
  await database.query(
    `insert into deadline (id, campaign_id, session_id, kind, title, schedule, zone, due_local, due_at, zone_version,
       created_at, changed_at)
     select gen_random_uuid(), $1, $2, $3, 'Deadline ' || n, 'absolute', 'America/New_York', to_char(due, ${WALL}),
       due at time zone 'America/New_York', $6, now() - interval '40 days', now() - interval '40 days'
     from (select n, date_trunc('day', now()::timestamp) + make_interval(days => $5 + n) + interval '18 hours' as due
       from generate_series(0, $4 - 1) n) as walls`,
    [campaignId, sessionId, kind, number, firstDay, zoneDataVersion],
  );
}

/** The rules most campaigns begin with: a week, three days and one day before, and on the morning of the day. */
export async function addRules(database, { campaignId }, subject, number = 4) {
  await database.query(
    `insert into reminder_rule (id, campaign_id, subject, type, minutes, at_time, days_before, audience_roles)
     select gen_random_uuid(), $1, $2, type, minutes, at_time, days_before, '{member,campaigner,coordinator}'
     from (values ('before', 7 * 1440, null, null), ('before', 3 * 1440, null, null), ('before', 1440, null, null),
       ('morning', null, '09:00', 0)) as rules (type, minutes, at_time, days_before) limit $3`,
    [campaignId, subject, number],
  );
}
