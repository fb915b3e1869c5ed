import { Injectable } from '@nestjs/common';
import { type DeadlineRow, deadlinesOfSession, moveDeadlineTimes } from '#libs/data';
import { deriveDeadline, Problem, WALL_YEARS, type DerivedDeadline, type SessionTimes } from '#libs/domain';
import { Database } from '#libs/platform';
import type { OddHourDto } from '../dto/odd-hour.dto.js';
import { oddHour } from '../http/odd-hour.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { scheduleOf, statedWall, toDeadline } from './deadline-row.js';
import { outsideSession, type Misplaced, type SessionSpan } from './deadline-schedule.js';
import type { DeadlineDto } from '../dto/deadline.dto.js';

/** A deadline of a session that moves. */
export interface FollowingDeadline {
  row: DeadlineRow;
  /** Where it will be; the same as now for one that does not follow. */
  due: DerivedDeadline;
  /** Whether it hangs on the session at all. */
  follows: boolean;
  changed: boolean;
  /** How an hour was read that the clocks skip or show twice. */
  oddHour: OddHourDto | null;
  /** Why it makes no sense for the session any more. */
  misplaced: Misplaced | undefined;
}

/** What a session needs of its deadlines. */
@Injectable()
export class SessionDeadlinesService {
  constructor(private readonly database: Database) {}

  /** All of them, the cancelled ones too, the earliest first. */
  async ofSession(reader: Reader, sessionId: string): Promise<DeadlineDto[]> {
    return (await this.rows(reader, sessionId)).map((row) => toDeadline(row, reader));
  }

  /**
   * Where the deadlines of a session will be when it sits at `times`; those that follow it and are stated on the clock of
   * its venue are stated on that of the new one. Changes nothing.
   * @throws Problem naming `field` when one would leave the years that can be stored
   */
  async follow(
    reader: Reader,
    session: { id: string; zone: string },
    times: SessionTimes,
    span: SessionSpan,
    field: string,
  ): Promise<FollowingDeadline[]> {
    return (await this.rows(reader, session.id)).map((row) => {
      const before = scheduleOf(row);
      const follows = before.type === 'relative';
      const schedule = follows && row.venueClock ? { ...before, zone: times.zone } : before;
      const due = schedule.type === 'relative' ? deriveDeadline(schedule, times) : unmoved(row);
      const year = Number(due.wall.slice(0, 4));
      if (year < WALL_YEARS.first || year > WALL_YEARS.last)
        throw Problem.field(field, refusal('deadlines.wouldLeaveYears', { title: row.title }));
      return {
        row,
        due,
        follows,
        changed: due.instant.getTime() !== row.dueAt.getTime() || due.zone !== row.zone,
        oddHour: follows ? oddHour(statedWall(due.wall, row.at), due.zone, due.instant) : null,
        misplaced: outsideSession(row.kind, schedule.type, due.instant, span),
      };
    });
  }

  /** Writes the new times, in one statement. The mail about them is the caller's to plan again. */
  async carry(reader: Reader, moved: readonly FollowingDeadline[]): Promise<void> {
    await this.database.current().execute(moveDeadlineTimes, {
      campaignId: reader.seat.campaignId,
      ids: moved.map(({ row }) => row.id),
      dueLocal: moved.map(({ due }) => due.wall),
      dueAt: moved.map(({ due }) => due.instant),
      zones: moved.map(({ due }) => due.zone),
      zoneVersions: moved.map(({ due }) => due.zoneDataVersion),
    });
  }

  private rows(reader: Reader, sessionId: string): Promise<DeadlineRow[]> {
    return this.database.current().run(deadlinesOfSession, { campaignId: reader.seat.campaignId, sessionId });
  }
}

function unmoved(row: DeadlineRow): DerivedDeadline {
  return { wall: row.dueLocal, zone: row.zone, instant: row.dueAt, kind: 'exact', zoneDataVersion: '' };
}
