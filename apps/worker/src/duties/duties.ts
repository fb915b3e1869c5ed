import type { Planner } from '#libs/planning';
import type { Database, JobName, Jobs, Log, Transaction } from '#libs/platform';
import type { Auditor, AuditFindings } from '../audit/auditor.js';
import type { Importer } from '../imports/importer.js';
import type { Reconciler } from '../delivery/reconciler.js';
import type { Sender, SweepCount } from '../delivery/sender.js';
import { beat } from './heartbeat.js';
import { keepHouse } from './housekeeping.js';
import { SingleFlight } from './single-flight.js';

export interface DutiesOptions {
  database: Database;
  jobs: Jobs;
  planner: Pick<Planner, 'everything' | 'rederiveZones'>;
  sender: Sender;
  reconciler: Reconciler;
  auditor: Auditor;
  importer: Importer;
  log: Log;
}

/** Real milliseconds. Wake-ups make things quicker; these make them certain. */
const EVERY = {
  beat: 15_000,
  sweep: 15_000,
  plan: 60_000,
  reconcile: 5000,
  audit: 15 * 60_000,
  import: 15_000,
};

const RETRY_MS = 1000;

/** A wake-up further away than this is left to the sweeps before it. */
const FARTHEST_WAKE_MS = 24 * 3_600_000;

/** What a worker does and when: on wake-ups, and at the latest after a while. One failure never ends the next try. */
export class Duties {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly retrying = new Set<string>();
  private readonly began = performance.now();
  private willReconcile = false;
  private stopped = false;
  private readonly sweeping = new SingleFlight(() => this.sweepOnce());
  private readonly planning = new SingleFlight(() => this.planOnce());
  private readonly reconciling = new SingleFlight(() => this.reconcileOnce());
  private readonly auditing = new SingleFlight(() => this.auditOnce());
  private readonly importing = new SingleFlight(() => this.options.importer.run());

  constructor(private readonly options: DutiesOptions) {}

  /** Sends all that is due now. */
  sweep = (): Promise<void> => this.sweeping.run();
  plan = (): Promise<void> => this.planning.run();
  reconcile = (): Promise<void> => this.reconciling.run();
  audit = (): Promise<AuditFindings> => this.auditing.run();
  /** Reads, applies and undoes the sheets that wait for it. */
  import = (): Promise<void> => this.importing.run();

  /** Begins the regular rounds. The mails of a worker that died come first. */
  start(): void {
    this.attempt('reconcile', this.reconcile);
    this.attempt('sweep', this.sweep);
    this.attempt('plan', () => this.rederive().then(this.plan));
    this.every(EVERY.beat, 'beat', () => this.options.database.asRole('worker', (tx) => this.showLife(tx)));
    this.every(EVERY.reconcile, 'reconcile', this.reconcile);
    this.every(EVERY.sweep, 'sweep', this.sweep);
    this.every(EVERY.plan, 'plan', this.plan);
    this.every(EVERY.audit, 'audit', this.audit);
    this.attempt('import', this.import);
    this.every(EVERY.import, 'import', this.import);
    this.later(20_000, () => this.attempt('audit', this.audit));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.options.importer.stop();
    await Promise.all([
      this.sweeping.idle(),
      this.planning.idle(),
      this.reconciling.idle(),
      this.auditing.idle(),
      this.importing.idle(),
    ]);
  }

  /** A wake-up from the queue. It only starts what it names: the queue need not wait, nor know how it ends. */
  handle(name: JobName): Promise<void> {
    if (name === 'sweep') this.attempt(name, this.sweep);
    else if (name === 'plan') this.attempt(name, this.plan);
    else if (name === 'import') this.attempt(name, this.import);
    else this.attempt(name, this.rederive);
    return Promise.resolve();
  }

  private async sweepOnce(): Promise<void> {
    const { sender, log } = this.options;
    let count: SweepCount | undefined;
    let next: number | undefined;
    while (!this.stopped && (count?.more ?? true)) {
      count = await sender.sweep();
      if (count.unknown > 0) this.reconcileIn(900);
      next = await this.afterSweep(count);
      if (count.due > 0) log.info('sweep.done', { ...count });
      // A digest that is done makes room for the next one.
      if (count.due > 0) this.wake('plan', 0);
    }
    const pause = sender.relay.remaining();
    if (pause > 0) this.later(pause + 50, () => this.attempt('sweep', this.sweep));
    else if (next !== undefined && next < FARTHEST_WAKE_MS) this.wake('sweep', Math.max(next, 1));
  }

