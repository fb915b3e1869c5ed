import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginHandOvers, giveBackDeliveries, lockDeliveries, settleHandOvers } from '#libs/data';
import { Database, Tokens, type Log, type Transaction } from '#libs/platform';
import { LOG, WORKER_ID } from '../services.js';
import type { PreparedMail } from './delivery.js';
import { closeWindows, recordRuns } from './digest-runs.js';
import { recordTasks } from './notice-tasks.js';
import { toEntry, type Outcome } from './outcome.js';
import { refuse } from './refused-addresses.js';
import { isTransient } from './transient.js';

interface Step {
  outcome: Outcome | undefined;
  begin: PreparedMail | undefined;
  done: (begun: boolean) => void;
  failed: (error: unknown) => void;
}

/** Seconds for which a result is written again and again while PostgreSQL is away. */
const PATIENCE_SECONDS = 45;

/** The same once the process is told to end. */
const LAST_PATIENCE_MS = 10_000;

/**
 * Writes down what happens to mails. Connections that have something to write at the same time share a transaction,
 * and each of them goes on only when that is durable: nothing but the mails on the wire is ever in doubt.
 */
@Injectable()
export class Ledger implements OnModuleDestroy {
  private waiting: Step[] = [];
  private writing = false;
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    @Inject(WORKER_ID) private readonly workerId: number,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Writes how the last hand-over ended and that the next one begins, re-checking everything that may have changed.
   * @returns whether `begin` may go; when not, it has been put back
   * @throws the database's error, when it stays away for too long
   */
  advance(outcome: Outcome | undefined, begin: PreparedMail | undefined): Promise<boolean> {
    if (!outcome && !begin) return Promise.resolve(false);
    return new Promise((done, failed) => {
      this.waiting.push({ outcome, begin, done, failed });
      if (!this.writing) void this.writeAll();
    });
  }

  /** Gives claimed rows back unsent. */
  async release(mails: readonly PreparedMail[]): Promise<void> {
    if (mails.length === 0) return;
    await this.database.asRole('worker', (tx) => release(tx, mails));
  }

