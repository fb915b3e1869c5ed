import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  lockTreatyActsOfAll,
  statusTables,
  TreatyAction,
  TreatyTable,
  type StatusTableRow,
  type TreatyActRow,
  type TreatyRow,
} from '#libs/data';
import { Problem, type PlanItem } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { isWritten, outcomes, planOf, rowsOf, unreadRows, type ReadPlan } from './status-plan.js';
import type {
  ApplyStatusTableRequest,
  CheckStatusTableRequest,
  StatusCheckDto,
  StatusItemDto,
  StatusTableDto,
} from './status-table.dto.js';
import { theTreaty, toActDto, validActs } from './treaty-row.js';

/** Tables of who signed and who is bound, as the depositary shows them: looked at first, then applied as one. */
@Injectable()
export class StatusTablesService {
  constructor(private readonly database: Database) {}

  /** What a table would change. Nothing is written. */
  check(reader: Reader, request: CheckStatusTableRequest): Promise<StatusCheckDto> {
    return this.database.asReader(
      reader.userId,
      async (tx) => {
        const { treaty, acts } = await facts(tx, reader);
        return toCheck(planOf(request, treaty, acts), treaty, acts);
      },
      true,
    );
  }

  /** Writes what the check showed, or nothing. */
  async apply(reader: Reader, request: ApplyStatusTableRequest): Promise<StatusTableDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockTreatyActsOfAll, { campaignId });
    const known = request.id === undefined ? undefined : await this.find(reader, request.id);
    if (known) return known;
    const { treaty, acts } = await facts(tx, reader);
    const { table, plan, hash } = planOf(request, treaty, acts);
    if (hash !== request.plan) throw Problem.at('conflict', 'plan', refusal('statusTable.changedSince'));
    const written = plan.items.filter(isWritten);
    const gone = request.takeBackGone ? plan.gone : [];
    const [unread] = gone.length > 0 ? unreadRows(table) : [];
    if (unread) throw Problem.field('takeBackGone', refusal('statusTable.unreadRows', { line: unread.line }));
    if (written.length + gone.length === 0) throw Problem.field('text', refusal('statusTable.nothing'));
    const id = request.id ?? newId();
    const replaced = written.flatMap(({ before }) => (before ? [before.id] : []));
    const counts = { new: written.length - replaced.length, changed: replaced.length, gone: gone.length };
    const { source } = request;
    await tx.table(TreatyTable).insert({ id, campaignId, authorId: reader.userId, source, counts });
    await takeBack(tx, reader, id, [...replaced, ...gone.map((act) => act.id)]);
    await tx.table(TreatyAction).insertMany(written.map((item) => rowOf(item, reader, id)));
    await audit(tx, reader, 'status_table_applied', ['treaty_table', id], counts);
    return this.one(reader, id);
  }

  async list(reader: Reader): Promise<{ items: StatusTableDto[] }> {
    const { campaignId } = reader.seat;
    const rows = await this.database.current().run(statusTables, { campaignId });
    return { items: rows.map(toTable) };
  }

  async one(reader: Reader, id: string): Promise<StatusTableDto> {
    const found = await this.find(reader, id);
    if (!found) throw Problem.notFound('table');
    return found;
  }

  private async find(reader: Reader, id: string): Promise<StatusTableDto | undefined> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(statusTables, { campaignId, id });
    return row && toTable(row);
  }
}

async function facts(tx: Transaction, reader: Reader): Promise<{ treaty: TreatyRow; acts: TreatyActRow[] }> {
  const { campaignId } = reader.seat;
  return { treaty: await theTreaty(tx, campaignId), acts: await validActs(tx, campaignId) };
}

async function takeBack(
  tx: Transaction,
  reader: Reader,
  table: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const undone = { undoneAt: CLOCK_NOW, undoneBy: reader.userId, undoneByTable: table };
  await tx.table(TreatyAction).update({ campaignId: reader.seat.campaignId, id: ids }, undone);
}

const rowOf = ({ act }: PlanItem, { seat, userId }: Reader, tableId: string) => ({
  ...{ id: newId(), campaignId: seat.campaignId, authorId: userId, tableId, ...act },
});

function toCheck(read: ReadPlan, treaty: TreatyRow, acts: readonly TreatyActRow[]): StatusCheckDto {
  const { table, plan, hash } = read;
  const byId = new Map(acts.map((act) => [act.id, act]));
  const count = (state: StatusItemDto['state']) => plan.items.filter((item) => item.state === state).length;
  return {
    form: table.form,
    columns: table.columns.map(({ header, role }) => ({ header, role })),
    dateOrder: table.order,
    counts: {
      ...{ new: count('new'), same: count('same'), changed: count('changed'), refused: count('refused') },
      gone: plan.gone.length,
    },
    items: plan.items.map(toItem),
    rows: rowsOf(table),
    gone: plan.gone.flatMap(({ id }) => byId.get(id) ?? []).map(toActDto),
    ...outcomes(plan, treaty, acts),
    plan: hash,
  };
}

function toItem({ line, state, act, before, why }: PlanItem): StatusItemDto {
  const { delegationCode, kind, doneOn, confirmed } = act;
  const recorded = before && {
    ...{ id: before.id, kind: before.kind, doneOn: before.doneOn, confirmed: before.confirmed },
  };
  return { line, state, delegationCode, kind, doneOn, confirmed, before: recorded, why: why && { ...why } };
}

function toTable(row: StatusTableRow): StatusTableDto {
  const { id, source, author, counts, appliedAt, undoneAt } = row;
  return {
    ...{ id, source, author, counts },
    appliedAt: appliedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
