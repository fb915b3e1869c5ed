import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './support/child.mjs';
import { Load } from './support/load.mjs';
import { alternate, pairedRatio, summary } from './support/statistics.mjs';
import { addAsks, addDeadlines, addMembers, addRules, aReader, layOutCampaign } from './seeds/campaign.mjs';
import { addInteractions, addPositions, settle } from './seeds/testimony.mjs';

const POOL = 10;
const PAIRS = 4;
const SLICE_SECONDS = 2;
/** Long enough for the compiler to have seen every path of ours often. */
const WARM_UP_SECONDS = 5;
/** As Database.open sets up a session. */
const SESSION =
  '-c statement_timeout=20000 -c idle_in_transaction_session_timeout=60000 -c lock_timeout=10000 -c timezone=UTC -c search_path=public,bullmq';

/** Two reads and the main write, against a bare server that runs the same statements. */
export async function benchHttp(server) {
  const database = await server.createDatabase('bench_http');
  const campaign = await layOut(database);
  const requests = await requestsOf(database, campaign);
  const api = startChild('api-process.mjs');
  const bare = startChild('bare-process.mjs');
  const load = new Load();
  try {
    const apiPort = await api.call('start', { url: database.url, poolSize: POOL });
    const barePort = await bare.call('start', { url: database.url, poolSize: POOL, options: SESSION });
    const record = (request) => recordOne(api, load, apiPort, request);
    const rows = [];
    for (const { what, aim, next } of requests.measured) {
      await load.run(apiPort, next, WARM_UP_SECONDS);
      const [first, second] = [await record(next()), await record(next())];
      await bare.call('route', {
        path: next().path,
        status: next().status,
        statements: second,
        fresh: freshIds(first, second),
      });
      await load.run(barePort, next, SLICE_SECONDS);
      const slice = (child, port) => () => measure(child, port, load, next);
      const { ours, bare: theirs } = await alternate(PAIRS, slice(api, apiPort), slice(bare, barePort));
      rows.push(toRow(`${what} [${second.length} statements]`, aim, ours, theirs));
    }
    for (const { what, few, many } of requests.counted) {
      rows.push(countRow(what, (await record(few)).length, (await record(many)).length));
    }
    return rows;
  } finally {
    load.close();
    await api.stop();
    await bare.stop();
    await database.close();
  }
}

async function layOut(database) {
  const campaign = await layOutCampaign(database);
  await addMembers(database, campaign, 150);
  await addAsks(database, campaign, 30);
  await addDeadlines(database, campaign, 60, 5);
  await addRules(database, campaign, 'session_close');
  await addRules(database, campaign, 'task', 2);
  await addInteractions(database, campaign, 300);
  await addPositions(database, campaign, 5000);
  await settle(database);
  return campaign;
}

async function requestsOf(database, { campaignId }) {
  const reader = await aReader(database, { campaignId }, 'campaigner');
  const asks = await database.query('select id from ask where campaign_id = $1 order by key limit 3', [
    campaignId,
  ]);
  const base = `/api/campaigns/${campaignId}`;
  const read = (path) => ({
    method: 'GET',
    path: base + path,
    headers: { cookie: reader.cookie },
    status: 200,
  });
  const log = () => {
    const body = JSON.stringify(anInteraction(asks, reader.id));
    const headers = {
      cookie: reader.cookie,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    return { method: 'POST', path: `${base}/interactions`, headers, body, status: 201 };
  };
  const delegations = read('/delegations?limit=50');
  const deadlines = read('/deadlines?limit=50');
  return {
    measured: [
      { what: 'GET a page of 50 delegations', aim: 0.5, next: () => delegations },
      { what: 'GET a page of 50 deadlines', aim: 0.5, next: () => deadlines },
      { what: 'POST a meeting, 3 positions, a task', aim: 0.6, next: log },
    ],
    counted: [
      { what: 'Statements: 5 and 50 delegations', few: read('/delegations?limit=5'), many: delegations },
      { what: 'Statements: 5 and 50 deadlines', few: read('/deadlines?limit=5'), many: deadlines },
    ],
  };
}

function anInteraction(asks, assigneeId) {
  const positions = asks.map(({ id }, index) => ({
    askId: id,
    stance: ['lean_support', 'support', 'undecided'][index],
    confidence: 2,
    said: 'privately',
    note: 'Waiting for instructions from the capital',
  }));
  return {
    id: randomUUID(),
    delegationCode: 'FJI',
    kind: 'meeting',
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    zone: 'America/New_York',
    note: 'Second secretary; will ask the capital about Article 24.',
    tier: 'coalition',
    positions,
    task: {
      title: 'Send Fiji the wording on Article 28',
      assigneeId,
      dueLocal: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 16),
      zone: 'America/New_York',
    },
  };
}

/** All statements of one request, from the first that finds out who asks to the wake-up after the commit. */
async function recordOne(api, load, port, request) {
  await sleep(100);
  await api.call('startRecording');
  await load.send(port, request);
  await sleep(100);
  return api.call('stopRecording');
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids that the second of two alike requests has and the first has not. */
function freshIds(first, second) {
  const idsOf = (statements) => JSON.stringify(statements.map(({ values }) => values)).match(UUID) ?? [];
  const before = new Set(idsOf(first));
  return [...new Set(idsOf(second))].filter((id) => !before.has(id));
}

async function measure(child, port, load, next) {
  const before = await child.call('cpu');
  const { answered, seconds } = await load.run(port, next, SLICE_SECONDS);
  const cpu = (await child.call('cpu')) - before;
  return { rate: answered / seconds, cpu: cpu / answered };
}

function toRow(what, aim, ours, bare) {
  const of = (key, slices) => slices.map((slice) => slice[key]);
  const ratio = pairedRatio(of('rate', ours), of('rate', bare));
  return {
    what,
    unit: '/s',
    ours: summary(of('rate', ours)),
    bare: summary(of('rate', bare)),
    ratio,
    cpu: pairedRatio(of('cpu', ours), of('cpu', bare)),
    cpuMs: { ours: summary(of('cpu', ours)), bare: summary(of('cpu', bare)) },
    aim: `≥ ${aim}`,
    met: ratio.median >= aim,
  };
}

const countRow = (what, few, many) => ({
  what,
  unit: '',
  ours: `${few} and ${many}`,
  aim: 'the same',
  met: few === many,
});
