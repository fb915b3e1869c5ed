import { Inject, Injectable } from '@nestjs/common';
import {
  claimDue,
  putBackDeliveries,
  recheckDeliveries,
  setAsideDeliveries,
  skipDeliveries,
  type RecheckedDelivery,
} from '#libs/data';
import type { SkipReason } from '#libs/domain';
import type { Composed, MailContext } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Database, Tokens, type Log, type Transaction } from '#libs/platform';
import { COMPOSE, LOG, WORKER_ID, WorkerSettings } from '../services.js';
import type { ClaimedDelivery, Compose, PreparedMail } from './delivery.js';
import { closeWindows, recordRuns, type DigestWindowRow } from './digest-runs.js';
import { judge, toClaimed, type Verdict } from './recheck.js';
import { refusedOf } from './refused-addresses.js';
import { isTransient } from './transient.js';

/** A mail that could not be composed; the others of its batch have to wait for the next one. */
class Unwritable extends Error {
  constructor(
    readonly delivery: ClaimedDelivery,
    override readonly cause: unknown,
  ) {
    super('A mail could not be composed');
  }
}

/** What goes stale when its deadline or task changes. */
const DEADLINE_MAIL = [
  'deadline_reminder',
  'deadline_moved',
  'deadline_cancelled',
  'deadline_restored',
] as const;
const TASK_MAIL = ['task_reminder', 'task_overdue'] as const;

type Skipped = { row: RecheckedDelivery; reason: SkipReason };

/** Claims what is due and makes mails of it: one transaction for a batch, so that a crash leaves it as it was. */
@Injectable()
export class Preparer {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly tokens: Tokens,
    private readonly settings: WorkerSettings,
    @Inject(COMPOSE) private readonly compose: Compose,
    @Inject(WORKER_ID) private readonly workerId: number,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @returns how many rows were due, at most `limit`, and those of them that are to be mailed */
  async prepare(limit: number): Promise<{ claimed: number; mails: PreparedMail[] }> {
    try {
      const { stale, ...batch } = await this.database.asRole('worker', (tx) => this.prepareIn(tx, limit));
      if (stale.length > 0) await this.replan(stale);
      return batch;
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      await this.setAside(error);
      return { claimed: 1, mails: [] };
    }
  }

  private async prepareIn(
    tx: Transaction,
    limit: number,
  ): Promise<{ claimed: number; mails: PreparedMail[]; stale: RecheckedDelivery[] }> {
    const claimed = await tx.run(claimDue, { limit, workerId: this.workerId });
    if (claimed.length === 0) return { claimed: 0, mails: [], stale: [] };
    const rows = await tx.run(recheckDeliveries, { ids: claimed.map((row) => row.id) });
    rows.sort((a, b) => a.fireAt.getTime() - b.fireAt.getTime() || (a.id < b.id ? -1 : 1));
    const verdicts = await this.verdicts(tx, rows);
    const skipped: Skipped[] = [];
    const mails: PreparedMail[] = [];
    const empty: DigestWindowRow[] = [];
    for (const [row, verdict] of verdicts)
      if (verdict.action === 'skip') skipped.push({ row, reason: verdict.reason });
    const sendable = verdicts.flatMap(([row, { action }]) => (action === 'send' ? [row] : []));
    for (const group of byMail(sendable)) {
      const mail = await this.composeTogether(tx, group, skipped, empty);
      if (mail) mails.push(mail);
    }
    await skip(tx, skipped);
    await recordRuns(tx, empty);
    const unjudged = verdicts.flatMap(([row, verdict]) => (verdict.action === 'set_aside' ? [row.id] : []));
    if (unjudged.length > 0) await tx.execute(setAsideDeliveries, { ids: unjudged, state: 'claimed' });
    const stale = await putBack(tx, verdicts);
    return { claimed: claimed.length, mails, stale };
  }

  private async verdicts(
    tx: Transaction,
    rows: RecheckedDelivery[],
  ): Promise<[RecheckedDelivery, Verdict][]> {
    const refused = await refusedOf(
      tx,
      this.tokens,
      rows.map((row) => row.email),
    );
    return rows.map((row) => [row, this.judge(row, refused.has(row.email))]);
  }

  /** One person's impossible hours are no reason why the others should wait. */
  private judge(row: RecheckedDelivery, refused: boolean): Verdict {
    try {
      return judge(row, refused);
    } catch (error) {
      this.log.error('delivery.not_judged', error, { delivery: row.id });
      return { action: 'set_aside' };
    }
  }

  /** One mail of what comes to one person at one instant: first each alone, which shows what is not to be said any more. */
  private async composeTogether(
    tx: Transaction,
    rows: RecheckedDelivery[],
    skipped: Skipped[],
    empty: DigestWindowRow[],
  ): Promise<PreparedMail | undefined> {
    const alone: PreparedMail[] = [];
    for (const row of rows) {
      const mail = await this.composeOne(tx, row, skipped, empty);
      if (mail) alone.push(mail);
    }
    const [first, ...others] = alone;
    if (!first || others.length === 0) return first;
    const along = others.map(({ delivery }) => delivery);
    const all = { ...first.delivery, along: along.map(({ subjectId }) => subjectId) };
    const mail = await this.composed(tx, all, first.date);
    return mail.outcome === 'mail' ? { ...first, along, mail } : first;
  }

