import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { startWorker } from '../../dist/apps/worker/src/worker.js';
import { Database, Jobs, newId } from '../../dist/libs/platform/src/index.js';
import { writeSheet } from '../../dist/libs/sheets/src/index.js';
import { startChild } from './support/child.mjs';
import { environmentOf, silent } from './support/environment.mjs';
import { Load } from './support/load.mjs';
import { alternate, pairedRatio, summary, timed } from './support/statistics.mjs';
import { addAsks, addMembers, aReader, layOutCampaign } from './seeds/campaign.mjs';
import { settle } from './seeds/testimony.mjs';

const ASKS = 30;
const ROUNDS = 7;
const AIM = 2;
const STATEMENTS_A_ROUND = 25;
const STANCES = ['champion', 'support', 'lean_support', 'undecided', 'lean_against', 'oppose', 'silent'];

/** A whole matrix from a sheet, and a bloc's statement, against the transactions that only write the same rows. */
export async function benchImports(server) {
  const admin = await server.createDatabase('bench_imports');
  const bare = new pg.Client({ connectionString: admin.url });
  await bare.connect();
  try {
    const campaign = await layOut(admin);
    return [...(await benchSheet(admin, bare, campaign)), await benchStatement(admin, bare, campaign)];
  } finally {
    await bare.end();
    await admin.close();
  }
}

async function layOut(admin) {
  const campaign = await layOutCampaign(admin);
  await addMembers(admin, campaign, 40);
  await addAsks(admin, campaign, ASKS);
  const { campaignId } = campaign;
  const asks = await admin.query('select id, key, title from ask where campaign_id = $1 order by key', [
    campaignId,
  ]);
  const delegations = await admin.query(
    `select code, short_name as name from delegation where kind = 'member' order by short_name`,
  );
  await settle(admin);
  return { campaignId, asks, delegations, reader: await aReader(admin, campaign, 'campaigner') };
}

async function benchSheet(admin, bare, campaign) {
  const { asks, delegations } = campaign;
  const positions = delegations.flatMap(({ code }, row) =>
    asks.map(({ id }, column) => ({
      ...{ delegationCode: code, askId: id, confidence: 1 + ((row + column) % 3), said: 'privately' },
      stance: STANCES[(row * 7 + column) % STANCES.length],
    })),
  );
  const content = { form: 'wide', sheet: { asks, delegations, positions } };
  const files = {
    csv: await writeSheet({ content, format: 'csv' }),
    xlsx: await writeSheet({ content, format: 'xlsx' }),
  };
  const environment = environmentOf(admin.url);
  const database = await Database.open({ url: admin.url });
  const jobs = await Jobs.open(environment);
  const worker = await startWorker({ environment, database, jobs, log: silent, rounds: false });
  const empty = async () => {
    await admin.query('truncate position_event, position_head cascade');
    await admin.query('checkpoint');
  };
  const write = async () => {
    await empty();
    const columns = columnsOf(campaign, positions);
    return timed(async () => {
      await bare.query('begin');
      await bare.query(BARE, columns);
      await bare.query('commit');
      await expectRows(admin, positions.length);
    });
  };
  const apply = (wanted) => async () => {
    await empty();
    const id = await bring(admin, campaign, files.csv);
    if (wanted === 'apply') await worker.importNow();
    const ms = await timed(async () => {
      if (wanted === 'all') await worker.importNow();
      await admin.query(`update sheet_import set state = 'applying' where id = $1`, [id]);
      await worker.importNow();
      await expectRows(admin, positions.length);
    });
    return ms;
  };
  try {
    await apply('apply')();
    await write();
    const size = `${delegations.length} × ${asks.length}`;
    const whole = await alternate(ROUNDS, apply('all'), write);
    const applied = await alternate(ROUNDS, apply('apply'), write);
    return [
      toRow(`Apply a sheet of ${size}`, applied, AIM),
      toRow(`Read a CSV of ${size}, check and apply it`, whole, AIM),
    ];
  } finally {
    await worker.stop();
    await jobs.close();
    await database.close();
  }
}

async function bring(admin, { campaignId, reader }, file) {
  const id = newId();
  await admin.query(
    `insert into sheet_import (id, campaign_id, author_id, organisation_id, file_name, content, fingerprint, options, tier)
     values ($1, $2, $3, $4, 'sheet', $5, $6, '{"zone": "UTC", "occurredAt": "2024-08-01T12:00:00Z"}', 'coalition')`,
    [
      id,
      campaignId,
      reader.id,
      reader.organisationId,
      Buffer.from(file),
      createHash('sha256').update(file).digest(),
    ],
  );
  return id;
}

async function expectRows(admin, expected) {
  const [{ rows }] = await admin.query(`select count(*)::int as rows from position_head`);
  if (rows !== expected) throw new Error(`${rows} current positions instead of ${expected}`);
}

function columnsOf({ campaignId, reader }, positions) {
  return [
    ...[campaignId, reader.id, reader.organisationId],
    positions.map(() => newId()),
    positions.map((one) => one.delegationCode),
    positions.map((one) => one.askId),
    positions.map((one) => one.stance),
    positions.map((one) => one.confidence),
    positions.map((one) => one.said),
  ];
}

