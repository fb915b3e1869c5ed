import { createHash, randomUUID } from 'node:crypto';
import { measure, PAIRS, toRow, WARM_UP_SECONDS } from './support/beside-bare.mjs';
import { startChild } from './support/child.mjs';
import { Load } from './support/load.mjs';
import { alternate } from './support/statistics.mjs';
import { layOutCampaign } from './seeds/campaign.mjs';

const STATES = 190;

/** The public page of a campaign against a static file server of the same bytes, and what it reads while nothing changes. */
export async function benchPublic(server) {
  const database = await server.createDatabase('bench_public');
  const path = await publish(database);
  const [api, files, load] = [startChild('api-process.mjs'), startChild('static-process.mjs'), new Load()];
  try {
    const port = await api.call('start', { url: database.url, poolSize: 10 });
    const headers = { 'accept-language': 'en' };
    const ours = { method: 'GET', path, headers, status: 200 };
    const bytes = Buffer.concat(await load.send(port, ours));
    const filePort = await files.call('start', { bytes });
    const theirs = { method: 'GET', path: '/page.html', headers, status: 200 };
    await load.run(port, () => ours, WARM_UP_SECONDS);
    await load.run(filePort, () => theirs, WARM_UP_SECONDS);
    await api.call('startRecording');
    const slices = await alternate(
      PAIRS,
      () => measure(api, port, load, () => ours),
      () => measure(files, filePort, load, () => theirs),
    );
    const statements = (await api.call('stopRecording')).length;
    const what = `GET a public page of ${Math.round(bytes.length / 1000)} kB [${statements} statements]`;
    return [toRow(what, 0.9, slices.ours, slices.bare)];
  } finally {
    load.close();
    await api.stop();
    await files.stop();
    await database.close();
  }
}

const hash = (text) => createHash('sha256').update(text).digest('hex');

async function publish(database) {
  const { campaignId } = await layOutCampaign(database);
  const [{ slug }] = await database.query('select slug from campaign where id = $1', [campaignId]);
  const [author, id] = [randomUUID(), randomUUID()];
  await database.query(
    `insert into user_account (id, email, name, state, zone, locale) values ($1, 'who@example.org', 'Who', 'active', 'UTC', 'en')`,
    [author],
  );
  await database.query(
    `insert into publication (id, campaign_id, number, sha256, choice, asked_by, outcome, closed_at)
     values ($1, $2, 1, $3, '{}', $4, 'confirmed', now())`,
    [id, campaignId, hash('x'), author],
  );
  const said = { stance: 'support', voice: 'own', day: '2024-08-01', zone: 'UTC', grade: 'webcast' };
  const states = Array.from({ length: STATES }, (_, index) => {
    const state = `X${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`;
    return ['position', { ask: 'ask', state, name: `State ${state}`, ...said, source: 'UN Web TV' }];
  });
  const page = { name: 'A campaign', practical: 'Meetings are open.', contacts: [], licence: 'CC-BY-4.0' };
  const items = [['page', page], ['ask', { key: 'ask', title: 'An ask', summary: '' }], ...states];
  for (const [place, [kind, fields]] of items.entries()) {
    const content = JSON.stringify(fields);
    await database.query(
      `insert into publication_item (publication_id, kind, ref, campaign_id, place, content, sha256)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, kind, randomUUID(), campaignId, place, content, hash(content)],
    );
  }
  return `/p/${slug}`;
}
