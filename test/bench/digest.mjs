import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './support/child.mjs';
import { alternate, pairedRatio, summary } from './support/statistics.mjs';
import { addAsks, addDeadlines, addMembers, layOutCampaign } from './seeds/campaign.mjs';
import { addInteractions, addPositions, addWeek, settle } from './seeds/testimony.mjs';

export const RECIPIENTS = 1000;
export const CONNECTIONS = 5;
export const ROUNDS = 3;
const AIM = 0.6;

/** A digest to a thousand people through the ledger, against nodemailer with the same bytes to the same relay. */
export async function benchDigest(server) {
  const database = await server.createDatabase('bench_digest');
  const campaign = await layOut(database);
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-mail-'));
  const relay = startChild('smtp-process.mjs');
  const worker = startChild('worker-process.mjs');
  const nodemailer = startChild('nodemailer-process.mjs');
  try {
    const smtpPort = await relay.call('start');
    await worker.call('start', { url: database.url, smtpPort, connections: CONNECTIONS });
    const sending = (composed) => async () => {
      await makeDue(database, campaign);
      return send(worker, relay, { composed });
    };
    const ours = sending(false);
    const bare = () => send(nodemailer, relay);
    // The first round warms the worker up, and its mails are what nodemailer sends.
    await relay.call('keep');
    await ours();
    const file = join(folder, 'messages.json');
    const { meanBytes } = await relay.call('write', file);
    await nodemailer.call('start', { file, smtpPort, connections: CONNECTIONS });
    await bare();
    const whole = await alternate(ROUNDS, ours, bare);
    const ledger = await alternate(ROUNDS, sending(true), bare);
    const mails = `${RECIPIENTS.toLocaleString('en')} digests of ${(meanBytes / 1024).toFixed(1)} KiB`;
    return [toRow(`Send ${mails}`, whole, AIM), toRow(`… composed beforehand: the ledger alone`, ledger)];
  } finally {
    await Promise.all([worker.stop(), nodemailer.stop(), relay.stop()]);
    await rm(folder, { recursive: true, force: true });
    await database.close();
  }
}

export async function layOut(database) {
  const campaign = await layOutCampaign(database);
  await addMembers(database, campaign, RECIPIENTS, { quiet: false });
  await addAsks(database, campaign, 30);
  await addDeadlines(database, campaign, 4, 3);
  await addInteractions(database, campaign, 300);
  await addPositions(database, campaign, 5000);
  await addWeek(database, campaign, { shifts: 8, meetings: 6, tasksEach: 2 });
  await settle(database);
  return campaign;
}

/** As if this week's digest had not been sent yet. */
export async function makeDue(database, { campaignId }) {
  await database.query('truncate delivery, delivery_task, delivery_mention, digest_run');
  await database.query(
    `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
       membership_id, fire_at, useful_until)
     select gen_random_uuid(), m.campaign_id, 'digest', 'digest', m.id, 0, to_char(now(), 'IYYY-"W"IW'), m.user_id, m.id,
       now() - interval '1 second', now() + interval '48 hours'
     from membership m where m.campaign_id = $1`,
    [campaignId],
  );
}

export async function send(sender, relay, how) {
  const before = await relay.call('received');
  const { ms, cpu } = await sender.call('send', how);
  const sent = (await relay.call('received')) - before;
  if (sent !== RECIPIENTS) throw new Error(`${sent} of ${RECIPIENTS} mails arrived`);
  return { rate: (sent / ms) * 1000, cpu: cpu / sent };
}

export function toRow(what, { ours, bare }, aim) {
  const of = (key, rounds) => rounds.map((round) => round[key]);
  const ratio = pairedRatio(of('rate', ours), of('rate', bare));
  const row = {
    what,
    unit: '/s',
    ours: summary(of('rate', ours)),
    bare: summary(of('rate', bare)),
    ratio,
    cpu: pairedRatio(of('cpu', ours), of('cpu', bare)),
    cpuMs: { ours: summary(of('cpu', ours)), bare: summary(of('cpu', bare)) },
  };
  return aim ? { ...row, aim: `≥ ${aim}`, met: ratio.median >= aim } : row;
}
