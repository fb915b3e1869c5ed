import { TaskSeries, type Change, type TaskSeriesRow } from '#libs/data';
import type { Transaction } from '#libs/platform';
import type { Reader } from '../http/principal.js';

/**
 * From whom a series is once it is somebody else's: from who handed it on, and from whom it was where that person takes it back
 * before anything else was changed. Each of its tasks does the same by itself.
 */
export async function seriesGiver(
  tx: Transaction,
  reader: Reader,
  before: TaskSeriesRow,
  assigneeId: string | null,
): Promise<Change<TaskSeries>> {
  if (assigneeId === before.assigneeId) return {};
  const where = { id: before.id, campaignId: reader.seat.campaignId };
  const was = await tx
    .table(TaskSeries)
    .findOne(where, ['givenBy', 'handedVersion', 'handedBy', 'hadBy', 'hadFrom']);
  if (!was) return {};
  const takesBack =
    was.handedVersion === before.version && was.handedBy === reader.userId && was.hadBy === assigneeId;
  return {
    givenBy: (takesBack ? was.hadFrom : null) ?? reader.userId,
    handedVersion: before.version + 1,
    handedBy: reader.userId,
    hadBy: before.assigneeId,
    hadFrom: was.givenBy,
  };
}
