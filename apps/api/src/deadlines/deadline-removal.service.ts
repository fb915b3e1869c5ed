import { Injectable } from '@nestjs/common';
import { countSessionChange, Deadline, pendingOfDeadlines, type DeadlineRow } from '#libs/data';
import { Problem } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database } from '#libs/platform';
import type { DeadlineDto } from '../dto/deadline.dto.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { scheduleOf } from './deadline-row.js';
import { placeDeadline, timeColumns } from './deadline-schedule.js';
import { DeadlinesService, takeSessions } from './deadlines.service.js';

/** Removes deadlines, with their reminders, and puts them back. */
@Injectable()
export class DeadlineRemovalService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly deadlines: DeadlinesService,
  ) {}

  async uses(reader: Reader, id: string): Promise<UsesDto> {
    await this.deadlines.find(reader, id);
    return usesOf({ reminder: await this.pending(reader, [id]) });
  }

  /** Reminders that are planned about deadlines. */
  async pending(reader: Reader, ids: readonly string[]): Promise<number> {
    const { campaignId } = reader.seat;
    const found = await this.database
      .current()
      .as('worker', (worker) => worker.first(pendingOfDeadlines, { campaignId, ids: [...ids] }));
    return found?.reminders ?? 0;
  }

  /** Cancels it as well: its reminders are withdrawn, and whoever was told of it is told so. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const before = await this.deadlines.find(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    await takeSessions(tx, reader.seat.campaignId, [before.sessionId]);
    const besides = { state: 'cancelled' as const, cancelledByRemoval: before.state === 'open' };
    if (!(await removeAtVersion(tx, Deadline, reader, id, version, besides))) throw staleVersion(version + 1);
    await audit(tx, reader, 'deadline_removed', ['deadline', id]);
    await this.planner.deadlines(tx, [id]);
  }

  /** As it was; its time is derived anew, for its session may have moved since. */
  async restore(reader: Reader, id: string): Promise<DeadlineDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const [before, hidden] = await tx.withRemoved(async (all) => [
      await this.deadlines.find(reader, id),
      await all.table(Deadline).findOne({ id, campaignId }, ['cancelledByRemoval']),
    ]);
    const besides = {
      ...(hidden?.cancelledByRemoval ? { state: 'open' as const, cancelledByRemoval: false } : {}),
      ...(before.removed ? await this.time(reader, before) : {}),
    };
    if (await restoreRow(tx, Deadline, reader, ['deadline', id], besides)) {
      await audit(tx, reader, 'deadline_restored', ['deadline', id]);
      await this.planner.deadlines(tx, [id]);
    }
    return this.deadlines.read(reader, id);
  }

  private async time(reader: Reader, before: DeadlineRow) {
    const schedule = scheduleOf(before);
    if (schedule.type === 'absolute') return {};
    const { campaignId } = reader.seat;
    const ids = before.sessionId === null ? [] : [before.sessionId];
    const [session] = await this.database.current().run(countSessionChange, { campaignId, ids });
    const gone = refusal('deadlines.sessionRemoved', { session: before.session ?? '' });
    if (!session) throw Problem.at('conflict', 'sessionId', gone);
    return timeColumns(schedule, placeDeadline(before.kind, schedule, session, {}));
  }
}
