import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  journalPath,
  startMailCatcher,
  type CaughtMail,
  type MailCatcher,
  type MailDecision,
  type MailEnvelope,
} from '../../apps/embedded/src/mail/index.js';
import type { Compose } from '../../apps/worker/src/delivery/delivery.js';
import { startWorker, type RunningWorker, type WorkerServices } from '../../apps/worker/src/worker.js';
import { Database, FileJournal, Jobs, jsonLog, newId, NoJournal, type Environment } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testEnvironment } from './demarche.js';
import type { TestPerson } from './makers.js';

/** A mail that says only which delivery it is; what mails say is tested elsewhere. */
export const composeStub: Compose = (_tx, delivery) =>
  Promise.resolve({
    outcome: 'mail',
    subject: `About ${delivery.kind}`,
    text: `Delivery ${delivery.id}`,
    html: `<p>Delivery ${delivery.id}</p>`,
    headers: { 'List-Unsubscribe': '<https://example.org/u>', Bcc: 'evil@example.org' },
    ...(delivery.kind === 'digest' && {
      window: { start: new Date(delivery.fireAt.getTime() - 7 * 86_400_000), end: delivery.fireAt },
    }),
  });

type Decision = MailDecision | undefined;
export type Decide = (envelope: MailEnvelope) => Decision | Promise<Decision>;

/** A database, a mail catcher, and as many workers as a test wants. */
export class SendingWorld {
  readonly logged: string[] = [];
  /** How the catcher answers; by default it accepts. */
  decide: Decide | undefined;
  private readonly ends: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly catcher: MailCatcher,
    readonly acceptLog: string,
    readonly environment: Environment,
    private readonly home: string,
  ) {}

  static async open(changes: Partial<Environment> = {}): Promise<SendingWorld> {
    const database = await createTestDatabase();
    const home = await mkdtemp(join(tmpdir(), 'demarche-mail-'));
    const box: { world?: SendingWorld } = {};
    const catcher = await startMailCatcher({
      dir: home,
      report: () => undefined,
      decide: (envelope) => box.world?.decide?.(envelope),
    });
    const environment = testEnvironment(database, { smtpUrl: catcher.url, ...changes });
    box.world = new SendingWorld(database, catcher, journalPath(home), environment, home);
    return box.world;
  }

  /** A worker with connections of its own. Without rounds, it does what the test says and nothing else. */
  async worker(changes: Partial<WorkerServices> = {}, journal = true): Promise<RunningWorker> {
    const database = await Database.open({ url: this.database.runtimeUrl, poolSize: 6 });
    const queue = { ...this.environment, prefix: new URL(this.database.url).pathname.slice(1) };
    const jobs = await Jobs.open(queue);
    const worker = await startWorker({
      environment: this.environment,
      database,
      jobs,
      log: jsonLog((line) => this.logged.push(line)),
      compose: composeStub,
      journal: journal ? new FileJournal(this.acceptLog) : new NoJournal(),
      planner: quietPlanner,
      rounds: false,
      ...changes,
    });
    this.ends.push(async () => {
      await worker.stop();
      await jobs.close();
      await database.close();
    });
    return worker;
  }

  /** Mails to this person, oldest first. */
  async mailsTo(person: { email: string }): Promise<CaughtMail[]> {
    const mails = await this.catcher.list();
    return mails.filter((mail) => mail.to.includes(person.email)).toReversed();
  }

  async row(id: string): Promise<DeliveryRow> {
    const [row] = await this.database.admin<DeliveryRow>('select * from delivery where id = $1', [id]);
    if (!row) throw new Error('No such delivery');
    return row;
  }

  /** Makes everything that waits for a later try due now. */
  async hurry(): Promise<void> {
    await this.database.admin('update delivery set not_before = null');
  }

  /** Ends the workers of one test, so that no wake-up lets them take mails of the next. */
  async rest(): Promise<void> {
    for (const end of this.ends.splice(0)) await end();
  }

  async close(): Promise<void> {
    await this.rest();
    await this.catcher.stop();
    await this.database.drop();
    await rm(this.home, { recursive: true, force: true });
  }
}

/** For tests that lay out the ledger by hand: a real planner would withdraw rows that no rule asks for. */
export const quietPlanner: NonNullable<WorkerServices['planner']> = {
  everything: () => Promise.resolve(),
  rederiveZones: () => Promise.resolve(false),
  deadlines: () => Promise.resolve(),
  tasks: () => Promise.resolve(),
};

export interface DeliveryRow {
  [column: string]: unknown;
  id: string;
  state: string;
  skip_reason: string | null;
  attempts: number;
  refusals: number;
  message_id: string | null;
  not_before: Date | null;
  smtp_reply: string | null;
}

/** A deadline of kind `own`, open, ten days ahead of the real clock. */
export function aDeadline(database: TestDatabase, campaignId: string, dueAt?: Date): Promise<string> {
  const inTenDays = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 10 * 86_400_000);
  const about = { campaignId, kind: 'own', title: 'Last day for comments' } as const;
  return database.make.deadline({ ...about, dueAt: dueAt ?? inTenDays });
}

/** "24 hours before", for all roles. */
export async function aRule(database: TestDatabase, campaignId: string, minutes = 1440): Promise<string> {
  const id = newId();
  await database.admin(
    `insert into reminder_rule (id, campaign_id, subject, type, minutes, audience_roles)
     values ($1, $2, 'own', 'before', $3, '{member,campaigner,coordinator}')`,
    [id, campaignId, minutes],
  );
  return id;
}

export interface DeliveryOptions {
  kind?: string;
  ruleKey?: string;
  subjectId?: string;
  subjectVersion?: number;
  occurrence?: string;
  fireAt?: Date;
  usefulUntil?: Date;
  urgent?: boolean;
  state?: string;
}

/** A row of the ledger that is due now, and urgent, so that no hour of the day is a bad one for the test. */
export async function aDelivery(
  database: TestDatabase,
  campaign: { id: string },
  person: TestPerson,
  options: DeliveryOptions = {},
): Promise<string> {
  const id = newId();
  const row = {
    kind: 'deadline_reminder',
    subjectId: person.membershipId,
    ruleKey: options.kind ?? 'rule:missing',
    subjectVersion: options.kind === 'digest' ? 0 : 1,
    occurrence: options.kind === 'digest' ? '2026-W30' : '0',
    fireAt: null,
    usefulUntil: null,
    urgent: true,
    state: 'planned',
    ...options,
  };
  await database.admin(
    `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
       membership_id, fire_at, useful_until, stated_due_at, urgent, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10, clock_now() - interval '1 minute'),
       coalesce($11, clock_now() + interval '9 days'),
       case when $3 in ('deadline_reminder', 'deadline_moved', 'task_reminder')
         then coalesce($11, clock_now() + interval '9 days') end, $12, $13)`,
    [
      id,
      campaign.id,
      row.kind,
      row.ruleKey,
      row.subjectId,
      row.subjectVersion,
      row.occurrence,
      person.id,
      person.membershipId,
      row.fireAt,
      row.usefulUntil,
      row.urgent,
      row.state,
    ],
  );
  return id;
}
