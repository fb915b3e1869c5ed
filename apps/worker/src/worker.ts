import { compose } from '#libs/mail';
import { Planner } from '#libs/planning';
import {
  listen,
  openJournal,
  Presence,
  Tokens,
  type AcceptJournal,
  type Database,
  type Environment,
  type Jobs,
  type Log,
  type QueueSettings,
} from '#libs/platform';
import { Auditor, type AuditFindings } from './audit/auditor.js';
import type { Compose } from './delivery/delivery.js';
import type { LaneTimes } from './delivery/lane.js';
import { Ledger } from './delivery/ledger.js';
import { hostOf, parseSender } from './delivery/message.js';
import { Preparer } from './delivery/preparer.js';
import { Reconciler } from './delivery/reconciler.js';
import { Sender } from './delivery/sender.js';
import { Duties } from './duties/duties.js';
import { Importer } from './imports/importer.js';

/** What a process hands to its worker; opened and closed by the one who starts it. */
export interface WorkerServices {
  environment: Environment;
  database: Database;
  jobs: Jobs;
  log: Log;
  /** By default the mails of libs/mail. */
  compose?: Compose;
  /** By default the one that the environment names. */
  journal?: AcceptJournal;
  /** By default the environment's. */
  queue?: QueueSettings;
  planner?: Pick<Planner, 'everything' | 'rederiveZones' | 'deadlines' | 'tasks'>;
  laneTimes?: LaneTimes;
  /** Real milliseconds for which a relay's record may lag behind; for tests. */
  absentAfterMs?: number;
  /** False leaves all rounds to the caller; for tests that want to see one step. */
  rounds?: boolean;
}

export interface RunningWorker {
  /** Sends all that is due; resolves when it has been handled. */
  sweepNow(): Promise<void>;
  planNow(): Promise<void>;
  reconcileNow(): Promise<void>;
  auditNow(): Promise<AuditFindings>;
  /** Reads, applies and undoes all sheets that wait for it. */
  importNow(): Promise<void>;
  /** Lets hand-overs under way come to their end, begins none, and gives back what was claimed. At most 25 seconds. */
  stop(): Promise<void>;
}

const STOP_PATIENCE_MS = 20_000;

/** Plans, sends, reconciles and audits, until it is stopped. Any number of workers may share one database. */
export async function startWorker(services: WorkerServices): Promise<RunningWorker> {
  const { environment, log } = services;
  const presence = await Presence.open(environment.databaseUrl);
  const { duties, sender, ledger } = assemble(services, presence.id);
  const rounds = services.rounds ?? true;
  const listening = rounds
    ? await listen(
        services.queue ?? environment,
        (name) => duties.handle(name),
        (error) => log.error('queue.failed', error),
      )
    : undefined;
  if (rounds) duties.start();
  log.info('worker.ready', { worker: presence.id });

  const stop = async (): Promise<void> => {
    sender.stop();
    const patience = setTimeout(() => ledger.stop(), STOP_PATIENCE_MS / 2);
    await within(STOP_PATIENCE_MS, Promise.all([duties.stop(), listening?.close()]));
    clearTimeout(patience);
    await presence.close();
    log.info('worker.stopped', { worker: presence.id });
  };
  let stopping: Promise<void> | undefined;
  return {
    sweepNow: duties.sweep,
    planNow: duties.plan,
    reconcileNow: duties.reconcile,
    auditNow: duties.audit,
    importNow: duties.import,
    stop: () => (stopping ??= stop()),
  };
}

function assemble(
  services: WorkerServices,
  workerId: number,
): { duties: Duties; sender: Sender; ledger: Ledger } {
  const { environment, database, jobs, log } = services;
  const from = parseSender(environment.mailFrom);
  const tokens = new Tokens(environment.secret);
  const planner = services.planner ?? new Planner(jobs);
  const ledger = new Ledger({ database, tokens, workerId, log });
  const preparer = new Preparer({
    database,
    planner,
    compose: services.compose ?? compose,
    tokens,
    publicUrl: environment.publicUrl,
    mailHost: hostOf(from.address),
    workerId,
    log,
  });
  const sender = new Sender({
    preparer,
    ledger,
    smtpUrl: environment.smtpUrl,
    from,
    connections: Math.max(1, environment.mailConnections),
    log,
    ...(services.laneTimes && { laneTimes: services.laneTimes }),
  });
  const journal = services.journal ?? openJournal(environment.acceptLog);
  const reconciler = new Reconciler({
    database,
    journal,
    workerId,
    ...(services.absentAfterMs !== undefined && { absentAfterMs: services.absentAfterMs }),
  });
  const auditor = new Auditor();
  const importer = new Importer({ database, log });
  const duties = new Duties({ database, jobs, planner, sender, reconciler, auditor, importer, log });
  return { duties, sender, ledger };
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, end]);
  clearTimeout(timer);
}
