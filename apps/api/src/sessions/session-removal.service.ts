import { Injectable } from '@nestjs/common';
import {
  fixDeadlinesOfSession,
  removeDeadlinesOfSession,
  removeMeetingsOfSession,
  restoreDeadlinesOfSession,
  restoreMeetingsOfSession,
  Session,
  usesOfSession,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Planner } from '#libs/planning';
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
    await this.sessions.find(reader, sessionId);
    const { campaignId } = reader.seat;
    return usesOf((await this.database.current().first(usesOfSession, { campaignId, sessionId })) ?? {});
  }

  /**
   * Its meetings go with it. Deadlines that are stated for themselves stay, and belong to no session meanwhile.
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
