import { Injectable } from '@nestjs/common';
import {
  changesOfStatement,
  CLOCK_NOW,
  Statement,
  StatementChange,
  tellStatementChanged,
  usesOfStatement,
  type StatementDetailRow,
} from '#libs/data';
import { Problem, type InteractionAct } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import type { StatementChangeDto } from './correct-statement.dto.js';
import type { StatementDetailDto } from './statement-detail.dto.js';
import { StatementsService } from './statements.service.js';

/** What stands in the place of a title that was erased; a trigger lets nothing else stand there. */
const NO_WORDS = '—';

/** Removes a statement and brings it back, or erases its words for good. A trigger sees to its positions. */
@Injectable()
export class RemoveStatementService {
  constructor(
    private readonly database: Database,
    private readonly statements: StatementsService,
  ) {}

  /**
   * From then on it is in no list, count, search or mail, and what was said before counts again.
   * @throws Problem not_found; forbidden for everybody but its author and coordinators who see it
   */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const before = await this.mine(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    await tx.run(tellStatementChanged, { campaignId: reader.seat.campaignId, statementId: id });
    if (!(await removeAtVersion(tx, Statement, reader, id, version))) throw staleVersion(version + 1);
    await this.note(reader, id, 'removed');
  }

  /** The inverse: its positions are recorded anew. A repeat changes nothing. */
  async restore(reader: Reader, id: string): Promise<StatementDetailDto> {
    const tx = this.database.current();
    await tx.withRemoved(() => this.mine(reader, id));
    if (await restoreRow(tx, Statement, reader, ['statement', id])) await this.note(reader, id, 'restored');
    return this.statements.one(reader, id);
  }

  /** Its title, note and source are gone for good, and the sources of its positions. A repeat changes nothing. */
  async erase(reader: Reader, id: string): Promise<StatementDetailDto> {
    const { campaignId } = reader.seat;
    return this.database.current().withRemoved(async (tx) => {
      const before = await this.mine(reader, id);
      if (!before.erased) {
        const words = { title: NO_WORDS, note: '', source: '' };
        const gone = { ...words, erasedAt: CLOCK_NOW, erasedBy: reader.userId };
        const written = await tx.table(Statement).updateAtVersion({ id, campaignId }, before.version, gone);
        if (!written) throw staleVersion(before.version + 1);
        await this.note(reader, id, 'erased');
      }
      return this.statements.one(reader, id);
    });
  }

  /** What hangs on it, as far as the reader sees it. */
  async uses(reader: Reader, statementId: string): Promise<UsesDto> {
    const { campaignId } = reader.seat;
    return this.database.current().withRemoved(async (tx) => {
      await this.statements.row(reader, statementId);
      return usesOf((await tx.first(usesOfStatement, { campaignId, statementId })) ?? {});
    });
  }

  /** What was done to it since it was recorded, the latest first. */
  async changes(reader: Reader, statementId: string): Promise<Items<StatementChangeDto>> {
    const { campaignId } = reader.seat;
    return this.database.current().withRemoved(async (tx) => {
      const { zone } = await this.statements.row(reader, statementId);
      const rows = await tx.run(changesOfStatement, { campaignId, statementId });
      return {
        items: rows.map(({ changedAt, ...change }) => {
          return { ...change, at: clocks(new Date(changedAt), zone, reader) };
        }),
      };
    });
  }

  private async mine(reader: Reader, id: string): Promise<StatementDetailRow> {
    const statement = await this.statements.row(reader, id);
    if (statement.authorId !== reader.userId && reader.seat.role !== 'coordinator')
      throw new Problem('forbidden', refusal('statements.removeOwn'));
    return statement;
  }

  /** For its history, and for the trail of who did what. */
  private async note(reader: Reader, statementId: string, act: InteractionAct): Promise<void> {
    const { campaignId } = reader.seat;
    await this.database.current().withRemoved(async (tx) => {
      await tx
        .table(StatementChange)
        .insert({ id: newId(), campaignId, statementId, changedBy: reader.userId, act });
      await audit(tx, reader, `statement_${act}`, ['statement', statementId]);
    });
  }
}
