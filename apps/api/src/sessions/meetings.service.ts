import { Injectable } from '@nestjs/common';
import { countSessionChange, Meeting, type MeetingRow, type SessionRow } from '#libs/data';
import { Problem, toInstant, toWall } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseWall } from '../http/refuse-wall.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { toMeeting } from './session-row.js';
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
    const { campaignId } = reader.seat;
    const made = await tx
      .table(Meeting)
      .insertMissing([{ id, campaignId, sessionId, name: request.name, ...times }], 'id');
    if (made.length === 0) throw idTaken();
    await audit(tx, reader, 'meeting_made', ['meeting', id]);
    return this.changed(reader, session, id);
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
      : timesOf(before);
    await tx
      .table(Meeting)
      .update({ id, campaignId: reader.seat.campaignId }, { name: request.name ?? undefined, ...times });
    await audit(tx, reader, 'meeting_changed', ['meeting', id]);
    return this.changed(reader, session, id);
  }

  /** Counts one change of its session, and answers the meeting. */
  async changed(reader: Reader, session: SessionRow, id: string): Promise<ChangedMeetingDto> {
    const { campaignId } = reader.seat;
    await this.database.current().execute(countSessionChange, { campaignId, ids: [session.id] });
    const meeting = toMeeting(await this.find(reader, session.id, id), session.zone, reader);
    return { ...meeting, version: session.version + 1 };
  }

  /** @throws Problem not_found */
  async find(reader: Reader, sessionId: string, id: string): Promise<MeetingRow> {
    const row = await this.database
      .current()
      .table(Meeting)
      .findOne({ id, sessionId, campaignId: reader.seat.campaignId }, MEETING);
    if (!row) throw Problem.notFound('meeting');
    return row;
  }
}

const MEETING = ['id', 'name', 'startsLocal', 'endsLocal', 'startsAt', 'endsAt'] as const;

type MeetingTimes = Pick<MeetingRow, 'startsLocal' | 'endsLocal' | 'startsAt' | 'endsAt'>;

const timesOf = ({ startsLocal, endsLocal, startsAt, endsAt }: MeetingRow): MeetingTimes => ({
  startsLocal,
  endsLocal,
  startsAt,
  endsAt,
});

/** @throws Problem naming the field where the hours do not fit the session */
export function placeMeeting(session: SessionRow, startsLocal: string, endsLocal: string): MeetingTimes {
  const { zone } = session;
  refuseWall('startsWall', startsLocal, zone);
  refuseWall('endsWall', endsLocal, zone);
  const [startsAt, endsAt] = [toInstant(startsLocal, zone).instant, toInstant(endsLocal, zone).instant];
  if (endsAt <= startsAt) throw Problem.field('endsWall', refusal('sessions.meetingEnds'));
  if (startsAt < session.opensAt) {
    const opens = toWall(session.opensAt, zone);
    throw Problem.field('startsWall', refusal('sessions.meetingBeforeOpens', { opens, zone }));
  }
  if (endsAt > session.closesAt) {
    const closes = toWall(session.closesAt, zone);
    throw Problem.field('endsWall', refusal('sessions.meetingAfterCloses', { closes, zone }));
  }
  return { startsLocal, endsLocal, startsAt, endsAt };
}
