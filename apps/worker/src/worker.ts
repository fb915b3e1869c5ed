import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { nestLog, Presence, Tokens, type JobName } from '#libs/platform';
import type { AuditFindings } from './audit/auditor.js';
import { carryOverRefused } from './delivery/refused-addresses.js';
import { AuditJob } from './jobs/audit.js';
import { JobList } from './jobs/job-list.js';
import type { WorkerServices } from './services.js';
import { WorkerModule } from './worker.module.js';

export type { WorkerServices } from './services.js';

export interface RunningWorker {
  /** Sends all that is due; resolves when it has been handled. */
  sweepNow(): Promise<void>;
  planNow(): Promise<void>;
  reconcileNow(): Promise<void>;
  auditNow(): Promise<AuditFindings>;
  /** Reads, applies and undoes all sheets that wait for it. */
  importNow(): Promise<void>;
  /** Reads and takes in all archives of campaigns that wait for it. */
  archivesNow(): Promise<void>;
  /** Ends the power of coordinators whom nobody kept in time, and lets lapse what nobody confirmed. */
  seatsNow(): Promise<void>;
  /** Hands over the mails by which admins try out the relay. */
  mailTestNow(): Promise<void>;
  /** Erases campaigns whose time to be deleted has come. */
  campaignsNow(): Promise<void>;
  /** Throws away what has served its time. */
  housekeepingNow(): Promise<void>;
  /** Lets hand-overs under way come to their end, begins none, and gives back what was claimed. At most 25 seconds. */
  stop(): Promise<void>;
}

const STOP_PATIENCE_MS = 20_000;

/** A worker at work until it is stopped. Any number of them may share one database. */
export async function startWorker(services: WorkerServices): Promise<RunningWorker> {
  const { environment, database, log } = services;
  await carryOverRefused(database, new Tokens(environment.secret, environment.oldSecrets));
  const presence = await Presence.open(environment.databaseUrl);
  const context = await openContext(services, presence).catch(async (error: unknown) => {
    await presence.close();
    throw error;
  });
  log.info('worker.ready', { worker: presence.id });

  const jobs = context.get(JobList);
  const run = (name: JobName) => () => jobs.get(name).run();
  const stop = async (): Promise<void> => {
    await within(STOP_PATIENCE_MS, context.close());
    await presence.close();
    log.info('worker.stopped', { worker: presence.id });
  };
  let stopping: Promise<void> | undefined;
  return {
    sweepNow: run('sweep'),
    planNow: run('plan'),
    reconcileNow: run('reconcile'),
    auditNow: async () => {
      const audit = context.get(AuditJob);
      await audit.run();
      return audit.findings;
    },
    importNow: run('import'),
    archivesNow: run('archives'),
    seatsNow: run('seats'),
    mailTestNow: run('mail_test'),
    campaignsNow: run('campaigns'),
    housekeepingNow: run('housekeeping'),
    stop: () => (stopping ??= stop()),
  };
}

function openContext(services: WorkerServices, presence: Presence): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.with(services, presence.id), {
    logger: nestLog(services.log),
    abortOnError: false,
  });
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, end]);
  clearTimeout(timer);
}
