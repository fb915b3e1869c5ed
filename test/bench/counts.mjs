import { readFile } from 'node:fs/promises';
import { count, forecast, STANCES } from '../../dist/libs/domain/src/index.js';
import { startChild } from './support/child.mjs';
import { Load } from './support/load.mjs';
import { alternate, pairedRatio, summary, timed } from './support/statistics.mjs';
import { addAsks, addMembers, aReader, layOutCampaign } from './seeds/campaign.mjs';
import { addPositions, settle } from './seeds/testimony.mjs';

const POOL = 10;
const PAIRS = 5;
const SLICE_SECONDS = 2;
const WARM_UP_SECONDS = 5;
const MEMBERS = 193;
const ROUNDS = 50;

/**
 * A recount with a what-if and the exact chance, beside serving the matrix once, from the same data by the same api.
 * The CPU time is that of the api and of its connections' processes of PostgreSQL together.
 */
export async function benchCounts(server) {
  const database = await server.createDatabase('bench_counts');
  const campaign = await layOutCampaign(database);
  await addMembers(database, campaign, 150);
  await addAsks(database, campaign, 30);
  await addPositions(database, campaign, 20_000);
  await settle(database);
  const api = startChild('api-process.mjs');
  const load = new Load();
  try {
    const port = await api.call('start', { url: database.url, poolSize: POOL });
    const { matrix, recount, glance, targets } = await requestsOf(database, campaign);
    const cpu = async () => (await api.call('cpu')) + (await backendsMs(database));
    const slice = (request) => () => measure(cpu, port, load, request);
    const rows = [];
    for (const { what, request, below } of [
      { what: 'A recount with a what-if, to one matrix', request: recount, below: 1 },
      { what: 'All 30 asks at a glance, to one matrix', request: glance },
      { what: 'Whom to see next on an ask, to one matrix', request: targets },
    ]) {
      await load.run(port, () => request, WARM_UP_SECONDS);
      await load.run(port, () => matrix, WARM_UP_SECONDS);
      const { ours, bare } = await alternate(PAIRS, slice(request), slice(matrix));
      rows.push(toRow(what, ours, bare, below));
    }
    rows.push(await arithmetic());
    return rows;
  } finally {
    load.close();
    await api.stop();
    await database.close();
  }
}

async function requestsOf(database, { campaignId }) {
  const { cookie } = await aReader(database, { campaignId }, 'campaigner');
  const [ask] = await database.query(
    'select id from ask where campaign_id = $1 order by priority, key limit 1',
    [campaignId],
  );
  const read = (path) => ({
    method: 'GET',
    path: `/api/campaigns/${campaignId}${path}`,
    headers: { cookie },
    status: 200,
  });
  const whatIf = 'rule=two_thirds&group=eu,asean&yes=FJI,TUV&abstain=KEN,UGA&absent=NRU,PLW&turnout=0.9';
  return {
    matrix: read('/matrix'),
    recount: read(`/asks/${ask.id}/count?${whatIf}`),
    glance: read('/counts'),
    targets: read(`/asks/${ask.id}/next-targets`),
  };
}

async function measure(cpu, port, load, request) {
  const before = await cpu();
  const { answered, seconds } = await load.run(port, () => request, SLICE_SECONDS);
  return { rate: answered / seconds, cpu: ((await cpu()) - before) / answered };
}

/** A tick of the kernel's clock in milliseconds, as Linux shows it to processes. */
const TICK = 10;

/** CPU time so far of PostgreSQL's processes that serve the api. Where the system does not show it, the api counts alone. */
async function backendsMs(database) {
  const backends = await database.query(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  const times = await Promise.all(
    backends.map(async ({ pid }) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
      if (!stat) return 0;
      // After the name of the program, which ends with the last bracket: the 12th and 13th are user and system time.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK;
    }),
  );
  return times.reduce((sum, time) => sum + time, 0);
}

/** `bare` is the matrix. */
function toRow(what, ours, bare, below) {
  const of = (key, slices) => slices.map((slice) => slice[key]);
  const cpu = pairedRatio(of('cpu', ours), of('cpu', bare));
  return {
    what,
    unit: '/s',
    ours: summary(of('rate', ours)),
    bare: summary(of('rate', bare)),
    ratio: pairedRatio(of('rate', ours), of('rate', bare)),
    cpu,
    cpuMs: { ours: summary(of('cpu', ours)), bare: summary(of('cpu', bare)) },
    ...(below === undefined ? {} : { aim: `CPU < ${below}`, met: cpu.median < below }),
  };
}

/** The functions of libs/domain alone, which a browser runs as well. */
async function arithmetic() {
  const delegations = Array.from({ length: MEMBERS }, (_, index) => ({
    code: `S${String(index).padStart(3, '0')}`,
    name: `State ${index}`,
    votes: true,
    groups: [`group-${index % 5}`],
    position:
      index % 4 === 0
        ? null
        : { stance: STANCES[index % 7], confidence: 1 + (index % 3), stale: index % 9 === 0 },
  }));
  const options = { scenario: { yes: ['S001'], absent: ['S002', 'S003'], turnout: 0.9 } };
  const recount = () => {
    count(delegations, 'two_thirds', options);
    forecast(delegations, 'two_thirds', options);
  };
  const took = [];
  for (let round = 0; round < ROUNDS; round++) took.push(await timed(recount));
  const milliseconds = summary(took.slice(ROUNDS / 2));
  return {
    what: `Count and exact chance alone, ${MEMBERS} members`,
    unit: 'ms',
    ours: milliseconds,
    aim: '< 20 ms',
    met: milliseconds.median < 20,
  };
}
