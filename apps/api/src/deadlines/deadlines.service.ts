import { Injectable } from '@nestjs/common';
import { isLocalDate, Problem, toInstant, addDays } from '#libs/domain';
import { Planner } from '#libs/planning';
import { Database, newId, type Transaction } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { SessionTimesRow } from '../sessions/session-row.js';
import { scheduleOf, SELECT_DEADLINE, toDeadline, type DeadlineRow } from './deadline-row.js';
import { placeDeadline, saysWhen, statedSchedule, timeColumns } from './deadline-schedule.js';
import type {
  ChangeDeadlineRequest,
  DeadlineDto,
  DeadlineQuery,
  MakeDeadlineRequest,
} from './deadlines.dto.js';

@Injectable()
export class DeadlinesService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  async list(reader: Reader, query: DeadlineQuery): Promise<Page<DeadlineDto>> {
    const [after, afterId] = decodeTimeCursor(query.cursor);
    const rows = await this.database
      .current()
      .prepared<DeadlineRow>('deadlines.list', LIST, [
        reader.seat.campaignId,
        query.kind,
        query.sessionId,
        query.includeCancelled ?? false,
        query.from === undefined ? null : boundary('from', query.from, reader.zone, 0),
        query.to === undefined ? null : boundary('to', query.to, reader.zone, 1),
        after,
        afterId,
        query.limit + 1,
      ]);
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
    const made = await tx.query(INSERT, [
      id,
      campaignId,
      request.sessionId,
      request.kind,
      request.title,
      ...timeColumns(schedule, due),
      request.source,
    ]);
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
    const changed = await tx.query<{ id: string }>(UPDATE, [
      reader.seat.campaignId,
      id,
      version,
      request.title,
      request.state,
      request.source !== undefined,
      request.source,
      ...(await this.newTime(reader, before, request)),
    ]);
    const after = await this.find(reader, id);
    if (changed.length === 0) throw staleVersion(after.version);
    await audit(
      tx,
      reader,
      after.state === before.state ? 'deadline_changed' : `deadline_${actionOf(after)}`,
      ['deadline', id],
    );
    await this.planner.deadlines(tx, [id]);
    return toDeadline(after, reader);
  }

  /** The columns of the time, all of them or, when the request leaves the time alone, none. */
  private async newTime(
    reader: Reader,
    before: DeadlineRow,
    request: ChangeDeadlineRequest,
  ): Promise<unknown[]> {
    const sessionId = request.sessionId === undefined ? before.sessionId : request.sessionId;
    const retimed = saysWhen(request) || sessionId !== before.sessionId;
    if (!retimed && (request.state ?? before.state) === before.state) return untimed;
    // Also counts as a change of the session, so that a move which was previewed before does not go ahead.
    const touched = [sessionId, before.sessionId];
    const sessions = await takeSessions(this.database.current(), reader.seat.campaignId, touched);
    if (!retimed) return untimed;
    const schedule = statedSchedule(request, scheduleOf(before));
    const session = sessions.find((row) => row.id === sessionId);
    const due = placeDeadline(before.kind, schedule, session, request);
    return [true, sessionId, ...timeColumns(schedule, due)];
  }

  private async find(reader: Reader, id: string): Promise<DeadlineRow> {
    const [row] = await this.database
      .current()
      .query<DeadlineRow>(`${SELECT_DEADLINE} where d.campaign_id = $1 and d.id = $2`, [
        reader.seat.campaignId,
        id,
      ]);
    if (!row) throw Problem.notFound('deadline');
    return row;
  }
}

const untimed = [false, null, null, null, null, null, null, null, null, null, null];

const actionOf = (row: DeadlineRow) => (row.state === 'open' ? 'reopened' : 'cancelled');

const LIST = `${SELECT_DEADLINE}
  where d.campaign_id = $1
    and ($2::text is null or d.kind = $2) and ($3::uuid is null or d.session_id = $3)
    and ($4::boolean or d.state = 'open')
    and ($5::timestamptz is null or d.due_at >= $5) and ($6::timestamptz is null or d.due_at < $6)
    and ($7::timestamptz is null or (d.due_at, d.id) > ($7, $8::uuid))
  order by d.due_at, d.id limit $9`;

const INSERT = `insert into deadline (id, campaign_id, session_id, kind, title, schedule, anchor, offset_days, at_time,
    offset_minutes, zone, due_local, due_at, zone_version, source)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict (id) do nothing returning id`;

const UPDATE = `update deadline set title = coalesce($4, title), state = coalesce($5, state),
    source = case when $6 then $7 else source end,
    session_id = case when $8 then $9::uuid else session_id end,
    schedule = case when $8 then $10 else schedule end,
    anchor = case when $8 then $11 else anchor end,
    offset_days = case when $8 then $12::int else offset_days end,
    at_time = case when $8 then $13 else at_time end,
    offset_minutes = case when $8 then $14::int else offset_minutes end,
    zone = case when $8 then $15 else zone end,
    due_local = case when $8 then $16 else due_local end,
    due_at = case when $8 then $17::timestamptz else due_at end,
    zone_version = case when $8 then $18 else zone_version end,
    version = version + 1
  where campaign_id = $1 and id = $2 and version = $3 returning id`;

/**
 * Locks the sessions and counts one change of each: what hangs on a session is part of what a move shows and moves.
 * @throws Problem naming `sessionId` when one of them is not of this campaign
 */
async function takeSessions(
  tx: Transaction,
  campaignId: string,
  ids: (string | null | undefined)[],
): Promise<SessionTimesRow[]> {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined))];
  if (wanted.length === 0) return [];
  const rows = await tx.query<SessionTimesRow>(
    `update session set version = version + 1 where campaign_id = $1 and id = any($2::uuid[])
     returning id, zone, opens_local as "opensLocal", closes_local as "closesLocal", opens_at as "opensAt",
       closes_at as "closesAt"`,
    [campaignId, wanted],
  );
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
  throw Problem.field(
    field,
    `${field} must be a day such as 2024-08-05, or an instant with its offset such as 2024-08-09T22:00:00Z.`,
  );
}
