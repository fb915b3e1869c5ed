import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  askToUndoImport,
  bringSheet,
  importById,
  importsPage,
  MOST_OPEN_IMPORTS,
  SheetImport,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, Jobs, newId } from '#libs/platform';
import { IMPORT_STEPS } from '#libs/sheets';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { chosenTier } from '../http/chosen-tier.js';
import { refusal } from '../http/refusal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { ImportItemDto, ImportDto } from './import-answers.dto.js';
import { toImport, toItem } from './import-row.js';
import type { BringSheetQuery } from './imports.dto.js';

/** Takes sheets and hands them to the worker; each person sees their own alone, by row-level security. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** What was brought last comes first. */
  async list(reader: Reader, query: PageQuery): Promise<Page<ImportItemDto>> {
    const [beforeCreatedAt, beforeId] = decodeTimeCursor(query.cursor);
    const { campaignId } = reader.seat;
    const about = { campaignId, beforeCreatedAt, beforeId, limit: query.limit + 1 };
    const rows = await this.database.current().run(importsPage, about);
    return page(
      rows,
      query.limit,
      (row) => toItem(row, reader),
      (row) => [row.createdAt, row.id],
    );
  }

  async one(reader: Reader, id: string): Promise<ImportDto> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(importById, { campaignId, id });
    if (!row) throw Problem.notFound('import');
    return toImport(row, reader);
  }

  /**
   * Stores the file for the worker to read. The same file under the same id is a repeat.
   * @throws Problem (`conflict`) when the id was used for another file, or too many sheets wait
   */
  async bring(reader: Reader, query: BringSheetQuery, file: Buffer): Promise<ImportDto> {
    const tx = this.database.current();
    const id = query.id ?? newId();
    const { campaignId, organisationId } = reader.seat;
    const fingerprint = createHash('sha256').update(file).digest();
    const made = await tx.first(bringSheet, {
      id,
      campaignId,
      authorId: reader.userId,
      organisationId,
      fileName: query.fileName ?? 'sheet',
      content: file,
      fingerprint,
      // The zone that holds where no venue tells another.
      options: { zone: reader.zone, ...(query.fileChangedAt && { fileChangedAt: query.fileChangedAt }) },
      tier: await chosenTier(tx, reader, undefined),
      steps: IMPORT_STEPS.reading,
    });
    if (!made) await this.refuseOther(reader, query.id, fingerprint);
    else {
      await audit(tx, reader, 'import_brought', ['import', id]);
      this.wakeAfterCommit();
    }
    return this.one(reader, id);
  }

  private async refuseOther(reader: Reader, id: string | undefined, fingerprint: Buffer): Promise<void> {
    if (id !== undefined) {
      const imports = this.database.current().table(SheetImport);
      const brought = await imports.findOne({ campaignId: reader.seat.campaignId, id }, ['fingerprint']);
      if (brought?.fingerprint.equals(fingerprint)) return;
      if (brought ?? (await imports.findOne({ id }, ['id']))) throw idTaken();
    }
    throw await this.tooMany(reader);
  }

  private async tooMany(reader: Reader): Promise<Problem> {
    const { items } = await this.list(reader, { limit: 200 });
    const open = items.filter(({ state }) => ['reading', 'checked', 'failed'].includes(state)).length;
    if (open < MOST_OPEN_IMPORTS) return idTaken();
    return new Problem('conflict', refusal('imports.tooManyOpen', { most: MOST_OPEN_IMPORTS }));
  }

  /** A repeat changes nothing. */
  async undo(reader: Reader, id: string, reason: string | undefined): Promise<ImportDto> {
    const tx = this.database.current();
    const asked = await tx.first(askToUndoImport, {
      id,
      reason: reason || null,
      steps: IMPORT_STEPS.undoing,
    });
    const now = await this.one(reader, id);
    if (asked) {
      await audit(tx, reader, 'import_undo_asked', ['import', id]);
      this.wakeAfterCommit();
    } else if (!['undoing', 'undone'].includes(now.state)) {
      throw new Problem('conflict', refusal('imports.nothingToUndo'));
    }
    return now;
  }

  /** Of one that was not applied nothing stays. */
  async drop(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    await this.one(reader, id);
    const dropped = await tx.table(SheetImport).delete({ id, state: ['reading', 'checked', 'failed'] });
    if (dropped === 0) {
      throw new Problem('conflict', refusal('imports.staysOnRecord'));
    }
    await audit(tx, reader, 'import_dropped', ['import', id]);
  }

  wakeAfterCommit(): void {
    this.database.current().afterCommit(() => this.jobs.wake('import'));
  }
}
