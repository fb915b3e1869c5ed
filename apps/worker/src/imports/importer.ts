import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ImportState, Tier } from '#libs/domain';
import { Database, type Log } from '#libs/platform';
import {
  checkSheet,
  IMPORT_STEPS,
  SheetTrouble,
  type CheckedSheet,
  type CurrentCell,
  type KeptImportOptions,
  type KeptImportReport,
  type SheetAsk,
  type SheetChoices,
  type SheetTroubleReason,
} from '#libs/sheets';
import { isTransient } from '../delivery/transient.js';
import { LOG } from '../services.js';
import { APPLY, BEGIN, CHECKED, FAIL, FRAME, LOCK, NEXT, PROGRESS, STANDING, UNDO } from './import-sql.js';
import { toEvents, type Draft } from './to-events.js';

interface Waiting {
  id: string;
  authorId: string;
  state: ImportState;
}

interface Begun {
  id: string;
  campaignId: string;
  state: 'reading' | 'applying';
  version: number;
  fileName: string;
  content: Buffer;
  /** The content is the grid that an earlier check read. */
  read: boolean;
  options: KeptImportOptions;
  mapping: SheetChoices;
  tier: Tier;
  createdAt: Date;
}

interface Frame {
  now: Date;
  organisationId: string;
  drafts: Draft[];
  asks: SheetAsk[];
}

interface Job extends Begun, Frame {
  authorId: string;
  current: CurrentCell[];
}

/** Phones' clocks are off, but nobody reports next week's meeting. */
const AHEAD = 24 * 3_600_000;

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

  private next(tried: readonly string[]): Promise<Waiting | undefined> {
    return this.database.asRole('worker', async (tx) => {
      const [row] = await tx.query<Waiting & Record<string, unknown>>(NEXT, [tried]);
      return row;
    });
  }

  private alone(one: Waiting): Promise<void> {
    return this.database.asRole('worker', async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }>(LOCK, [one.id]);
      if (lock?.mine) await (one.state === 'undoing' ? this.undo(one) : this.carryOut(one));
    });
  }

  private async carryOut(one: Waiting): Promise<void> {
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

  private begin({ id, authorId, state }: Waiting): Promise<Job | undefined> {
    const steps = state === 'applying' ? IMPORT_STEPS.applying : IMPORT_STEPS.reading;
    return this.database.asReader(authorId, async (tx) => {
      const [begun] = await tx.query<Begun & Record<string, unknown>>(BEGIN, [id, steps]);
      if (!begun) return undefined;
      const [frame] = await tx.query<Frame & Record<string, unknown>>(FRAME, [begun.campaignId]);
      const current = await tx.query<CurrentCell & Record<string, unknown>>(STANDING, [begun.campaignId]);
      return frame && { ...begun, ...frame, authorId, current };
    });
  }

  private async check(job: Job): Promise<CheckedSheet> {
    let told: Promise<void> | undefined;
    const { content, fileName, mapping, asks, current, drafts, now } = job;
    const context = {
      asks,
      current,
      textVersions: drafts.map(({ key }) => key),
      latest: new Date(now.getTime() + AHEAD),
      zone: job.options.zone,
      occurredAt: momentOf(job),
    };
    const source = job.read ? { grid: content } : { file: content, fileName };
    const checked = await checkSheet(
      { source, choices: mapping, context },
      {
        signal: this.ending.signal,
        onStep: () => {
          told = this.progress(job, 2);
        },
      },
    );
    await told;
    return checked;
  }

  /** For the screen alone: what it tells may be lost. */
  private async progress({ id, authorId, version }: Job, done: number): Promise<void> {
    await this.database
      .asReader(authorId, (tx) => tx.query(PROGRESS, [id, version, done]))
      .catch(() => undefined);
  }

  private async keep(job: Job, { report, grid }: CheckedSheet, failure: string | null): Promise<void> {
    const { id, version, authorId } = job;
    const parameters = [id, version, JSON.stringify(report), grid, failure, IMPORT_STEPS[job.state]];
    await this.database.asReader(authorId, (tx) => tx.query(CHECKED, parameters));
  }

  private async apply(job: Job, checked: CheckedSheet): Promise<void> {
    const { id, version, authorId, organisationId, options, tier, drafts } = job;
    const { report, toWrite } = checked;
    if (!toWrite || (report.errorCount > 0 && !options.skipErrors)) {
      await this.keep(job, checked, CHANGED_MEANWHILE);
      return;
    }
    const kept: KeptImportReport = {
      ...report,
      applied: { written: toWrite.length, leftOut: report.errorCount },
    };
    await this.progress(job, 3);
    const events = toEvents(toWrite, { options, tier, occurredAt: momentOf(job), drafts });
    await this.database.asReader(authorId, (tx) =>
      tx.query(APPLY, [id, version, JSON.stringify(kept), organisationId, ...events]),
    );
    this.log.info('import.applied', { import: id, positions: toWrite.length });
  }

  private async undo({ id, authorId }: Waiting): Promise<void> {
    await this.database.asReader(authorId, (tx) => tx.query(UNDO, [id, UNDONE]));
    this.log.info('import.undone', { import: id });
  }

  /** What may succeed in a moment is tried again; of anything else its author is told. */
  private async giveUp({ id, version, authorId }: Job, error: unknown): Promise<void> {
    const reason = error instanceof SheetTrouble ? error.reason : undefined;
    if (reason === 'stopped') return;
    if (isTransient(error)) throw error;
    this.log.error('import.failed', error, { import: id, reason });
    const why = reason ? WHY[reason] : OURS;
    await this.database.asReader(authorId, (tx) => tx.query(FAIL, [id, version, why]));
  }
}

/** When that was said of which the sheet does not say it. */
function momentOf({ options, createdAt }: Begun): Date {
  return options.occurredAt === undefined ? createdAt : new Date(options.occurredAt);
}

const CHANGED_MEANWHILE =
  'Nothing was written: since it was checked, something changed that the sheet is held against. Look at its errors.';

/** Everybody who sees such a position reads this; the name of the file is its author's business. */
const UNDONE = 'The import it came from was undone.';

const OURS =
  'Nothing was written: something went wrong on our side. Try again later, or tell whoever runs this installation.';

const WHY: Record<SheetTroubleReason, string> = {
  time: 'Nothing was written: reading the file takes too long. Save the sheet as CSV and bring that.',
  memory:
    'Nothing was written: reading the file takes too much memory. Save the sheet as CSV and bring that.',
  broken: 'Nothing was written: the file could not be read. Save the sheet as CSV and bring that.',
  stopped: 'Nothing was written.',
};
