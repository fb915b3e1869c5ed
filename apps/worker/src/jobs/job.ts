import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { applyDecorators, Inject, SetMetadata, type OnApplicationShutdown } from '@nestjs/common';
import type { JobName, JobSchedule, Log } from '#libs/platform';
import { LOG } from '../services.js';
import { SingleFlight } from './single-flight.js';

export interface Schedule extends JobSchedule {
  /** From the start of the process until it is done for the first time; by default at once. */
  first?: number;
}

const SCHEDULE = Symbol('schedule');

/** Declares which job a class does, when, and how often and after what pause a failure is tried again. */
export const DoesJob = (name: JobName, schedule: Schedule) =>
  applyDecorators(Processor(name), SetMetadata(SCHEDULE, { name, ...schedule }));

/**
 * One job of the worker. BullMQ runs it when it is scheduled or somebody asked, the floor when that did not happen in
 * time; both get the same run, and there is one at a time in a process.
 */
export abstract class Job extends WorkerHost implements OnApplicationShutdown {
  @Inject(LOG) protected readonly log: Log;
  readonly schedule = Reflect.getMetadata(SCHEDULE, this.constructor) as Schedule & { name: JobName };
  private readonly flight = new SingleFlight(() => this.watched());
  private running = false;
  /** On the monotonic clock: when it should be done again at the latest, and when the job itself asked for that. */
  private due = performance.now() + (this.schedule.first ?? 0);
  private asked = Infinity;

  /** A run that began after this was called, and how it ended. */
  run(): Promise<void> {
    return this.flight.run();
  }

  /** What BullMQ calls. */
  process(): Promise<void> {
    return this.run();
  }

  /** @param patience milliseconds for which somebody else may still do it */
  isOverdue(patience: number): boolean {
    const now = performance.now();
    return !this.running && (now >= this.asked || now >= this.due + patience);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flight.idle();
  }

  @OnWorkerEvent('error')
  report(error: Error): void {
    this.log.error('queue.failed', error, { job: this.schedule.name });
  }

  protected abstract work(): Promise<void>;

  /** Asks for another run by this process, milliseconds from now, whatever the schedule says. */
  protected again(ms: number): void {
    this.asked = Math.min(this.asked, performance.now() + ms);
  }

  /** Does each by itself: one that fails is written down and holds up no other. The job has failed then, and is tried again. */
  protected async each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
    const failures: unknown[] = [];
    for (const one of all) {
      await work(one).catch((error: unknown) => {
        this.log.error('job.one_failed', error, { job: this.schedule.name });
        failures.push(error);
      });
    }
    if (failures.length > 0) throw failures[0];
  }

  private async watched(): Promise<void> {
    const began = performance.now();
    this.running = true;
    this.asked = Infinity;
    try {
      await this.work();
      this.due = began + this.schedule.every;
    } catch (error) {
      this.log.error('job.failed', error, { job: this.schedule.name });
      this.due = performance.now() + this.schedule.backoff;
      throw error;
    } finally {
      this.running = false;
    }
  }
}
