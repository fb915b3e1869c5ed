import { Injectable } from '@nestjs/common';
import {
  type Change,
  countSessionChange,
  Deadline,
  deadlineById,
  type DeadlineRow,
  deadlinesPage,
  type SessionTimesRow,
} from '#libs/data';
import { isLocalDate, Problem, toInstant, addDays } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database, newId, type Transaction } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { scheduleOf, toDeadline } from './deadline-row.js';
import { onVenueClock, placeDeadline, saysWhen, statedSchedule, timeColumns } from './deadline-schedule.js';
import type { DeadlineDto } from '../dto/deadline.dto.js';
import type { ChangeDeadlineRequest, DeadlineQuery, MakeDeadlineRequest } from './deadlines.dto.js';

@Injectable()
export class DeadlinesService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  async list(reader: Reader, query: DeadlineQuery): Promise<Page<DeadlineDto>> {
    refuseRemovedList(reader, query.shelf);
    const [afterDueAt, afterId] = decodeTimeCursor(query.cursor);
    const asked = {
      campaignId: reader.seat.campaignId,
      kind: query.kind,
      sessionId: query.sessionId,
      includeCancelled: query.includeCancelled ?? false,
      from: query.from === undefined ? null : boundary('from', query.from, reader.zone, 0),
      to: query.to === undefined ? null : boundary('to', query.to, reader.zone, 1),
      afterDueAt,
      afterId,
      limit: query.limit + 1,
      shelf: query.shelf,
    };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) => tx.run(deadlinesPage, asked));
    return page(
      rows,
      query.limit,
      (row) => toDeadline(row, reader),
      (row) => [row.dueAt.toISOString(), row.id],
    );
  }

  async read(reader: Reader, id: string): Promise<DeadlineDto> {
    return toDeadline(await this.find(reader, id), reader);
  }

  async make(reader: Reader, request: MakeDeadlineRequest): Promise<DeadlineDto> {
    const tx = this.database.current();
    const campaignId = reader.seat.campaignId;
    const [session] = await takeSessions(tx, campaignId, [request.sessionId]);
    const schedule = statedSchedule(request);
    const due = placeDeadline(request.kind, schedule, session, request);
    const id = request.id ?? newId();
    const made = await tx.table(Deadline).insertMissing(
      [
        {
          id,
          campaignId,
          sessionId: request.sessionId,
          kind: request.kind,
          title: request.title,
          ...timeColumns(schedule, due),
          source: request.source,
        },
      ],
      'id',
    );
    if (made.length === 0) throw idTaken();
    await audit(tx, reader, 'deadline_made', ['deadline', id]);
    await this.planner.deadlines(tx, [id]);
    return this.read(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeDeadlineRequest,
    version: number,
  ): Promise<DeadlineDto> {
    const tx = this.database.current();
    const before = await this.find(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    const changed = await tx
      .table(Deadline)
      .updateAtVersion({ id, campaignId: reader.seat.campaignId }, version, {
        kind: request.kind ?? undefined,
        title: request.title ?? undefined,
        state: request.state ?? undefined,
        source: request.source,
        ...(await this.newTime(reader, before, request)),
      });
    const after = await this.find(reader, id);
    if (!changed) throw staleVersion(after.version);
    await audit(
      tx,
      reader,
      after.state === before.state ? 'deadline_changed' : `deadline_${actionOf(after)}`,
      ['deadline', id],
    );
    await this.planner.deadlines(tx, [id]);
    return toDeadline(after, reader);
  }

  /** The columns of the time; none when the request leaves the time alone. */
  private async newTime(
    reader: Reader,
    before: DeadlineRow,
    request: ChangeDeadlineRequest,
  ): Promise<Change<Deadline>> {
    const sessionId = request.sessionId === undefined ? before.sessionId : request.sessionId;
    const kind = request.kind ?? before.kind;
    // What lies outside its session is refused by kind.
    const retimed = saysWhen(request) || sessionId !== before.sessionId || kind !== before.kind;
    if (!retimed && (request.state ?? before.state) === before.state) return {};
    // Also counts as a change of the session, so that a move which was previewed before does not go ahead.
    const touched = [sessionId, before.sessionId];
    const sessions = await takeSessions(this.database.current(), reader.seat.campaignId, touched);
    if (!retimed) return {};
    const schedule = statedSchedule(request, scheduleOf(before));
    const session = sessions.find((row) => row.id === sessionId);
    const due = placeDeadline(kind, schedule, session, request);
    return { sessionId, ...timeColumns(schedule, due), venueClock: onVenueClock(before, schedule, session) };
  }

  /** @throws Problem not_found */
  async find(reader: Reader, id: string): Promise<DeadlineRow> {
    const row = await this.database.current().first(deadlineById, { campaignId: reader.seat.campaignId, id });
    if (!row) throw Problem.notFound('deadline');
    return row;
  }
}

const actionOf = (row: DeadlineRow) => (row.state === 'open' ? 'reopened' : 'cancelled');

/**
 * Locks the sessions and counts one change of each: what hangs on a session is part of what a move shows and moves.
 * @throws Problem naming `sessionId` when one of them is not of this campaign
 */
export async function takeSessions(
  tx: Transaction,
  campaignId: string,
  ids: (string | null | undefined)[],
): Promise<SessionTimesRow[]> {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined))];
  if (wanted.length === 0) return [];
  const rows = await tx.run(countSessionChange, { campaignId, ids: wanted });
  if (rows.length < wanted.length) throw Problem.unknown('sessionId', 'session');
  return rows;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** A day is a day of the reader's; `extraDays` reaches the end of the last one. */
function boundary(field: string, text: string, zone: string, extraDays: number): Date {
  if (isLocalDate(text) && text > '1970' && text < '2100')
    return toInstant(`${addDays(text, extraDays)}T00:00`, zone).instant;
  const date = INSTANT.exec(text)?.[1];
  if (date !== undefined && isLocalDate(date)) return new Date(text);
  throw Problem.field(field, refusal('deadlines.dayOrInstant', { field }));
}
