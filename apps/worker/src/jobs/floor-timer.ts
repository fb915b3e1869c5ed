import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, Jobs, type Log } from '#libs/platform';
import { LOG } from '../services.js';
import { showLife } from './heartbeat.js';
import type { Job } from './job.js';
import { JobList } from './job-list.js';

const LOOK_EVERY_MS = 250;
const SHOW_LIFE_EVERY_MS = 15_000;

/** By how much a queue that works may be late. */
const PATIENCE_MS = 750;

/**
 * The certainty under the queue: does each job whose time has passed without anybody having done it in this process,
 * and has it scheduled again. So a flushed or silent Redis costs no mail, and one interval at most.
 */
@Injectable()
export class Floor implements OnApplicationBootstrap, OnModuleDestroy {
  private timers: NodeJS.Timeout[] = [];
  private readonly scheduling = new Set<Job>();

  constructor(
    private readonly list: JobList,
    private readonly jobs: Jobs,
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Whatever is due at the start is done at once: the mails of a worker that died do not wait for a schedule. */
  onApplicationBootstrap(): void {
    this.look();
    this.timers = [
      setInterval(() => this.look(), LOOK_EVERY_MS),
      setInterval(() => void this.showLife(), SHOW_LIFE_EVERY_MS),
    ];
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private look(): void {
    const patience = this.jobs.connection.schedules ? PATIENCE_MS : 0;
    for (const job of this.list.all()) if (job.isOverdue(patience)) this.stepIn(job);
  }

  private stepIn(job: Job): void {
    // It has written down its failure, and is overdue again after its back-off.
    job.run().catch(() => undefined);
    // A queue that is away answers when it is back: once is enough.
    if (this.scheduling.has(job)) return;
    this.scheduling.add(job);
    void this.schedule(job).finally(() => this.scheduling.delete(job));
  }

  private schedule({ schedule }: Job): Promise<void> {
    return this.jobs
      .schedule(schedule.name, schedule)
      .catch((error: unknown) => this.log.error('schedule.failed', error, { job: schedule.name }));
  }

  private showLife(): Promise<void> {
    return this.database
      .asRole('worker', showLife)
      .catch((error: unknown) => this.log.error('heartbeat.failed', error));
  }
}
