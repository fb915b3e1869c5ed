import type { Planner } from '#libs/planning';
import type { AcceptJournal, Database, Environment, Jobs, Log } from '#libs/platform';
import type { Compose } from './delivery/delivery.js';
import { LANE_TIMES, type LaneTimes } from './delivery/smtp-connection.js';
import { hostOf, parseSender, type Sender } from './delivery/message.js';

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
  planner?: Pick<Planner, 'everything' | 'rederiveZones' | 'deadlines' | 'tasks'>;
  laneTimes?: LaneTimes;
  /** Real milliseconds for which a relay's record may lag behind; for tests. */
  absentAfterMs?: number;
  /** False leaves all jobs to the caller; for tests that want to see one step. */
  rounds?: boolean;
}

/** A slow relay writes its record seconds after the end of the data, whatever became of the connection meanwhile. */
const ABSENT_AFTER_MS = 30_000;

/** The settings that sending needs, injectable by class. */
export class WorkerSettings {
  readonly publicUrl: string;
  readonly smtpUrl: string;
  readonly from: Sender;
  /** The right-hand side of every Message-ID. */
  readonly mailHost: string;
  readonly connections: number;
  readonly laneTimes: LaneTimes;
  /** Real milliseconds after the hand-over for which a relay may still be writing its record. */
  readonly absentAfterMs: number;

  /** @throws Error unless MAIL_FROM names one usable address */
  constructor({ environment, laneTimes, absentAfterMs }: WorkerServices) {
    this.publicUrl = environment.publicUrl;
    this.smtpUrl = environment.smtpUrl;
    this.from = parseSender(environment.mailFrom);
    this.mailHost = hostOf(this.from.address);
    this.connections = Math.max(1, environment.mailConnections);
    this.laneTimes = laneTimes ?? LANE_TIMES;
    this.absentAfterMs = absentAfterMs ?? ABSENT_AFTER_MS;
  }
}

/** Injection tokens for what has no class of ours. */
export const LOG = Symbol('log');
export const COMPOSE = Symbol('compose');
export const JOURNAL = Symbol('journal');
/** Under which this process claims rows of the ledger. */
export const WORKER_ID = Symbol('worker id');
