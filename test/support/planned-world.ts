import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '#libs/mail';
import { Database, Jobs, jsonLog, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import {
  journalPath,
  startMailCatcher,
  type CaughtMail,
  type MailCatcher,
} from '../../apps/embedded/src/mail/index.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { startDemarche, type Client, type TestDemarche } from './demarche.js';
import { aCampaign, aPerson, setClock, type TestPerson } from './makers.js';

/** What is pending in the ledger, of each row what matters to its recipient. */
const PENDING = `select kind, rule_key, subject_id, user_id, fire_at, useful_until, stated_due_at, urgent, subject_version
  from delivery where state in ('planned', 'claimed') order by kind, subject_id, user_id, rule_key, fire_at`;

export type Name = 'desk' | 'vienna' | 'yangon';

/** One campaign with api, worker, real mails and a clock that the test moves. Nothing happens but what the test asks for. */
export class PlannedWorld {
  private constructor(
    readonly demarche: TestDemarche,
    readonly worker: RunningWorker,
    readonly planner: Planner,
    readonly database: Database,
    private readonly catcher: MailCatcher,
    private readonly ends: (() => Promise<unknown>)[],
    readonly campaign: { id: string; organisationId: string },
    readonly people: Record<Name, TestPerson>,
    readonly clients: Record<Name, Client>,
  ) {}

  static async open(clock: string): Promise<PlannedWorld> {
    const home = await mkdtemp(join(tmpdir(), 'demarche-plan-'));
    const catcher = await startMailCatcher({ dir: home, report: () => undefined });
    const demarche = await startDemarche({ demo: true, smtpUrl: catcher.url, acceptLog: journalPath(home) });
    await setClock(demarche.database, clock);
    const campaign = await aCampaign(demarche.database, 'The treaty');
    const people = {
      desk: await aPerson(demarche.database, campaign, { role: 'coordinator', zone: 'Asia/Bangkok' }),
      vienna: await aPerson(demarche.database, campaign, { role: 'campaigner', zone: 'Europe/Vienna' }),
      yangon: await aPerson(demarche.database, campaign, { role: 'campaigner', zone: 'Asia/Yangon' }),
    };
    await demarche.database.admin('update membership set wants_digest = false');
    await demarche.database.admin(
      `insert into process (id, campaign_id, name, decision_rule) values ($1, $2, 'A process', '')`,
      [newId(), campaign.id],
    );
    const database = await Database.open({ url: demarche.environment.databaseUrl });
    // A queue of its own: what the api wakes is left to the test.
    const jobs = await Jobs.open({ ...demarche.environment, prefix: newId() });
    const log = jsonLog(() => undefined);
    const worker = await startWorker({
      environment: demarche.environment,
      database,
      jobs,
      compose,
      log,
      rounds: false,
    });
    const ends = [
      () => worker.stop(),
      () => jobs.close(),
      () => database.close(),
      () => demarche.stop(),
      () => catcher.stop(),
      () => rm(home, { recursive: true, force: true }),
    ];
    const clients = {
      desk: await demarche.as(people.desk),
      vienna: await demarche.as(people.vienna),
      yangon: await demarche.as(people.yangon),
    };
    const planner = new Planner(jobs);
    return new PlannedWorld(demarche, worker, planner, database, catcher, ends, campaign, people, clients);
  }

  async close(): Promise<void> {
    for (const end of this.ends) await end();
  }

  at = (path: string) => `/api/campaigns/${this.campaign.id}/${path}`;

  /** An answer's body. @throws Error for a refusal */
  async ask(client: Client, method: 'get' | 'post' | 'patch', path: string, body?: object, version?: number) {
    const headers: Record<string, string> = version === undefined ? {} : { 'If-Match': `"${version}"` };
    const answer = await client.call(method.toUpperCase(), this.at(path), body, headers);
    if (answer.status >= 400) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  }

  /** Everything but the campaign and its people goes. */
  async empty(clock: string): Promise<void> {
    // What is only ever added to lets no row be deleted.
    await this.demarche.database.admin('truncate schedule_change');
    const mail = [
      'delivery_task',
      'delivery_mention',
      'delivery',
      'task_notice',
      'task_mention',
      'task_comment',
    ];
    const dated = ['task', 'task_series', 'deadline', 'meeting', 'session'];
    for (const table of [...mail, ...dated, 'reminder_rule', 'idempotency_record'])
      await this.demarche.database.admin(`delete from ${table}`);
    await this.catcher.clear();
    await setClock(this.demarche.database, clock);
  }

  async now(): Promise<Date> {
    const [row] = await this.demarche.database.admin<{ now: Date }>('select clock_now() as now');
    return row!.now;
  }

  /** Moves the clock on, from one mail that is due to the next, and has each sent. */
  async wait(hours: number): Promise<void> {
    const end = (await this.now()).getTime() + hours * 3_600_000;
    for (;;) {
      await this.worker.sweepNow();
      const [next] = await this.demarche.database.admin<{ at: Date | null }>(
        `select min(greatest(fire_at, not_before)) as at from delivery where state = 'planned'`,
      );
      if (!next?.at || next.at.getTime() >= end) break;
      const at = Math.max(next.at.getTime() + 1, (await this.now()).getTime());
      await setClock(this.demarche.database, new Date(at).toISOString());
    }
    await setClock(this.demarche.database, new Date(end).toISOString());
    await this.send();
  }

  async send(): Promise<void> {
    await this.worker.planNow();
    await this.worker.sweepNow();
  }

  pending = () => this.demarche.database.admin<object>(PENDING);

  /** What a planner makes that finds nothing pending. */
  async planAnew(): Promise<object[]> {
    await this.demarche.database.admin(`delete from delivery where state in ('planned', 'claimed')`);
    await this.planner.refresh(this.database);
    return this.pending();
  }

  /** Sends what is due; what came since the last look, oldest first. */
  async sent(): Promise<CaughtMail[]> {
    await this.worker.sweepNow();
    const mails = (await this.catcher.list()).toReversed();
    await this.catcher.clear();
    return mails;
  }

  /** Oldest first. */
  async mailsTo(name: Name): Promise<CaughtMail[]> {
    const mails = await this.catcher.list();
    return mails.filter((mail) => mail.to.includes(this.people[name].email)).toReversed();
  }
}
