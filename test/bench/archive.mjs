import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../dist/libs/platform/src/index.js';
import { startChild } from './support/child.mjs';
import { addAsks, addMembers, layOutCampaign } from './seeds/campaign.mjs';
import { addLedger } from './seeds/ledger.mjs';
import { settle } from './seeds/testimony.mjs';
import { summary } from './support/statistics.mjs';

const POSITIONS = 100_000;
const FEW = 10_000;
/** Resident megabytes of a process that takes a campaign along or takes it in, its own libraries included. */
const AIM = 200;
/** As docker/Dockerfile starts the worker, which takes archives in. */
const AS_WORKER = ['--max-semi-space-size=8'];

/** How much memory it takes to take a campaign of 100,000 positions along and to take it in, and how long that lasts. */
export async function benchArchive(server) {
  const few = await measured(server, 'bench_archive_few', FEW);
  const many = await measured(server, 'bench_archive', POSITIONS);
  const row = (what, unit, value, more = {}) => ({
    ...{ what: `archive of 100,000 positions: ${what}`, unit, ours: summary([value]) },
    ...more,
  });
  const resident = (what, of) => [
    row(`${what}, resident`, 'MB', of(many), { aim: `≤ ${AIM} MB`, met: of(many) <= AIM }),
    row(`${what}, more than for 10,000`, 'MB', of(many) - of(few)),
  ];
  return [
    ...resident('written', ({ written }) => written),
    ...resident('read', ({ checked }) => checked),
    ...resident('taken in', ({ imported }) => imported),
    row('the file', 'MB', many.size),
    row('read', 's', many.checking),
    row(`${many.rows} rows taken in`, 's', many.importing),
  ];
}

async function measured(server, name, positions) {
  const admin = await server.createDatabase(name);
  const campaign = await layOutCampaign(admin);
  await addMembers(admin, campaign, 150);
  await addAsks(admin, campaign, 30);
  const people = await addLedger(admin, campaign, positions);
  await settle(admin);
  const { id: userId } = people.all;
  await admin.query(`update membership set role = 'coordinator', core_group = true where user_id = $1`, [
    userId,
  ]);
  const home = await mkdtemp(join(tmpdir(), 'demarche-bench-archive-'));
  const file = join(home, 'archive.zip');
  try {
    const { campaignId } = campaign;
    const written = await inChild(admin, 'write', { campaignId, userId, file });
    const made = newId();
    await admin.query(
      `insert into campaign_archive (id, author_id, campaign_id, file_name, fingerprint, state)
       values (gen_random_uuid(), $1, $2, 'archive.zip', '', 'importing')`,
      [userId, made],
    );
    const taken = await inChild(admin, 'take', { file, campaignId: made, userId }, AS_WORKER);
    return { written, ...taken, size: (await stat(file)).size / 1024 / 1024 };
  } finally {
    await admin.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** In a process of its own each: what another piece of work left behind is not counted. */
async function inChild({ url }, call, argument, execArgv = []) {
  const child = startChild('archive-process.mjs', execArgv);
  try {
    await child.call('open', { url });
    return await child.call(call, argument);
  } finally {
    await child.stop();
  }
}
