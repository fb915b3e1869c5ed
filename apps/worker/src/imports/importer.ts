import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  AuditEvent,
  beginImport,
  CLOCK_NOW,
  importFrame,
  lockImport,
  nextImport,
  PositionEvent,
  positionsToCompare,
  SheetImport,
  undoImport,
  type BegunImport,
  type ImportFrame,
  type WaitingImport,
} from '#libs/data';
import { latestReport, mayShareWith, TIERS } from '#libs/domain';
import { Database, type Log } from '#libs/platform';
import {
  checkSheet,
  IMPORT_STEPS,
  isAsShown,
  SheetTrouble,
  type CheckedSheet,
  type CurrentCell,
  type ImportFailure,
  type StoredImportOptions,
  type StoredImportReport,
  type SheetChoices,
  type SheetPosition,
  type SheetTroubleReason,
  type StatedChange,
} from '#libs/sheets';
import { isTransient } from '../delivery/transient.js';
import { LOG } from '../services.js';
import { toEvents } from './to-events.js';

interface Job extends BegunImport, ImportFrame {
  authorId: string;
  organisationId: string;
  content: Buffer;
  options: StoredImportOptions;
  mapping: SheetChoices;
  current: CurrentCell[];
}

const UNDER_WAY = ['reading', 'applying'] as const;

/**
 * Reads, applies and undoes the sheets that people brought, each as the person who brought it: an import writes and
 * compares nothing that its author could not. Whatever ends a worker, an import is applied once or still waits.
 */
