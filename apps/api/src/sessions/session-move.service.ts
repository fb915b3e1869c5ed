import { Injectable } from '@nestjs/common';
import {
  inColumns,
  mailOfMovedDeadlines,
  meetingsOfSession,
  moveMeetingTimes,
  Session,
  tasksUntilSession,
  type SessionRow,
} from '#libs/data';
import { zoneDataVersion } from '#libs/domain';
import { Planner, settledBy } from '#libs/planning';
import { Database } from '#libs/platform';
import { SessionDeadlinesService, type FollowingDeadline } from '../deadlines/session-deadlines.service.js';
import { audit } from '../http/audit.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { moveWarnings } from './move-warnings.js';
import { moveMeetings, newPlace, type Move, type NewPlace } from './session-move.js';
import type { MovedTasksDto, MoveMailDto, MoveSessionRequest, SessionMoveDto } from './session-move.dto.js';
import { SessionsService } from './sessions.service.js';

/** Moves a session with all that hangs on it. */
@Injectable()
export class SessionMoveService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly sessions: SessionsService,
    private readonly deadlines: SessionDeadlinesService,
  ) {}

  async preview(reader: Reader, id: string, request: MoveSessionRequest): Promise<SessionMoveDto> {
    const move = await this.work(reader, await this.sessions.find(reader, id), request);
    return toAnswer(move, reader, false);
  }

  async move(
    reader: Reader,
    id: string,
    request: MoveSessionRequest,
    version: number,
  ): Promise<SessionMoveDto> {
    const tx = this.database.current();
    const move = await this.work(reader, await this.sessions.take(reader, id, version), request);
    await this.carrySession(reader, move);
    await this.carryMeetings(reader, move);
    const changed = move.deadlines.filter((deadline) => deadline.changed);
    await this.deadlines.carry(reader, changed);
    await this.carryRemoved(reader, move);
    await audit(tx, reader, 'session_moved', ['session', id], { days: move.place.days });
    await this.planner.deadlines(
      tx,
      changed.map(({ row }) => row.id),
    );
    const { campaignId } = reader.seat;
    await this.planner.sessionMoved(tx, {
      campaignId,
      id,
      closesAt: move.place.closesAt,
      actorId: reader.userId,
    });
    return toAnswer(move, reader, true);
  }

  private async work(reader: Reader, session: SessionRow, request: MoveSessionRequest): Promise<Move> {
    const place = newPlace(session, request);
    const rows = await this.database
      .current()
      .run(meetingsOfSession, { campaignId: reader.seat.campaignId, sessionId: session.id });
    const meetings = moveMeetings(rows, place);
    const deadlines = await this.deadlines.follow(reader, session, place.times, spanOf(place), place.field);
    const { now, ...mail } = await this.countMail(reader, deadlines);
    const tasks = await this.countTasks(reader, session.id, place.closesAt, now);
    return { session, place, meetings, deadlines, now, mail, tasks };
  }

  /** Of what the reader sees alone: others are settled as well, and nobody learns from this that they are there. */
  private async countTasks(
    reader: Reader,
    sessionId: string,
    closesAt: Date,
    now: Date,
  ): Promise<MovedTasksDto> {
    const about = { campaignId: reader.seat.campaignId, sessionId };
    const settled = settledBy(await this.database.current().run(tasksUntilSession, about), closesAt, now);
    const reopened = settled.filter(({ state }) => state === 'open').length;
    return { cancelled: settled.length - reopened, reopened };
  }

  /** Only numbers leave the ledger: who was told is none of this page's business. */
  private async countMail(
    reader: Reader,
    deadlines: readonly FollowingDeadline[],
  ): Promise<MoveMailDto & { now: Date }> {
    const tx = this.database.current();
    const moving = deadlines.filter(({ changed, row }) => changed && row.state === 'open');
    const counts = await tx.as('worker', (worker) =>
      worker.first(mailOfMovedDeadlines, {
        campaignId: reader.seat.campaignId,
        ids: moving.map(({ row }) => row.id),
        dueAt: moving.map(({ due }) => due.instant),
      }),
    );
    if (!counts) throw new Error('Counting gave no row');
    return counts;
  }

  private async carrySession(reader: Reader, { session, place }: Move): Promise<void> {
    await this.database
      .current()
      .table(Session)
      .updateAtVersion({ id: session.id, campaignId: reader.seat.campaignId }, session.version, {
        opensLocal: place.times.opensWall,
        closesLocal: place.times.closesWall,
        opensAt: place.opensAt,
        closesAt: place.closesAt,
        zone: place.times.zone,
        city: place.city ?? undefined,
        zoneVersion: zoneDataVersion,
      });
  }

  private async carryMeetings(reader: Reader, { meetings }: Pick<Move, 'meetings'>): Promise<void> {
    await this.database.current().execute(moveMeetingTimes, {
      campaignId: reader.seat.campaignId,
      ids: meetings.map(({ row }) => row.id),
      ...inColumns(meetings, 'startsLocal', 'endsLocal', 'startsAt', 'endsAt'),
    });
  }

  /** What was removed goes along: it comes back at the hours that it would have by then. */
  private async carryRemoved(reader: Reader, move: Move): Promise<void> {
    const { session, place } = move;
    const shown = new Set([...move.meetings, ...move.deadlines].map(({ row }) => row.id));
    const isRemoved = ({ row }: { row: { id: string } }) => !shown.has(row.id);
    await this.database.current().withRemoved(async (all) => {
      const about = { campaignId: reader.seat.campaignId, sessionId: session.id };
      const meetings = (await all.run(meetingsOfSession, about)).filter((row) => isRemoved({ row }));
      await this.carryMeetings(reader, { meetings: moveMeetings(meetings, place) });
      const deadlines = await this.deadlines.follow(reader, session, place.times, spanOf(place), place.field);
      await this.deadlines.carry(
        reader,
        deadlines.filter((one) => one.changed && isRemoved(one)),
      );
    });
  }
}

const spanOf = ({ times: { zone }, opensAt, closesAt }: NewPlace) => ({ zone, opensAt, closesAt });

function toAnswer(move: Move, reader: Reader, moved: boolean): SessionMoveDto {
  const { session, place } = move;
  const moving = (from: Date, to: Date, before: string, after: string) => ({
    from: clocks(from, before, reader),
    to: clocks(to, after, reader),
  });
  const zones = [session.zone, place.times.zone] as const;
  return {
    id: session.id,
    name: session.name,
    moved,
    cityBefore: session.city,
    cityAfter: place.city ?? session.city,
    days: place.days,
    opens: moving(session.opensAt, place.opensAt, ...zones),
    closes: moving(session.closesAt, place.closesAt, ...zones),
    meetings: move.meetings.map(({ row, startsAt, endsAt }) => ({
      id: row.id,
      name: row.name,
      starts: moving(row.startsAt, startsAt, ...zones),
      ends: moving(row.endsAt, endsAt, ...zones),
    })),
    deadlines: move.deadlines
      .filter(({ follows }) => follows)
      .map(({ row, due }) => ({
        id: row.id,
        kind: row.kind,
        title: row.title,
        state: row.state,
        ...moving(row.dueAt, due.instant, row.zone, due.zone),
      })),
    staying: move.deadlines
      .filter(({ follows, row }) => !follows && row.state === 'open')
      .map(({ row }) => ({
        id: row.id,
        kind: row.kind,
        title: row.title,
        due: clocks(row.dueAt, row.zone, reader),
      })),
    warnings: moveWarnings(move, reader),
    mail: move.mail,
    tasks: move.tasks,
    version: moved ? session.version + 1 : session.version,
  };
}