  /** Patience ends soon: what cannot be written then is left to the reconciler. */
  onModuleDestroy(): void {
    setTimeout(() => this.stopping.abort(), LAST_PATIENCE_MS).unref();
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const steps = this.waiting;
      this.waiting = [];
      await this.writeGroup(steps);
    }
    this.writing = false;
  }

  private async writeGroup(steps: Step[]): Promise<void> {
    try {
      const { begun, busy } = await this.patiently(() =>
        this.database.asRole('worker', (tx) => this.write(tx, steps)),
      );
      for (const step of steps) {
        if (busy.has(step)) this.waiting.push(step);
        else step.done(step.begin !== undefined && begun.has(claimOf(step.begin.delivery)));
      }
      if (busy.size > 0) await sleep(20);
    } catch (error) {
      await this.writeApart(steps, error);
    }
  }

  /** Something that one of them contains cannot be written: it must not hold up the others. */
  private async writeApart(steps: Step[], error: unknown): Promise<void> {
    if (isTransient(error)) {
      for (const step of steps) step.failed(error);
    } else if (steps.length > 1) {
      for (const step of steps) await this.writeGroup([step]);
    } else if (steps[0]?.outcome) {
      const { outcome, ...step } = steps[0];
      // Left to the reconciler, like the mails of a worker that died.
      this.log.error('delivery.not_written', error, { delivery: outcome.delivery.id });
      if (step.begin) await this.writeGroup([{ ...step, outcome: undefined }]);
      else step.done(false);
    } else {
      steps[0]?.failed(error);
    }
  }

  /** Every statement below finds nothing left to do when it was committed although the answer was lost. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    const end = performance.now() + PATIENCE_SECONDS * 1000;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error) || this.stopping.signal.aborted || performance.now() > end) throw error;
        this.log.warn('ledger.waits_for_database');
        await sleep(250);
      }
    }
  }

  private async write(tx: Transaction, group: Step[]): Promise<{ begun: Set<string>; busy: Set<Step> }> {
    const busy = await findBusy(tx, group);
    const steps = group.filter((step) => !busy.has(step));
    const outcomes = steps.flatMap(({ outcome }) => (outcome ? [outcome] : []));
    if (outcomes.length > 0) await this.settle(tx, outcomes);
    const begins = steps.flatMap(({ begin }) => (begin ? [begin] : []));
    return { begun: await this.begin(tx, begins), busy };
  }

  private async begin(tx: Transaction, begins: PreparedMail[]): Promise<Set<string>> {
    if (begins.length === 0) return new Set();
    const rows = await tx.run(beginHandOvers, {
      ids: begins.map(({ delivery }) => delivery.id),
      fences: begins.map(({ delivery }) => delivery.fence),
      attempts: begins.map(({ delivery }) => delivery.attempts + 1),
      messageIds: begins.map(({ messageId }) => messageId),
      workerId: this.workerId,
      seatVersions: begins.map(({ delivery }) => delivery.seatVersion),
      accountVersions: begins.map(({ delivery }) => delivery.accountVersion),
    });
    const begun = new Set(rows.map(claimOf));
    const turnedBack = begins.filter(({ delivery }) => !begun.has(claimOf(delivery)));
    if (turnedBack.length > 0) await release(tx, turnedBack);
    await recordTasks(
      tx,
      begins.filter(({ delivery }) => begun.has(claimOf(delivery))),
    );
    await recordRuns(
      tx,
      begins.flatMap(({ delivery, mail }) =>
        mail.window && begun.has(claimOf(delivery))
          ? [{ delivery, window: mail.window, outcome: 'sent' }]
          : [],
      ),
    );
    return begun;
  }

  private async settle(tx: Transaction, outcomes: Outcome[]): Promise<void> {
    const entries = outcomes.map(toEntry);
    const written = await tx.run(settleHandOvers, {
      ids: outcomes.map(({ delivery }) => delivery.id),
      fences: outcomes.map(({ delivery }) => delivery.fence),
      states: entries.map(({ state }) => state),
      skipReasons: entries.map(({ skipReason }) => skipReason),
      replies: entries.map(({ reply }) => reply),
      delays: entries.map(({ delay }) => delay),
      unsent: entries.map(({ unsent }) => unsent),
      refused: entries.map(({ refused }) => refused),
    });
    const ids = new Set(written.map((row) => row.id));
    for (const { delivery } of outcomes) {
      // Somebody else has taken over: what we know comes too late to count.
      if (!ids.has(delivery.id)) this.log.warn('delivery.late_write', { delivery: delivery.id });
    }
    await this.suppress(tx, outcomes);
    const failed = outcomes.filter((_, index) => entries[index]?.state === 'failed');
    await closeWindows(
      tx,
      failed.filter(isDigest).map(({ delivery }) => delivery.id),
    );
  }

  private async suppress(tx: Transaction, outcomes: Outcome[]): Promise<void> {
    const gone = outcomes.filter(
      ({ handOver }) => handOver.result === 'refused' && handOver.reason === 'unknown_address',
    );
    await refuse(
      tx,
      this.tokens,
      gone.map(({ delivery }) => delivery.recipient.email),
    );
  }
}

/**
 * Locks the rows of all steps but those that somebody else, most likely the planner, is holding: to wait for these
 * while holding others could end in a deadlock, and the planner works for a person who waits.
 */
async function findBusy(tx: Transaction, group: Step[]): Promise<Set<Step>> {
  const idsOf = ({ outcome, begin }: Step) =>
    [outcome?.delivery.id, begin?.delivery.id].filter((id) => id !== undefined);
  const rows = await tx.run(lockDeliveries, { ids: group.flatMap(idsOf) });
  const locked = new Set(rows.map((row) => row.id));
  return new Set(group.filter((step) => !idsOf(step).every((id) => locked.has(id))));
}

/**
 * One claim of a row. After the planner gave a claimed row back, an old and a new claim of it can meet in one group:
 * by the id alone both would believe that they may send.
 */
const claimOf = ({ id, fence }: { id: string; fence: string | null }) => `${id}/${fence}`;

const isDigest = ({ delivery }: Outcome) => delivery.kind === 'digest';

async function release(tx: Transaction, mails: readonly PreparedMail[]): Promise<void> {
  await tx.execute(giveBackDeliveries, {
    ids: mails.map(({ delivery }) => delivery.id),
    fences: mails.map(({ delivery }) => delivery.fence),
  });
}
