import { randomUUID } from 'node:crypto';
import { BesideBare } from './support/beside-bare.mjs';
import { addAsks, addDeadlines, addMembers, addRules, aReader, layOutCampaign } from './seeds/campaign.mjs';
import { addInteractions, addPositions, settle } from './seeds/testimony.mjs';

/** Two reads and the main write, against a bare server that runs the same statements. */
export async function benchHttp(server) {
  const database = await server.createDatabase('bench_http');
  const campaign = await layOut(database);
  const requests = await requestsOf(database, campaign);
  const both = new BesideBare(database);
  try {
    await both.start();
    const rows = [];
    for (const request of requests.measured) rows.push(await both.compare(request));
    for (const { what, few, many } of requests.counted) {
      rows.push(countRow(what, (await both.record(few)).length, (await both.record(many)).length));
    }
    return rows;
  } finally {
    await both.stop();
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

const countRow = (what, few, many) => ({
  what,
  unit: '',
  ours: `${few} and ${many}`,
  aim: 'the same',
  met: few === many,
});
