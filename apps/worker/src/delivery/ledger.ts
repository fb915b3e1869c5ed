import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginHandOvers, giveBackDeliveries, lockDeliveries, settleHandOvers } from '#libs/data';
import { Database, Tokens, type Log, type Transaction } from '#libs/platform';
import { LOG, WORKER_ID } from '../services.js';
import { rowsOf, type PreparedMail } from './delivery.js';
import { closeWindows, recordRuns } from './digest-runs.js';
import { recordTasks } from './notice-tasks.js';
import { toEntries, toEntry, type Entry, type Outcome } from './outcome.js';
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
    const wanted = begins.flatMap((mail) => rowsOf(mail).map((row) => ({ row, messageId: mail.messageId })));
    const rows = await tx.run(beginHandOvers, {
      ids: wanted.map(({ row }) => row.id),
      fences: wanted.map(({ row }) => row.fence),
      attempts: wanted.map(({ row }) => row.attempts + 1),
      messageIds: wanted.map(({ messageId }) => messageId),
      workerId: this.workerId,
      seatVersions: wanted.map(({ row }) => row.seatVersion),
      accountVersions: wanted.map(({ row }) => row.accountVersion),
    });
    const ready = new Set(rows.map(claimOf));
    // A mail says all that it was composed of, or does not go: what is left of it is composed anew.
    const begun = new Set(
      begins
        .filter((mail) => rowsOf(mail).every((row) => ready.has(claimOf(row))))
        .map(({ delivery }) => claimOf(delivery)),
    );
    const turnedBack = begins.filter(({ delivery }) => !begun.has(claimOf(delivery)));
    await turnBack(tx, turnedBack, ready);
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
    const entries = outcomes.flatMap(toEntries);
    const ids = new Set(await settle(tx, entries));
    for (const { row } of entries) {
      // Somebody else has taken over: what we know comes too late to count.
      if (!ids.has(row.id)) this.log.warn('delivery.late_write', { delivery: row.id });
    }
    await this.suppress(tx, outcomes);
    const failed = entries.filter(({ row, state }) => state === 'failed' && row.kind === 'digest');
    await closeWindows(
      tx,
      failed.map(({ row }) => row.id),
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
    [outcome, begin].flatMap((mail) => (mail ? rowsOf(mail).map(({ id }) => id) : []));
  const rows = await tx.run(lockDeliveries, { ids: group.flatMap(idsOf) });
  const locked = new Set(rows.map((row) => row.id));
  return new Set(group.filter((step) => !idsOf(step).every((id) => locked.has(id))));
}

/**
 * One claim of a row. After the planner gave a claimed row back, an old and a new claim of it can meet in one group:
 * by the id alone both would believe that they may send.
 */
const claimOf = ({ id, fence }: { id: string; fence: string | null }) => `${id}/${fence}`;

/** @returns the ids of those that were still ours to settle */
async function settle(tx: Transaction, entries: readonly Entry[]): Promise<string[]> {
  const written = await tx.run(settleHandOvers, {
    ids: entries.map(({ row }) => row.id),
    fences: entries.map(({ row }) => row.fence),
    states: entries.map(({ state }) => state),
    skipReasons: entries.map(({ skipReason }) => skipReason),
    replies: entries.map(({ reply }) => reply),
    delays: entries.map(({ delay }) => delay),
    unsent: entries.map(({ unsent }) => unsent),
    refused: entries.map(({ refused }) => refused),
  });
  return written.map(({ id }) => id);
}

/** Gives back mails of which a row may not go; rows of theirs that had begun (`ready`) have not left either. */
async function turnBack(
  tx: Transaction,
  mails: readonly PreparedMail[],
  ready: ReadonlySet<string>,
): Promise<void> {
  if (mails.length === 0) return;
  const unsent = mails.flatMap((mail) => {
    const begun = rowsOf(mail).filter((row) => ready.has(claimOf(row)));
    return begun.map((row) => toEntry(row, { result: 'not_sent' }));
  });
  if (unsent.length > 0) await settle(tx, unsent);
  await release(tx, mails);
}

async function release(tx: Transaction, mails: readonly PreparedMail[]): Promise<void> {
  const rows = mails.flatMap(rowsOf);
  await tx.execute(giveBackDeliveries, {
    ids: rows.map(({ id }) => id),
    fences: rows.map(({ fence }) => fence),
  });
}
