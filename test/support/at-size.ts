import type { TestDatabase } from './database.js';

const SIZES = { meetings: 10_000, tasks: 2_000, people: 1_000, organisations: 300 };

/** A word that of each list only the row has which comes last in it. */
export const LAST = 'quetzalcoatl';

const AUTHOR = `(select user_id, organisation_id from membership where campaign_id = $1 and role = 'coordinator' limit 1) as author`;
const CODES = '(select array_agg(code order by code) as codes from delegation) as delegations';
const CODE = 'codes[1 + n * 37 % cardinality(codes)]';
const text = (words: string, last: number) =>
  `'${words} ' || lpad(n::text, 5, '0') || case when n = ${last} then ' ${LAST}' else '' end`;
const ids = (last: number) => `(select n, gen_random_uuid() as id from generate_series(1, ${last}) n) as n`;

/** A campaign that has a coordinator becomes as large as one becomes; whatever is added, everybody in it sees. */
export async function enlarge(database: TestDatabase, campaignId: string): Promise<void> {
  const write = (statement: string) => database.admin(statement, [campaignId]);
  await write(`insert into organisation (id, campaign_id, name)
    select id, $1, ${text('Network of lawyers no.', SIZES.organisations)} from ${ids(SIZES.organisations)}`);
  await write(`with people as (insert into user_account (id, email, name, state, zone)
      select id, 'p' || n || '@large.example.org', ${text('Person', SIZES.people)}, 'active', 'UTC' from ${ids(SIZES.people)} returning id)
    insert into membership (id, campaign_id, user_id, organisation_id, role, joined_at)
    select gen_random_uuid(), $1, p.id, organisation_id, 'member', clock_now() from people p, ${AUTHOR}`);
  await write(`insert into delegate (id, campaign_id, delegation_code, name, tier, author_id, organisation_id)
    select id, $1, ${CODE}, ${text('Delegate', SIZES.people)}, 'coalition', user_id, organisation_id
    from ${AUTHOR}, ${CODES}, ${ids(SIZES.people)}`);
  await write(`insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier, author_id, organisation_id)
    select id, $1, ${CODE}, 'meeting', clock_now() - make_interval(hours => n), 'America/New_York',
      ${text('Second secretary: will ask the capital about Article', SIZES.meetings)}, 'coalition', user_id, organisation_id
    from ${AUTHOR}, ${CODES}, ${ids(SIZES.meetings)}`);
  await write(`insert into interaction_delegate (interaction_id, delegate_id, campaign_id)
    select i.id, d.id, $1 from interaction i join lateral (select id from delegate d where d.campaign_id = $1
      and d.delegation_code = i.delegation_code and position('${LAST}' in d.name) = 0 order by id limit 2) d on true where i.campaign_id = $1`);
  await write(`insert into task (id, campaign_id, title, delegation_code, zone, due_local, due_at, zone_version, tier, author_id, organisation_id)
    select id, $1, ${text('Send the wording on Article', SIZES.tasks)}, ${CODE}, 'UTC', to_char(at, 'YYYY-MM-DD"T"HH24:MI'),
      at at time zone 'UTC', 'x', 'coalition', user_id, organisation_id
    from ${AUTHOR}, ${CODES}, (select n, id, timestamp '2031-01-01 09:00' + make_interval(hours => n) as at from ${ids(SIZES.tasks)}) m`);
  await database.admin('analyze');
}
