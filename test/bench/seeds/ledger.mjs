import { newId, newSignInToken } from '../../../dist/libs/platform/src/index.js';

/*
 * A ledger of positions of a given length in which always the same counts now: all but the last events are history.
 * They are written as in life, a sheet's worth at a time, so that the triggers keep the current positions.
 */

/** Cells of the matrix: 193 members on 30 asks. */
const CELLS = 193 * 30;
/** On every fifth cell a bloc speaks, after the state's own word. */
const OWN_WORDS = CELLS / 5;

/**
 * Two drafts, the second of which changes what some asks are about, and a position on every cell; half of them name a
 * draft. Two fifths of the cells are shared with the coalition, one with the core group, one with an organisation, one
 * is its author's alone.
 * @param length how many events in all
 * @returns readers by name, each with what share of the cells it sees, signed in
 */
export async function addLedger(database, { campaignId }, length) {
  const readers = await layOutReaders(database, campaignId);
  await database.query(DRAFTS, [campaignId]);
  await database.query(PROVISIONS, [campaignId]);
  const statementId = newId();
  const { all, organisation, core } = readers;
  await database.query(STATEMENT, [statementId, campaignId, all.id, all.organisationId]);
  await database.query('alter table position_event disable trigger all');
  for (const trigger of ['keep_first_record', 'keep_heads'])
    await database.query(`alter table position_event enable trigger ${trigger}`);
  await database.query('alter table position_head disable trigger all');
  const authors = [all.id, all.organisationId, organisation.id, core.id, core.organisationId];
  const add = (cells, step, hoursAgo) =>
    database.query(EVENTS, [campaignId, ...authors, statementId, cells, step, hoursAgo]);
  await add(OWN_WORDS, 5, 2000);
  const rounds = Math.ceil((length - OWN_WORDS) / CELLS);
  // The first round is the one that is cut short, so that the last is whole.
  await add(length - OWN_WORDS - (rounds - 1) * CELLS, 1, 500 + rounds);
  for (let round = rounds - 2; round >= 0; round--) await add(CELLS, 1, 500 + round);
  await database.query('alter table position_head enable trigger all');
  await database.query('alter table position_event enable trigger all');
  return readers;
}

/** Four people: what each sees adds a fifth of the cells to what the one before sees. */
async function layOutReaders(database, campaignId) {
  const organisations = await database.query(
    'select id from organisation where campaign_id = $1 order by name limit 2',
    [campaignId],
  );
  const [own, other] = organisations.map(({ id }) => id);
  const seats = [
    { name: 'coalition', share: 0.4, organisationId: other, core: false },
    { name: 'core', share: 0.6, organisationId: other, core: true },
    { name: 'organisation', share: 0.8, organisationId: own, core: true },
    { name: 'all', share: 1, organisationId: own, core: true },
  ];
  const readers = {};
  for (const { name, share, organisationId, core } of seats) {
    const id = newId();
    const { token, hash } = newSignInToken();
    await database.query(
      `insert into user_account (id, email, name, state, zone) values ($1::uuid, $1::uuid::text || '@example.org', $2, 'active', 'Asia/Bangkok')`,
      [id, name],
    );
    await database.query(
      `insert into membership (id, campaign_id, user_id, organisation_id, role, core_group)
       values (gen_random_uuid(), $1, $2, $3, 'campaigner', $4)`,
      [campaignId, id, organisationId, core],
    );
    await database.query(
      `insert into sign_in (id, user_id, token_hash, expires_at) values (gen_random_uuid(), $1, $2, now() + interval '12 hours')`,
      [id, hash],
    );
    readers[name] = { id, share, organisationId, cookie: `demarche_sign_in=${token}` };
  }
  return readers;
}

const DRAFTS = `insert into text_version (id, campaign_id, key, title, ordinal, circulated_on, state, confirmed_at)
  select gen_random_uuid(), $1, 'draft-' || n, 'Draft ' || n, n, current_date - 100 + n * 30, 'confirmed', now()
  from generate_series(1, 2) n`;

/** One provision for each ask; the second draft changes every third. */
const PROVISIONS = `with made as (
    insert into provision (id, campaign_id, key, title)
    select gen_random_uuid(), $1, 'provision-' || key, title from ask where campaign_id = $1 returning id, key
  ), linked as (
    insert into ask_provision (campaign_id, ask_id, provision_id)
    select $1, a.id, m.id from ask a join made m on m.key = 'provision-' || a.key where a.campaign_id = $1
  )
  insert into text_article (id, campaign_id, text_version_id, sort, number, title, provision_id, changed)
  select gen_random_uuid(), $1, t.id, m.n, m.n + t.ordinal, 'An article', m.id, t.ordinal = 2 and m.n % 3 = 0
  from (select id, row_number() over (order by key)::int as n from made) m, text_version t where t.campaign_id = $1`;

const STATEMENT = `insert into statement (id, campaign_id, title, speaker_code, occurred_at, zone, said, grade, tier,
    author_id, organisation_id)
  values ($1, $2, 'Statement of a bloc', 'FRA', now(), 'America/New_York', 'publicly', 'webcast', 'coalition', $3, $4)`;

/**
 * $1 campaign, $2 and $3 who sees all and the organisation, $4 somebody else of it, $5 and $6 one of the core group and
 * the organisation, $7 statement, $8 how many cells, $9 every how many, $10 hours ago.
 */
const EVENTS = `
  insert into position_event (id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source, note,
    occurred_at, recorded_at, tier, author_id, organisation_id, voice, statement_id, text_version_id)
  select gen_random_uuid(), $1, codes[1 + cell / 30], asks[1 + cell % 30],
    (array['champion', 'support', 'lean_support', 'undecided', 'lean_against', 'oppose', 'silent'])[1 + (cell * 31 + $10::int) % 7],
    1 + cell % 3, 'publicly', 'webcast', 'A/AC.291/22/Rev.3', 'Waiting for instructions from the capital',
    at, at + interval '10 minutes', (array['coalition', 'coalition', 'core', 'organisation', 'me'])[1 + cell % 5],
    case cell % 5 when 2 then $5::uuid when 3 then $4::uuid else $2::uuid end,
    case cell % 5 when 2 then $6::uuid else $3::uuid end,
    case when bloc then 'bloc' else 'own' end, case when bloc then $7::uuid end,
    case when cell % 4 < 2 then drafts[1 + cell % 4] end
  from (select array_agg(code order by code) as codes from delegation where kind = 'member') d,
    (select array_agg(id order by key) as asks from ask where campaign_id = $1) a,
    (select array_agg(id order by ordinal) as drafts from text_version where campaign_id = $1) t,
    (select n * $9::int as cell, now() - make_interval(hours => $10::int, secs => n) as at,
       $9::int = 1 and n % 5 = 0 as bloc
     from generate_series(0, $8::int - 1) n) as moment`;
