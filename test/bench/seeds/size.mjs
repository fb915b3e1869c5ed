import { addMembers } from './campaign.mjs';
import { settle } from './testimony.mjs';

const MEETINGS = 10_000;
const TASKS = 2_000;
const PEOPLE = 1_000;
const ORGANISATIONS = 300;

/** A word that only the row has which a list shows last: no list shows it before it is searched for. */
export const LAST = 'quetzalcoatl';

const AUTHOR = `(select user_id, organisation_id from membership where campaign_id = $1 and role = 'coordinator'
    order by joined_at, id limit 1) as author`;
const DELEGATION = '(select array_agg(code order by code) as codes from delegation) as delegations';
const CODE = 'codes[1 + n * 37 % cardinality(codes)]';
/** Of row `n`, of which the last has the word. */
const text = (words, last) =>
  `'${words} ' || lpad(n::text, 5, '0') || case when n = ${last} then ' ${LAST}' else '' end`;

/**
 * The demo's campaign as large as one becomes: whatever is in it, everybody of the campaign sees.
 * @returns the id of the campaign
 */
export async function enlarge(database, slug) {
  const [{ id: campaignId }] = await database.query('select id from campaign where slug = $1', [slug]);
  const write = (statement) => database.query(statement, [campaignId]);
  await write(`insert into organisation (id, campaign_id, name)
    select gen_random_uuid(), $1, ${text('Network of lawyers no.', ORGANISATIONS)} from generate_series(1, ${ORGANISATIONS}) n`);
  await addMembers(database, { campaignId }, PEOPLE);
  await write(`update user_account u set name = 'Zz ${LAST}' from membership m
    where m.user_id = u.id and m.campaign_id = $1 and u.name = 'Person ${PEOPLE}'`);
  await write(`insert into delegate (id, campaign_id, delegation_code, name, tier, author_id, organisation_id)
    select gen_random_uuid(), $1, ${CODE}, ${text('Delegate', PEOPLE)}, 'coalition', user_id, organisation_id
    from ${AUTHOR}, ${DELEGATION}, generate_series(1, ${PEOPLE}) n`);
  await write(`insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id,
      organisation_id, recorded_at)
    select gen_random_uuid(), $1, ${CODE}, (array['meeting', 'corridor', 'call', 'email'])[1 + n % 4], at, 'America/New_York',
      ${text('Second secretary: will ask the capital about Article', MEETINGS)}, 'coalition', user_id, organisation_id, at
    from ${AUTHOR}, ${DELEGATION},
      (select n, (select clock_now()) - make_interval(days => 200, hours => n) as at from generate_series(1, ${MEETINGS}) n) as moment`);
  await write(`insert into task (id, campaign_id, title, delegation_code, assignee_id, zone, due_local, due_at, zone_version, tier,
      author_id, organisation_id)
    select gen_random_uuid(), $1, ${text('Send the wording on Article', TASKS)}, ${CODE}, user_id,
      'UTC', to_char(at, 'YYYY-MM-DD"T"HH24:MI'), at at time zone 'UTC', 'bench', 'coalition', user_id, organisation_id
    from ${AUTHOR}, ${DELEGATION}, (select n, timestamp '2031-01-01 09:00' + make_interval(hours => n) as at
      from generate_series(1, ${TASKS}) n) as moment`);
  await settle(database);
}