@Injectable()
export class Importer implements OnModuleDestroy {
  private readonly ending = new AbortController();

  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** All that waits, the oldest first. One that cannot be done now holds up no other. */
  async run(): Promise<void> {
    const tried: string[] = [];
    const failures: unknown[] = [];
    while (!this.ending.signal.aborted) {
      const next = await this.next(tried);
      if (!next) break;
      tried.push(next.id);
      await this.alone(next).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Calls off what is under way; it waits for the next worker. */
  onModuleDestroy(): void {
    this.ending.abort();
  }

  private next(tried: readonly string[]): Promise<WaitingImport | undefined> {
    return this.database.asRole('worker', (tx) => tx.first(nextImport, { tried }));
  }

  private alone(one: WaitingImport): Promise<void> {
    return this.database.asRole('worker', async (tx) => {
      const lock = await tx.first(lockImport, { importId: one.id });
      if (lock?.mine) await (one.state === 'undoing' ? this.undo(one) : this.carryOut(one));
    });
  }

  private async carryOut(one: WaitingImport): Promise<void> {
    const job = await this.begin(one);
    if (!job) return;
    try {
      const checked = await this.check(job);
      if (job.state === 'reading') await this.keep(job, checked, null);
      else await this.apply(job, checked);
    } catch (error) {
      await this.giveUp(job, error);
    }
  }

  private begin({ id, authorId, state }: WaitingImport): Promise<Job | undefined> {
    const steps = state === 'applying' ? IMPORT_STEPS.applying : IMPORT_STEPS.reading;
    return this.database.asReader(authorId, async (tx) => {
      const begun = await tx.first(beginImport, { id, steps });
      if (!begun?.content) return undefined;
      const { campaignId, content } = begun;
      const frame = await tx.first(importFrame, { campaignId });
      const current = await tx.run(positionsToCompare, { campaignId });
      const options = begun.options as StoredImportOptions;
      const mapping = begun.mapping as SheetChoices;
      // Whose seat is gone has to wait until it is given back.
      if (!frame?.organisationId) return undefined;
      const { organisationId } = frame;
      return { ...begun, ...frame, authorId, organisationId, content, options, mapping, current };
    });
  }

  private async check(job: Job): Promise<CheckedSheet> {
    let noted: Promise<void> | undefined;
    const { content, fileName, mapping, asks, current, drafts, now, room, others } = job;
    const context = {
      asks,
      current,
      room,
      others,
      textVersions: drafts.map(({ key }) => key),
      tiers: TIERS.filter((tier) => mayShareWith(job, tier)),
      latest: latestReport(now),
      zone: job.options.zone,
      ...(job.options.occurredAt !== undefined && { occurredAt: new Date(job.options.occurredAt) }),
      ...{ tier: job.tier, authorId: job.authorId, organisationId: job.organisationId },
    };
    const source = { ...(job.read ? { stored: content } : { file: content }), fileName };
    const checked = await checkSheet(
      { source, choices: mapping, context },
      {
        signal: this.ending.signal,
        onStep: () => {
          noted = this.progress(job, 2);
        },
      },
    );
    await noted;
    return checked;
  }

  /** For the screen alone: what it tells may be lost. */
  private async progress({ id, authorId, version }: Job, done: number): Promise<void> {
    await this.database
      .asReader(authorId, (tx) => tx.table(SheetImport).update({ id, version }, { done }))
      .catch(() => undefined);
  }

  /** Unless the person decided something else meanwhile. */
  private async keep(
    job: Job,
    { report, stored }: CheckedSheet,
    failure: ImportFailure | null,
  ): Promise<void> {
    const { id, version, authorId } = job;
    const done = job.state === 'applying' ? IMPORT_STEPS.applying : IMPORT_STEPS.reading;
    await this.database.asReader(authorId, (tx) =>
      tx.table(SheetImport).updateAtVersion({ id, state: UNDER_WAY }, version, {
        ...{ state: 'checked', report, content: Buffer.from(stored), failure, done },
      }),
    );
  }

  private async apply(job: Job, checked: CheckedSheet): Promise<void> {
    const { report, toWrite } = checked;
    const unwritable =
      !mayShareWith(job, job.tier) ||
      !isAsShown(report.changes, job.shown as StatedChange[]) ||
      (report.undated > 0 && job.options.occurredAt === undefined) ||
      (report.errorCount > 0 && !agreed(job.options, report.leftOut.cells));
    if (unwritable) {
      await this.keep(job, checked, 'changedMeanwhile');
      return;
    }
    const stored: StoredImportReport = {
      ...report,
      applied: { written: toWrite.length, leftOut: report.leftOut.cells },
    };
    await this.progress(job, 3);
    await this.write(job, stored, toWrite);
    this.log.info('import.applied', { import: job.id, positions: toWrite.length });
  }

  /** All positions in one statement, so that the heads are derived once, and in the transaction that says so. */
  private async write(
    job: Job,
    report: StoredImportReport,
    positions: readonly SheetPosition[],
  ): Promise<void> {
    const { id, version, authorId, campaignId } = job;
    await this.database.asReader(authorId, async (tx) => {
      const imports = tx.table(SheetImport);
      const waits = await imports.findOne({ id, version, state: 'applying' }, ['id'], {
        lock: 'update',
      });
      if (!waits) return;
      await tx.table(PositionEvent).insertMany(toEvents(positions, job));
      await tx.table(AuditEvent).insert({
        ...{ actorId: authorId, campaignId, action: 'import_applied', subjectType: 'import', subjectId: id },
        detail: { positions: positions.length },
      });
      await imports.updateAtVersion({ id }, version, {
        ...{ state: 'applied', report, content: null, failure: null, appliedAt: CLOCK_NOW },
        done: IMPORT_STEPS.applying,
      });
    });
  }

  private async undo({ id, authorId }: WaitingImport): Promise<void> {
    await this.database.asReader(authorId, (tx) => tx.run(undoImport, { id, reason: UNDONE }));
    this.log.info('import.undone', { import: id });
  }

  /** What may succeed in a moment is tried again; of anything else its author is told. */
  private async giveUp({ id, version, authorId }: Job, error: unknown): Promise<void> {
    const reason = error instanceof SheetTrouble ? error.reason : undefined;
    if (reason === 'stopped') return;
    if (isTransient(error)) throw error;
    this.log.error('import.failed', error, { import: id, reason });
    const failure: ImportFailure = reason ? WHY[reason] : 'ourFault';
    await this.database.asReader(authorId, (tx) =>
      tx.table(SheetImport).updateAtVersion({ id, state: UNDER_WAY }, version, { state: 'failed', failure }),
    );
  }
}

/** Whether the person said to write the rest, and not more stays unwritten than was shown then. */
const agreed = ({ skipErrors, mayLeaveOut }: StoredImportOptions, leftOut: number) =>
  skipErrors === true && leftOut <= (mayLeaveOut ?? leftOut);

/** Everybody who sees such a position reads this. */
const UNDONE = 'The import it came from was undone.';

/** A task that was called off is done again. */
const WHY: Record<Exclude<SheetTroubleReason, 'stopped'>, ImportFailure> = {
  time: 'tooSlow',
  memory: 'tooMuchMemory',
  broken: 'readBroken',
};