  private async composeOne(
    tx: Transaction,
    row: RecheckedDelivery,
    skipped: Skipped[],
    empty: DigestWindowRow[],
  ): Promise<PreparedMail | undefined> {
    const delivery = toClaimed(row);
    const composed = await this.composed(tx, delivery, row.now);
    if (composed.outcome === 'skip') {
      skipped.push({ row, reason: composed.reason });
      if (composed.window) empty.push({ delivery, window: composed.window, outcome: 'empty' });
      return undefined;
    }
    const messageId = `<${delivery.id}@${this.settings.mailHost}>`;
    const preparedAt = performance.now();
    return { delivery, along: [], mail: composed, messageId, date: row.now, preparedAt };
  }

  private composed(tx: Transaction, delivery: ClaimedDelivery, now: Date): Promise<Composed> {
    const context: MailContext = { publicUrl: this.settings.publicUrl, tokens: this.tokens, now };
    return tx
      .asReader(delivery.userId, (reader) => this.compose(reader, delivery, context))
      .catch((error: unknown) => {
        // That PostgreSQL went away, or let another transaction go first, says nothing about this mail.
        throw isTransient(error) ? error : new Unwritable(delivery, error);
      });
  }

  /** In a transaction of its own: the planner may need rows that somebody holds who waits for this batch. */
  private async replan(stale: RecheckedDelivery[]): Promise<void> {
    const about = (kinds: readonly RecheckedDelivery['kind'][]) =>
      stale.filter((row) => kinds.includes(row.kind)).map((row) => row.subjectId);
    const deadlines = about(DEADLINE_MAIL);
    const tasks = about(TASK_MAIL);
    await this.database.asRole('worker', async (tx) => {
      if (deadlines.length > 0) await this.planner.deadlines(tx, deadlines);
      if (tasks.length > 0) await this.planner.tasks(tx, tasks);
    });
  }

  /** Its batch was rolled back, so the row is still planned, unless somebody else has claimed it since. */
  private async setAside({ delivery, cause }: Unwritable): Promise<void> {
    this.log.error('delivery.not_composed', cause, { delivery: delivery.id });
    await this.database.asRole('worker', (tx) =>
      tx.execute(setAsideDeliveries, { ids: [delivery.id], state: 'planned' }),
    );
  }
}

/** What one mail says: what tells one seat of several tasks at one instant is one for each kind, anything else is one of its own. */
function byMail(rows: readonly RecheckedDelivery[]): RecheckedDelivery[][] {
  const groups: [RecheckedDelivery, ...RecheckedDelivery[]][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => goesAlong(first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The instant is that of the plan, or the end of a night or a pause until which both had to wait. */
function goesAlong(first: RecheckedDelivery, row: RecheckedDelivery): boolean {
  if (first.kind !== row.kind || first.membershipId !== row.membershipId || first.urgent !== row.urgent)
    return false;
  if (!TASK_MAIL.some((one) => one === row.kind)) return false;
  return first.fireAt.getTime() === row.fireAt.getTime() || waitedUntil(first) === waitedUntil(row);
}

const waitedUntil = ({ fireAt, notBefore }: RecheckedDelivery) =>
  Math.max(fireAt.getTime(), notBefore?.getTime() ?? 0);

/** @returns the rows that the planner has to look at again */
async function putBack(
  tx: Transaction,
  verdicts: [RecheckedDelivery, Verdict][],
): Promise<RecheckedDelivery[]> {
  const waiting = verdicts.flatMap(([row, verdict]) =>
    verdict.action === 'wait' ? [{ id: row.id, until: verdict.until }] : [],
  );
  const stale = verdicts.filter(([, verdict]) => verdict.action === 'replan').map(([row]) => row);
  // Should the planner not re-date it, it must not come back at once.
  const later = stale.map((row) => ({ id: row.id, until: new Date(row.now.getTime() + 15_000) }));
  const all = [...waiting, ...later];
  if (all.length > 0) {
    await tx.execute(putBackDeliveries, {
      ids: all.map((row) => row.id),
      until: all.map((row) => row.until),
    });
  }
  return stale;
}

async function skip(tx: Transaction, skipped: Skipped[]): Promise<void> {
  if (skipped.length === 0) return;
  await tx.execute(skipDeliveries, {
    ids: skipped.map(({ row }) => row.id),
    reasons: skipped.map(({ reason }) => reason),
  });
  const tried = skipped.filter(({ row }) => row.kind === 'digest' && row.attempts > 0);
  await closeWindows(
    tx,
    tried.map(({ row }) => row.id),
  );
}
