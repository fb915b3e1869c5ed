import { Injectable } from '@nestjs/common';
import { clockFace, Problem, toInstant } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { refuseWall, SELECT_MEETING, toMeeting, type MeetingRow, type SessionRow } from './session-row.js';
import type { ChangedMeetingDto, ChangeMeetingRequest, MakeMeetingRequest } from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

/** The formal meetings of a session; each change of one counts as a change of its session. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  async make(reader: Reader, sessionId: string, request: MakeMeetingRequest): Promise<ChangedMeetingDto> {
    const tx = this.database.current();
    const session = await this.sessions.take(reader, sessionId, undefined);
    const times = placeMeeting(session, request.startsWall, request.endsWall);
    const id = request.id ?? newId();
    const made = await tx.query(
      `insert into meeting (id, campaign_id, session_id, name, starts_local, ends_local, starts_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [
        id,
        reader.seat.campaignId,
        sessionId,
        request.name,
        times.startsLocal,
        times.endsLocal,
        times.startsAt,
        times.endsAt,
      ],
    );
    if (made.length === 0) throw idTaken();
    await audit(tx, reader, 'meeting_made', ['meeting', id]);
    return this.counted(reader, session, id);
  }

  async change(
    reader: Reader,
    [sessionId, id]: readonly [sessionId: string, meetingId: string],
    request: ChangeMeetingRequest,
    version: number,
  ): Promise<ChangedMeetingDto> {
    const tx = this.database.current();
    const session = await this.sessions.take(reader, sessionId, version);
    const before = await this.find(reader, sessionId, id);
    const retimed = request.startsWall ?? request.endsWall;
    const times = retimed
      ? placeMeeting(session, request.startsWall ?? before.startsLocal, request.endsWall ?? before.endsLocal)
      : before;
    await tx.query(
      `update meeting set name = coalesce($3, name), starts_local = $4, ends_local = $5, starts_at = $6, ends_at = $7
       where campaign_id = $1 and id = $2`,
      [
        reader.seat.campaignId,
        id,
        request.name,
        times.startsLocal,
        times.endsLocal,
        times.startsAt,
        times.endsAt,
      ],
    );
    await audit(tx, reader, 'meeting_changed', ['meeting', id]);
    return this.counted(reader, session, id);
  }

  private async counted(reader: Reader, session: SessionRow, id: string): Promise<ChangedMeetingDto> {
    await this.database
      .current()
      .query('update session set version = version + 1 where campaign_id = $1 and id = $2', [
        reader.seat.campaignId,
        session.id,
      ]);
    const meeting = toMeeting(await this.find(reader, session.id, id), session.zone, reader);
    return { ...meeting, version: session.version + 1 };
  }

  private async find(reader: Reader, sessionId: string, id: string): Promise<MeetingRow> {
    const [row] = await this.database
      .current()
      .query<MeetingRow>(`${SELECT_MEETING} and id = $3`, [reader.seat.campaignId, sessionId, id]);
    if (!row) throw Problem.notFound('meeting');
    return row;
  }
}

type MeetingTimes = Pick<MeetingRow, 'startsLocal' | 'endsLocal' | 'startsAt' | 'endsAt'>;

function placeMeeting(session: SessionRow, startsLocal: string, endsLocal: string): MeetingTimes {
  const { zone } = session;
  refuseWall('startsWall', startsLocal, zone);
  refuseWall('endsWall', endsLocal, zone);
  const [startsAt, endsAt] = [toInstant(startsLocal, zone).instant, toInstant(endsLocal, zone).instant];
  if (endsAt <= startsAt) throw Problem.field('endsWall', 'A meeting must end after it starts.');
  if (startsAt < session.opensAt) {
    const opens = clockFace(session.opensAt, zone).label;
    throw Problem.field('startsWall', `A meeting cannot start before its session opens (${opens}).`);
  }
  if (endsAt > session.closesAt) {
    const closes = clockFace(session.closesAt, zone).label;
    throw Problem.field('endsWall', `A meeting cannot end after its session closes (${closes}).`);
  }
  return { startsLocal, endsLocal, startsAt, endsAt };
}
