import { CLOCK_NOW, testimonyRests, type Change, type TableClass } from '#libs/data';
import { Problem, type Shelf } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import type { UsesDto } from '../dto/uses.dto.js';
import type { Reader } from './principal.js';
import { refusal } from './refusal.js';
import { refuseOther } from './version.js';

/** Of every table whose rows can be removed and put back; its read policy has `PRESENT` of `libs/data/src/access`. */
interface Removable {
  id: string;
  campaignId: string;
  version?: number;
  removedAt: Date | null;
  removedBy: string | null;
}

/**
 * Removes a row at the version that was meant: from then on no read has it, but inside of `tx.withRemoved()`.
 * @param besides what else changes with it
 * @returns false when it is gone, is not seen, or somebody was faster: see `staleVersion()`
 */
export const removeAtVersion = <E extends Removable>(
  tx: Transaction,
  table: TableClass<E>,
  reader: Reader,
  id: string,
  version: number,
  besides: Change<E> = {},
): Promise<boolean> =>
  tx.withRemoved((all) =>
    (all.table(table) as unknown as Removals).updateAtVersion(
      { id, campaignId: reader.seat.campaignId, removedAt: null },
      version,
      { ...besides, removedAt: CLOCK_NOW, removedBy: reader.userId },
    ),
  );

/**
 * Puts a removed row back; one that stands is left as it is. A name that was given again meanwhile is the caller's to refuse.
 * @returns whether there was something to put back
 * @throws Problem when the reader sees no such row, removed or not; when it is another removal than the one that is meant
 */
export const restoreRow = <E extends Removable>(
  tx: Transaction,
  table: TableClass<E>,
  reader: Reader,
  [thing, id]: readonly [thing: string, id: string],
  besides: Change<E> = {},
): Promise<boolean> =>
  tx.withRemoved(async (all) => {
    const rows = all.table(table) as unknown as Removals;
    const where = { id, campaignId: reader.seat.campaignId };
    const row = await rows.findOne(where, ['removedAt', 'version'], { lock: 'update' });
    if (!row) throw Problem.notFound(thing);
    if (row.removedAt === null) return false;
    refuseOther(reader, row.version);
    return rows.updateAtVersion(where, row.version, { ...besides, removedAt: null, removedBy: null });
  });

/** The row, as every table that can be removed has it: a generic class says too little for its own columns. */
type Removals = ReturnType<typeof Transaction.prototype.table<Removable>>;

/** What was removed a coordinator alone reads. */
export function refuseRemovedList(reader: Reader, shelf: Shelf | undefined): void {
  const { role } = reader.seat;
  if (shelf === 'removed' && role !== 'coordinator')
    throw new Problem('forbidden', refusal('http.needsRole', { needed: 'coordinator', role }));
}

/** Reads with `work` what the shelf holds: removed rows are there for this one read alone. */
export const onShelf = <T>(
  tx: Transaction,
  shelf: Shelf | undefined,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => (shelf === 'removed' ? tx.withRemoved(work) : work(tx));

/**
 * Whether something hangs on it that forbids a removal, or what somebody said about it, also where the reader does not see that:
 * it would go out of sight of its own author.
 */
export const somethingRests = async (
  tx: Transaction,
  { seat: { campaignId } }: Reader,
  thing: string,
  uses: UsesDto,
): Promise<boolean> =>
  isBlocked(uses) || (await tx.first(testimonyRests, { campaignId, thing }))?.rests === true;

/** Whether something hangs on it that forbids a removal. */
export const isBlocked = ({ items }: UsesDto): boolean => items.some(({ blocks }) => blocks);
