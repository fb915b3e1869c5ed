import { Planner } from '../../dist/libs/planning/src/index.js';
import { Database } from '../../dist/libs/platform/src/index.js';
import { alternate, pairedRatio, summary, timed } from './support/statistics.mjs';
import { addDeadlines, addMembers, addRules, layOutCampaign } from './seeds/campaign.mjs';
import { settle } from './seeds/testimony.mjs';

const PEOPLE = 1000;
const DEADLINES = 25;
const RULES = 4;
const ROWS = PEOPLE * DEADLINES * RULES;
const AIM = 3;
/** As in production: a statement that takes longer is ended. */
const PATIENCE_SECONDS = 20;
const STATEMENT_TIMEOUT = '57014';

/** A hundred thousand reminders through the planner, against the statement that only writes as many rows. */
export async function benchPlanning(server) {
  const admin = await server.createDatabase('bench_planning');
  const campaign = await layOut(admin);
  const database = await Database.open({ url: admin.url, statementTimeout: PATIENCE_SECONDS * 1000 });
  const planner = new Planner({ wake: () => Promise.resolve() });
  try {
    const plan = await benchPlan(admin, database, planner, campaign);
    const again = await benchAgain(admin, database, planner, campaign, plan.bare);
    const moved = await benchMove(admin, database, planner, campaign);
    return [plan, again, moved];
  } finally {
    await database.close();
    await admin.close();
  }
}

async function layOut(admin) {
  const campaign = await layOutCampaign(admin);
  await addMembers(admin, campaign, PEOPLE);
  await addDeadlines(admin, campaign, DEADLINES, 20);
  await addRules(admin, campaign, 'session_close', RULES);
  // One more, with a single rule, to be moved about.
  await addDeadlines(admin, campaign, 1, 60, 'own');
  await settle(admin);
  return campaign;
}

async function benchPlan(admin, database, planner, { campaignId }) {
  const empty = async () => {
    await admin.query('truncate delivery, delivery_task, delivery_mention');
    await admin.query('checkpoint');
  };
  const run = (work) => async () => {
    await empty();
    const ms = await timed(work);
    await expectRows(admin, ROWS);
    return ms;
  };
  const ours = run(() => database.asRole('worker', (tx) => planner.campaign(tx, campaignId)));
  const bare = run(() => admin.query(BARE_INSERT, [campaignId]));
  const results = await alternate(3, ours, bare);
  return toRow(`Plan ${ROWS.toLocaleString('en')} deliveries`, results, AIM);
}

/** The plan is there already: the same work must find nothing to change. */
async function benchAgain(admin, database, planner, { campaignId }, bare) {
  await admin.query('truncate delivery, delivery_task, delivery_mention');
  await database.asRole('worker', (tx) => planner.campaign(tx, campaignId));
  await settle(admin);
  const before = await fingerprint(admin);
  const what = `Plan the same ${ROWS.toLocaleString('en')} again, against that insert`;
  const ours = [];
  try {
    for (let round = 0; round < 3; round++) {
      ours.push(await timed(() => database.asRole('worker', (tx) => planner.campaign(tx, campaignId))));
    }
  } catch (error) {
    if (error.code !== STATEMENT_TIMEOUT) throw error;
    return { what, unit: 'ms', ours: `ended after ${PATIENCE_SECONDS} s`, bare, aim: 'ends', met: false };
  }
  if ((await fingerprint(admin)) !== before) throw new Error('Planning again changed the plan');
  return toRow(what, { ours, bare: ours.map(() => bare.median) });
}

async function benchMove(admin, database, planner, campaign) {
  const { campaignId } = campaign;
  await addRules(admin, campaign, 'own', 1);
  const [{ id }] = await admin.query(`select id from deadline where campaign_id = $1 and kind = 'own'`, [
    campaignId,
  ]);
  await database.asRole('worker', (tx) => planner.deadlines(tx, [id]));
  await expectRows(admin, ROWS + PEOPLE);
  await settle(admin);
  const move = async () => {
    await admin.query(
      `update deadline set due_at = due_at + interval '1 day', version = version + 1 where id = $1`,
      [id],
    );
    await admin.query('checkpoint');
  };
  const ours = async () => {
    await move();
    return timed(() => database.asRole('worker', (tx) => planner.deadlines(tx, [id])));
  };
  const bare = async () => {
    await move();
    return timed(() => admin.query(BARE_UPDATE, [id]));
  };
  await ours();
  const results = await alternate(7, ours, bare);
  return toRow(`Re-date the ${PEOPLE.toLocaleString('en')} of one moved deadline`, results);
}

async function expectRows(admin, expected) {
  const [{ rows }] = await admin.query(`select count(*)::int as rows from delivery where state = 'planned'`);
  if (rows !== expected) throw new Error(`${rows} planned instead of ${expected}`);
}

async function fingerprint(admin) {
  const [row] = await admin.query(`select count(*) || ' ' || max(xmin::text::bigint) as mark from delivery`);
  return row.mark;
}

const BARE_INSERT = `
  insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, membership_id,
    fire_at, useful_until, stated_due_at, urgent)
  select gen_random_uuid(), l.campaign_id, 'deadline_reminder', 'rule:' || r.id, l.id, l.version, '0', m.user_id, m.id,
    l.due_at - make_interval(mins => coalesce(r.minutes, 540)), l.due_at, l.due_at, r.urgent
  from deadline l
    join reminder_rule r on r.campaign_id = l.campaign_id and r.subject = l.kind
    join membership m on m.campaign_id = l.campaign_id
  where l.campaign_id = $1`;

const BARE_UPDATE = `
  update delivery d set fire_at = d.fire_at + interval '1 day', useful_until = l.due_at,
    stated_due_at = l.due_at, subject_version = l.version
  from deadline l where d.subject_id = $1 and l.id = $1`;

function toRow(what, { ours, bare }, aim) {
  const ratio = pairedRatio(ours, bare);
  const row = { what, unit: 'ms', ours: summary(ours), bare: summary(bare), ratio };
  return aim ? { ...row, aim: `≤ ${aim}`, met: ratio.median <= aim } : row;
}
