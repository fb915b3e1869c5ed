import { Injectable } from '@nestjs/common';
import { Problem, toInstant, zoneDataVersion } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { SessionDeadlinesService } from '../deadlines/session-deadlines.service.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import {
  refuseWall,
  SELECT_MEETING,
  SELECT_SESSION,
  toMeeting,
  toSession,
  type MeetingRow,
  type SessionRow,
} from './session-row.js';
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
  ) {}

  async list(reader: Reader, query: PageQuery): Promise<Page<SessionDto>> {
    const [after, afterId] = decodeTimeCursor(query.cursor);
    const rows = await this.database
      .current()
      .prepared<SessionRow>('sessions.list', LIST, [reader.seat.campaignId, after, afterId, query.limit + 1]);
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
      .query<MeetingRow>(`${SELECT_MEETING} order by starts_at, id`, [reader.seat.campaignId, id]);
    const deadlines = await this.deadlines.ofSession(reader, id);
    return {
      ...toSession(session, reader),
      meetings: meetings.map((row) => toMeeting(row, session.zone, reader)),
      deadlines: deadlines.map(({ id, kind, title, state, schedule, due, inWords, oddHour, version }) => ({
        id,
        kind,
        title,
        state,
        schedule,
        due,
        inWords,
        oddHour,
        version,
      })),
    };
  }

  async make(reader: Reader, request: MakeSessionRequest): Promise<SessionDetailDto> {
    const tx = this.database.current();
    const { opensWall, closesWall, zone } = request;
    refuseWall('opensWall', opensWall, zone);
    refuseWall('closesWall', closesWall, zone);
    const [opens, closes] = [toInstant(opensWall, zone).instant, toInstant(closesWall, zone).instant];
    if (closes <= opens) throw Problem.field('closesWall', 'A session must close after it opens.');
    const processId = await processOf(tx, reader.seat.campaignId, request.processId);
    const id = request.id ?? newId();
    const made = await tx.query(
      `insert into session (id, campaign_id, process_id, name, city, zone, opens_local, closes_local, opens_at, closes_at,
         zone_version, source)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing returning id`,
      [
        id,
        reader.seat.campaignId,
        processId,
        request.name,
        request.city,
        zone,
        opensWall,
        closesWall,
        opens,
        closes,
        zoneDataVersion,
        request.source,
      ],
    );
    if (made.length === 0) throw idTaken();
    await audit(tx, reader, 'session_made', ['session', id]);
    return this.read(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeSessionRequest,
    version: number,
  ): Promise<SessionDetailDto> {
    const tx = this.database.current();
    const changed = await tx.query(
      `update session set name = coalesce($4, name), city = coalesce($5, city),
         source = case when $6 then $7 else source end, version = version + 1
       where campaign_id = $1 and id = $2 and version = $3 returning id`,
      [
        reader.seat.campaignId,
        id,
        version,
        request.name,
        request.city,
        request.source !== undefined,
        request.source,
      ],
    );
    const session = await this.read(reader, id);
    if (changed.length === 0) throw staleVersion(session.version);
    await audit(tx, reader, 'session_changed', ['session', id]);
    return session;
  }

  /** @throws Problem not_found when the campaign has no such session */
  async find(reader: Reader, id: string): Promise<SessionRow> {
    const [row] = await this.database
      .current()
      .query<SessionRow>(`${SELECT_SESSION} and s.id = $2`, [reader.seat.campaignId, id]);
    if (!row) throw Problem.notFound('session');
    return row;
  }

  /**
   * The session at the version the client read, locked until the end of the request.
   * @throws Problem not_found, stale_version
   */
  async take(reader: Reader, id: string, version: number | undefined): Promise<SessionRow> {
    await this.database
      .current()
      .query('select id from session where campaign_id = $1 and id = $2 for no key update', [
        reader.seat.campaignId,
        id,
      ]);
    const session = await this.find(reader, id);
    if (version !== undefined && session.version !== version) throw staleVersion(session.version);
    return session;
  }
}

const LIST = `${SELECT_SESSION} and ($2::timestamptz is null or (s.opens_at, s.id) > ($2, $3::uuid))
  order by s.opens_at, s.id limit $4`;

async function processOf(tx: Transaction, campaignId: string, wanted: string | undefined): Promise<string> {
  const rows = await tx.query<{ id: string }>(
    'select id from process where campaign_id = $1 and ($2::uuid is null or id = $2) order by id limit 2',
    [campaignId, wanted],
  );
  const [only, another] = rows;
  if (only && !another) return only.id;
  if (only) throw Problem.field('processId', 'This campaign follows several processes; say which one.');
  throw Problem.unknown('processId', 'process');
}
