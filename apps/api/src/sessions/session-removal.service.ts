import { Injectable } from '@nestjs/common';
import {
  clockNow,
  fixDeadlinesOfSession,
  removeDeadlinesOfSession,
  removeMeetingsOfSession,
  restoreDeadlinesOfSession,
  restoreMeetingsOfSession,
  Session,
  tasksUntilSession,
  usesOfSession,
  type SessionRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Planner, settledBy } from '#libs/planning';
import { Database } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import type { Following, SessionDetailDto } from './sessions.dto.js';
import { refuseSameName, SessionsService } from './sessions.service.js';

/** Removes sessions with what hangs on them, and puts them back. */
@Injectable()
export class SessionRemovalService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly sessions: SessionsService,
  ) {}

  async uses(reader: Reader, sessionId: string): Promise<UsesDto> {
    const session = await this.sessions.find(reader, sessionId);
    const tx = this.database.current();
    const about = { campaignId: reader.seat.campaignId, sessionId };
    const counts = (await tx.first(usesOfSession, about)) ?? {};
    return usesOf({ ...counts, series_task: await this.countTasks(reader, session) });
  }

  /** Tasks that come again until it closes, and are cancelled with it: of those that the reader sees, as where it is moved. */
  private async countTasks(reader: Reader, { id: sessionId, closesAt }: SessionRow): Promise<number> {
    const tx = this.database.current();
    const clock = await tx.first(clockNow, {});
    if (!clock) throw new Error('The database has no clock');
    const tasks = await tx.run(tasksUntilSession, { campaignId: reader.seat.campaignId, sessionId });
    const end = closesAt < clock.now ? closesAt : clock.now;
    return settledBy(tasks, end, clock.now).filter(({ state }) => state === 'cancelled').length;
  }

  /**
   * Its meetings go with it, and tasks that were to come again until it closes. Deadlines that are stated for themselves stay, and belong to no session meanwhile.
   * @param following what becomes of those that are counted from it
   */
  async remove(
    reader: Reader,
    sessionId: string,
    version: number,
    following: Following | undefined,
  ): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const session = await this.sessions.take(reader, sessionId, version);
    const deadlineIds = await this.settleDeadlines(reader, sessionId, following);
    await tx.withRemoved((all) =>
      all.execute(removeMeetingsOfSession, { campaignId, sessionId, userId: reader.userId }),
    );
    if (!(await removeAtVersion(tx, Session, reader, sessionId, session.version)))
      throw staleVersion(session.version + 1);
    await audit(tx, reader, 'session_removed', ['session', sessionId], { deadlines: following ?? null });
    await this.planner.deadlines(tx, deadlineIds);
    await this.planner.sessionRemoved(tx, closing(reader, session));
  }

  /** What was removed with it comes back with it; a deadline that was given a time of its own keeps that. */
  async restore(reader: Reader, sessionId: string): Promise<SessionDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await tx.withRemoved(() => this.sessions.find(reader, sessionId));
    if (before.removed) {
      await refuseSameName(tx, campaignId, sessionId, before.name);
      const deadlines = await tx.withRemoved(async (all) => {
        await all.execute(restoreMeetingsOfSession, { campaignId, sessionId });
        return all.run(restoreDeadlinesOfSession, { campaignId, sessionId });
      });
      await restoreRow(tx, Session, reader, ['session', sessionId]);
      await audit(tx, reader, 'session_restored', ['session', sessionId]);
      await this.planner.deadlines(
        tx,
        deadlines.map(({ id }) => id),
      );
      await this.planner.sessionRestored(tx, closing(reader, before));
    }
    return this.sessions.read(reader, sessionId);
  }

  /** @returns the deadlines whose mail has to be planned anew */
  private async settleDeadlines(
    reader: Reader,
    sessionId: string,
    following: Following | undefined,
  ): Promise<string[]> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const hanging = { campaignId, sessionId };
    if (following === 'fix') return (await tx.run(fixDeadlinesOfSession, hanging)).map(({ id }) => id);
    if (following === 'remove') {
      const removed = { ...hanging, userId: reader.userId };
      return (await tx.withRemoved((all) => all.run(removeDeadlinesOfSession, removed))).map(({ id }) => id);
    }
    const count = (await tx.first(usesOfSession, hanging))?.following_deadline ?? 0;
    if (count > 0) throw Problem.at('conflict', 'deadlines', refusal('sessions.deadlinesFollow', { count }));
    return [];
  }
}

const closing = (reader: Reader, { id, closesAt }: SessionRow) => ({
  ...{ id, closesAt, campaignId: reader.seat.campaignId, actorId: reader.userId },
});
