import { Database } from '../../dist/libs/platform/src/index.js';
import { startWorker } from '../../dist/apps/worker/src/worker.js';
import { environmentOf, silent } from './support/environment.mjs';
import { installRecorder, startRecording, stopRecording } from './support/recorder.mjs';
import { median, summary, timed } from './support/statistics.mjs';
import { addMembers, layOutCampaign } from './seeds/campaign.mjs';
import { settle } from './seeds/testimony.mjs';

const LEDGERS = [0, 100_000, 1_000_000];
const ROUNDS = 15;
const SWEEPS = 10;

/** A sweep that finds nothing, in ledgers of different length: it must not cost more in the longest. */
export async function benchSweep(server) {
  installRecorder();
  const opened = [];
  try {
    for (const finished of LEDGERS) opened.push(await openLedger(server, finished));
    for (const ledger of opened) await sweeps(ledger);
    for (let round = 0; round < ROUNDS; round++) {
      for (const ledger of opened) ledger.times.push(await sweeps(ledger));
    }
    for (const ledger of opened) Object.assign(ledger, await lookInside(ledger));
    return toRows(opened);
  } finally {
    for (const { worker, database, admin } of opened) {
      await worker.stop();
      await database.close();
      await admin.close();
    }
  }
}

async function openLedger(server, finished) {
  const admin = await server.createDatabase(`bench_sweep_${finished}`);
  const campaign = await layOutCampaign(admin);
  await addMembers(admin, campaign, 1000);
  await admin.query('alter table delivery disable trigger all');
  await admin.query(ROWS, [campaign.campaignId, finished, 'accepted', '-30 days']);
  // What lies ahead is the same in each.
  await admin.query(ROWS, [campaign.campaignId, 1000, 'planned', '30 days']);
  await admin.query('alter table delivery enable trigger all');
  await settle(admin);
  const database = await Database.open({ url: admin.url, poolSize: 2 });
  const worker = await startWorker({
    environment: environmentOf(admin.url),
    database,
    jobs: { wake: () => Promise.resolve() },
    log: silent,
    compose: () => Promise.reject(new Error('Nothing is due')),
    rounds: false,
  });
  return { finished, admin, database, worker, times: [] };
}

/** Milliseconds of one sweep. */
async function sweeps({ worker }) {
  const ms = await timed(async () => {
    for (let sweep = 0; sweep < SWEEPS; sweep++) await worker.sweepNow();
  });
  return ms / SWEEPS;
}

/** Which statements a sweep sends, and how many pages they touch. */
async function lookInside({ worker, database }) {
  startRecording();
  await worker.sweepNow();
  const statements = stopRecording();
  let pages = 0;
  for (const { text, values } of statements) {
    if (!/^\s*(select|with|update|insert)\b/i.test(text)) continue;
    const explained = await database
      .asRole('worker', async (tx) => {
        const [row] = await tx.query(`explain (analyze, buffers, format json) ${text}`, values);
        throw Object.assign(new Error('Leave no trace'), { plan: row['QUERY PLAN'][0].Plan });
      })
      .catch((error) => error.plan ?? Promise.reject(error));
    pages += explained['Shared Hit Blocks'] + explained['Shared Read Blocks'];
  }
  return { statements: statements.length, pages };
}

function toRows(ledgers) {
  const [empty, ...grown] = ledgers;
  return grown.map(({ finished, times, statements, pages }) => {
    const ratios = times.map((ms, round) => ms / empty.times[round]);
    const ratio = { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
    return {
      what: `Empty sweep, ${finished.toLocaleString('en')} rows finished [${statements} statements, ${pages} pages; without: ${empty.statements}, ${empty.pages}]`,
      unit: 'ms',
      ours: summary(times),
      bare: summary(empty.times),
      ratio,
      aim: 'no growth',
      // Times of a millisecond are noise on a busy machine; statements and pages are not.
      met: statements === empty.statements && pages <= empty.pages + 20,
    };
  });
}

/** $1 campaign, $2 how many, $3 state, $4 from when on. */
const ROWS = `
  insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id,
    fire_at, useful_until, state, attempts, message_id, handed_over_at, accepted_at, smtp_reply,
    created_at)
  select gen_random_uuid(), $1, 'deadline_reminder', 'rule:' || $1, gen_random_uuid(), 1, n::text,
    users[1 + n % cardinality(users)], ids[1 + n % cardinality(ids)], at, at + interval '1 day', $3::text,
    case $3::text when 'accepted' then 1 else 0 end, case $3::text when 'accepted' then '<' || n || '@example.org>' end,
    case $3::text when 'accepted' then at end, case $3::text when 'accepted' then at end,
    case $3::text when 'accepted' then '250 OK' end, at
  from (select array_agg(id order by id) as ids, array_agg(user_id order by id) as users from membership where campaign_id = $1) m,
    (select n, now() + $4::interval - make_interval(secs => n) * sign(-extract(epoch from $4::interval)) as at
     from generate_series(1, $2::int) n) as moment`;
