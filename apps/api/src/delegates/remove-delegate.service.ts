import { Injectable } from '@nestjs/common';
import { CLOCK_NOW, Delegate, usesOfDelegate } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { ChangeDelegateService } from './change-delegate.service.js';
import { DelegatesService, mayChange } from './delegates.service.js';

/** Takes a person out of everything that is shown, brings them back, or erases all that is kept of them for good. */
@Injectable()
export class RemoveDelegateService {
  constructor(
    private readonly database: Database,
    private readonly delegates: DelegatesService,
    private readonly changes: ChangeDelegateService,
  ) {}

  /** What hangs on the person, as far as the reader sees it. Nothing of it stands in the way. */
  async uses(reader: Reader, id: string): Promise<UsesDto> {
    const { id: leading } = await this.delegates.one(reader, id);
    const about = { campaignId: reader.seat.campaignId, id: leading };
    return usesOf((await this.database.current().first(usesOfDelegate, about)) ?? {});
  }

  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await this.changes.changeable(reader, id);
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (!(await removeAtVersion(tx, Delegate, reader, row.id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'delegate_removed', ['delegate', row.id]);
  }

  async restore(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const row = await this.changes.changeable(reader, id);
    if (await restoreRow(tx, Delegate, reader, ['delegate', row.id])) {
      await audit(tx, reader, 'delegate_restored', ['delegate', row.id]);
    }
  }

  /** The words go for good, also what others noted and the reader does not see; contacts keep that somebody was there. */
  async erase(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const row = await this.delegates.find(reader, id);
    if (!row) throw Problem.notFound('delegate');
    if (!mayChange(reader, row)) throw new Problem('forbidden', refusal('delegates.changeOwn'));
    if (row.erasedAt !== null) return;
    const where = { id: row.id, campaignId: reader.seat.campaignId };
    const erased = { erasedAt: CLOCK_NOW, erasedBy: reader.userId };
    await tx.withRemoved((all) => all.table(Delegate).update(where, erased));
    await audit(tx, reader, 'delegate_erased', ['delegate', row.id]);
  }
}