const BARE = `
  insert into position_event (campaign_id, author_id, organisation_id, grade, source, note, tier, occurred_at, zone, id,
    delegation_code, ask_id, stance, confidence, said)
  select $1, $2, $3, 'own_notes', '', '', 'coalition', now(), 'UTC', part.*
  from unnest($4::uuid[], $5::text[], $6::uuid[], $7::text[], $8::smallint[], $9::text[]) as part`;

/** Over HTTP, one after the other: what a person waits for who records it. */
async function benchStatement(admin, bare, campaign) {
  await admin.query('truncate position_event, position_head cascade');
  await admin.query('delete from idempotency_record');
  const api = startChild('api-process.mjs');
  const load = new Load();
  try {
    const port = await api.call('start', { url: admin.url, poolSize: 4 });
    const members = await admin.query(
      `select delegation_code as code from group_membership where group_code = 'eu'
         and (valid_from is null or valid_from <= now()) and (valid_to is null or valid_to >= now())`,
    );
    const aligned = campaign.delegations
      .map(({ code }) => code)
      .filter((code) => !members.some((one) => one.code === code));
    const request = () => statementRequest(campaign, aligned.slice(0, 37 - members.length));
    const codes = ['EUE', ...members.map(({ code }) => code), ...aligned.slice(0, 37 - members.length)];
    const record = () => repeat(STATEMENTS_A_ROUND, () => load.send(port, request()));
    await record();
    const [{ answer }] = await admin.query('select body::text as answer from idempotency_record limit 1');
    const write = () => repeat(STATEMENTS_A_ROUND, () => writeStatement(bare, campaign, codes, answer));
    await write();
    // Plans that were made for empty tables would be kept.
    await settle(admin);
    await record();
    await write();
    const results = await alternate(ROUNDS, record, write);
    return toRow(`Record a statement for ${codes.length - 1} states over HTTP`, results, AIM);
  } finally {
    load.close();
    await api.stop();
  }
}

/** @returns milliseconds each */
async function repeat(times, work) {
  const ms = await timed(async () => {
    for (let time = 0; time < times; time++) await work();
  });
  return ms / times;
}

function statementRequest({ campaignId, asks, reader }, aligned) {
  const body = JSON.stringify({
    ...{ id: randomUUID(), title: 'A statement', speakerCode: 'EUE', groupCode: 'eu', aligned },
    asks: [{ askId: asks[0].id, stance: 'support', confidence: 3 }],
    ...{
      occurredAt: new Date().toISOString(),
      zone: 'UTC',
      said: 'publicly',
      grade: 'webcast',
      tier: 'coalition',
    },
  });
  const headers = {
    cookie: reader.cookie,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return { method: 'POST', path: `/api/campaigns/${campaignId}/statements`, headers, body, status: 201 };
}

/** One row each of the statement, what it says, its trace and the answer to a repeat, and its positions. */
async function writeStatement(bare, { campaignId, asks, reader }, codes, answer) {
  const positions = codes.map((delegationCode) => ({
    ...{ delegationCode, askId: asks[0].id, stance: 'support', confidence: 3, said: 'publicly' },
  }));
  const columns = columnsOf({ campaignId, reader }, positions);
  const statementId = newId();
  await bare.query('begin');
  await bare.query(BARE_STATEMENT, [statementId, campaignId, reader.id, reader.organisationId]);
  await bare.query(BARE_OF_STATEMENT, [...columns, statementId]);
  await bare.query(BARE_ASK, [statementId, campaignId, asks[0].id]);
  await bare.query(BARE_TRACE, [reader.id, campaignId, statementId]);
  await bare.query(BARE_REPEAT, [reader.id, statementId, answer]);
  await bare.query('commit');
}

const BARE_STATEMENT = `
  insert into statement (id, campaign_id, title, speaker_code, group_code, occurred_at, zone, said, grade, tier, author_id,
    organisation_id)
  values ($1, $2, 'A statement', 'EUE', 'eu', now(), 'UTC', 'publicly', 'webcast', 'coalition', $3, $4)`;
const BARE_OF_STATEMENT = BARE.replace('zone, id,', 'zone, statement_id, voice, id,').replace(
  `'UTC', part.*`,
  `'UTC', $10, 'bloc', part.*`,
);
const BARE_ASK = `insert into statement_ask (statement_id, campaign_id, ask_id, stance, confidence)
  values ($1, $2, $3, 'support', 3)`;
const BARE_TRACE = `insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
  values ($1, $2, 'statement_recorded', 'statement', $3)`;
const BARE_REPEAT = `insert into idempotency_record (user_id, key, fingerprint, status, body)
  values ($1, 'id:' || $2::text, sha256('x'), 201, $3)`;

function toRow(what, { ours, bare }, aim) {
  const ratio = pairedRatio(ours, bare);
  const row = { what, unit: 'ms', ours: summary(ours), bare: summary(bare), ratio };
  return aim ? { ...row, aim: `≤ ${aim}`, met: ratio.median <= aim } : row;
}
