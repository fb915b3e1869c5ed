/*
 * Contacts and positions in bulk. Numbers are drawn from n itself, so that every run lays out the same campaign.
 */

const AUTHOR = `(select array_agg(m.user_id order by m.user_id) as users,
    array_agg(m.organisation_id order by m.user_id) as organisations
  from membership m where m.campaign_id = $1 and m.role <> 'member') as author`;
const DELEGATION = '(select array_agg(code order by code) as codes from delegation) as delegations';
const ASK = '(select array_agg(id order by key) as ids from ask where campaign_id = $1) as asks';
const TIER = `(array['coalition', 'organisation', 'core', 'coalition', 'me', 'public'])[1 + n % 6]`;
const KIND = `(array['meeting', 'corridor', 'call', 'letter', 'email', 'event'])[1 + n % 6]`;
const STANCE = `(array['champion', 'support', 'lean_support', 'undecided', 'lean_against', 'oppose', 'silent'])[1 + n * 31 % 7]`;
const pick = (list, step) => `${list}[1 + n * ${step} % cardinality(${list})]`;

/** Contacts of the last two months, in all tiers. */
export async function addInteractions(database, { campaignId }, number) {
  await database.query(
    `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id,
       organisation_id, recorded_at)
     select gen_random_uuid(), $1, ${pick('codes', 37)}, ${KIND}, at, 'America/New_York',
       'Second secretary; will ask the capital about Article ' || n % 60 || ' and come back before the session.',
       ${TIER}, ${pick('users', 7)}, ${pick('organisations', 7)}, at + interval '1 hour'
     from ${AUTHOR}, ${DELEGATION},
       (select n, now() - make_interval(hours => 200 + n * 4) as at from generate_series(1, $2) n) as moment`,
    [campaignId, number],
  );
}

/** Statements of the last months, in all tiers, spread over delegations and asks. */
export async function addPositions(database, { campaignId }, number) {
  await database.query(
    `insert into position_event (id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source, note,
       occurred_at, recorded_at, tier, author_id, organisation_id)
     select gen_random_uuid(), $1, ${pick('codes', 37)}, ${pick('ids', 11)}, ${STANCE}, 1 + n % 3,
       case when n % 2 = 0 then 'publicly' else 'privately' end, 'own_notes', 'A/AC.291/22/Rev.3',
       'Waiting for instructions from the capital', at, at + interval '1 hour', ${TIER}, ${pick('users', 7)},
       ${pick('organisations', 7)}
     from ${AUTHOR}, ${DELEGATION}, ${ASK},
       (select n, now() - make_interval(mins => 15000 + n * 20) as at from generate_series(1, $2) n) as moment`,
    [campaignId, number],
  );
}

/** What a digest has to tell: in the last days, for everybody. */
export async function addWeek(database, { campaignId }, { shifts, meetings, tasksEach }) {
  await database.query(
    `insert into position_event (id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source, note,
       occurred_at, recorded_at, tier, author_id, organisation_id)
     select gen_random_uuid(), $1, ${pick('codes', 37)}, ${pick('ids', 11)}, 'support', 2, 'publicly', 'webcast',
       'Statement of the week', 'Said so on the floor', at, at, 'coalition', ${pick('users', 7)}, ${pick('organisations', 7)}
     from ${AUTHOR}, ${DELEGATION}, ${ASK},
       (select n, now() - make_interval(hours => 24 + n * 8) as at from generate_series(1, $2) n) as moment`,
    [campaignId, shifts],
  );
  await database.query(
    `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id,
       organisation_id, recorded_at)
     select gen_random_uuid(), $1, ${pick('codes', 53)}, 'meeting', at, 'America/New_York',
       'Legal adviser and second secretary. They can live with the text if Article ' || n || ' keeps its second paragraph.',
       'coalition', ${pick('users', 7)}, ${pick('organisations', 7)}, at
     from ${AUTHOR}, ${DELEGATION},
       (select n, now() - make_interval(hours => 20 + n * 9) as at from generate_series(1, $2) n) as moment`,
    [campaignId, meetings],
  );
  await database.query(
    `insert into task (id, campaign_id, title, delegation_code, assignee_id, zone, due_local, due_at, zone_version, tier,
       author_id, organisation_id, created_at)
     select gen_random_uuid(), $1, 'Send the wording on Article ' || n || ' to the mission', ${pick('codes', 17)}, m.user_id,
       'America/New_York', to_char(at, 'YYYY-MM-DD"T"HH24:MI'), at at time zone 'America/New_York', 'bench', 'me',
       ${pick('users', 7)}, ${pick('organisations', 7)}, now() - interval '20 days'
     from membership m, ${AUTHOR}, ${DELEGATION},
       (select n, date_trunc('hour', now()::timestamp) + make_interval(days => 2 + n) as at from generate_series(1, $2) n) as moment
     where m.campaign_id = $1`,
    [campaignId, tasksEach],
  );
}

/** After bulk work as after a while of running: with statistics. */
export const settle = (database) => database.query('vacuum analyze');