  /** @returns milliseconds until something is due again */
  private afterSweep(count: SweepCount): Promise<number | undefined> {
    return this.options.database.asRole('worker', async (tx) => {
      await this.showLife(tx);
      await tx.query(LET_GO);
      await beat(tx, 'sweeper', { ...count });
      const [row] = await tx.query<{ ms: string | null }>(NEXT_DUE);
      return row?.ms === null || row === undefined ? undefined : Number(row.ms);
    });
  }

  private showLife(tx: Transaction): Promise<void> {
    return beat(tx, 'worker', { upSeconds: Math.floor((performance.now() - this.began) / 1000) });
  }

  /** One worker plans at a time; the others need not do the same again. */
  private async planOnce(): Promise<void> {
    const { database, planner } = this.options;
    const plan = async (tx: Transaction) => {
      const [lock] = await tx.query<{ mine: boolean }>(
        `select pg_try_advisory_xact_lock(hashtext('demarche_plan')) as mine`,
      );
      if (lock?.mine) await planner.everything(tx);
    };
    await database.asRole('worker', plan, { snapshot: true }).catch((error: unknown) => {
      // Somebody changed what was being planned, and planned it.
      if ((error as { code?: string }).code !== '40001') throw error;
      this.later(RETRY_MS, () => this.attempt('plan', this.plan));
    });
  }

  private readonly rederive = async (): Promise<void> => {
    await this.options.database.asRole('worker', async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('demarche_rederive'))`);
      await this.options.planner.rederiveZones(tx);
    });
  };

  private async reconcileOnce(): Promise<void> {
    const result = await this.options.reconciler.run();
    if (result.planned + result.accepted + result.held > 0) {
      this.options.log.info('reconcile.done', { ...result });
    }
    if (result.suspects + result.waiting > 0) this.reconcileIn(1050);
    if (result.planned > 0) this.attempt('sweep', this.sweep);
  }

  /** Once, however many ask for it: a round that finds rows still in doubt asks for the next. */
  private reconcileIn(ms: number): void {
    if (this.willReconcile) return;
    this.willReconcile = true;
    this.later(ms, () => {
      this.willReconcile = false;
      this.attempt('reconcile', this.reconcile);
    });
  }

  private async auditOnce(): Promise<AuditFindings> {
    const { database, auditor } = this.options;
    await database.asRole('worker', keepHouse);
    // The rules and the ledger as they were at one moment: a change in between would look like a fault.
    const findings = await database.asRole('worker', (tx) => auditor.run(tx), { snapshot: true });
    await database.asRole('worker', (tx) => beat(tx, 'auditor', { ...findings }));
    if (findings.problems > 0) this.options.log.warn('audit.problems', { ...findings });
    return findings;
  }

  private wake(name: JobName, delay: number): void {
    this.options.jobs.wake(name, delay).catch((error: unknown) => {
      this.options.log.error('wake.failed', error, { job: name });
    });
  }

  /** Failures are mostly PostgreSQL being away for a moment: what cannot wait for its round is tried again soon. */
  private attempt(name: string, work: () => Promise<unknown>): void {
    if (this.stopped) return;
    work().catch((error: unknown) => {
      this.options.log.error('duty.failed', error, { duty: name });
      if (this.retrying.has(name)) return;
      this.retrying.add(name);
      this.later(RETRY_MS, () => {
        this.retrying.delete(name);
        this.attempt(name, work);
      });
    });
  }

  private every(ms: number, name: string, work: () => Promise<unknown>): void {
    const again = () => {
      this.attempt(name, work);
      this.later(ms, again);
    };
    this.later(ms, again);
  }

  private later(ms: number, work: () => void): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }
}

// A reminder that is held has answered itself when its time has passed; a digest is still worth a decision.
const LET_GO = `
  update delivery set state = 'skipped', skip_reason = 'expired', lease_until = null
  where state = 'uncertain' and kind <> 'digest' and useful_until <= clock_now()`;

// Two questions, so that both can be answered from the front of an index.
const NEXT_DUE = `
  select greatest(0, ceil(extract(epoch from min(due) - clock_now()) * 1000)) as ms from (
    (select fire_at as due from delivery where state = 'planned' and fire_at > clock_now() order by fire_at limit 1)
    union all
    (select min(greatest(fire_at, not_before)) from delivery
     where state = 'planned' and fire_at <= clock_now() and not_before > clock_now())) as next (due)`;
