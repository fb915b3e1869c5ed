import { Inject, Injectable } from '@nestjs/common';
import {
  AuditEvent,
  Campaign,
  CampaignArchive,
  CLOCK_NOW,
  lockArchive,
  nextArchive,
  pieceOfArchive,
  type Row,
  type WaitingArchive,
} from '#libs/data';
import { ArchiveTrouble, importArchive, planImport, SignedArchive } from '#libs/archive';
import { Database, type Log, type Transaction } from '#libs/platform';
import { isTransient } from '../delivery/transient.js';
import { LOG } from '../services.js';

type Held = Row<CampaignArchive, 'version' | 'campaignId' | 'wanted' | 'total'>;

interface Wanted {
  name: string;
  slug: string;
  personId: string | null;
}

/** Bytes of a file that are read at once. */
const PIECE = 256 * 1024;

/** Milliseconds between two notes of how far it is. */
const NOTES = 500;

/**
 * Reads the archives that admins brought, and opens campaigns from them, each in one transaction: whatever ends a worker, a
 * campaign is there whole or still waits.
 */
@Injectable()
export class ArchiveImporter {
  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** All that waits, the oldest first. One that cannot be done now holds up no other. */
  async run(): Promise<void> {
    const tried: string[] = [];
    const failures: unknown[] = [];
    for (;;) {
      const next = await this.database.asRole('worker', (tx) => tx.first(nextArchive, { tried }));
      if (!next) break;
      tried.push(next.id);
      await this.alone(next).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  private async alone(one: WaitingArchive): Promise<void> {
    try {
      await this.database.asRole('setup', async (tx) => {
        const lock = await tx.first(lockArchive, { archiveId: one.id });
        if (lock?.mine) await (one.state === 'reading' ? this.read(one) : this.take(tx, one));
      });
    } catch (error) {
      await this.giveUp(one, error);
    }
  }

  private held({ id, authorId, state }: WaitingArchive): Promise<Held | undefined> {
    return this.database.asReader(authorId, (tx) =>
      tx.table(CampaignArchive).findOne({ id, state }, ['version', 'campaignId', 'wanted', 'total']),
    );
  }

  /** The file, which is there until it has been taken in or dropped. */
  private content({ id, authorId }: WaitingArchive): Promise<Buffer | undefined> {
    return this.database.asReader(authorId, async (tx) => {
      let [content, from]: [Buffer | undefined, number] = [undefined, 0];
      for (;;) {
        const next = await tx.first(pieceOfArchive, { id, from: from + 1, length: PIECE });
        if (!next?.piece || !next.bytes) return undefined;
        content ??= Buffer.alloc(next.bytes);
        from += next.piece.copy(content, from);
        if (from >= content.length) return content;
      }
    });
  }

  private async read(one: WaitingArchive): Promise<void> {
    const held = await this.held(one);
    const content = await this.content(one);
    if (!held || !content) return;
    const archive = await SignedArchive.open(content);
    const { report, rows } = await planImport(archive, Date.now());
    await this.database.asReader(one.authorId, (tx) =>
      tx.table(CampaignArchive).updateAtVersion({ id: one.id, state: 'reading' }, held.version, {
        ...{ state: 'checked', report, signer: archive.signer, failure: null, done: 0, total: rows },
      }),
    );
  }

  private async take(tx: Transaction, one: WaitingArchive): Promise<void> {
    const held = await this.held(one);
    const { campaignId, version } = held ?? {};
    const content = await this.content(one);
    if (!content || !campaignId || version === undefined) return;
    const { id, authorId } = one;
    const archive = await SignedArchive.open(content);
    const plan = await planImport(archive, Date.now());
    const wanted = held?.wanted as unknown as Wanted;
    await importArchive(tx, archive, plan, {
      ...{ ...wanted, campaignId, userId: authorId },
      onRows: this.progress(one),
    });
    await tx.table(AuditEvent).insert({
      ...{ actorId: authorId, campaignId, action: 'campaign_imported', subjectType: 'campaign' },
      ...{ subjectId: campaignId, detail: { archive: id, signer: archive.signer } },
    });
    const done = await tx.asReader(authorId, (author) =>
      author.table(CampaignArchive).updateAtVersion({ id, state: 'importing' }, version, {
        ...{ state: 'imported', content: null, importedAt: CLOCK_NOW, done: plan.rows },
        // Who its people are and at which addresses is from now on the business of whoever sits in the campaign.
        report: { ...plan.report, people: [] },
      }),
    );
    if (!done) throw new Error('The archive is not waited for any more');
    // Last of all: nothing of a closed campaign is written, and nobody of it is mailed.
    if (plan.report.closed)
      await tx.asReader(authorId, (author) =>
        author.table(Campaign).update({ id: campaignId }, { closedAt: CLOCK_NOW }),
      );
    this.log.info('archive.imported', { archive: id, campaign: campaignId, rows: plan.rows });
  }

  /** For the screen alone: what it tells may be lost. */
  private progress({ id, authorId }: WaitingArchive): (done: number) => void {
    let [last, under]: [number, boolean] = [0, false];
    return (done) => {
      if (under || performance.now() - last < NOTES) return;
      [last, under] = [performance.now(), true];
      void this.database
        .asReader(authorId, (tx) => tx.table(CampaignArchive).update({ id, state: 'importing' }, { done }))
        .catch(() => undefined)
        .finally(() => {
          under = false;
        });
    };
  }

  /**
   * What is wrong with the server is tried again. Anything else is told to whoever brought it, who can try again or drop it: rows
   * that no check foresaw would be tried for ever, and would be in the way of everybody.
   */
  private async giveUp({ id, authorId, state }: WaitingArchive, error: unknown): Promise<void> {
    if (isTransient(error) || isOfTheServer(error)) throw error;
    const trouble = error instanceof ArchiveTrouble ? error : new ArchiveTrouble('refused');
    this.log.error('archive.failed', error, { archive: id });
    const failure = { code: trouble.code, params: trouble.params };
    await this.database.asReader(authorId, (tx) =>
      tx.table(CampaignArchive).update(
        { id, state },
        {
          ...{ failure, state: state === 'reading' ? 'failed' : 'checked', campaignId: null },
        },
      ),
    );
  }
}

/** The disk fails, say (class 58 of SQLSTATE); a statement that takes too long is the archive's. */
function isOfTheServer(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && code.startsWith('58');
}
