import { startChild } from './support/child.mjs';
import { addAsks, addMembers, layOutCampaign } from './seeds/campaign.mjs';
import { addLedger } from './seeds/ledger.mjs';
import { settle } from './seeds/testimony.mjs';
import { summary } from './support/statistics.mjs';

const POSITIONS = 100_000;
/** Resident megabytes of a process that takes a campaign along, its own libraries included. */
const AIM = 200;

/** How much memory it takes to take a campaign of 100,000 positions along, and to read its archive. */
export async function benchArchive(server) {
  const admin = await server.createDatabase('bench_archive');
  const campaign = await layOutCampaign(admin);
  await addMembers(admin, campaign, 150);
  await addAsks(admin, campaign, 30);
  const people = await addLedger(admin, campaign, POSITIONS);
  await settle(admin);
  const { id: userId } = people.all;
  await admin.query(`update membership set role = 'coordinator', core_group = true where user_id = $1`, [
    userId,
  ]);
  const child = startChild('archive-process.mjs');
  try {
    await child.call('open', { url: admin.url });
    const written = await child.call('write', { campaignId: campaign.campaignId, userId, keep: false });
    await child.call('write', { campaignId: campaign.campaignId, userId, keep: true });
    const { peak, rows, size } = await child.call('check');
    const row = (what, value, more = {}) => ({ what, unit: 'MB', ours: summary([value]), ...more });
    return [
      row('archive of 100,000 positions: written, resident', written, {
        ...{ aim: `≤ ${AIM} MB`, met: written <= AIM },
      }),
      row(`archive of 100,000 positions: ${rows} rows read, resident`, peak),
      row('archive of 100,000 positions: the file', size),
    ];
  } finally {
    await child.stop();
    await admin.close();
  }
}
