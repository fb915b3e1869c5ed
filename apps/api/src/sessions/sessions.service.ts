import { Injectable } from '@nestjs/common';
import {
  lockNames,
  lockSession,
  meetingsOfSession,
  processesToChoose,
  Session,
  sessionById,
  type SessionRow,
  sessionsPage,
} from '#libs/data';
import { Problem, sameName, toInstant, zoneDataVersion } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { DeadlinesService } from '../deadlines/deadlines.service.js';
import { SessionDeadlinesService } from '../deadlines/session-deadlines.service.js';
import type { Page } from '../dto/page.js';
import { audit, renaming } from '../http/audit.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { onShelf, refuseRemovedList } from '../http/removal.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseWall } from '../http/refuse-wall.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { toMeeting, toSession } from './session-row.js';
import type {
  SessionDto,
  ChangeSessionRequest,
  MakeSessionRequest,
  SessionDetailDto,
} from './sessions.dto.js';

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly deadlines: SessionDeadlinesService,
    private readonly oneDeadline: DeadlinesService,
  ) {}

  async list(reader: Reader, query: ShelfQuery): Promise<Page<SessionDto>> {
    refuseRemovedList(reader, query.shelf);
    const [afterOpensAt, afterId] = decodeTimeCursor(query.cursor);
    const asked = {
      campaignId: reader.seat.campaignId,
      afterOpensAt,
      afterId,
      limit: query.limit + 1,
      shelf: query.shelf,
    };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) => tx.run(sessionsPage, asked));
    return page(
      rows,
      query.limit,
      (row) => toSession(row, reader),
      (row) => [row.opensAt.toISOString(), row.id],
    );
  }

  async read(reader: Reader, id: string): Promise<SessionDetailDto> {
    const session = await this.find(reader, id);
    const meetings = await this.database
      .current()
      .run(meetingsOfSession, { campaignId: reader.seat.campaignId, sessionId: id });
    const deadlines = await this.deadlines.ofSession(reader, id);
    return {
      ...toSession(session, reader),
      meetings: meetings.map((row) => toMeeting(row, session.zone, reader)),
      deadlines,
    };
  }

  async make(reader: Reader, request: MakeSessionRequest): Promise<SessionDetailDto> {
    const tx = this.database.current();
    const { opensWall, closesWall, zone } = request;
    refuseWall('opensWall', opensWall, zone);
    refuseWall('closesWall', closesWall, zone);
    const [opens, closes] = [toInstant(opensWall, zone).instant, toInstant(closesWall, zone).instant];
    if (closes <= opens) throw Problem.field('closesWall', refusal('sessions.closesAfterOpens'));
    const processId = await processOf(tx, reader.seat.campaignId, request.processId);
    const id = request.id ?? newId();
    await refuseSameName(tx, reader.seat.campaignId, id, request.name);
    const made = await tx.table(Session).insertMissing(
      [
        {
          id,
          campaignId: reader.seat.campaignId,
          processId,
          name: request.name,
          city: request.city,
          zone,
          opensLocal: opensWall,
          closesLocal: closesWall,
          opensAt: opens,
          closesAt: closes,
          zoneVersion: zoneDataVersion,
          source: request.source,
        },
      ],
      'id',
    );
    if (made.length === 0) throw idTaken();
    await audit(tx, reader, 'session_made', ['session', id]);
    await this.keepClose(reader, id, request);
    return this.read(reader, id);
  }

  /** Reminders hang on a deadline: without one of its close, nobody is told that a session ends. */
  private async keepClose(reader: Reader, id: string, request: MakeSessionRequest): Promise<void> {
    const { closeTitle: title, zone, source } = request;
    if (typeof title !== 'string') return;
    const close = { kind: 'session_close', anchor: 'session_close', offsetMinutes: 0 } as const;
    await this.oneDeadline.make(reader, { ...close, title, sessionId: id, zone, source });
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeSessionRequest,
    version: number,
  ): Promise<SessionDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.find(reader, id);
    await refuseSameName(tx, campaignId, id, request.name);
    const changed = await tx.table(Session).updateAtVersion({ id, campaignId }, version, {
      name: request.name ?? undefined,
      city: request.city ?? undefined,
      source: request.source,
    });
    const session = await this.read(reader, id);
    if (!changed) throw staleVersion(session.version);
    await audit(tx, reader, 'session_changed', ['session', id], renaming(before, request, 'name'));
    return session;
  }

  /** @throws Problem not_found when the campaign has no such session */
  async find(reader: Reader, id: string): Promise<SessionRow> {
    const row = await this.database.current().first(sessionById, { campaignId: reader.seat.campaignId, id });
    if (!row) throw Problem.notFound('session');
    return row;
  }

  /**
   * The session at the version the client read, locked until the end of the request.
   * @throws Problem not_found, stale_version
   */
  async take(reader: Reader, id: string, version: number | undefined): Promise<SessionRow> {
    await this.database.current().run(lockSession, { campaignId: reader.seat.campaignId, id });
    const session = await this.find(reader, id);
    if (version !== undefined && session.version !== version) throw staleVersion(session.version);
    return session;
  }
}

async function processOf(tx: Transaction, campaignId: string, wanted: string | undefined): Promise<string> {
  const rows = await tx.run(processesToChoose, { campaignId, id: wanted });
  const [only, another] = rows;
  if (only && !another) return only.id;
  if (only) throw Problem.field('processId', refusal('sessions.whichProcess'));
  throw Problem.unknown('processId', 'process');
}

/** @param name undefined where it stays as it is */
export async function refuseSameName(
  tx: Transaction,
  campaignId: string,
  id: string,
  name: string | undefined,
): Promise<void> {
  if (typeof name !== 'string') return;
  await tx.run(lockNames, { campaignId });
  const sessions = await tx.table(Session).find({ campaignId }, ['id', 'name']);
  const same = sessions.find((session) => session.id !== id && sameName(session.name, name));
  if (!same) return;
  const { name: existing, id: existingId } = same;
  throw Problem.at('conflict', 'name', refusal('sessions.readsTheSame', { name: existing, existingId }));
}
