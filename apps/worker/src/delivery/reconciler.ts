import { Inject, Injectable } from '@nestjs/common';
import { missingWorkers, releaseLapsed, resolveTakenOver, takeOverLapsed, type TakenOver } from '#libs/data';
import { Database, PRESENCE_LOCK, type AcceptJournal, type JournalAnswer } from '#libs/platform';
import { JOURNAL, WORKER_ID, WorkerSettings } from '../services.js';
import { MAX_ABSENT, MAX_UNKNOWN } from './delivery.js';

export interface Reconciled {
  /** Rows that are planned again. */
  planned: number;
  accepted: number;
  /** Rows that are held for a coordinator. */
  held: number;
  /** Rows that the relay may still be working on; to be looked at again in a moment. */
  waiting: number;
  /** Workers that seem to be dead; to be looked at again in a moment. */
  suspects: number;
}

/** How long a worker's lock must be gone before it counts as dead: it may only have lost its connection. */
const DEAD_AFTER_MS = 1000;

/**
 * Finds out what became of mails whose sender died or lost the connection. A row is taken over first, which makes
 * every late word of its former owner void, and only then the relay's record is asked.
 */
@Injectable()
export class Reconciler {
  private readonly missingSince = new Map<number, number>();

  constructor(
    private readonly database: Database,
    private readonly settings: WorkerSettings,
    @Inject(JOURNAL) private readonly journal: AcceptJournal,
    @Inject(WORKER_ID) private readonly workerId: number,
  ) {}

  async run(): Promise<Reconciled> {
    const { dead, suspects } = await this.findDead();
    const taken = await this.database.asRole('worker', async (tx) => {
      const released = await tx.execute(releaseLapsed, { dead });
      const { workerId } = this;
      const { absentAfterMs } = this.settings;
      return { released, rows: await tx.run(takeOverLapsed, { dead, workerId, absentAfterMs }) };
    });
    const result = { planned: taken.released, accepted: 0, held: 0, waiting: 0, suspects };
    if (taken.rows.length === 0) return result;
    const verdicts: Verdict[] = [];
    for (const row of taken.rows) {
      // Without an instant nothing but a record of all time could tell.
      const since = row.handedOverAt ?? new Date(0);
      verdicts.push(verdict(row, await this.journal.find(row.messageId, since)));
    }
    await this.database.asRole('worker', (tx) =>
      tx.execute(resolveTakenOver, {
        ids: taken.rows.map((row) => row.id),
        fences: taken.rows.map((row) => row.fence),
        states: verdicts,
      }),
    );
    for (const state of verdicts) {
      if (state === 'planned') result.planned++;
      else if (state === 'accepted') result.accepted++;
      else if (state === 'handing_over') result.waiting++;
      else result.held++;
    }
    return result;
  }

  private async findDead(): Promise<{ dead: number[]; suspects: number }> {
    const rows = await this.database.asRole('worker', (tx) =>
      tx.run(missingWorkers, { presenceLock: String(PRESENCE_LOCK), workerId: this.workerId }),
    );
    const now = performance.now();
    const missing = new Set(rows.flatMap((row) => row.workerId ?? []));
    for (const id of this.missingSince.keys()) if (!missing.has(id)) this.missingSince.delete(id);
    for (const id of missing) if (!this.missingSince.has(id)) this.missingSince.set(id, now);
    const dead = [...missing].filter((id) => now - (this.missingSince.get(id) ?? now) >= DEAD_AFTER_MS);
    return { dead, suspects: missing.size - dead.length };
  }
}

type Verdict = 'accepted' | 'planned' | 'uncertain' | 'handing_over';

/** Where nothing can be known: a reminder goes again, since late is worse than twice; a digest is held. */
function verdict(row: TakenOver, answer: JournalAnswer): Verdict {
  if (answer === 'accepted') return 'accepted';
  if (answer === 'absent' && !row.settled) return 'handing_over';
  if (answer === 'absent') return row.unanswered < MAX_ABSENT ? 'planned' : 'uncertain';
  if (row.kind === 'digest') return 'uncertain';
  return row.unanswered < MAX_UNKNOWN ? 'planned' : 'uncertain';
}
