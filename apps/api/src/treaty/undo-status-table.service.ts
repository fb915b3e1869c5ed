import { Injectable } from '@nestjs/common';
import {
  actsOfTable,
  CLOCK_NOW,
  lockTreatyActsOfAll,
  TreatyAction,
  TreatyTable,
  type TreatyActRow,
} from '#libs/data';
import { holds, Problem, standTogether } from '#libs/domain';
import { Database } from '#libs/platform';
import { PARTIES } from '#libs/reference';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { theTreaty, validActs } from './treaty-row.js';

/** Takes back what a status table brought, and restores what it replaced: all of it, or nothing. */
@Injectable()
export class UndoStatusTableService {
  constructor(private readonly database: Database) {}

  /** For whoever brought it, and for coordinators. */
  async undo(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId, role } = reader.seat;
    await tx.run(lockTreatyActsOfAll, { campaignId });
    await theTreaty(tx, campaignId);
    const table = await tx.table(TreatyTable).findOne({ campaignId, id }, ['authorId', 'undoneAt']);
    if (!table) throw Problem.notFound('table');
    if (table.authorId !== reader.userId && !holds(role, 'coordinator')) {
      throw new Problem('forbidden', refusal('treaty.changeOwn'));
    }
    if (table.undoneAt !== null) throw Problem.notFound('table');
    const touched = await tx.run(actsOfTable, { campaignId, tableId: id });
    const brought = touched.filter(({ brought: by, undone }) => by && !undone);
    const replaced = touched.filter(({ takenBack }) => takenBack);
    refuseCorrected(brought);
    refuseCollision(await validActs(tx, campaignId), brought, replaced);
    const acts = tx.table(TreatyAction);
    const undone = { undoneAt: CLOCK_NOW, undoneBy: reader.userId };
    if (brought.length > 0) await acts.update({ campaignId, id: brought.map((act) => act.id) }, undone);
    if (replaced.length > 0) {
      const restored = { undoneAt: null, undoneBy: null, undoneByTable: null };
      await acts.update({ campaignId, id: replaced.map((act) => act.id) }, restored);
    }
    await tx.table(TreatyTable).update({ campaignId, id }, undone);
    await audit(tx, reader, 'status_table_undone', ['treaty_table', id]);
  }
}

type Touched = Pick<
  TreatyActRow,
  'id' | 'delegationCode' | 'kind' | 'doneOn' | 'knownOn' | 'effectiveOn' | 'version'
>;

/** A correction by hand would be lost. */
function refuseCorrected(brought: readonly Touched[]): void {
  const corrected = brought.find(({ version }) => version > 1);
  if (corrected) throw inTheWay('statusTable.correctedSince', corrected.delegationCode);
}

/** What was recorded since must be able to stand with what comes back. */
function refuseCollision(
  valid: readonly TreatyActRow[],
  brought: readonly Touched[],
  replaced: readonly Touched[],
): void {
  const leaves = new Set(brought.map(({ id }) => id));
  const after = [...valid.filter(({ id }) => !leaves.has(id)), ...replaced];
  for (const code of new Set([...brought, ...replaced].map(({ delegationCode }) => delegationCode))) {
    if (!standTogether(after.filter(({ delegationCode }) => delegationCode === code))) {
      throw inTheWay('statusTable.recordedSince', code);
    }
  }
}

function inTheWay(
  code: 'statusTable.correctedSince' | 'statusTable.recordedSince',
  delegation: string,
): Problem {
  const name = PARTIES.find((party) => party.code === delegation)?.shortName ?? delegation;
  return new Problem('conflict', refusal(code, { name, nameCode: delegation }));
}
